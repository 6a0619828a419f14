using System.IO.Compression;
using ClosedXML.Excel;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NUnit.Framework;

namespace SatStats.Tests.Reporting;

public class WorkbookTests
{
    private WrittenReport _report = null!;
    private XLWorkbook _workbook = null!;

    [OneTimeSetUp]
    public void WriteOnce()
    {
        _report = new(Story.Input());
        _workbook = _report.Workbook();
    }

    [OneTimeTearDown]
    public void Remove()
    {
        _workbook.Dispose();
        _report.Dispose();
    }

    [Test]
    public void The_summary_comes_first_and_every_section_has_a_sheet() =>
        Assert.That(_workbook.Worksheets.Select(s => s.Name), Is.EqualTo(new[] { "Summary", "Signals and noise", "Complaints", "Installation", "Survey", "Repeat purchase", "Tickets and surveys", "Promises and famous figures", "Definitions", "Data quality" }));

    [Test]
    public void A_key_figure_is_a_number_with_a_name()
    {
        var cell = _workbook.NamedRange("kpi_complaint_resolution").Ranges.First().FirstCell();

        Assert.That(cell.DataType, Is.EqualTo(XLDataType.Number));
        Assert.That(cell.GetDouble(), Is.EqualTo(0.983).Within(0.001));
        Assert.That(cell.Style.NumberFormat.Format, Is.EqualTo("0.0%"));
    }

    [Test]
    public void A_verdict_has_a_symbol_and_a_word()
    {
        var verdicts = _workbook.Worksheet("Summary").CellsUsed(c => c.DataType == XLDataType.Text).Select(c => c.GetString()).ToList();

        Assert.That(verdicts, Does.Contain("▼ worse").And.Contain("● not distinguishable").And.Contain("▲ target met").And.Contain("▼ target missed"));
    }

    [Test]
    public void What_looks_like_a_formula_in_a_file_stays_text()
    {
        var cell = _workbook.Worksheet("Data quality").CellsUsed(c => c.GetString() == "=1+1").Single();

        Assert.That(cell.HasFormula, Is.False);
        Assert.That(cell.DataType, Is.EqualTo(XLDataType.Text));
    }

    [Test]
    public void The_ledger_stands_in_the_workbook_row_by_row()
    {
        var row = _workbook.Worksheet("Data quality").CellsUsed(c => c.GetString() == "work-orders.csv").First().WorksheetRow();

        Assert.That(row.CellsUsed(c => c.DataType == XLDataType.Number).Select(c => c.GetDouble()), Is.EqualTo(new[] { 218_402.0, 218_300, 102, 0, 0, 3 }));
    }

    [Test]
    public void Every_sheet_leads_back_to_the_summary_and_the_summary_to_every_sheet()
    {
        var others = _workbook.Worksheets.Skip(1).ToList();

        Assert.That(others.Select(s => s.Hyperlinks.First().InternalAddress), Is.All.EqualTo("'Summary'!A1").Or.EqualTo("Summary!A1"));
        Assert.That(_workbook.Worksheet("Summary").Hyperlinks.Select(h => h.InternalAddress.Replace("'", "", StringComparison.Ordinal)), Is.EquivalentTo(others.Select(s => s.Name + "!A1")));
    }

    [Test]
    public void Every_sheet_prints_on_A4_one_page_wide_with_its_title_repeated()
    {
        foreach (var sheet in _workbook.Worksheets)
        {
            Assert.That(sheet.PageSetup.PaperSize, Is.EqualTo(XLPaperSize.A4Paper), sheet.Name);
            Assert.That(sheet.PageSetup.PagesWide, Is.EqualTo(1), sheet.Name);
            Assert.That(sheet.PageSetup.FirstRowToRepeatAtTop, Is.EqualTo(1), sheet.Name);
            Assert.That(sheet.PageSetup.Footer.Right.GetText(XLHFOccurrence.OddPages), Is.EqualTo("&P / &N"), sheet.Name);
            Assert.That(sheet.ShowGridLines, Is.False, sheet.Name);
            Assert.That(sheet.SheetView.SplitRow, Is.GreaterThan(1), sheet.Name);
        }
    }

    [Test]
    public void The_properties_carry_no_clock()
    {
        Assert.That(_workbook.Properties.Author, Is.EqualTo("SatStats"));
        Assert.That(_workbook.Properties.Title, Is.EqualTo("Customer satisfaction report, December 2013"));
        Assert.That(_workbook.Properties.Created.ToUniversalTime(), Is.EqualTo(new DateTime(2014, 1, 1, 0, 0, 0, DateTimeKind.Utc)));
        using var archive = ZipFile.OpenRead(_report.PathOf("report.xlsx"));
        Assert.That(archive.Entries.Select(e => e.LastWriteTime.DateTime), Is.All.EqualTo(new DateTime(2014, 1, 1)));
        Assert.That(archive.Entries.Select(e => e.FullName), Has.None.Contains("psmdcp"));
    }

    [Test]
    public void Every_chart_of_the_report_is_a_native_one_over_its_own_cells()
    {
        using var document = SpreadsheetDocument.Open(_report.PathOf("report.xlsx"), isEditable: false);
        var charts = document.WorkbookPart!.WorksheetParts.SelectMany(s => s.DrawingsPart?.ChartParts ?? []).ToList();

        Assert.That(charts, Has.Count.EqualTo(_report.Result.Files.Count(f => f.EndsWith(".svg", StringComparison.Ordinal))));
        var formula = charts.Select(c => c.ChartSpace.Descendants<DocumentFormat.OpenXml.Drawing.Charts.Values>().First().Descendants<DocumentFormat.OpenXml.Drawing.Charts.Formula>().First().Text)
            .First(f => f.StartsWith("'Repeat purchase'!", StringComparison.Ordinal));
        Assert.That(_workbook.Range(formula).Cells().Select(c => c.GetDouble()), Is.EqualTo(new[] { 31 / 262.0, 44 / 205.0, 402 / 880.0, 511 / 790.0 }).Within(1e-12));
    }

    [Test]
    public void The_validator_finds_nothing([Values] Language language)
    {
        using var stream = new MemoryStream(Story.Workbook(Story.Input(language)));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document);

        Assert.That(errors.Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Id} {e.Description}"), Is.Empty);
    }

    [Test]
    public void The_same_input_gives_the_same_workbook([Values] Language language) =>
        Assert.That(Story.Workbook(Story.Input(language)).SequenceEqual(Story.Workbook(Story.Input(language))), Is.True);
}
