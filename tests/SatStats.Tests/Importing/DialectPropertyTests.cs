using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using SatStats.Importing;
using SatStats.Warehousing;

namespace SatStats.Tests.Importing;

/// <summary>A table written in any dialect reads back as the same table.</summary>
public sealed class DialectPropertyTests
{
    private static readonly string[] Delimiters = [",", ";", "\t", "|", "\u0005", "||", ", "];
    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];
    private static readonly string[] Cells = ["", "x", "Ann Lee", "7", "0.5", "a \"quoted\" word", "two\nlines", "three\r\nlines\rhere", "1,5;2|3\t4", "it's", "完成", "=1+1", " blank ", "5\" pipe", "2026-01-31"];

    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    private sealed record Written(string Delimiter, string LineEnd, bool MixesLineEnds, bool QuotesAll, int Titles, bool EndsWell, string[][] Rows);

    private static Gen<Written> Tables() =>
        from delimiter in Gen.Elements(Delimiters)
        from lineEnd in Gen.Elements(LineEnds)
        from flags in Gen.Choose(0, 7)
        from titles in Gen.Choose(0, 2)
        from width in Gen.Choose(3, 6)
        from rows in Gen.ListOf(Gen.ArrayOf(Gen.Elements(Cells), width - 1), 12)
        select new Written(delimiter, lineEnd, (flags & 1) > 0, (flags & 2) > 0, titles, (flags & 4) > 0, [.. rows.Select((r, i) => (string[])[$"{i + 1}", .. r])]);

    [Test]
    public void Whatever_the_dialect_the_table_is_read_back() =>
        Prop.ForAll(Tables().ToArbitrary(), table =>
        {
            using var planned = Planner.Look(new ImportRequest { Path = _exports.Write("random.csv", Text(table)) }, CancellationToken.None);
            using var reading = new TableReading(planned.Plan);
            var rows = reading.Rows(null, CancellationToken.None).Select(r => r.Select(c => (string)c!).ToArray()).ToList();
            Assert.That(reading.Refused(CancellationToken.None), Is.Empty, Text(table));
            Assert.That(rows, Is.EqualTo(table.Rows), Text(table));
            Assert.That(planned.Plan.Columns[0], Is.EqualTo("number"), Text(table));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static string Text(Written table)
    {
        var text = new StringBuilder();
        for (var i = 0; i < table.Titles; i++) text.Append("Export of everything").Append(table.LineEnd);
        var rows = table.Rows.Prepend([.. Enumerable.Range(0, table.Rows[0].Length).Select(i => i == 0 ? "number" : $"name{(char)('a' + i)}")]).ToList();
        foreach (var (i, row) in rows.Index())
        {
            text.AppendJoin(table.Delimiter, row.Select(c => Cell(table, c)));
            if (i < rows.Count - 1 || table.EndsWell) text.Append(table.MixesLineEnds && i > 0 ? LineEnds[i % 3] : table.LineEnd);
        }
        return text.ToString();
    }

    private static string Cell(Written table, string cell)
    {
        var needs = cell.AsSpan().ContainsAny("\"\r\n ") || cell.Contains(table.Delimiter.Trim(' '), StringComparison.Ordinal) || (table.Delimiter == "||" && cell.Contains('|', StringComparison.Ordinal));
        return needs || table.QuotesAll ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
