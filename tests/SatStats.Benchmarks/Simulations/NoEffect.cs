using SatStats.Measuring;

namespace SatStats.Benchmarks.Simulations;

/// <summary>A world in which the two sides do not differ.</summary>
/// <param name="Family">The family of figures that is compared.</param>
/// <param name="Name">What the cases are like.</param>
/// <param name="Sizes">Cases on each side.</param>
/// <param name="Cases">The cases of a side of this size.</param>
internal sealed record NoEffect(Family Family, string Name, IReadOnlyList<(int First, int Second)> Sizes, Func<Draws, int, IEnumerable<CaseRow>> Cases)
{
    private static readonly (int, int)[] s_usual = [(6, 6), (10, 10), (10, 40), (30, 30), (30, 120), (100, 100), (300, 300), (1000, 1000), (1000, 4000)];
    private static readonly (int, int)[] s_large = [(30, 30), (100, 100), (300, 1200), (1000, 1000)];
    private static readonly (int, int)[] s_days = [(7, 7), (30, 31), (90, 92)];

    private static readonly double[] s_scores = [0.04, 0.06, 0.15, 0.35, 0.40];
    private static readonly double[] s_recommend = [0.03, 0.01, 0.02, 0.02, 0.03, 0.06, 0.06, 0.12, 0.2, 0.2, 0.25];

    public static IEnumerable<NoEffect> All()
    {
        foreach (var share in new[] { 0.5, 0.8, 0.98 })
        {
            yield return Each(Family.Rate, $"share {share:0%}", s_usual, d => d.Yes(share) ? 1 : 0);
            yield return new(Family.Satisfaction, $"top two {share:0%}", s_usual, (d, n) => Counted(n, () => d.Yes(share) ? 9 : 3).Select(v => Case(v.Key) with { Count = v.Value, Low = 1, Top = 10 }));
        }
        foreach (var mean in new[] { 2, 10, 50, 400 })
        {
            yield return new(Family.Count, $"{mean} events", [(mean, mean)], (d, n) => [Case(1) with { Count = d.Poisson(n) }]);
            yield return new(Family.Stock, $"{mean} cases", [(mean, mean)], (d, n) => [Case(1) with { Count = d.Poisson(n) }]);
            yield return new(Family.Exposure, $"{mean} of 10,000", [(mean, mean)], (d, n) => [Case(1) with { Count = d.Poisson(n) }]);
        }
        yield return Each(Family.Duration, "log-normal hours", s_usual, d => d.LogNormal(12, 1));
        yield return Each(Family.Duration, "whole hours, many ties", s_usual, d => Math.Round(d.LogNormal(6, 0.8)));
        yield return Each(Family.Mean, "scores of 1 to 5", s_usual, d => d.Score(1, s_scores));
        yield return Each(Family.Mean, "log-normal minutes", s_large, d => d.LogNormal(20, 0.7));
        yield return Each(Family.Promoter, "score 18", s_usual, d => d.Score(0, s_recommend));
        yield return Each(Family.Promoter, "score 82", s_usual, d => d.Yes(0.84) ? 10 : d.Yes(0.85) ? 8 : 5);
        yield return Each(Family.Daily, "days with a spread of 30%", s_days, d => Math.Round(d.LogNormal(5000, 0.3)));
        yield return Each(Family.Total, "days with a spread of 30%", s_days, d => Math.Round(d.LogNormal(5000, 0.3)));
        yield return new(Family.Reduction, "log-normal minutes, 40% saved", s_large, (d, n) =>
            Enumerable.Range(0, 2 * n).Select(i => Case(d.LogNormal(i < n ? 12 : 20, 0.6)) with { Group = i < n ? 1 : 0 }));
    }

    private static NoEffect Each(Family family, string name, IReadOnlyList<(int, int)> sizes, Func<Draws, double> value) =>
        new(family, name, sizes, (d, n) => Counted(n, () => value(d)).Select(v => Case(v.Key) with { Count = v.Value }));

    private static Dictionary<double, long> Counted(int n, Func<double> one)
    {
        var counts = new Dictionary<double, long>();
        for (var i = 0; i < n; i++)
        {
            var value = one();
            counts[value] = counts.GetValueOrDefault(value) + 1;
        }
        return counts;
    }

    private static CaseRow Case(double value) => new(null, Slice.All, value, null, null, null, 1);
}
