using SatStats.Measuring;
using SatStats.Measuring.Families;

namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>Intervals of the net promoter score, of which all outcomes can be gone through, and of the difference of two.</summary>
internal static class PromoterCoverage
{
    private static readonly int[] s_sizes = [5, 8, 12, 20, 30, 50, 100, 300];
    private static readonly (int, int)[] s_pairs = [(5, 5), (10, 10), (10, 40), (30, 30), (30, 120), (100, 100), (300, 300), (1000, 1000)];

    // Shares of promoters and detractors.
    private static readonly (double, double)[] s_shares = [(0.45, 0.25), (0.84, 0.04), (0.95, 0.01), (0.2, 0.6), (0.33, 0.33), (0.6, 0.02), (0.05, 0.05)];

    public static IEnumerable<IntervalType> All() =>
    [
        new("net promoter score", "adjusted Wald, 3 imagined answers", Promise.OnAverage, "few answers, nearly all promoters: the three imagined answers pull the score further down than the sample's error reaches", One()),
        new("difference of net promoter scores", "adjusted Wald, 3 imagined answers each", Promise.OnAverage, "5 answers a side and scores at opposite ends: the imagined answers pull both to the middle, and the difference is understated", Two()),
    ];

    private static CoverageCell[] One() =>
        [.. from n in s_sizes from s in s_shares select new CoverageCell($"n {n}, {s.Item1:0%} promoters, {s.Item2:0%} detractors", (_, _) => CoverageResult.Computed(
            from p in Probabilities.Binomial(n, s.Item1) from d in Probabilities.Binomial(n - p.Count, s.Item2 / (1 - s.Item1))
            select (p.Probability * d.Probability, Of(p.Count, n - p.Count - d.Count, d.Count).Interval), 100 * (s.Item1 - s.Item2)))];

    private static CoverageCell[] Two() =>
        [.. from sizes in s_pairs from i in Enumerable.Range(0, s_shares.Length) from j in new[] { i, (i + 1) % s_shares.Length }
            let a = s_shares[i] let b = s_shares[j]
            select new CoverageCell($"n {sizes.Item1}, {sizes.Item2}, promoters {a.Item1:0%}, {b.Item1:0%}, detractors {a.Item2:0%}, {b.Item2:0%}", (times, draws) => CoverageResult.Drawn(times, () =>
                FamilyRule.Of(Family.Promoter).Compare(Draw(draws, sizes.Item1, a), Draw(draws, sizes.Item2, b), Worlds.Context(Family.Promoter), Worlds.Context(Family.Promoter))?.Interval, 100 * (a.Item1 - a.Item2 - b.Item1 + b.Item2)))];

    private static Estimate Draw(Draws draws, int n, (double Promoters, double Detractors) shares)
    {
        var promoters = draws.Binomial(n, shares.Promoters);
        var detractors = draws.Binomial(n - promoters, shares.Detractors / (1 - shares.Promoters));
        return Of(promoters, n - promoters - detractors, detractors);
    }

    private static Estimate Of(long promoters, long passives, long detractors) => FamilyRule.Of(Family.Promoter).Estimate(
        CaseTable.Of([new CaseRow(null, Slice.All, 10, null, null, null, promoters), new CaseRow(null, Slice.All, 8, null, null, null, passives), new CaseRow(null, Slice.All, 3, null, null, null, detractors)]), Worlds.Context(Family.Promoter));
}
