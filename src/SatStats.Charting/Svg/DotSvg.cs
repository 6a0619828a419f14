namespace SatStats.Charting.Svg;

/// <summary>Draws figures by category as dots with their intervals, and the figures in columns beside them.</summary>
internal static class DotSvg
{
    private const double KeyHeight = 20;

    public static string Draw(DotChart chart, ChartPage page)
    {
        var dots = Rows(chart);
        if (dots.Count == 0) return page.FinishEmpty();
        var rows = dots.Select(dot => new RowLabel(dot.Label, dot.N, dot.IsEmphasised)).ToList();
        var hasKey = chart.Benchmarks.Count > 0;
        var table = new RowTable(page, rows, new(hasKey ? 26 + KeyHeight : 26, 26) { WidestLabel = 0.28 }, chart.Language);
        var columns = DotColumns.Of(chart, dots);
        var target = ChartPointReading.Known(chart.Target);
        var extent = dots.Extent().Concat(chart.Benchmarks.Extent()).Concat(target is { } t ? [t] : []);
        var plot = table.Plot with { Right = table.Plot.Right - columns.Width };
        var place = new DotPlace(table, plot, ValueScale.Fit(new(extent, chart.Unit)));
        table.Draw(page.Canvas);
        place.DrawAxis(page.Canvas, chart.Language);
        if (target is { } aim) table.DrawTarget(page.Canvas, place.X(aim), ChartWords.TargetText(chart.TargetLabel, aim, chart));
        if (hasKey) Key(page.Canvas, chart, place);
        for (var i = 0; i < table.Count; i++) Row(page.Canvas, chart, place, dots, i);
        columns.Draw(page.Canvas, chart, dots, table);
        return page.Finish(table.Body);
    }

    /// <summary>The results in their order, then the categories that only a benchmark knows.</summary>
    private static List<ChartPoint> Rows(DotChart chart)
    {
        var known = chart.Dots.Select(dot => dot.Label).ToHashSet(StringComparer.Ordinal);
        return [.. chart.Dots, .. chart.Benchmarks.Where(mark => known.Add(mark.Label)).Select(mark => new ChartPoint(mark.Label, null))];
    }

    private static void Row(SvgCanvas canvas, DotChart chart, DotPlace place, List<ChartPoint> dots, int row)
    {
        var (dot, y) = (dots[row], place.Table.Centre(row));
        var hue = Palette.Emphasis(dot.IsEmphasised, dots.Exists(other => other.IsEmphasised));
        if (dot.Interval() is { } limits) canvas.Line(place.X(limits.Low), y, place.X(limits.High), y, new(hue.Mark, 2));
        foreach (var mark in chart.Benchmarks.Where(mark => mark.Label == dot.Label && mark.Known() is not null))
            Diamond(canvas, place.X(mark.Value!.Value), y, ChartWords.Tip(mark, chart, BenchmarkText(chart)));
        if (dot.Known() is { } value)
            canvas.Circle(place.X(value), y, 5, new(hue.Mark, ChartWords.Tip(dot, chart)) { Rim = new(Palette.Paper, 1.2) });
    }

    private static void Key(SvgCanvas canvas, DotChart chart, DotPlace place)
    {
        var y = place.Table.Body.Top + 8;
        var style = TextStyle.Small with { Ink = Palette.Benchmark.Ink };
        var text = TextWrap.OneLine(BenchmarkText(chart), place.Table.Body.Right - place.Plot.Left - 20, style);
        Diamond(canvas, place.Plot.Left + 6, y, null);
        canvas.Lines(place.Plot.Left + 18, y + 4, text, style, whole: BenchmarkText(chart));
    }

    private static void Diamond(SvgCanvas canvas, double x, double y, string? tip) =>
        canvas.Diamond(x, y, 6, new(Palette.Paper, tip) { Rim = new(Palette.Benchmark.Mark, 1.8) });

    private static string BenchmarkText(DotChart chart) => chart.BenchmarkLabel is { Length: > 0 } label ? label : ChartWords.Benchmark.In(chart.Language);
}

/// <summary>Where dots stand, and the axis under them.</summary>
internal sealed record DotPlace(RowTable Table, Box Plot, ValueScale Scale)
{
    private const double Inset = 8;

    public double X(double value) => Scale.At(value, Plot.Left + Inset, Plot.Right - Inset);

    public void DrawAxis(SvgCanvas canvas, Language language)
    {
        for (var i = 0; i < Table.Count; i++) canvas.Line(Plot.Left, Table.Centre(i), Plot.Right, Table.Centre(i), Stroke.Grid);
        canvas.Line(Plot.Left, Plot.Bottom + 2, Plot.Right, Plot.Bottom + 2, Stroke.Axis);
        var texts = Scale.TickTexts(language);
        var every = texts.Max(TextStyle.Small.WidthOf) + 10 > (Plot.Width - (2 * Inset)) / Math.Max(1, texts.Count - 1) ? 2 : 1;
        for (var i = 0; i < texts.Count; i += every)
        {
            var x = X(Scale.Ticks[i]);
            canvas.Line(x, Plot.Bottom + 2, x, Plot.Bottom + 6, Stroke.Axis);
            canvas.Text(x, Plot.Bottom + 20, texts[i], TextStyle.Small, Anchor.Middle);
        }
        if (Scale is { Low: < 0, High: > 0 }) canvas.Line(X(0), Plot.Top, X(0), Plot.Bottom, Stroke.Axis);
    }
}

/// <summary>The figures beside the dots: the value in bold, its interval in grey.</summary>
internal sealed record DotColumns(double ValueWidth, double IntervalWidth)
{
    public double Width => 14 + ValueWidth + (IntervalWidth > 0 ? 14 + IntervalWidth : 0);

    public static DotColumns Of(DotChart chart, IReadOnlyList<ChartPoint> dots)
    {
        var value = dots.Max(dot => TextStyle.Strong.WidthOf(Value(chart, dot)));
        var intervals = dots.Select(dot => Interval(chart, dot)).Where(text => text.Length > 0).ToList();
        return new(value, intervals.Count == 0 ? 0 : intervals.Append(ChartWords.Interval.In(chart.Language)).Max(TextStyle.Small.WidthOf));
    }

    public void Draw(SvgCanvas canvas, DotChart chart, IReadOnlyList<ChartPoint> dots, RowTable table)
    {
        var right = table.Body.Right;
        var valueRight = IntervalWidth > 0 ? right - IntervalWidth - 14 : right;
        if (IntervalWidth > 0) canvas.Text(right, table.Plot.Top - 8, ChartWords.Interval.In(chart.Language), TextStyle.Note, Anchor.End);
        for (var i = 0; i < table.Count; i++)
        {
            var y = table.Centre(i) + 4.5;
            canvas.Text(valueRight, y, Value(chart, dots[i]), TextStyle.Strong, Anchor.End);
            if (Interval(chart, dots[i]) is { Length: > 0 } interval) canvas.Text(right, y, interval, TextStyle.Small, Anchor.End);
        }
    }

    private static string Value(DotChart chart, ChartPoint dot) => Figure.Write(dot.Known(), chart.Unit, chart.Language);

    private static string Interval(DotChart chart, ChartPoint dot) => dot.Interval() is { } limits ? ChartWords.IntervalText(limits, chart) : "";
}
