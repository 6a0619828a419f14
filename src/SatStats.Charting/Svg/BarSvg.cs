namespace SatStats.Charting.Svg;

/// <summary>Draws figures by category as bars from zero.</summary>
internal static class BarSvg
{
    public static string Draw(BarChart chart, ChartPage page)
    {
        if (chart.Bars.Count == 0) return page.FinishEmpty();
        var target = ChartPointReading.Known(chart.Target);
        var rows = chart.Bars.Select(bar => new RowLabel(bar.Label, bar.N, bar.IsEmphasised)).ToList();
        var head = target is not null || rows.Exists(row => row.N is not null) ? 26 : 6;
        var table = new RowTable(page, rows, new(head), chart.Language);
        var scale = BarScale.Of(chart, target, table.Plot);
        table.Draw(page.Canvas);
        for (var i = 0; i < table.Count; i++) Bar(page.Canvas, chart, table, scale, i);
        page.Canvas.Line(scale.X(0), table.Plot.Top, scale.X(0), table.Plot.Bottom, Stroke.Axis);
        if (target is { } aim) table.DrawTarget(page.Canvas, scale.X(aim), ChartWords.TargetText(chart.TargetLabel, aim, chart));
        for (var i = 0; i < table.Count; i++) Value(page.Canvas, chart, table, scale, i);
        return page.Finish(table.Body);
    }

    private static void Bar(SvgCanvas canvas, BarChart chart, RowTable table, BarScale scale, int row)
    {
        var bar = chart.Bars[row];
        if (bar.Known() is not { } value) return;
        var hue = Palette.Emphasis(bar.IsEmphasised, chart.Bars.Any(other => other.IsEmphasised));
        var (y, half) = (table.Centre(row), table.BarHeight / 2);
        var box = new Box(Math.Min(scale.X(0), scale.X(value)), y - half, Math.Max(scale.X(0), scale.X(value)), y + half);
        canvas.Rectangle(box, new(hue.Mark, ChartWords.Tip(bar, chart)));
        if (bar.Interval() is { } limits) canvas.Whisker(scale.X(limits.Low), y, scale.X(limits.High), y, Stroke.Whisker);
    }

    /// <summary>The figure, beyond the end of bar and whisker.</summary>
    private static void Value(SvgCanvas canvas, BarChart chart, RowTable table, BarScale scale, int row)
    {
        var bar = chart.Bars[row];
        var style = BarScale.ValueStyle(bar) with { HasHalo = true };
        var text = Figure.Write(bar.Known(), chart.Unit, chart.Language);
        var value = bar.Known() ?? 0;
        var isLeft = value < 0;
        var end = isLeft ? Math.Min(value, bar.Interval()?.Low ?? value) : Math.Max(value, bar.Interval()?.High ?? value);
        canvas.Text(scale.BesideTarget(scale.X(end) + (isLeft ? -7 : 7), isLeft, style.WidthOf(text)), table.Centre(row) + 4.5, text, style, isLeft ? Anchor.End : Anchor.Start);
    }
}

/// <summary>The axis of bars: always through zero, with room beyond the longest for its figure.</summary>
internal sealed record BarScale(double Low, double High, double Left, double Right)
{
    private double? Target { get; init; }

    public double X(double value) => Left + ((value - Low) / (High - Low) * (Right - Left));

    /// <summary>Where a figure starts: past the target's line where that would strike it through.</summary>
    public double BesideTarget(double x, bool isLeft, double width)
    {
        if (Target is not { } target) return x;
        var (line, sign) = (X(target), isLeft ? -1 : 1);
        var distance = (line - x) * sign;
        return distance > -5 && distance < width + 3 ? line + (sign * 6) : x;
    }

    public static TextStyle ValueStyle(ChartPoint bar) => bar.IsEmphasised ? TextStyle.Strong : TextStyle.Label;

    public static BarScale Of(BarChart chart, double? target, Box plot)
    {
        var values = chart.Bars.Extent().Concat(target is { } aim ? [aim] : []).ToList();
        var low = Math.Min(0, values.DefaultIfEmpty().Min());
        var high = Math.Max(0, values.DefaultIfEmpty().Max());
        if (high == low) high = low + 1;
        var room = chart.Bars.Max(bar => ValueStyle(bar).WidthOf(Figure.Write(bar.Known(), chart.Unit, chart.Language))) + 14;
        return new(low, high, plot.Left + (low < 0 ? room : 0), plot.Right - room) { Target = target };
    }
}
