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
        var widest = lines.Max(line => LabelText.WidthOf(line.Name));
        var hasNames = widest <= WidestName && AreApart([.. lines.Select(line => line.Last)], (scale.High - scale.Low) * NameRoom);
        var source = new NativeSource(data, lines[0].Labels, Figure.SpreadsheetFormat(chart.Unit));
        var drawing = new C.LineChart(new C.Grouping { Val = C.GroupingValues.Standard }, new C.VaryColors { Val = false });
        for (var i = 0; i < lines.Count; i++) drawing.Append(Series(chart, lines, i, new(source, hasNames, IsReadable(lines, i, scale))));
        var targetText = target is { } level ? ChartWords.TargetText(chart.TargetLabel, level, chart) : null;
        var targetPlace = target is { } line ? TargetPlace(lines, line, scale) : null;
        if (target is { } aim) drawing.Append(Target(new(targetText!, aim, (uint)lines.Count) { Label = targetPlace }, source));
        drawing.Append(new C.ShowMarker { Val = true });
        drawing.Append(NativeAxes.Ids());
        var right = hasNames ? widest + 24 : LabelText.WidthOf(Figure.Write(lines[0].Last, chart.Unit, chart.Language)) + 24;
        return new([drawing, NativeAxes.Along(lines[0].Labels.Count), NativeAxes.Up(scale, isBetween: true)]) { HasLegend = !hasNames, Right = right, Remark = targetPlace is null ? targetText : null };
    }

    /// <summary>The target as a dashed grey line through every category, named on the line.</summary>
    public static C.LineChartSeries Target(NativeTarget target, NativeSource source)
    {
        var series = new C.LineChartSeries(
            new C.Index { Val = target.Order }, new C.Order { Val = target.Order },
            source.Name(null, target.Name),
            NativeText.Lined(Palette.TargetLine, 1.5, isDashed: true),
            new C.Marker(new C.Symbol { Val = C.MarkerStyleValues.None }));
        if (target.Label is { } label) series.Append(NativeLabels.Some([(label.Point, new(Palette.TargetLine, label.Position) { HasValue = false, HasName = true })], source.Format));
        series.Append(source.Categories(), source.Values(source.Data.Target, source.Labels.Select(_ => (double?)target.Value)), new C.Smooth { Val = false });
        return series;
    }

    /// <summary>Over or under the target's line, at the first category where no line runs into the name; null where there is no such place.</summary>
    private static (int Point, C.DataLabelPositionValues Position)? TargetPlace(IReadOnlyList<TrendLine> lines, double target, ValueScale scale)
    {
        var enough = (scale.High - scale.Low) * NameRoom;
        double Clearance(int index, int side)
        {
            var near = lines.SelectMany(line => line.Series.Points.Skip(index - 1).Take(index == 0 ? 2 : 3)).Select(point => point.Known()).OfType<double>();
            var edge = side > 0 ? scale.High - target : target - scale.Low;
            return Math.Min(Math.Min(enough, edge), near.Select(value => (value - target) * side).Where(distance => distance > -enough / 3).Append(enough).Min());
        }

        var best = Enumerable.Range(0, lines[0].Labels.Count).SelectMany(index => new[] { (Index: index, Side: 1), (Index: index, Side: -1) }).MaxBy(at => Clearance(at.Index, at.Side));
        if (lines[0].Labels.Count < 2 || Clearance(best.Index, best.Side) < enough * 0.6) return null;
        return (best.Index, best.Side > 0 ? C.DataLabelPositionValues.Top : C.DataLabelPositionValues.Bottom);
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
