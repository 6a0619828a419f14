using SatStats.Measuring.Statistics;

namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>Intervals of one figure common to many strata.</summary>
internal static class StrataCoverage
{
    /// <summary>Strata in which the second group has these shares, and both groups these sizes.</summary>
    private sealed record Design(string Name, int Strata, int First, int Second, double Low, double High);

    private static readonly Design[] s_designs =
    [
        new("2 strata of 20 and 20", 2, 20, 20, 0.3, 0.6), new("2 strata of 100 and 100", 2, 100, 100, 0.1, 0.4), new("4 strata of 10 and 30", 4, 10, 30, 0.2, 0.5),
        new("6 strata of 50 and 150", 6, 50, 150, 0.05, 0.5), new("20 strata of 3 and 3", 20, 3, 3, 0.2, 0.5), new("50 strata of 1 and 4", 50, 1, 4, 0.2, 0.5),
        new("3 strata of 30 and 30, rare", 3, 30, 30, 0.03, 0.1), new("6 strata of 300 and 600", 6, 300, 600, 0.1, 0.5),
    ];

    public static IEnumerable<IntervalType> All() =>
    [
        new("stratified risk ratio", "Mantel-Haenszel, Greenland-Robins", Promise.OnAverage, "no cell is far from 95%", Common([1, 1.5], (share, ratio) => share * ratio, t => MantelHaenszelRisks.Of(t).RiskRatioInterval)),
        new("stratified risk difference", "Mantel-Haenszel, Sato", Promise.OnAverage, "groups of 10: the normal approximation is short of tails", Common([0, 0.2], (share, more) => share + more, t => MantelHaenszelRisks.Of(t).RiskDifferenceInterval)),
        new("stratified odds ratio", "Mantel-Haenszel, Robins-Breslow-Greenland", Promise.OnAverage, "no cell is far from 95%", Common([1, 2.5], (share, ratio) => share * ratio / (1 - share + share * ratio), t => CochranMantelHaenszel.Of(t).Interval)),
    ];

    private static CoverageCell[] Common(double[] truths, Func<double, double, double> firstShare, Func<IReadOnlyList<TwoByTwo>, Interval?> interval) =>
        [.. from design in s_designs from truth in truths select new CoverageCell($"{design.Name}, truth {truth}", (times, draws) => CoverageResult.Drawn(times, () => interval(Draw(design, draws, s => firstShare(s, truth))), truth))];

    private static List<TwoByTwo> Draw(Design design, Draws draws, Func<double, double> firstShare) =>
        [.. Enumerable.Range(0, design.Strata).Select(i =>
        {
            var share = design.Low + (design.High - design.Low) * i / Math.Max(1, design.Strata - 1);
            var (a, c) = (draws.Binomial(design.First, firstShare(share)), draws.Binomial(design.Second, share));
            return new TwoByTwo(a, design.First - a, c, design.Second - c);
        })];
}
