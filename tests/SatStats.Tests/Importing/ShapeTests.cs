using System.Text;
using FsCheck.Fluent;
using FsCheck;
using NUnit.Framework;
using SatStats.Importing;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Importing;

public class ShapeTests
{
    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    private Table Sniff(string text, string? delimiter = null) => Sniffer.Sniff(new Readable(_exports.Write("shape.csv", text), "csv", "utf-8"), new ShapeHints { Delimiter = delimiter }, "shape.csv");

    [TestCase(",")]
    [TestCase(";")]
    [TestCase("\t")]
    [TestCase("|")]
    [TestCase("\u0005")]
    [TestCase("0x05")]
    public void I_need_not_say_what_stands_between_cells(string delimiter)
    {
        var table = Sniff(string.Join(delimiter, "name", "city", "amount") + "\n" + string.Join(delimiter, "Ann", "Rome", "1.5") + "\n");
        Assert.That(table.Dialect.Delimiter, Is.EqualTo(delimiter));
        Assert.That(table.Columns, Is.EqualTo(new[] { "name", "city", "amount" }));
    }

    [Test]
    public void Decimal_commas_do_not_pass_for_delimiters() =>
        Assert.That(Sniff("name;low;high\nx;1,5;2,3\ny;2,5;4,0\n").Dialect.Delimiter, Is.EqualTo(";"));

    [Test]
    public void Title_rows_above_the_header_are_skipped_and_told()
    {
        var table = Sniff("查询结果\n\n工单号,状态\n1,完成\n2,完成\n");
        Assert.That(table.Columns, Is.EqualTo(new[] { "工单号", "状态" }));
        Assert.That((table.Dialect.SkipLines, table.Dialect.HeaderLines), Is.EqualTo((3, 1)));
        Assert.That(table.Titles, Is.EqualTo(new[] { "查询结果" }));
    }

    [Test]
    public void A_line_break_within_a_header_counts_as_a_line()
    {
        var table = Sniff("\"Ticket\nnumber\",\"Opened\r\nat\",State\r\n1,2,3\r\n");
        Assert.That(table.Columns, Is.EqualTo(new[] { "Ticket number", "Opened at", "State" }));
        Assert.That((table.Dialect.SkipLines, table.Dialect.HeaderLines), Is.EqualTo((3, 3)));
        Assert.That(table.Dialect.NewLine, Is.EqualTo("\r\n"));
    }

    [Test]
    public void Repeated_and_empty_headers_get_names_of_their_own() =>
        Assert.That(Sniff("Labels,labels,,Labels_2,x\na,b,c,d,e\n").Columns, Is.EqualTo(new[] { "Labels", "labels_2", "column_3", "Labels_2_2", "x" }));

    [Test]
    public void A_text_without_a_table_is_refused() =>
        Assert.That(() => Sniff("just some\n\"text, and \"nothing\" else\n"), Throws.TypeOf<SatStatsException>().With.Message.Contains("header"));

    [Test]
    public void A_file_without_a_header_says_so_and_asks_what_its_columns_are()
    {
        var table = Sniff("1,2,3\n4,5,6\n");
        Assert.That((table.HasHeader, table.Dialect.SkipLines, table.Dialect.HeaderLines), Is.EqualTo((false, 0, 0)));
        Assert.That(table.Columns, Is.EqualTo(new[] { "column_1", "column_2", "column_3" }));
        Assert.That(_exports.Refusal("1,2,3\n4,5,6\n").Message, Does.Contain("no header").And.Contain("1 | 2 | 3"));
    }

    [Test]
    public void Survey_exports_with_three_header_rows_are_skipped_whole()
    {
        var table = Sniff("StartDate,Q1\nStart,How?\n\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"QID1\"\"}\"\n2026-01-31 10:00:00,5\n");
        Assert.That((table.Dialect.SkipLines, table.Dialect.HeaderLines), Is.EqualTo((3, 3)));
    }

    [Test]
    public void Whatever_cells_hold_they_are_cut_as_they_were_written() =>
        Prop.ForAll<NonEmptyArray<NonEmptyArray<string>>, int>((rows, pick) => RoundTrips(rows, new[] { ",", ";", "\t", "|" }[Math.Abs(pick % 4)])).QuickCheckThrowOnFailure();

    private static bool RoundTrips(NonEmptyArray<NonEmptyArray<string>> rows, string delimiter)
    {
        var cells = rows.Get.Select(r => r.Get.Select(c => c ?? "").ToArray()).ToArray();
        var text = new StringBuilder();
        foreach (var row in cells) text.AppendJoin(delimiter, row.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append("\r\n");
        var reader = new RowReader(new StringReader(text.ToString()), new CsvDialect(delimiter, '"', '"', 0, 0));
        var cut = new List<CutRecord>();
        while (reader.Next() is { } row) cut.Add(row);
        return cut.Count == cells.Length && cut.Zip(cells).All(p => p.First.Cells.SequenceEqual(p.Second));
    }

    [TestCase("comma_in_quotes", 5)]
    [TestCase("escaped_quotes", 2)]
    [TestCase("newlines_crlf", 3)]
    [TestCase("quotes_and_newlines", 2)]
    [TestCase("utf8", 3)]
    [TestCase("json", 2)]
    [TestCase("location_coordinates", 4)]
    public void The_public_edge_cases_have_the_columns_they_should(string name, int columns)
    {
        var path = SharedData.Real("csv-spectrum", "csvs", name + ".csv");
        Assert.That(Sniffer.Sniff(new Readable(path, "csv", "utf-8"), new ShapeHints(), name).Columns, Has.Count.EqualTo(columns));
    }
}
