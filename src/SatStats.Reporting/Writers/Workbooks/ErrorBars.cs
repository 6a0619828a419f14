using ClosedXML.Excel;
using SatStats.Charting;

namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>
/// The distances from a value to the ends of its interval, in quiet cells right of the printed page. A spreadsheet's error bars take
/// distances, and not every program draws those that a chart holds without cells.
/// </summary>
internal static class ErrorBars
{
    private static readonly LocalText Below = new("Down to 95% from", "至95%下限的距离", "至95%下限的距離");
    private static readonly LocalText Above = new("Up to 95% to", "至95%上限的距离", "至95%上限的距離");

    public static void Write(IXLWorksheet sheet, ChartPlace place, Looks looks)
    {
        var series = Series(place.Block.Chart);
        for (var i = 0; i < series.Count; i++)
        {
            if (!HasIntervals(series[i])) continue;
            Column(sheet, place, looks, ColumnOf(place, i), Below, [.. series[i].Select(p => p.Value - p.Low)]);
            Column(sheet, place, looks, ColumnOf(place, i) + 1, Above, [.. series[i].Select(p => p.High - p.Value)]);
        }
    }

    /// <summary>The first of the two columns that hold the distances of a series; null where it has no intervals.</summary>
    public static int? Of(ChartPlace place, int series) =>
        Series(place.Block.Chart) is var all && series < all.Count && HasIntervals(all[series]) ? ColumnOf(place, series) : null;

    private static int ColumnOf(ChartPlace place, int series) => place.Grid.LastColumn + 2 + 2 * series;

    private static bool HasIntervals(IReadOnlyList<ChartPoint> points) => points.Any(p => p is { Value: not null, Low: not null, High: not null });

    private static IReadOnlyList<IReadOnlyList<ChartPoint>> Series(Chart chart) => chart switch
    {
        TrendChart trend => [.. trend.Series.Select(s => s.Points)],
        BarChart bars => [bars.Bars],
        DotChart dots => [dots.Dots],
        _ => [],
    };

    private static void Column(IXLWorksheet sheet, ChartPlace place, Looks looks, int column, LocalText head, double?[] distances)
    {
        var title = sheet.Cell(place.FirstRow - 1, column);
        title.SetValue<string>(head.In(looks.Language)).Style.Font.SetFontColor(Looks.Quiet).Font.SetFontSize(8).Alignment.SetWrapText();
        for (var i = 0; i < distances.Length; i++)
        {
            if (distances[i] is not { } distance || !double.IsFinite(distance)) continue;
            var cell = sheet.Cell(place.FirstRow + i, column);
            cell.SetValue(distance).Style.Font.SetFontColor(Looks.Quiet).Font.SetFontSize(8);
            cell.Style.NumberFormat.Format = looks.Format(place.Block.Chart.Unit);
        }
    }
}
