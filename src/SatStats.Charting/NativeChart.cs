using DocumentFormat.OpenXml.Packaging;
using SatStats.Charting.Native;
using SatStats.Charting.Svg;

namespace SatStats.Charting;

/// <summary>Adds charts that Excel itself draws, and that readers can edit, to a sheet of a saved workbook.</summary>
public static class NativeChart
{
    /// <summary>
    /// Adds the chart to the sheet, reading the given cells. Values are stored in the chart as well, for viewers that do not read cells.
    /// False, and nothing added, where no value is known: a sentence in the sheet says more than an empty frame.
    /// </summary>
    public static bool Add(WorksheetPart sheet, Chart chart, ChartDataRange data, ChartAnchor anchor)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(anchor);
        if (!HasValues(chart)) return false;
        var plot = chart switch
        {
            TrendChart trend => TrendNative.Plot(trend, data),
            ControlChart control => ControlNative.Plot(control, data),
            ScatterChart scatter => ScatterNative.Plot(scatter, data),
            BarChart bars => BarNative.Plot(bars, data),
            DotChart dots => DotNative.Plot(dots, data),
            ParetoChart pareto => ParetoNative.Plot(pareto, data),
            StackedChart stacked => StackedNative.Plot(stacked, data),
            _ => throw new ArgumentException($"A {chart.GetType().Name} has no native form.", nameof(chart)),
        };
        SheetDrawing.Place(sheet, chart, NativeFrame.Around(chart, SheetSize.Of(sheet, anchor), plot), anchor);
        return true;
    }

    /// <summary>How many sheet rows of the usual height the chart needs for its labels to keep apart.</summary>
    public static int RowsNeeded(Chart chart)
    {
        const int Head = 6;
        return chart switch
        {
            BarChart bars => Math.Max(10, Head + (int)Math.Ceiling(bars.Bars.Count * (bars.Bars.Any(bar => bar.Label.Length > 24) ? 2.4 : 1.7))),
            StackedChart stacked => Math.Max(10, Head + 1 + (int)Math.Ceiling(stacked.Rows.Count * 1.9)),
            ParetoChart => 22,
            _ => 20,
        };
    }

    private static bool HasValues(Chart chart) => chart switch
    {
        TrendChart trend => trend.Series.SelectMany(series => series.Points).Any(IsKnown),
        ControlChart control => control.Points.Any(point => ChartPointReading.Known(point.Value) is not null),
        ScatterChart scatter => scatter.Points.Count > 0,
        BarChart bars => bars.Bars.Any(IsKnown),
        DotChart dots => dots.Dots.Any(IsKnown),
        ParetoChart pareto => pareto.Bars.Any(IsKnown),
        StackedChart stacked => stacked.Rows.Any(row => row.Shares.Any(share => share > 0)),
        _ => true,
    };

    private static bool IsKnown(ChartPoint point) => point.Value is { } value && double.IsFinite(value);
}
