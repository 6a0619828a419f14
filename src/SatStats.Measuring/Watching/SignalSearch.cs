using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Watching;

/// <summary>A series whose last period differs by more than chance.</summary>
/// <param name="Rules">The rules that the period breaks.</param>
/// <param name="Rule">The one that the strongest evidence stands for.</param>
/// <param name="Centre">The phase's centre before the period.</param>
/// <param name="Limits">What chance would have allowed.</param>
/// <param name="P">Probability of evidence as strong by chance, for this series.</param>
/// <param name="Q">The same, adjusted for all series looked at.</param>
public sealed record WatchSignal(WatchedSeries Series, ControlSignals Rules, ControlSignals Rule, double Centre, Interval Limits, double P, double Q)
{
    /// <summary>The period that it is about.</summary>
    public SeriesPoint Last => Series.Points[^1];

    /// <summary>Whether the evidence is of a rise.</summary>
    public required bool IsRise { get; init; }

    /// <summary>Whether that is the worse way; null where neither way is better.</summary>
    public bool? IsWorse => Series.Metric.Better switch
    {
        Better.Higher => !IsRise,
        Better.Lower => IsRise,
        _ => null,
    };
}

/// <summary>What was found, and in how many series it was looked for.</summary>
/// <param name="Signals">Most important first.</param>
/// <param name="Looked">Series that were long enough to be judged.</param>
/// <param name="TooShort">Series with too few periods in their present phase, or none in the period asked for.</param>
public sealed record WatchResult(IReadOnlyList<WatchSignal> Signals, int Looked, int TooShort);

/// <summary>
/// Looks through many series for periods that break a rule of their control chart, and lists those that are more than chance over all of
/// them together: each rule's evidence has a p-value, a series' rules share its level (Bonferroni), and over the series the false discovery rate is held (Benjamini and
/// Hochberg 1995). Where nothing has changed anywhere, at most <see cref="Level"/> of the searches find anything.
/// </summary>
public static class SignalSearch
{
    /// <summary>The false discovery rate.</summary>
    public const double Level = 0.05;

    private static readonly (ControlSignals Rule, int Window)[] s_rules =
        [(ControlSignals.OutsideLimits, 1), (ControlSignals.TwoOfThreeBeyondTwoSigma, 3), (ControlSignals.Trend, 6), (ControlSignals.RunOnOneSide, 8)];

    private sealed record Judged(WatchedSeries Series, PhaseChart Chart, IReadOnlyList<(ControlSignals Rule, WindowTest Test)> Tests);

    /// <summary>The signals of each series' last period.</summary>
    public static WatchResult Find(IReadOnlyList<WatchedSeries> series)
    {
        var judged = series.Select(Judge).OfType<Judged>().ToList();
        // All wholes are alike in being wholes; the parts of one metric are alike in being its parts.
        var priors = judged.GroupBy(Kin).ToDictionary(g => g.Key, g => ModeratedDispersion.Of([.. g.Select(j => (j.Tests[0].Test.Dispersion, j.Tests[0].Test.Freedom))]));
        var evidence = judged.Select(j => Strongest(j, priors[Kin(j)])).ToList();
        var adjusted = BenjaminiHochberg.Adjust([.. evidence.Select(e => (double?)e.P)]);
        var signals = judged.Zip(evidence, adjusted).Where(s => s.Third <= Level).Select(s => new WatchSignal(
            s.First.Series, s.First.Chart.Signals[^1], s.Second.Rule, s.First.Chart.Centre, s.First.Chart.Limits[^1], s.Second.P, s.Third!.Value)
        { IsRise = s.Second.Rise });
        return new([.. signals.OrderByDescending(Weight).ThenBy(s => s.P).ThenBy(s => s.Series.Metric.Id, StringComparer.Ordinal).ThenBy(s => s.Series.Slice.Label, StringComparer.Ordinal)], judged.Count, series.Count - judged.Count);
    }

    private static string Kin(Judged judged) =>
        judged.Series.Slice.IsAll ? "" : $"{judged.Series.Metric.Id} by {string.Join(", ", judged.Series.Slice.Parts.Select(p => p.Key))}";

    private static Judged? Judge(WatchedSeries series)
    {
        var tests = s_rules.Select(r => (r.Rule, Test: WindowTest.Of(series, r.Window))).Where(t => t.Test is not null).Select(t => (t.Rule, t.Test!)).ToList();
        return tests.Count > 0 && tests[0].Rule == ControlSignals.OutsideLimits && PhaseChart.Of(series, series.Points.Count - 1) is { } chart ? new(series, chart, tests) : null;
    }

    /// <summary>Of the rules that are broken, the one with the strongest evidence. A rule that is not broken is no signal, however it tests.</summary>
    private static (ControlSignals Rule, double P, bool Rise) Strongest(Judged judged, ModeratedDispersion? prior)
    {
        var broken = judged.Tests.Where(t => judged.Chart.Signals[^1].HasFlag(t.Rule)).Select(t => (t.Rule, P: t.Test.P(prior), Rise: t.Test.Difference > 0)).ToList();
        if (broken.Count == 0) return (ControlSignals.None, 1, false);
        var (rule, p, rise) = broken.MinBy(b => b.P);
        return (rule, Math.Min(1, p * judged.Tests.Count), rise);
    }

    // Worse before better, the whole before its parts; within that, the strongest evidence first.
    private static int Weight(WatchSignal signal) => (signal.IsWorse switch { true => 4, null => 2, _ => 0 }) + (signal.Series.Slice.IsAll ? 1 : 0);
}
