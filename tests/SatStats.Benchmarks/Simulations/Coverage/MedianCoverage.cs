using SatStats.Measuring.Families;
using SatStats.Measuring.Statistics;

namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>Intervals of medians, of their differences and of their ratios.</summary>
internal static class MedianCoverage
{
    private const double Median = 12;

    private static readonly int[] s_sizes = [6, 7, 8, 9, 10, 11, 15, 20, 30, 50, 100, 300, 1000, 2000];
    private static readonly (int, int)[] s_pairs = [(6, 6), (8, 20), (10, 10), (10, 40), (30, 30), (30, 120), (100, 100), (300, 300), (1000, 1000)];

    private sealed record Shape(string Name, Func<Draws, double> Draw, double Median);

    private static readonly Shape[] s_shapes =
    [
        new("log-normal, spread 0.6", d => d.LogNormal(Median, 0.6), Median),
        new("log-normal, spread 1.2", d => d.LogNormal(Median, 1.2), Median),
        new("exponential", d => -Median / Math.Log(2) * Math.Log(1 - d.Uniform()), Median),
        new("two humps", d => d.Yes(0.5) ? d.LogNormal(6, 0.3) : d.LogNormal(24, 0.3), Median),
    ];

    // Rounded to whole hours the median is a whole hour, wherever not exactly half lie below.
    private static readonly Shape s_whole = new("whole hours", d => Math.Round(d.LogNormal(6.2, 0.8)), 6);

    private static readonly Shape s_later = new("whole hours, 2 later", d => Math.Round(d.LogNormal(6.2, 0.8)) + 2, 8);

    public static IEnumerable<IntervalType> All() =>
    [
        new("median", "order statistics", Promise.AtLeast, "it is exact, whatever the distribution: the least that whole ranks allow", [.. Ranks(), .. Tied()]),
        new("difference of medians", "MOVER of ranks one error away", Promise.OnAverage, "the median lies between two humps where few values are, and 8 cases do not show how far apart the humps are", Two(c => c.Interval, (a, b) => a - b)),
        new("ratio of medians", "the same, of logarithms", Promise.OnAverage, "whole ranks of 8 and 20 cases do not come nearer to one standard error", Two(c => c.RatioInterval, (a, b) => a / b)),
    ];

    // The chance that so many of n lie below the median is binomial, whatever the distribution.
    private static IEnumerable<CoverageCell> Ranks() =>
        s_sizes.Select(n => new CoverageCell($"n {n}, any continuous distribution", (_, _) =>
        {
            var interval = FamilyRule.Of(Family.Duration).Estimate(Worlds.Valued(Enumerable.Range(1, n).Select(i => (double)i)), Worlds.Context(Family.Duration)).Interval;
            return CoverageResult.Computed(Probabilities.Binomial(n, 0.5).Select(k => (k.Probability, interval is { } i ? new Interval(i.Low <= k.Count ? 0 : 1, i.High > k.Count ? 0 : -1) : (Interval?)null)), 0);
        }));

    private static IEnumerable<CoverageCell> Tied() =>
        s_sizes.Select(n => new CoverageCell($"n {n}, {s_whole.Name}", (times, draws) => CoverageResult.Drawn(times, () => MedianInterval.Of(Sample(s_whole, draws, n, 1))?.Interval, s_whole.Median)));

    private static CoverageCell[] Two(Func<MedianComparison, Interval?> interval, Func<double, double, double> truth) =>
        [.. s_shapes.SelectMany(s => new[] { (s, s, 1), (s, s, 1.5) }).Concat([(s_whole, s_whole, 1), (s_later, s_whole, 1)]).SelectMany(w => s_pairs.Select(sizes =>
        {
            var (one, other, factor) = w;
            return new CoverageCell($"n {sizes.Item1}, {sizes.Item2}, {one.Name}, {factor} times{(one == other ? "" : $" {other.Name}")}", (times, draws) => CoverageResult.Drawn(times, () =>
                MedianComparison.Of(Sample(one, draws, sizes.Item1, factor), Sample(other, draws, sizes.Item2, 1)) is { } found ? interval(found) : null, truth(one.Median * factor, other.Median)));
        }))];

    private static FrequencyTable Sample(Shape shape, Draws draws, int n, double factor) => FrequencyTable.Of(Enumerable.Range(0, n).Select(_ => factor * shape.Draw(draws)));
}
