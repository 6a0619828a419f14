namespace SatStats.Charting.Svg;

/// <summary>The shapes of points that break a rule, one for each rule, and the line that explains those in use.</summary>
internal static class SignalKey
{
    private const double Between = 20;

    private static readonly ControlSignals[] s_rules = [ControlSignals.OutsideLimits, ControlSignals.RunOnOneSide, ControlSignals.Trend, ControlSignals.TwoOfThreeBeyondTwoSigma];

    /// <summary>The rules that some point is marked for.</summary>
    public static IReadOnlyList<ControlSignals> Of(ControlChart chart) => [.. s_rules.Where(rule => chart.Points.Any(point => point.Value is not null && Shown(point.Signals) == rule))];

    /// <summary>Of the rules that a point breaks, the one that its shape shows; its tip names all.</summary>
    public static ControlSignals Shown(ControlSignals signals) => s_rules.FirstOrDefault(rule => signals.HasFlag(rule));

    public static void Mark(SvgCanvas canvas, ControlSignals signals, (double X, double Y) at, string? tip)
    {
        var (x, y) = at;
        var fill = new Fill(Palette.Benchmark.Mark, tip) { Rim = new(Palette.Paper, 1.2) };
        switch (Shown(signals))
        {
            case ControlSignals.OutsideLimits: canvas.Diamond(x, y, 7.5, fill); break;
            case ControlSignals.RunOnOneSide: canvas.Rectangle(new(x - 5, y - 5, x + 5, y + 5), fill); break;
            case ControlSignals.Trend: canvas.Area([(x, y - 6.5), (x + 6.5, y + 5), (x - 6.5, y + 5)], fill); break;
            case ControlSignals.TwoOfThreeBeyondTwoSigma: canvas.Circle(x, y, 4.8, new(Palette.Paper, tip) { Rim = new(Palette.Benchmark.Mark, 2.4) }); break;
            default: canvas.Circle(x, y, 3.2, new(Palette.Accent.Mark, tip) { Rim = new(Palette.Paper, 1) }); break;
        }
    }

    public static void Draw(SvgCanvas canvas, IReadOnlyList<ControlSignals> rules, Box line, Language language)
    {
        var x = line.Left + 6;
        foreach (var rule in rules)
        {
            var name = ControlChartWords.Rule(rule).In(language);
            var text = TextWrap.OneLine(name, Math.Max(40, line.Right - x - 14), TextStyle.Small);
            Mark(canvas, rule, (x, line.Top + 8), null);
            canvas.Lines(x + 13, line.Top + 12, text, TextStyle.Small, whole: name);
            x += 13 + text.Lines.Select(TextStyle.Small.WidthOf).DefaultIfEmpty().Max() + Between;
        }
    }
}
