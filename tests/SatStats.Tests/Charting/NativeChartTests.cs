using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NUnit.Framework;
using SatStats.Charting;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using S = DocumentFormat.OpenXml.Spreadsheet;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace SatStats.Tests.Charting;

public class NativeChartTests
{
    public static IEnumerable<string> Names => Gallery.All.Keys.Where(name => name != "trend-none");

    [TestCaseSource(nameof(Names))]
    public void A_workbook_with_the_chart_is_valid(string name)
    {
        using var book = Book(name);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(error => $"{error.Part?.Uri} {error.Path?.XPath}: {error.Description}");

        Assert.That(errors, Is.Empty);
    }

    [TestCaseSource(nameof(Names))]
    public void The_chart_says_its_finding_and_tells_it_to_those_who_cannot_see_it(string name)
    {
        using var book = Book(name);
        var chart = Gallery.All[name];
        var shape = Drawings(book).WorksheetDrawing.Descendants<Xdr.NonVisualDrawingProperties>().Single();

        Assert.That(shape.Title?.Value, Is.EqualTo(chart.Title));
        Assert.That(shape.Description?.Value, Is.EqualTo(chart.Description));
        Assert.That(Space(book).Descendants<C.Title>().First().InnerText, Does.StartWith(chart.Title[..20]));
    }

    [TestCaseSource(nameof(Names))]
    public void Every_series_reads_cells_and_keeps_their_values(string name)
    {
        using var book = Book(name);

        foreach (var values in Space(book).Descendants<C.Values>())
        {
            var points = values.Descendants<C.NumericPoint>().Count();
            Assert.That(points, Is.GreaterThan(0));
            Assert.That(values.NumberReference is not null || values.NumberLiteral is not null, Is.True);
        }
        Assert.That(Space(book).Descendants<C.Formula>().First().Text, Does.StartWith($"'{name}'!$"));
    }

    [Test]
    public void The_same_chart_gives_the_same_part_and_the_same_ids()
    {
        using var first = Book("trend");
        using var second = Book("trend");

        Assert.That(Space(first).OuterXml, Is.EqualTo(Space(second).OuterXml));
        Assert.That(Drawings(first).GetIdOfPart(Drawings(first).ChartParts.Single()), Is.EqualTo("rIdChart1"));
    }

    [Test]
    public void Bars_start_at_zero()
    {
        using var book = Book("bar");
        Assert.That(Space(book).Descendants<C.MinAxisValue>().Single().Val?.Value, Is.Zero);
    }

    [Test]
    public void A_missing_value_is_a_gap()
    {
        using var book = Book("trend-gaps");
        Assert.That(Space(book).Descendants<C.Values>().First().Descendants<C.NumericPoint>().Count(), Is.EqualTo(9));
        Assert.That(Space(book).Descendants<C.DisplayBlanksAs>().Single().Val?.Value, Is.EqualTo(C.DisplayBlanksAsValues.Gap));
    }

    [Test]
    public void Without_any_value_nothing_is_added()
    {
        using var book = Book("trend-none");
        Assert.That(book.WorkbookPart!.WorksheetParts.Single().DrawingsPart, Is.Null);
    }

    [Test]
    public void A_second_chart_shares_the_drawing_which_stands_before_the_tables()
    {
        using var stream = new MemoryStream();
        using var book = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var sheet = book.AddWorkbookPart().AddNewPart<WorksheetPart>();
        sheet.Worksheet = new S.Worksheet(new S.SheetData(), new S.TableParts { Count = 0 });
        var range = new ChartDataRange("It's data", "$A$2:$A$13", [new("$B$2:$B$13")]);

        NativeChart.Add(sheet, Gallery.Trend, range, new(0, 0, 8, 20));
        NativeChart.Add(sheet, Gallery.Trend, range, new(0, 22, 8, 42));

        Assert.That(sheet.Worksheet.ChildElements.Select(child => child.LocalName), Is.EqualTo(["sheetData", "drawing", "tableParts"]));
        Assert.That(sheet.DrawingsPart!.ChartParts.Select(sheet.DrawingsPart.GetIdOfPart), Is.EquivalentTo(["rIdChart1", "rIdChart2"]));
        Assert.That(sheet.DrawingsPart.ChartParts.First().ChartSpace.Descendants<C.Formula>().First().Text, Is.EqualTo("'It''s data'!$A$2:$A$13"));
    }

    private static SpreadsheetDocument Book(string name)
    {
        var stream = new MemoryStream();
        ChartWorkbook.Write(stream, [new(name, Gallery.All[name])]);
        return SpreadsheetDocument.Open(stream, isEditable: false);
    }

    private static DrawingsPart Drawings(SpreadsheetDocument book) => book.WorkbookPart!.WorksheetParts.Single().DrawingsPart!;

    private static C.ChartSpace Space(SpreadsheetDocument book) => Drawings(book).ChartParts.Single().ChartSpace;
}
