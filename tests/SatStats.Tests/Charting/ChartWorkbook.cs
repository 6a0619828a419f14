using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SatStats.Charting;
using Chart = SatStats.Charting.Chart;

namespace SatStats.Tests.Charting;

/// <summary>A workbook with one sheet for each chart: its cells on top and the native chart that reads them below.</summary>
internal static class ChartWorkbook
{
    public static void Write(Stream stream, IEnumerable<KeyValuePair<string, Chart>> charts)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook);
        var book = document.AddWorkbookPart();
        book.Workbook = new Workbook(new Sheets());
        foreach (var (name, chart) in charts) AddSheet(book, name, chart);
        book.Workbook.Save();
    }

    private static void AddSheet(WorkbookPart book, string name, Chart chart)
    {
        var number = book.WorksheetParts.Count() + 1;
        var part = book.AddNewPart<WorksheetPart>("rIdSheet" + number.ToString(CultureInfo.InvariantCulture));
        var table = ChartTable.Of(chart);
        part.Worksheet = new Worksheet(new SheetData(table.Columns.Count == 0 ? [] : Rows(table)), new PageSetup { Orientation = OrientationValues.Landscape });
        book.Workbook.Sheets!.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = (uint)number, Name = name });
        NativeChart.Add(part, chart, table.Range(name), new(0, table.Height + 2, 12, table.Height + 2 + NativeChart.RowsNeeded(chart)));
    }

    private static IEnumerable<Row> Rows(ChartTable table) =>
        Enumerable.Range(0, table.Height + 1).Select(row => new Row(table.Columns.Select(column => Cell(row == 0 ? column.Head : column.Cells.ElementAtOrDefault(row - 1)))) { RowIndex = (uint)row + 1 });

    private static Cell Cell(object? value) => value switch
    {
        double number => new() { CellValue = new(number.ToString("R", CultureInfo.InvariantCulture)), DataType = CellValues.Number },
        string text => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString },
        _ => new(),
    };
}

/// <summary>A chart's data as a table, one column for each thing that a native chart can read.</summary>
internal sealed record ChartTable(IReadOnlyList<(string Head, IReadOnlyList<object?> Cells)> Columns)
{
    private bool HasTarget { get; init; }

    public int Height => Columns.Count == 0 ? 0 : Columns.Max(column => column.Cells.Count);

    public static ChartTable Of(Chart chart)
    {
        var table = Table(chart);
        var target = chart is TrendChart trend ? trend.Target : chart is DotChart dots ? dots.Target : null;
        return target is null || table.Columns.Count == 0
            ? table
            : new([.. table.Columns, ("Target", [.. Enumerable.Repeat((object?)target, table.Height)])]) { HasTarget = true };
    }

    private static ChartTable Table(Chart chart) => chart switch
    {
        TrendChart { Series.Count: 0 } => new([]),
        TrendChart trend => new([Labels(trend.Series[0].Points.Select(point => point.Label)), .. trend.Series.SelectMany(series => Points(series.Name, series.Points))]),
        ControlChart control => new([Labels(control.Points.Select(point => point.Label)), .. Marks("Value", control, point => point.Value), .. Marks("Centre", control, point => point.Centre), .. Marks("Lower limit", control, point => point.Low), .. Marks("Upper limit", control, point => point.High)]),
        ScatterChart scatter => new([Labels(scatter.Points.Select(point => point.Label)), .. Points(scatter.Along, [.. scatter.Points.Select(point => new ChartPoint(point.Label, point.Along))]), .. Points(scatter.Upward, [.. scatter.Points.Select(point => new ChartPoint(point.Label, point.Value))])]),
        BarChart bars => new([Labels(bars.Bars.Select(bar => bar.Label)), .. Points("Value", bars.Bars)]),
        DotChart dots => new([Labels(dots.Dots.Select(dot => dot.Label)), .. Points("Result", dots.Dots), .. Points("Benchmark", [.. dots.Dots.Select(dot => dots.Benchmarks.First(mark => mark.Label == dot.Label))])]),
        ParetoChart pareto => new([Labels(pareto.Bars.Select(bar => bar.Label)), .. Points("Complaints", pareto.Bars), ("Cumulative share", [.. CumulativeShares.Of(pareto.Bars).Cast<object?>()]), ("-", []), ("-", [])]),
        StackedChart stacked => new([Labels(stacked.Rows.Select(row => row.Label)), .. stacked.Parts.SelectMany((part, i) => Points(part, [.. stacked.Rows.Select(row => new ChartPoint(row.Label, row.Shares[i]))]))]),
        _ => new([]),
    };

    /// <summary>Every series takes three columns: value, distance down, distance up.</summary>
    public ChartDataRange Range(string sheet) => new(sheet, Cells(0), [.. Enumerable.Range(0, (Columns.Count - (HasTarget ? 2 : 1)) / 3).Select(i => new ChartSeriesRange(Cells((i * 3) + 1))
    {
        Name = $"${Letter((i * 3) + 1)}$1",
        Below = Cells((i * 3) + 2),
        Above = Cells((i * 3) + 3),
    })])
    {
        Target = HasTarget ? Cells(Columns.Count - 1) : null,
    };

    private string Cells(int column) => $"${Letter(column)}$2:${Letter(column)}${Math.Max(2, Height + 1)}";

    private static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : "A" + (char)('A' + column - 26);

    private static (string, IReadOnlyList<object?>) Labels(IEnumerable<string> labels) => ("Category", [.. labels]);

    private static IEnumerable<(string, IReadOnlyList<object?>)> Marks(string name, ControlChart chart, Func<ControlMark, double?> value) =>
        Points(name, [.. chart.Points.Select(point => new ChartPoint(point.Label, value(point)))]);

    private static IEnumerable<(string, IReadOnlyList<object?>)> Points(string name, IReadOnlyList<ChartPoint> points) =>
    [
        (name, [.. points.Select(point => (object?)point.Value)]),
        ("below", [.. points.Select(point => (object?)(point.Value - point.Low))]),
        ("above", [.. points.Select(point => (object?)(point.High - point.Value))]),
    ];
}
