using SatStats.Measuring;
using SatStats.Measuring.Families;
using SatStats.Measuring.Leagues;
using SatStats.Measuring.Statistics;

namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>Intervals of counts and of rates per exposure, of their ratios and differences.</summary>
internal static class CountCoverage
{
    private static readonly double[] s_means = [0.3, 0.7, 1, 2, 3, 5, 10, 20, 50, 100, 400, 1000, 10_000];
    private static readonly (double, double, double)[] s_pairs = [(0.7, 1, 1), (2, 2, 1), (5, 5, 1), (5, 5, 4), (10, 20, 1), (20, 20, 1), (50, 50, 1), (50, 80, 1.1), (200, 200, 1), (400, 300, 0.9)];

    public static IEnumerable<IntervalType> All() =>
    [
        new("count", "Garwood", Promise.AtLeast, "it is exact: the least that the few possible outcomes allow", Counts()),
        new("rate per exposure", "Garwood", Promise.AtLeast, "it is exact: the least that the few possible outcomes allow", Rates()),
        new("funnel limits of a rate", "exact Poisson", Promise.AtLeast, "it is exact: the least that the few possible outcomes allow", Funnel()),
        new("ratio of counts", "Przyborowski-Wilenski", Promise.AtLeast, "it is exact given the events of both sides together; open above where the second has none, and then not printed", Ratios()),
        new("difference of rates per exposure", "MOVER of score intervals", Promise.OnAverage, "none is under 95%: few events are wide, many are as they should be", Differences()),
    ];

    private static CoverageCell[] Counts() =>
        [.. s_means.Select(mean => new CoverageCell($"{mean} expected", (_, _) => CoverageResult.Computed(
            Probabilities.Poisson(mean).Select(k => (k.Probability, FamilyRule.Of(Family.Count).Estimate(Worlds.Counted(k.Count), Worlds.Context(Family.Count)).Interval)), mean)))];

    private static CoverageCell[] Rates() =>
        [.. from mean in s_means from stock in new[] { 1000, 250_000 } select new CoverageCell($"{mean} expected in {stock}", (_, _) => CoverageResult.Computed(
            Probabilities.Poisson(mean).Select(k => (k.Probability, FamilyRule.Of(Family.Exposure).Estimate(Worlds.Counted(k.Count), Worlds.Context(Family.Exposure, stock)).Interval)), mean / (stock / 10_000.0 * 31 / 30)))];

    private static CoverageCell[] Funnel() =>
        [.. s_means.Select(mean => new CoverageCell($"{mean} expected", (_, _) =>
        {
            var limits = FunnelLimits.Rate(mean, 1, 0.95);
            return CoverageResult.Computed(Probabilities.Poisson(mean).Select(k => (k.Probability, (Interval?)(limits.Contains(k.Count) ? new Interval(mean, mean) : new Interval(-1, -1)))), mean);
        }))];

    private static CoverageCell[] Ratios() =>
        [.. s_pairs.Select(pair => new CoverageCell($"{pair.Item1} and {pair.Item2} expected, exposures {pair.Item3} to 1", (_, _) => CoverageResult.Computed(
            from x in Probabilities.Poisson(pair.Item1) from y in Probabilities.Poisson(pair.Item2)
            select (x.Probability * y.Probability, PoissonRatio.Of(x.Count, pair.Item3, y.Count, 1) is { } r ? new Interval(r.Low, r.High ?? double.PositiveInfinity) : (Interval?)null), pair.Item1 / pair.Item3 / pair.Item2)))];

    private static CoverageCell[] Differences() =>
        [.. s_pairs.Select(pair => new CoverageCell($"{pair.Item1} and {pair.Item2} expected, exposures {pair.Item3} to 1", (_, _) =>
        {
            var rule = FamilyRule.Of(Family.Exposure);
            var (first, second) = (Worlds.Context(Family.Exposure, (long)(10_000 * pair.Item3)), Worlds.Context(Family.Exposure, 10_000));
            List<(double Probability, Estimate Estimate)> Side(double mean, CaseContext context) => [.. Probabilities.Poisson(mean).Select(k => (k.Probability, rule.Estimate(Worlds.Counted(k.Count), context)))];
            var (ours, theirs) = (Side(pair.Item1, first), Side(pair.Item2, second));
            return CoverageResult.Computed(from x in ours from y in theirs select (x.Probability * y.Probability, rule.Compare(x.Estimate, y.Estimate, first, second)?.Interval),
                (pair.Item1 / pair.Item3 - pair.Item2) / (31 / 30.0));
        }))];
}
