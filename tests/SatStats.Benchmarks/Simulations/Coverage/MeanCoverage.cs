using SatStats.Measuring.Families;
using SatStats.Measuring.Statistics;

namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>Intervals of means, of daily means and totals, of reductions, and of what they are compared by.</summary>
internal static class MeanCoverage
{
    private static readonly int[] s_sizes = [5, 8, 12, 20, 30, 50, 100, 300, 1000, 2000];
    private static readonly (int, int)[] s_pairs = [(5, 5), (10, 10), (10, 40), (30, 30), (30, 120), (100, 100), (300, 300), (300, 1200), (1000, 1000)];
    private static readonly int[] s_days = [7, 14, 30, 90, 365];
    private static readonly (int, int)[] s_twoMonths = [(7, 7), (14, 14), (28, 31), (90, 92), (365, 365)];

    private static readonly World[] s_scores =
    [
        World.OfScores("scores of 1 to 5, mean 4.0", [0.04, 0.06, 0.15, 0.35, 0.40]),
        World.OfScores("scores of 1 to 5, mean 4.6", [0.03, 0.02, 0.05, 0.12, 0.78]),
        World.OfScores("scores of 1 to 5, mean 4.8", [0.02, 0.01, 0.02, 0.05, 0.90]),
        World.OfScores("scores of 1 to 5, two camps", [0.35, 0.1, 0.05, 0.1, 0.40]),
        World.OfScores("scores of 1 to 10, mean 8.0", [0.02, 0.01, 0.02, 0.02, 0.04, 0.06, 0.13, 0.25, 0.25, 0.2]),
    ];

    private static readonly World[] s_minutes = [World.LogNormal("log-normal minutes, spread 0.5", 20, 0.5), World.LogNormal("log-normal minutes, spread 0.9", 20, 0.9), World.LogNormal("log-normal hours, spread 1.2", 10, 1.2), World.Exponential("exponential hours", 24)];

    private static readonly World[] s_spread = [World.LogNormal("days, spread 0.1", 50_000, 0.1), World.LogNormal("days, spread 0.3", 5000, 0.3), World.LogNormal("days, spread 0.7", 300, 0.7)];

    public static IEnumerable<IntervalType> All() =>
    [
        new("mean score", "Wilson with design effect", Promise.OnAverage, "none is under 94.5% but for drawing; at small n it is wide, because a few answers hardly show their spread", One(Family.Mean, s_scores, s_sizes, w => w.Mean)),
        new("mean of minutes", "t on the log scale, skewness in the degrees of freedom", Promise.OnAverage, "the long tail of so skewed hours is missing from most samples of a dozen, and no interval can know of it", One(Family.Mean, s_minutes, s_sizes, w => w.Mean)),
        new("difference of mean scores", "MOVER of the means' intervals", Promise.OnAverage, "none is under 94% but for drawing; at n 5 it is wide, because a few answers hardly show their spread", Two(Family.Mean, s_scores, s_pairs, (a, b) => a - b)),
        new("difference of mean minutes", "MOVER of the means' intervals", Promise.OnAverage, "the long tail of so skewed hours is missing from most samples of 10", Two(Family.Mean, s_minutes, s_pairs, (a, b) => a - b)),
        new("daily mean", "t on the log scale over days", Promise.OnAverage, "two weeks of days so skewed that most samples lack the highest ones", One(Family.Daily, s_spread, s_days, w => w.Mean)),
        new("total of days", "t on the log scale over days", Promise.OnAverage, "no cell is far from 95%", Total()),
        new("ratio of daily means", "t on the log scale", Promise.OnAverage, "the smaller side's days stand for the degrees of freedom, which skewed days do not deserve", Two(Family.Daily, s_spread, s_twoMonths, (a, b) => a / b - 1)),
        new("reduction of a mean", "t on the log scale, skewness in the degrees of freedom", Promise.OnAverage, "10 skewed minutes against 40", Reduction()),
        new("difference of reductions", "delta method", Promise.OnAverage, "no cell is far from 95%", Reductions()),
    ];

