using SatStats.Charting.Svg;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>Counts as columns and the cumulative share as a line on a second axis: the form in which Excel's readers know a Pareto.</summary>
internal static class ParetoNative
{
    private const string ShareFormat = "0%";

    public static NativePlot Plot(ParetoChart chart, ChartDataRange data)
    {
        var source = new NativeSource(data, [.. chart.Bars.Select(bar => bar.Label)], Figure.SpreadsheetFormat(chart.Unit));
        var scale = ValueScale.Fit(new(chart.Bars.Extent(), chart.Unit, FromZero: true));
        var columns = new C.BarChart(new C.BarDirection { Val = C.BarDirectionValues.Column }, new C.BarGrouping { Val = C.BarGroupingValues.Clustered }, new C.VaryColors { Val = false });
        columns.Append(Counts(chart, source), new C.GapWidth { Val = 40 });
        columns.Append(NativeAxes.Ids());
        var line = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false }, Shares(chart, source), new C.ShowMarker { Val = true });
        line.Append(NativeAxes.Ids(NativeAxes.SecondCategory, NativeAxes.Second));
        return new([columns, line, NativeAxes.Along(chart.Bars.Count), NativeAxes.Up(scale, isBetween: true), NativeAxes.HiddenTwin(), NativeAxes.Shares()])
        {
            HasLegend = true,
            Right = 50,
            Bottom = 62,
        };
    }

    private static C.BarChartSeries Counts(ParetoChart chart, NativeSource source)
    {
        var range = source.Data.At(0);
        var emphasised = VitalFew.Of(chart);
        var series = new C.BarChartSeries(
            new C.Index { Val = 0 }, new C.Order { Val = 0 },
            source.Name(range?.Name, ChartWords.CountHead.In(chart.Language)),
            NativeText.Filled(Palette.Grey.Mark),
            new C.InvertIfNegative { Val = false });
        series.Append(Enumerable.Range(0, chart.Bars.Count).Where(i => emphasised[i]).Select(i => BarNative.Coloured(i, Palette.Accent.Mark)));
        series.Append(NativeLabels.Some(
            Enumerable.Range(0, chart.Bars.Count).Where(i => chart.Bars[i].Known() is not null).Select(i => (i, new LabelStyle(Palette.Ink, C.DataLabelPositionValues.OutsideEnd))),
            source.Format));
        series.Append(source.Categories(), source.Values(range?.Values, chart.Bars.Select(bar => bar.Known())));
        return series;
    }

    private static C.LineChartSeries Shares(ParetoChart chart, NativeSource source)
    {
        var range = source.Data.At(1);
        return new(
            new C.Index { Val = 1 }, new C.Order { Val = 1 },
            source.Name(range?.Name, ChartWords.CumulativeShare.In(chart.Language)),
            NativeText.Lined(Palette.Axis, 1.75),
            NativeMarkers.Round(Palette.Axis, 6),
            source.Categories(), source.Values(range?.Values, CumulativeShares.Of(chart.Bars), ShareFormat), new C.Smooth { Val = false });
    }
}
