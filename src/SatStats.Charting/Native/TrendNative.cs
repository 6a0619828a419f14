using DocumentFormat.OpenXml;
using SatStats.Charting.Svg;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace SatStats.Charting.Native;

/// <summary>Figures over time as Excel lines: names at the line ends where they have room, otherwise in a legend.</summary>
internal static class TrendNative
{
    private const int MostIntervals = 3;
    private const int MostMarkers = 24;
    private const double NameRoom = 0.15;
    private const double ValueRoom = 0.07;
    private const double WidestName = 170;
    private static readonly TextStyle LabelText = new(12, Palette.Ink, IsBold: true);

    public static NativePlot Plot(TrendChart chart, ChartDataRange data)
    {
        var lines = TrendLine.Of(chart);
        var target = ChartPointReading.Known(chart.Target);
        var scale = ValueScale.Fit(new(chart.Series.SelectMany(series => series.Points.Extent()).Concat(target is { } t ? [t] : []), chart.Unit, chart.StartsAtZero));
        var names = lines.Select(line => line.Name).Concat(target is { } at ? [ChartWords.TargetText(chart.TargetLabel, at, chart)] : []).ToList();
        var widest = names.Max(LabelText.WidthOf);
        var ends = lines.Select(line => line.Last).Concat(target is { } aim ? [aim] : []);
        var hasNames = widest <= WidestName && AreApart([.. ends], (scale.High - scale.Low) * NameRoom);
        var source = new NativeSource(data, lines[0].Labels, Figure.SpreadsheetFormat(chart.Unit));
        var drawing = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });
        for (var i = 0; i < lines.Count; i++) drawing.Append(Series(chart, lines, i, new(source, hasNames, IsReadable(lines, i, scale))));
        if (target is { } value) drawing.Append(Target(names[^1], value, source, (uint)lines.Count, hasNames));
        drawing.Append(new C.ShowMarker { Val = true });
        drawing.Append(NativeAxes.Ids());
        var right = hasNames ? widest + 24 : LabelText.WidthOf(Figure.Write(lines[0].Last, chart.Unit, chart.Language)) + 24;
        return new([drawing, NativeAxes.Along(lines[0].Labels.Count), NativeAxes.Up(scale, isBetween: true)]) { HasLegend = !hasNames, Right = right };
    }

    /// <summary>The target as a dashed grey line through every category.</summary>
    public static C.LineChartSeries Target(string name, double value, NativeSource source, uint order, bool hasName)
    {
        var series = new C.LineChartSeries(
            new C.Index { Val = order }, new C.Order { Val = order },
            source.Name(null, name),
            NativeText.Lined(Palette.TargetLine, 1.5, isDashed: true),
            new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.None }));
        if (hasName) series.Append(NativeLabels.Some([(source.Labels.Count - 1, new(Palette.TargetLine, C.DataLabelPositionValues.Right) { HasValue = false, HasName = true })], source.Format));
        series.Append(source.Categories(), source.Values(source.Data.Target, source.Labels.Select(_ => (double?)value)), new C.Smooth { Val = false });
        return series;
    }

    private static C.LineChartSeries Series(TrendChart chart, IReadOnlyList<TrendLine> lines, int index, LineLabels labels)
    {
        var line = lines[index];
        var range = labels.Source.Data.At(Enumerable.Range(0, chart.Series.Count).First(i => ReferenceEquals(chart.Series[i], line.Series)));
        var points = line.Series.Points;
        var last = Enumerable.Range(0, points.Count).Last(i => points[i].Known() is not null);
        var series = new C.LineChartSeries(
            new C.Index { Val = (uint)index }, new C.Order { Val = (uint)index },
            labels.Source.Name(range?.Name, line.Name),
            NativeText.Lined(line.Hue.Mark, line.IsContext ? 1.5 : 2.5),
            NativeMarkers.Round(line.Hue.Mark, (byte)(points.Count > MostMarkers ? 2 : 5)));
        series.Append(Enumerable.Range(0, points.Count).Where(i => points[i].IsEmphasised && i != last).Select(i => NativeMarkers.Point(i, NativeMarkers.Round(line.Hue.Mark, 8), NativeText.Lined(line.Hue.Mark, 2.5))));
        var style = new LabelStyle(line.Hue.Ink, C.DataLabelPositionValues.Right) { IsBold = true, HasName = labels.HasNames, HasValue = true };
        if (labels.HasNames || labels.HasValue) series.Append(NativeLabels.Some([(last, style)], labels.Source.Format));
        if (!line.IsContext && lines.Count <= MostIntervals && labels.Source.Intervals(range, points, new(line.Hue.Mark, 1, IsVertical: true)) is { } bars) series.Append(bars);
        series.Append(labels.Source.Categories(), labels.Source.Values(range?.Values, points.Select(point => point.Known())), new C.Smooth { Val = false });
        return series;
    }

    /// <summary>Whether the value at the end of the line keeps clear of those of the lines before it.</summary>
    private static bool IsReadable(IReadOnlyList<TrendLine> lines, int index, ValueScale scale) =>
        lines.Take(index).All(before => Math.Abs(before.Last - lines[index].Last) >= (scale.High - scale.Low) * ValueRoom);

    private static bool AreApart(IReadOnlyList<double> ends, double room)
    {
        var sorted = ends.Order().ToList();
        return sorted.Zip(sorted.Skip(1)).All(pair => pair.Second - pair.First >= room);
    }

    private sealed record LineLabels(NativeSource Source, bool HasNames, bool HasValue);
}

/// <summary>Dots on lines.</summary>
internal static class NativeMarkers
{
    public static C.Marker Round(string colour, byte size) => Of(C.MarkerStyleValues.Circle, size, new(NativeText.Solid(colour), NativeText.Outline(Palette.Paper, 1)));

    public static C.Marker HollowDiamond(string colour) => Of(C.MarkerStyleValues.Diamond, 9, new(NativeText.Solid(Palette.Paper), NativeText.Outline(colour, 1.75)));

    /// <summary>One point that looks different from the rest of its series.</summary>
    public static C.DataPoint Point(int index, C.Marker marker, C.ChartShapeProperties line) =>
        new(new C.Index { Val = (uint)index }, marker, new C.Bubble3D { Val = false }, line);

    private static C.Marker Of(C.MarkerStyleValues symbol, byte size, C.ChartShapeProperties look) =>
        new(new C.Symbol { Val = symbol }, new C.Size { Val = size }, look);
}