    private static CoverageCell[] One(Family family, World[] worlds, int[] sizes, Func<World, double> truth) =>
        [.. from world in worlds from n in sizes select new CoverageCell($"n {n}, {world.Name}", (times, draws) => CoverageResult.Drawn(times, () => Of(family, world, draws, n, 1).Interval, truth(world)))];

    private static Estimate Of(Family family, World world, Draws draws, int n, double factor)
    {
        var values = Enumerable.Range(0, n).Select(_ => factor * world.Draw(draws));
        return FamilyRule.Of(family).Estimate(world.Top is { } top ? Worlds.Scored(values, 1, top) : Worlds.Valued(values), Worlds.Context(family));
    }

    private static CoverageCell[] Total() =>
        [.. from world in s_spread from n in s_days select new CoverageCell($"{n} days, {world.Name}", (times, draws) => CoverageResult.Drawn(times, () => Of(Family.Total, world, draws, n, 1).Interval, world.Mean * n))];

    private static CoverageCell[] Two(Family family, World[] worlds, (int, int)[] sizes, Func<double, double, double> truth) =>
        [.. from world in worlds from size in sizes from other in worlds.Where(w => w.Top == world.Top).Take(2).Append(world).Distinct()
            select new CoverageCell($"n {size.Item1}, {size.Item2}, {world.Name}{(other == world ? "" : $" and {other.Name}")}", (times, draws) => CoverageResult.Drawn(times, () =>
                FamilyRule.Of(family).Compare(Of(family, world, draws, size.Item1, 1), Of(family, other, draws, size.Item2, 1), Worlds.Context(family), Worlds.Context(family))?.Interval, truth(world.Mean, other.Mean)))];

    private static readonly (double, double)[] s_saved = [(1, 0.4), (0.6, 0.4), (0.6, 0.8), (0.3, 0.6)];

    private static CoverageCell[] Reduction() =>
        [.. from saved in s_saved from sizes in s_pairs select new CoverageCell($"n {sizes.Item1}, {sizes.Item2}, log-normal, spread {saved.Item2}, {1 - saved.Item1:0%} saved", (times, draws) =>
            CoverageResult.Drawn(times, () => Pilot(draws, saved, sizes).Interval, 1 - saved.Item1))];

    private static CoverageCell[] Reductions() =>
        [.. from saved in s_saved from sizes in s_pairs select new CoverageCell($"n {sizes.Item1}, {sizes.Item2} twice, log-normal, spread {saved.Item2}, {1 - saved.Item1:0%} saved", (times, draws) =>
            CoverageResult.Drawn(times, () => FamilyRule.Of(Family.Reduction).Compare(Pilot(draws, saved, sizes), Pilot(draws, saved, sizes), Worlds.Context(Family.Reduction), Worlds.Context(Family.Reduction))?.Interval, 0))];

    private static Estimate Pilot(Draws draws, (double Ratio, double Spread) saved, (int First, int Second) sizes) => FamilyRule.Of(Family.Reduction).Estimate(
        Worlds.Grouped(Enumerable.Range(0, sizes.First).Select(_ => draws.LogNormal(20 * saved.Ratio, saved.Spread)), Enumerable.Range(0, sizes.Second).Select(_ => draws.LogNormal(20, saved.Spread))), Worlds.Context(Family.Reduction));
}

/// <summary>Values whose mean is known.</summary>
/// <param name="Top">The top of their scale, where they are scores from 1.</param>
internal sealed record World(string Name, Func<Draws, double> Draw, double Mean, double? Top)
{
    public static World OfScores(string name, double[] shares) => new(name, d => d.Score(1, shares), shares.Select((s, i) => s * (i + 1)).Sum(), shares.Length);

    public static World Exponential(string name, double mean) => new(name, d => -mean * Math.Log(1 - d.Uniform()), mean, null);

    public static World LogNormal(string name, double median, double sigma) => new(name, d => d.LogNormal(median, sigma), median * Math.Exp(sigma * sigma / 2), null);
}
