using ClosedXML.Excel;
using NUnit.Framework;
using SatStats.Importing;
using SatStats.Warehousing;

namespace SatStats.Tests.Importing;

public class WorkbookRowTests
{
    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    [Test]
    public void What_is_set_aside_is_found_again_in_the_row_that_the_sheet_numbers()
    {
        var path = Path.Combine(_exports.Folder, "complaints.xlsx");
        Write(path);
        using var planned = Planner.Plan(new ImportRequest { Path = path }, CancellationToken.None);
        using var warehouse = Warehouse.Open(Path.Combine(_exports.Folder, "rows.duckdb"));
        var result = warehouse.Load(planned.Plan, new SatStats.Warehousing.LoadOptions { Now = new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc) }, CancellationToken.None);
        Assert.That(result.FirstRejects.Select(r => (r.Line, r.Value)), Is.EqualTo(new[] { (8L, "soon"), (10L, "later") }));
        Assert.That(result.Counts[0].Read, Is.EqualTo(5), "empty rows are none");
    }

    [Test]
    public void No_row_is_lost_below_a_header_of_two_lines()
    {
        var path = _exports.Write("two-lines.csv", "Complaints of \"5G\"\n\nComplaint ID,\"Received\nAt\",Severity\n1,2026-01-13 10:00,major\n2,2026-01-14 10:00,minor\n3,soon,minor\n");
        using var planned = Planner.Plan(new ImportRequest { Path = path }, CancellationToken.None);
        using var warehouse = Warehouse.InMemory();
        var result = warehouse.Load(planned.Plan, new SatStats.Warehousing.LoadOptions { Now = new DateTime(2026, 2, 1, 0, 0, 0, DateTimeKind.Utc) }, CancellationToken.None);
        Assert.That((result.Counts[0].Read, result.Counts[0].Kept), Is.EqualTo((3L, 2L)));
        Assert.That(result.FirstRejects.Single().Line, Is.EqualTo(7));
    }

    // A title, a gap, a header of two lines, text of two lines, and empty rows between and below.
    private static void Write(string path)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Data");
        Fill(sheet, 1, "Complaints of\nJanuary");
        Fill(sheet, 3, "Complaint ID", "Received At", "Complaint\nText", "Severity");
        Fill(sheet, 4, "1", "2026-01-01 10:00", "slow,\nvery slow", "major");
        Fill(sheet, 6, "2", "2026-01-13 10:00", "dear", "minor");
        Fill(sheet, 8, "3", "soon", "late", "minor");
        Fill(sheet, 9, "4", "2026-01-14 10:00", "line\nline\nline", "minor");
        Fill(sheet, 10, "5", "later", "late", "minor");
        sheet.Range("A11:D40").Style.Font.Bold = true;
        book.SaveAs(path);
    }

    private static void Fill(IXLWorksheet sheet, int row, params string[] cells)
    {
        for (var i = 0; i < cells.Length; i++) sheet.Cell(row, i + 1).Value = cells[i];
    }
}
