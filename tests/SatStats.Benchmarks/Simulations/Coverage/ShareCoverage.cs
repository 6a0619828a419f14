using SatStats.Measuring.Leagues;
using SatStats.Measuring.Repurchase;
using SatStats.Measuring.Statistics;

namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>Intervals of shares, of their differences and of their ratios: all outcomes can be gone through.</summary>
internal static class ShareCoverage
{
    private static readonly int[] s_sizes = [5, 8, 12, 20, 30, 50, 100, 300, 1000, 2000];
    private static readonly double[] s_shares = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98];
    private static readonly (int, int)[] s_pairs = [(5, 5), (10, 10), (10, 40), (30, 30), (30, 120), (100, 100), (300, 300), (300, 1200), (1000, 1000), (1000, 2000)];
    private static readonly (double, double)[] s_twoShares = [(0.02, 0.02), (0.05, 0.1), (0.1, 0.1), (0.1, 0.3), (0.3, 0.3), (0.5, 0.5), (0.5, 0.8), (0.8, 0.8), (0.9, 0.95), (0.98, 0.98), (0.09, 0.82)];

    public static IEnumerable<IntervalType> All() =>
    [
        new("share", "Wilson", Promise.OnAverage, "near 0 or 1 a small sample has few outcomes, and the interval of one that is not rare just misses the truth", Shares((x, n) => WilsonInterval.Of(x, n))),
        new("share, exact", "Clopper-Pearson", Promise.AtLeast, "it is exact: the least that the few possible outcomes allow", Shares((x, n) => ClopperPearsonInterval.Of(x, n))),
        new("funnel limits of a share", "exact binomial", Promise.AtLeast, "it is exact: the least that the few possible outcomes allow", Funnel()),
        new("difference of shares", "Newcombe, method 10", Promise.OnAverage, "two samples of 5 with shares near the ends have few outcomes, and the intervals of some that are not rare just miss the truth", Two((x, n, y, m) => NewcombeDifference.Of(x, n, y, m)?.Interval, (p, q) => p - q)),
        new("risk ratio", "Koopman's score", Promise.OnAverage, "near 1 the small group has few outcomes, and the interval of one that is not rare just misses the truth", Two((x, n, y, m) => ScoreRatioInterval.OfRisks(new TwoByTwo(x, n - x, y, m - y)), (p, q) => p / q)),
        new("risk ratio of repurchase", "Koopman's score, halves where a cell is empty", Promise.OnAverage, "two samples of 5 with shares near the ends; in the widest cells almost nobody buys and any ratio is possible", Two((x, n, y, m) => Crude(x, n, y, m).RiskRatioInterval, (p, q) => p / q)),
        new("odds ratio of repurchase", "Cornfield's score, halves where a cell is empty", Promise.OnAverage, "10 cases in a group are few; in the widest cells almost nobody buys and any ratio is possible", Two((x, n, y, m) => Crude(x, n, y, m).OddsRatioInterval, (p, q) => p / (1 - p) / (q / (1 - q)))),
    ];

    private static CrudeComparison Crude(long x, long n, long y, long m) => new(ProblemState.Resolved, ProblemState.Silent, new(x, n - x, y, m - y), Obstacle.None, false);

    private static CoverageCell[] Shares(Func<long, long, Interval?> interval) =>
        [.. from n in s_sizes from p in s_shares select new CoverageCell($"n {n}, share {p}", (_, _) => CoverageResult.Computed(Probabilities.Binomial(n, p).Select(k => (k.Probability, interval(k.Count, n))), p))];

    // The part's own share is what must lie within limits around the whole's, where the part is no different.
    private static CoverageCell[] Funnel() =>
        [.. from n in s_sizes from p in s_shares select new CoverageCell($"n {n}, share {p}", (_, _) =>
        {
            var limits = FunnelLimits.Proportion(p, n, 0.95);
            return CoverageResult.Computed(Probabilities.Binomial(n, p).Select(k => (k.Probability, (Interval?)(limits.Contains((double)k.Count / n) ? new Interval(0, 1) : new Interval(2, 2)))), p);
        })];

    private static CoverageCell[] Two(Func<long, long, long, long, Interval?> interval, Func<double, double, double> truth) =>
        [.. from sizes in s_pairs from shares in s_twoShares select new CoverageCell($"n {sizes.Item1}, {sizes.Item2}, shares {shares.Item1}, {shares.Item2}", (_, _) => CoverageResult.Computed(
            from x in Probabilities.Binomial(sizes.Item1, shares.Item1) from y in Probabilities.Binomial(sizes.Item2, shares.Item2)
            select (x.Probability * y.Probability, interval(x.Count, sizes.Item1, y.Count, sizes.Item2)), truth(shares.Item1, shares.Item2)))];
}
