using System.Numerics;
using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Leagues;

/// <summary>
/// Draws a part's figure again from what is known of it: the distribution whose middle 95% is the family's interval. Jeffreys' posterior of a
/// share (Beta) or a rate (gamma), the order statistics of a median, Student's t of a mean, the Dirichlet of promoters, passives and
/// detractors, the log-normal of a reduction.
/// </summary>
internal static class FigureDraw
{
    private const long MostByBits = 4096;

    /// <summary>One draw; the figure itself where nothing is known of its chance.</summary>
    /// <param name="values">The values behind a median or a mean; null where they are not at hand, and the interval stands for them.</param>
    public static double Of(Measurement figure, FrequencyTable? values, Resampling chance) => figure.Metric.Family switch
    {
        Family.Exposure => chance.Gamma(figure.Numerator!.Value + 0.5) * 10_000 * 30 / figure.Period.Days / figure.Denominator!.Value,
        Family.Rate when figure.Metric.IsOfCounters && figure.Statistic("days") > 1 => figure.Value!.Value + figure.Statistic("standard_error")!.Value * Student((long)figure.Statistic("days")! - 1, chance),
        Family.Rate or Family.Satisfaction => Share(figure.Numerator!.Value, figure.Denominator!.Value, chance),
        Family.Duration when values?.Total > 1 => Median(values, chance),
        Family.Mean when figure.N > 1 && figure.Statistic("deviation") is { } deviation => figure.Value!.Value + deviation / Math.Sqrt(figure.N) * Student(figure.N - 1, chance),
        Family.Promoter when figure.Statistic("promoters") is { } promoters && figure.Statistic("passives") is { } passives && figure.Statistic("detractors") is { } detractors =>
            Score(chance.Gamma(promoters + 0.75), chance.Gamma(passives + 1.5), chance.Gamma(detractors + 0.75)),
        Family.Reduction when figure is { Low: { } low, High: { } high } && high < 1 =>
            1 - Math.Exp(Math.Log(1 - figure.Value!.Value) + (Math.Log(1 - low) - Math.Log(1 - high)) / 2 / NormalDistribution.Multiplier(0.95) * chance.Normal()),
        _ => figure.Value!.Value + Half(figure) / NormalDistribution.Multiplier(0.95) * chance.Normal(),
    };

    private static double Half(Measurement figure) => ((figure.High - figure.Low) / 2).GetValueOrDefault();

    private static double Share(long hits, long n, Resampling chance)
    {
        var yes = chance.Gamma(hits + 0.5);
        return yes / (yes + chance.Gamma(n - hits + 0.5));
    }

    private static double Score(double promoters, double passives, double detractors) => 100 * (promoters - detractors) / (promoters + passives + detractors);

    private static double Student(double freedom, Resampling chance) => chance.Normal() / Math.Sqrt(chance.Gamma(freedom / 2) * 2 / freedom);

    /// <summary>How many cases lie below the true median is binomial with one half: the draw lies between the values of the ranks on either side.</summary>
    private static double Median(FrequencyTable values, Resampling chance)
    {
        var below = Halves(values.Total, chance);
        var low = values.AtRank(Math.Max(1, below));
        var high = values.AtRank(Math.Min(values.Total, below + 1));
        return low + (high - low) * chance.Unit();
    }

    /// <summary>How many of n fair coins fall on one side: counted bit by bit, by the normal where n is large.</summary>
    private static long Halves(long n, Resampling chance)
    {
        if (n > MostByBits) return Math.Clamp((long)Math.Round(n / 2.0 + Math.Sqrt(n) / 2 * chance.Normal()), 0, n);
        var count = 0L;
        for (var left = n; left > 0; left -= 64)
            count += BitOperations.PopCount(left >= 64 ? chance.Bits() : chance.Bits() & ((1UL << (int)left) - 1));
        return count;
    }
}
