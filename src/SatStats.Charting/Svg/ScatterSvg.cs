namespace SatStats.Charting.Svg;

/// <summary>Draws named points by two figures.</summary>
internal static class ScatterSvg
{
    private const double PlotHeight = 330;
    private const double HeadHeight = 24;
    private const double FootHeight = 44;

    public static string Draw(ScatterChart chart, ChartPage page)
    {
        if (chart.Points.Count == 0) return page.FinishEmpty();
        var body = page.Body(PlotHeight + HeadHeight + FootHeight);
        var (top, bottom) = (body.Top + HeadHeight, body.Bottom - FootHeight);
        var (along, upward) = Scales(chart);
        var ends = new EndLabels([.. Ends(chart, value => upward.At(value, bottom, top))], page.Width * 0.2, bottom - top + 16);
        var texts = upward.TickTexts(chart.Language);
        var plot = new Box(body.Left + texts.Max(TextStyle.Small.WidthOf) + 8, top, body.Right - Math.Max(10, ends.Width), bottom);
        TrendSvg.Grid(page.Canvas, plot, upward, texts);
        page.Canvas.Text(body.Left, top - 12, chart.Upward, TextStyle.Small);
        Axis(page.Canvas, chart, plot, along);
        var place = new ScatterPlace(plot, along, upward);
        foreach (var line in chart.Lines)
            page.Canvas.Polyline(line.Points.Select(p => (place.X(p.Along), place.Y(p.Value))), line.IsDashed ? new(Palette.Grey.Mark, 1.2, "4 3") : new(Palette.Grey.Mark, 1.6));
        ScatterMarks.Draw(page.Canvas, chart, place);
        ends.Draw(page.Canvas, new(plot.Right, plot.Top - 8, body.Right, plot.Bottom + 8));
        return page.Finish(body);
    }

    internal static (ValueScale Along, ValueScale Upward) Scales(ScatterChart chart)
    {
        var values = chart.Points.SelectMany(p => p.Range is { } range ? new[] { p.Value, range.Low, range.High } : [p.Value]).Concat(chart.Lines.SelectMany(l => l.Points).Select(p => p.Value));
        var along = chart.Points.Select(p => p.Along).Concat(chart.Lines.SelectMany(l => l.Points).Select(p => p.Along)).ToList();
        return (Ending(ValueScale.Fit(new(along, chart.AlongUnit, FromZero: along.Min() >= 0)), along.Max()), ValueScale.Fit(new(values, chart.Unit)));
    }

    /// <summary>Lines are named at the plot's edge, and so must reach it: the axis ends with them, not with the next round number.</summary>
    private static ValueScale Ending(ValueScale scale, double most) => scale.Ticks.Count(tick => tick <= most) < 2 || most <= 0 ? scale : scale with { High = most, Ticks = [.. scale.Ticks.Where(tick => tick <= most)] };

    /// <summary>Names of lines that end at the right edge, each once for each height.</summary>
    private static IEnumerable<EndLabel> Ends(ScatterChart chart, Func<double, double> height) =>
        chart.Lines.Where(line => line.Name.Length > 0 && line.Points.Count > 0).Select(line => new EndLabel(height(line.Points[^1].Value), "", line.Name, Palette.QuietInk));

    private static void Axis(SvgCanvas canvas, ScatterChart chart, Box plot, ValueScale scale)
    {
        var texts = scale.TickTexts(chart.Language);
        for (var i = 0; i < texts.Count; i++)
        {
            var x = scale.At(scale.Ticks[i], plot.Left, plot.Right);
            canvas.Line(x, plot.Bottom, x, plot.Bottom + 4, Stroke.Axis);
            canvas.Text(x, plot.Bottom + 18, texts[i], TextStyle.Small, Anchor.Middle);
        }
        canvas.Text(plot.Middle, plot.Bottom + 37, chart.Along, TextStyle.Small, Anchor.Middle);
    }
}

/// <summary>The plot and its two scales.</summary>
internal sealed record ScatterPlace(Box Plot, ValueScale Along, ValueScale Upward)
{
    public double X(double value) => Along.At(value, Plot.Left, Plot.Right);

    public double Y(double value) => Upward.At(value, Plot.Bottom, Plot.Top);
}
