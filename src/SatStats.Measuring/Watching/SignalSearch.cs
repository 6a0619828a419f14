using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Watching;

/// <summary>
/// Looks through many series for periods that break a rule of their control chart, and tells those that are more than chance over all of
/// them together: each rule's evidence has a p-value, a series' rules share its level (Bonferroni, half of it for the period by itself), and
/// over the series the false discovery rate is held (Benjamini and Hochberg 1995), half of the level for the wholes and half for their many
/// parts (Genovese, Roeder and Wasserman 2006). Where nothing has changed anywhere, at most <see cref="Level"/> of the searches find anything.
/// </summary>
public static class SignalSearch
{
    /// <summary>The false discovery rate.</summary>
    public const double Level = 0.05;

    private static readonly (ControlSignals Rule, int Window)[] s_rules =
        [(ControlSignals.OutsideLimits, 1), (ControlSignals.TwoOfThreeBeyondTwoSigma, 3), (ControlSignals.Trend, 6), (ControlSignals.RunOnOneSide, 8)];

    private sealed record Judged(WatchedSeries Series, IReadOnlyList<(ControlSignals Rule, int Window, RuleTest Test)> Tests);

    private sealed record Evidence(ControlSignals Rules, ControlSignals Rule, double P, bool IsRise, PhaseChart Chart);

    /// <summary>The signals of each series' last period.</summary>
    /// <param name="withChance">Whether to list also what breaks a rule and may yet be chance.</param>
    public static WatchResult Find(IReadOnlyList<WatchedSeries> series, bool withChance = false)
    {
        var judged = series.Select(Judge).OfType<Judged>().ToList();
        // Wholes of one kind are alike, and parts: counts vary more than shares do, counters more than cases, and large wholes more beyond chance than small parts.
        var priors = judged.GroupBy(Kin).ToDictionary(g => g.Key, g => ModeratedDispersion.Of([.. g.Select(j => j.Tests[0].Test.AtLeastChance)]));
        var evidence = judged.Select(j => Strongest(j, priors[Kin(j)])).ToList();
        var adjusted = BenjaminiHochberg.Adjust([.. evidence.Select(e => (double?)(e?.P ?? 1))], Weights(judged));
        var broken = judged.Zip(evidence, adjusted).Where(s => s.Second is not null && (withChance || s.Third <= Level)).Select(s => Signal(s.First.Series, s.Second!, s.Third!.Value));
        return new([.. broken.OrderByDescending(s => s.IsBeyondChance).ThenByDescending(Importance).ThenBy(s => s.P).ThenBy(s => s.Series.Metric.Id, StringComparer.Ordinal).ThenBy(s => s.Series.Slice.Label, StringComparer.Ordinal)],
            judged.Count, series.Count - judged.Count);
    }

    private static WatchSignal Signal(WatchedSeries series, Evidence found, double q) =>
        new(series, found.Rules, found.Rule, found.Chart.Centre, found.Chart.Limits[^1], found.P, q) { IsRise = found.IsRise };

    private static string Kin(Judged judged) =>
        $"{(judged.Series.Slice.IsAll ? "wholes" : "parts")}: {judged.Series.Kind} of {(IsOfCases(judged.Series.Metric.Family) ? "cases" : "counters")}";

    private static bool IsOfCases(Family family) => family is not (Family.Stock or Family.Daily or Family.Total);

    private static Judged? Judge(WatchedSeries series)
    {
        // Stocks carry over from one period to the next: that they stay on one side or rise for long is their nature.
        var rules = series.Metric.Family == Family.Stock ? s_rules[..1] : s_rules;
        var tests = rules.Select(r => (r.Rule, r.Window, Test: TestOf(series, r.Rule, r.Window))).Where(t => t.Test is not null).Select(t => (t.Rule, t.Window, t.Test!)).ToList();
        return tests.Count > 0 && tests[0].Rule == ControlSignals.OutsideLimits ? new(series, tests) : null;
    }

    private static RuleTest? TestOf(WatchedSeries series, ControlSignals rule, int window) => rule == ControlSignals.Trend ? TrendTest.Of(series, window) : WindowTest.Of(series, window);

    /// <summary>A whole is one among few, a part one among many: each kind has half of the level.</summary>
    private static IReadOnlyList<double> Weights(List<Judged> judged)
    {
        var wholes = judged.Count(j => j.Series.Slice.IsAll);
        var parts = judged.Count - wholes;
        return [.. judged.Select(j => wholes == 0 || parts == 0 ? 1 : judged.Count / 2.0 / (j.Series.Slice.IsAll ? wholes : parts))];
    }

    /// <summary>
    /// Of the rules that are broken, the one with the strongest evidence; null where none is. A rule that is not broken is no signal, however
    /// it tests. What a rule is judged by comes from the periods before its window, so that a lasting shift does not hide itself.
    /// </summary>
    private static Evidence? Strongest(Judged judged, ModeratedDispersion? prior)
    {
        var found = new List<Evidence>();
        var (series, rules) = (judged.Series, ControlSignals.None);
        foreach (var (rule, window, test) in judged.Tests)
        {
            var before = Math.Max(WindowTest.FewestBefore, series.Points.Count - (rule == ControlSignals.Trend ? 1 : window));
            if (PhaseChart.Of(series, before, judged.Tests[0].Test.Moderated(prior)) is not { } chart || !chart.Signals[^1].HasFlag(rule)) continue;
            rules |= rule;
            var share = rule == ControlSignals.OutsideLimits ? (judged.Tests.Count == 1 ? 1 : 2) : 2 * (judged.Tests.Count - 1);
            found.Add(new(rule, rule, Math.Min(1, test.P(prior) * share), test.IsRise, chart));
        }
        return found.MinBy(f => f.P) is { } strongest ? strongest with { Rules = rules } : null;
    }

    // Worse before better, the whole before its parts; within that, the strongest evidence first.
    private static int Importance(WatchSignal signal) => (signal.IsWorse switch { true => 4, null => 2, _ => 0 }) + (signal.Series.Slice.IsAll ? 1 : 0);
}
