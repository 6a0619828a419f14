using SatStats.Charting.Svg;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>A control chart as Excel lines: values with markers, centre and limits without, broken where a phase begins.</summary>
internal static class ControlNative
{
    private const double LabelRoom = 70;

    public static NativePlot Plot(ControlChart chart, ChartDataRange data)
    {
        var scale = ControlSvg.Scale(chart);
        var source = new NativeSource(data, [.. chart.Points.Select(point => point.Label)], Figure.SpreadsheetFormat(chart.Unit));
        var drawing = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });
        LevelLine[] levels = [new(1, ControlChartWords.Centre, point => point.Centre), new(2, ControlChartWords.Lower, point => point.Low) { IsLimit = true }, new(3, ControlChartWords.Upper, point => point.High) { IsLimit = true }];
        drawing.Append(levels.Where(level => chart.Points.Any(point => level.Of(point) is not null)).Select(level => Level(chart, source, level)));
        drawing.Append(Values(chart, source));
        drawing.Append(new C.ShowMarker { Val = true });
        drawing.Append(NativeAxes.Ids());
        var changes = string.Join(chart.Language == Language.English ? "; " : "；", chart.Phases.Select(phase => phase.Label));
        return new([drawing, NativeAxes.Along(chart.Points.Count), NativeAxes.Up(scale, isBetween: true)]) { HasLegend = true, Right = LabelRoom, Remark = changes.Length > 0 ? changes : null };
    }

    private static C.LineChartSeries Values(ControlChart chart, NativeSource source)
    {
        var points = chart.Points;
        var range = source.Data.At(0);
        var last = Enumerable.Range(0, points.Count).Last(i => ChartPointReading.Known(points[i].Value) is not null);
        var series = new C.LineChartSeries(
            new C.Index { Val = 0 }, new C.Order { Val = 3 },
            source.Name(range?.Name, ChartWords.Result.In(chart.Language)),
            NativeText.Lined(Palette.Accent.Mark, 2.25),
            NativeMarkers.Round(Palette.Accent.Mark, 5));
        var starts = chart.Phases.Select(phase => phase.First).ToHashSet();
        for (var i = 0; i < points.Count; i++)
        {
            var rule = SignalKey.Shown(points[i].Signals);
            if (rule == ControlSignals.None && !starts.Contains(i)) continue;
            var marker = rule == ControlSignals.None ? NativeMarkers.Round(Palette.Accent.Mark, 5) : NativeMarkers.Signal(rule, Palette.Benchmark.Mark);
            series.Append(NativeMarkers.Point(i, marker, starts.Contains(i) ? NativeText.Unlined() : NativeText.Lined(Palette.Accent.Mark, 2.25)));
        }
        series.Append(NativeLabels.Some([(last, new(points[last].Signals == ControlSignals.None ? Palette.Accent.Ink : Palette.Benchmark.Ink, C.DataLabelPositionValues.Right) { IsBold = true })], source.Format));
        series.Append(source.Categories(), source.Values(range?.Values, points.Select(point => ChartPointReading.Known(point.Value))), new C.Smooth { Val = false });
        return series;
    }

    private static C.LineChartSeries Level(ControlChart chart, NativeSource source, LevelLine line)
    {
        var range = source.Data.At(line.Index);
        var look = NativeText.Lined(Palette.Grey.Mark, line.IsLimit ? 1.25 : 1.75, line.IsLimit);
        var series = new C.LineChartSeries(
            new C.Index { Val = (uint)line.Index }, new C.Order { Val = (uint)line.Index - 1 },
            source.Name(range?.Name, line.Name.In(chart.Language)),
            look,
            new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.None }));
        series.Append(chart.Phases.Select(phase => NativeMarkers.Point(phase.First, new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.None }), NativeText.Unlined())));
        series.Append(source.Categories(), source.Values(range?.Values, chart.Points.Select(point => ChartPointReading.Known(line.Of(point)))), new C.Smooth { Val = false });
        return series;
    }

    private sealed record LevelLine(int Index, LocalText Name, Func<ControlMark, double?> Of)
    {
        public bool IsLimit { get; init; }
    }
}
