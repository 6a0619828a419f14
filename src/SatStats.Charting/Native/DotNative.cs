using SatStats.Charting.Svg;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>Figures by category as dots with intervals, set upright: Excel's line chart without its line.</summary>
internal static class DotNative
{
    public static NativePlot Plot(DotChart chart, ChartDataRange data)
    {
        var target = ChartPointReading.Known(chart.Target);
        var extent = chart.Dots.Extent().Concat(chart.Benchmarks.Extent()).Concat(target is { } t ? [t] : []);
        var scale = ValueScale.Fit(new(extent, chart.Unit));
        var source = new NativeSource(data, [.. chart.Dots.Select(dot => dot.Label)], Figure.SpreadsheetFormat(chart.Unit));
        var drawing = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });
        drawing.Append(Dots(chart, source));
        if (chart.Benchmarks.Count > 0) drawing.Append(Benchmarks(chart, source));
        if (target is { } aim) drawing.Append(TrendNative.Target(new(ChartWords.TargetText(chart.TargetLabel, aim, chart), aim, 2), source));
        drawing.Append(new C.ShowMarker { Val = true });
        drawing.Append(NativeAxes.Ids());
        return new([drawing, NativeAxes.Along(chart.Dots.Count), NativeAxes.Up(scale, isBetween: true)])
        {
            HasLegend = chart.Benchmarks.Count > 0 || target is not null,
            Bottom = 48,
        };
    }

    private static C.LineChartSeries Dots(DotChart chart, NativeSource source)
    {
        var range = source.Data.At(0);
        var any = chart.Dots.Any(dot => dot.IsEmphasised);
        var usual = Palette.Emphasis(false, any).Mark;
        var series = new C.LineChartSeries(
            new C.Index { Val = 0 }, new C.Order { Val = 0 },
            source.Name(range?.Name, ChartWords.Result.In(chart.Language)),
            NativeText.Unlined(),
            NativeMarkers.Round(usual, 9));
        series.Append(Enumerable.Range(0, chart.Dots.Count).Where(i => chart.Dots[i].IsEmphasised).Select(i => NativeMarkers.Point(i, NativeMarkers.Round(Palette.Accent.Mark, 10), NativeText.Unlined())));
        series.Append(NativeLabels.Some(
            Enumerable.Range(0, chart.Dots.Count).Where(i => chart.Dots[i].Known() is not null)
                .Select(i => (i, new LabelStyle(Palette.Emphasis(chart.Dots[i].IsEmphasised, any).Ink, C.DataLabelPositionValues.Right) { IsBold = true })),
            source.Format));
        if (source.Intervals(range, chart.Dots, new(usual, 1.5, IsVertical: true)) is { } bars) series.Append(bars);
        series.Append(source.Categories(), source.Values(range?.Values, chart.Dots.Select(dot => dot.Known())), new C.Smooth { Val = false });
        return series;
    }

    private static C.LineChartSeries Benchmarks(DotChart chart, NativeSource source)
    {
        var range = source.Data.At(1);
        var name = chart.BenchmarkLabel is { Length: > 0 } label ? label : ChartWords.Benchmark.In(chart.Language);
        var values = chart.Dots.Select(dot => chart.Benchmarks.FirstOrDefault(mark => mark.Label == dot.Label)?.Known());
        return new(
            new C.Index { Val = 1 }, new C.Order { Val = 1 },
            source.Name(range?.Name, name),
            NativeText.Unlined(),
            NativeMarkers.HollowDiamond(Palette.Benchmark.Mark),
            source.Categories(), source.Values(range?.Values, values), new C.Smooth { Val = false });
    }
}
