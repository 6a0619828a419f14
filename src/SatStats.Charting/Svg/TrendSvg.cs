namespace SatStats.Charting.Svg;

/// <summary>Draws figures over time.</summary>
internal static class TrendSvg
{
    private const double LeastHeight = 306;
    private const double MostHeight = 560;
    private const double Inset = 10;

    public static string Draw(TrendChart chart, ChartPage page)
    {
        var lines = TrendLine.Of(chart);
        if (lines.Count == 0) return page.FinishEmpty();
        var body = page.Body(Math.Clamp(60 + (lines.Count * 18), LeastHeight, MostHeight));
        var target = ChartPointReading.Known(chart.Target);
        var scale = ValueScale.Fit(new(chart.Series.SelectMany(series => series.Points.Extent()).Concat(target is { } t ? [t] : []), chart.Unit, chart.StartsAtZero));
        var (top, bottom) = (body.Top + 16, body.Bottom - 22);
        var labels = new EndLabels([.. Ends(chart, lines, target, value => scale.At(value, bottom, top))], page.Width * 0.26, bottom - top + 16);
        var texts = scale.TickTexts(chart.Language);
        var axisWidth = texts.Max(TextStyle.Small.WidthOf) + 8;
        var plot = new Box(body.Left + axisWidth, top, body.Right - labels.Width, bottom);
        Grid(page.Canvas, plot, scale, texts);
        PeriodAxis.Draw(page.Canvas, plot, [.. lines[0].Labels], Places(plot, lines[0].Labels.Count));
        if (target is { } aim) Target(page.Canvas, plot, scale.At(aim, bottom, top));
        Lines(chart, page.Canvas, lines, new(plot, scale));
        labels.Draw(page.Canvas, new(plot.Right, plot.Top - 8, body.Right, plot.Bottom + 8));
        return page.Finish(body);
    }

    private static IEnumerable<EndLabel> Ends(TrendChart chart, IReadOnlyList<TrendLine> lines, double? target, Func<double, double> height)
    {
        foreach (var line in lines)
            yield return new(height(line.Last), Figure.Write(line.Last, chart.Unit, chart.Language), line.Name, line.Hue.Ink) { IsContext = line.IsContext };
        if (target is { } aim) yield return new(height(aim), "", ChartWords.TargetText(chart.TargetLabel, aim, chart), Palette.TargetLine);
    }

    internal static void Grid(SvgCanvas canvas, Box plot, ValueScale scale, IReadOnlyList<string> texts)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            var y = scale.At(scale.Ticks[i], plot.Bottom, plot.Top);
            canvas.Line(plot.Left, y, plot.Right, y, scale.Ticks[i] == 0 ? Stroke.Axis : Stroke.Grid);
            canvas.Text(plot.Left - 8, y + 4, texts[i], TextStyle.Small, Anchor.End);
        }
    }

    private static void Target(SvgCanvas canvas, Box plot, double y) => canvas.Line(plot.Left, y, plot.Right, y, Stroke.Target);

    private static void Lines(TrendChart chart, SvgCanvas canvas, IReadOnlyList<TrendLine> lines, TrendPlace place)
    {
        foreach (var line in lines.Reverse()) line.DrawBand(canvas, place, lines.Count);
        foreach (var line in lines.Reverse()) line.DrawLine(canvas, chart, place);
        if (lines.Count == 1) TrendValues.Draw(canvas, chart, lines[0], place);
    }

    /// <summary>Where each period stands: evenly, or in the middle where there is one.</summary>
    internal static double[] Places(Box plot, int count) => count == 1
        ? [plot.Middle]
        : [.. Enumerable.Range(0, count).Select(i => plot.Left + Inset + ((plot.Width - (2 * Inset)) * i / (count - 1)))];
}

/// <summary>The plot and the scale that its heights are read on.</summary>
internal sealed record TrendPlace(Box Plot, ValueScale Scale)
{
    public double Y(double value) => Scale.At(value, Plot.Bottom, Plot.Top);
}
