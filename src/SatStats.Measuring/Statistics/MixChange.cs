namespace SatStats.Measuring.Statistics;

/// <summary>One group of cases now and before: how many of how many.</summary>
public readonly record struct MixedGroup(long Now, long NowOf, long Before, long BeforeOf);

/// <summary>A difference with its interval.</summary>
public readonly record struct PartOfChange(double Value, Interval Interval);

/// <summary>How much of a share's change comes from another mix of groups, and how much from changes within them.</summary>
/// <remarks>
/// Direct standardisation to the earlier mix; the two parts are Kitagawa's (1955), JASA 50, and add up to the whole. Intervals take both mixes as
/// they are. Their variances count one success and one failure more in each group (Agresti and Caffo 2000), so that a group in which all agree is
/// not taken for certain.
/// </remarks>
/// <param name="Standardised">What the share would be now under the earlier mix.</param>
/// <param name="StandardisedInterval">Wilson's interval at the sample size of the same variance.</param>
/// <param name="Total">Now less before.</param>
/// <param name="Mix">The part that comes from the mix: now less standardised.</param>
/// <param name="Within">The part from changes within the groups: standardised less before.</param>
public sealed record MixChange(double Now, double Before, double Standardised, Interval StandardisedInterval, PartOfChange Total, PartOfChange Mix, PartOfChange Within)
{
    /// <summary>Divides the change over groups that have cases both now and before; others must be left out by the caller, and said.</summary>
    /// <returns>The parts, or <see langword="null"/> without a group that has cases in both.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than cases, or a negative count.</exception>
    public static MixChange? Of(IReadOnlyList<MixedGroup> groups, double level = 0.95)
    {
        foreach (var g in groups)
        {
            Require.Part(g.Now, g.NowOf);
            Require.Part(g.Before, g.BeforeOf);
        }
        var both = groups.Where(g => g.NowOf > 0 && g.BeforeOf > 0).ToList();
        if (both.Count == 0)
            return null;
        var (nowOf, beforeOf) = ((double)both.Sum(g => g.NowOf), (double)both.Sum(g => g.BeforeOf));
        var (now, before) = (both.Sum(g => g.Now) / nowOf, both.Sum(g => g.Before) / beforeOf);
        double standardised = 0, ofStandardised = 0, ofMix = 0, ofWithin = 0;
        foreach (var g in both)
        {
            var (weight, shift) = (g.BeforeOf / beforeOf, g.NowOf / nowOf - g.BeforeOf / beforeOf);
            var (variance, earlier) = (Variance(g.Now, g.NowOf), Variance(g.Before, g.BeforeOf));
            standardised += weight * g.Now / g.NowOf;
            ofStandardised += weight * weight * variance;
            ofMix += shift * shift * variance;
            ofWithin += weight * weight * (variance + earlier);
        }
        standardised = Math.Clamp(standardised, 0, 1);
        var total = NewcombeDifference.Of(both.Sum(g => g.Now), (long)nowOf, both.Sum(g => g.Before), (long)beforeOf, level)!.Value;
        var size = standardised is > 0 and < 1 ? standardised * (1 - standardised) / ofStandardised : nowOf;
        return new(now, before, standardised, WilsonInterval.OfShare(standardised, size, level)!.Value, new(total.Difference, total.Interval),
            Part(now - standardised, ofMix, level), Part(standardised - before, ofWithin, level));
    }

    private static PartOfChange Part(double value, double variance, double level)
    {
        var half = NormalDistribution.Multiplier(level) * Math.Sqrt(variance);
        return new(value, new Interval(value - half, value + half).Clip(-1, 1));
    }

    private static double Variance(long successes, long trials)
    {
        var share = (successes + 1.0) / (trials + 2);
        return share * (1 - share) / (trials + 2);
    }
}
