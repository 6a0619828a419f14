namespace SatStats.Charting.Svg;

/// <summary>Draws a control chart: the limits as steps behind the line, for they differ with the cases of each period, and a gap between phases.</summary>
internal static class ControlSvg
{
    private const double PlotHeight = 290;
    private const double KeyHeight = 24;
    private const int MostDots = 60;

    public static string Draw(ControlChart chart, ChartPage page)
    {
        var known = Enumerable.Range(0, chart.Points.Count).Where(i => ChartPointReading.Known(chart.Points[i].Value) is not null).ToList();
        if (known.Count == 0) return page.FinishEmpty();
        var key = SignalKey.Of(chart);
        var phases = ControlLimits.RowHeight * ControlLimits.Rows(chart);
        var body = page.Body(PlotHeight + 22 + phases + (key.Count > 0 ? KeyHeight : 0));
        var (top, bottom) = (body.Top + 10 + phases, body.Bottom - 22 - (key.Count > 0 ? KeyHeight : 0));
        var scale = Scale(chart);
        var labels = new EndLabels([.. Ends(chart, known[^1], value => scale.At(value, bottom, top))], page.Width * 0.22, bottom - top + 16);
        var texts = scale.TickTexts(chart.Language);
        var plot = new Box(body.Left + texts.Max(TextStyle.Small.WidthOf) + 8, top, body.Right - labels.Width, bottom);
        var place = new ControlPlace(plot, scale, [.. TrendSvg.Places(plot, chart.Points.Count)]);
        TrendSvg.Grid(page.Canvas, plot, scale, texts);
        ControlLimits.Draw(page.Canvas, chart, place, body.Right);
        PeriodAxis.Draw(page.Canvas, plot, [.. chart.Points.Select(point => point.Label)], place.Places);
        Line(page.Canvas, chart, place, known);
        labels.Draw(page.Canvas, new(plot.Right, plot.Top - 8, body.Right, plot.Bottom + 8));
        SignalKey.Draw(page.Canvas, key, new(plot.Left, body.Bottom - KeyHeight + 6, body.Right, body.Bottom), chart.Language);
        return page.Finish(body);
    }

    internal static ValueScale Scale(ControlChart chart) => ValueScale.Fit(new(
        chart.Points.SelectMany(point => new[] { point.Value, point.Centre, point.Low, point.High }).Select(ChartPointReading.Known).OfType<double>(), chart.Unit));

    private static IEnumerable<EndLabel> Ends(ControlChart chart, int last, Func<double, double> height)
    {
        var point = chart.Points[last];
        EndLabel Of(double value, LocalText name) => new(height(value), "", $"{name.In(chart.Language)} {Figure.Write(value, chart.Unit, chart.Language)}", Palette.QuietInk);
        if (point.High is { } high) yield return Of(high, ControlChartWords.Upper);
        if (point.Low is { } low) yield return Of(low, ControlChartWords.Lower);
        if (point.Centre is { } centre) yield return Of(centre, ControlChartWords.Centre);
        var ink = point.Signals == ControlSignals.None ? Palette.Accent.Ink : Palette.Benchmark.Ink;
        yield return new(height(point.Value!.Value), Figure.Write(point.Value, chart.Unit, chart.Language), point.Label, ink);
    }

    private static void Line(SvgCanvas canvas, ControlChart chart, ControlPlace place, List<int> known)
    {
        foreach (var run in Runs(chart, known))
            if (run.Count > 1) canvas.Polyline(run.Select(i => (place.Places[i], place.Y(chart.Points[i].Value!.Value))), new(Palette.Accent.Mark, 2));
        foreach (var i in known.Where(i => chart.Points[i].Signals != ControlSignals.None || chart.Points.Count <= MostDots || i == known[^1]))
            SignalKey.Mark(canvas, chart.Points[i].Signals, (place.Places[i], place.Y(chart.Points[i].Value!.Value)), ControlChartWords.Tip(chart.Points[i], chart));
    }

    /// <summary>Stretches without a gap and within one phase: a line across a change would show a step that is not in the figures.</summary>
    internal static IEnumerable<List<int>> Runs(ControlChart chart, List<int> known)
    {
        var starts = chart.Phases.Select(phase => phase.First).ToHashSet();
        var run = new List<int>();
        foreach (var i in known)
        {
            if (run.Count > 0 && (run[^1] != i - 1 || starts.Contains(i)))
            {
                yield return run;
                run = [];
            }
            run.Add(i);
        }
        yield return run;
    }
}

/// <summary>The plot, its scale, and where each period stands.</summary>
internal sealed record ControlPlace(Box Plot, ValueScale Scale, double[] Places)
{
    public double Y(double value) => Scale.At(value, Plot.Bottom, Plot.Top);

    /// <summary>Half way to the period before; the plot's edge before the first.</summary>
    public double Left(int index) => index == 0 ? Plot.Left : (Places[index - 1] + Places[index]) / 2;

    public double Right(int index) => index == Places.Length - 1 ? Plot.Right : (Places[index] + Places[index + 1]) / 2;
}
