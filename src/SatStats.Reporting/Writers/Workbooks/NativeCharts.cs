using System.Globalization;
using ClosedXML.Excel;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SatStats.Charting;
using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>Where a chart goes: its sheet, the first row of its figures, and the rows left free for it.</summary>
/// <param name="FirstRow">The first row of figures, counted from 1.</param>
/// <param name="Top">The row that the chart begins at, counted from 0.</param>
internal sealed record ChartPlace(string Sheet, ChartBlock Block, int FirstRow, int Top, SheetGrid Grid)
{
    public const int Rows = 21;
}

/// <summary>Adds the charts to the workbook once its cells are saved, for the library that writes the cells knows no charts.</summary>
internal static class NativeCharts
{
    private const double MostWidth = 112;

    public static void Add(MemoryStream workbook, IReadOnlyList<ChartPlace> places)
    {
        workbook.Position = 0;
        using var document = SpreadsheetDocument.Open(workbook, isEditable: true);
        var parts = document.WorkbookPart!;
        foreach (var place in places)
        {
            var sheet = parts.Workbook.Descendants<Sheet>().First(s => s.Name?.Value == place.Sheet);
            NativeChart.Add((WorksheetPart)parts.GetPartById(sheet.Id!.Value!), place.Block.Chart, Range(place), Anchor(place));
        }
    }

    private static ChartDataRange Range(ChartPlace place)
    {
        var data = place.Block.Data;
        return new(place.Sheet, Cells(place, 0), [.. data.SeriesColumns.Select((c, i) => Series(place, c, i))])
        {
            Target = data.TargetColumn is { } column ? Cells(place, column) : null,
        };
    }

    private static ChartSeriesRange Series(ChartPlace place, int column, int series)
    {
        var distances = ErrorBars.Of(place, series) - SheetGrid.FirstColumn;
        return new(Cells(place, column))
        {
            Name = Name(place, column), Below = distances is { } below ? Cells(place, below) : null, Above = distances is { } above ? Cells(place, above + 1) : null,
        };
    }

    private static ChartAnchor Anchor(ChartPlace place)
    {
        var (column, width) = (SheetGrid.FirstColumn - 1, 0.0);
        while (column < place.Grid.LastColumn && width + place.Grid.Widths[column] <= MostWidth) width += place.Grid.Widths[column++];
        return new(SheetGrid.FirstColumn - 1, place.Top, column, place.Top + ChartPlace.Rows);
    }

    private static string Cells(ChartPlace place, int column) =>
        string.Create(CultureInfo.InvariantCulture, $"${Letter(column)}${place.FirstRow}:${Letter(column)}${place.FirstRow + place.Block.Data.Rows.Count - 1}");

    private static string Name(ChartPlace place, int column) => string.Create(CultureInfo.InvariantCulture, $"${Letter(column)}${place.FirstRow - 1}");

    private static string Letter(int column) => XLHelper.GetColumnLetterFromNumber(SheetGrid.FirstColumn + column);
}
