using System.Text;

namespace SatStats.Importing;

/// <summary>A file whose shape is settled: its table, the text that the engine reads, and what was said of the rows on the way.</summary>
internal sealed record ShapedFile(Readable Readable, Table Table, TextAccount Account, IReadOnlyList<string> Remarks);

/// <summary>Settles the shape of a file, and rewrites its text where the engine would not read it faithfully as it lies.</summary>
internal static class Shaping
{
    /// <summary>Texts up to this size are looked at whole before anything else is done with them.</summary>
    private const long Whole = 64L << 20;

    /// <summary>Of larger ones, this much, and the bytes of the rest.</summary>
    private const long Part = 32L << 20;

    /// <summary>Of larger ones, so many missing cells in the part that was looked at may be left to the engine.</summary>
    private const long MostNoted = 100_000;

    /// <summary>The longest delimiter that the engine knows, in bytes.</summary>
    private const int LongestDelimiter = 4;

    /// <returns>The shaped file, whose <see cref="ShapedFile.Readable"/> takes the place of the one given; that one is disposed where the text was rewritten.</returns>
    /// <exception cref="SatStatsException">The text is no table.</exception>
    public static ShapedFile Of(ImportRequest request, Readable readable, CancellationToken ct)
    {
        var table = Sniffer.Sniff(readable, ShapeHints.Of(request), request.Path);
        var options = new PassOptions(readable.Numbering, request.Repair);
        var size = new FileInfo(readable.Path).Length;
        var bytes = size > Whole ? Task.Run(() => ByteScan.Of(readable.Path, table, ct), ct) : null;
        var findings = Pass(readable, table, null, options with { MostLength = size > Whole ? Part : null }, ct);
        var rewrites = NeedsRewriting(table) || IsBetterWithout(findings, table, size <= Whole) || findings.NeedsRewriting || (request.Repair && size > Whole) || bytes?.GetAwaiter().GetResult() == true;
        if (!rewrites) return Shaped(readable, table, table.Dialect, new TextAccount { HasHeader = table.HasHeader, Repairs = request.Repair }, findings);
        return Rewritten(readable, table, options, ct);
    }

    // The engine notes every cell that a refused row lacks: a few thousand short rows of a wide table would fill the memory.
    private static bool IsBetterWithout(TextFindings findings, Table table, bool isSmall) =>
        findings.Refused.Count > 0 && (isSmall || (long)findings.Refused.Count * table.Columns.Count > MostNoted);

    private static bool NeedsRewriting(Table table)
    {
        var dialect = table.Dialect;
        return table.IsOdd || dialect.Quote == '\'' || dialect.Escape != dialect.Quote || Encoding.UTF8.GetByteCount(dialect.Delimiter) > LongestDelimiter
            || (dialect.Delimiter.Length > 1 && dialect.Delimiter.EndsWith(' '));
    }

    private static ShapedFile Rewritten(Readable readable, Table table, PassOptions options, CancellationToken ct)
    {
        TextFindings? findings = null;
        var temp = TempFile.Filled(stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
            findings = Pass(readable, table, writer, options, ct);
        });
        try
        {
            var account = new TextAccount
            {
                Found = table.Dialect, HasHeader = table.HasHeader, Repairs = options.Repairs,
                Refused = findings!.Refused, Repaired = findings.Repaired, Asides = findings.Asides,
            };
            var shaped = Shaped(readable with { Path = temp.Path, Temps = [temp] }, table, CanonicalWriter.Dialect(table.Dialect), account, findings);
            // What was unpacked stays: its bytes are what the file is known again by.
            foreach (var earlier in readable.Temps) earlier.Dispose();
            return shaped;
        }
        catch
        {
            temp.Dispose();
            throw;
        }
    }

    private static TextFindings Pass(Readable readable, Table table, TextWriter? writer, PassOptions options, CancellationToken ct)
    {
        using var reader = new StreamReader(readable.Path, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, 1 << 16);
        return new TextPass(table, writer, options).Run(reader, ct);
    }

    private static ShapedFile Shaped(Readable readable, Table table, CsvDialect dialect, TextAccount account, TextFindings findings)
    {
        // A single row has one kind of line end or none, and the engine may take whatever comes.
        var ending = findings.Endings.Count == 1 ? findings.Endings.First() : dialect.NewLine;
        if (account.Found is null) dialect = dialect with { NewLine = ending };
        return new(readable, table with { Dialect = dialect }, account, [.. Said(table), .. findings.Remarks()]);
    }

    private static IEnumerable<string> Said(Table table)
    {
        if (table.Titles.Count > 0) yield return $"Skipped above the {(table.HasHeader ? "header" : "data")}{(table.TitleRows > 1 ? $" ({table.TitleRows} rows)" : "")}: {string.Join(", ", table.Titles.Take(3))}{(table.Titles.Count > 3 ? ", ..." : "")}.";
        if (!table.HasHeader) yield return $"No header found; the columns are called {table.Columns[0]} to {table.Columns[^1]}.";
        if (table.Doubt is { } doubt) yield return doubt + ".";
    }
}
