using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Leagues;

/// <summary>What chance allows a part of this size if it is no different from the whole: exact limits around the whole's figure.</summary>
/// <remarks>Spiegelhalter (2005), "Funnel plots for comparing institutional performance", Statistics in Medicine 24.</remarks>
internal static class FunnelLimits
{
    /// <summary>Limits of a share of <paramref name="n"/> cases where the whole's is <paramref name="centre"/>, each end left with at most half of what the level leaves over.</summary>
    public static Interval Proportion(double centre, long n, double level)
    {
        var tail = (1 - level) / 2;
        var low = BinomialTail.Smallest(k => BinomialTail.AtMost(k, n, centre).Lower > tail, n);
        var high = BinomialTail.Smallest(k => BinomialTail.AtMost(k, n, centre).Upper <= tail, n);
        return new((double)low / n, (double)high / n);
    }

    /// <summary>Limits of a rate in this exposure.</summary>
    public static Interval Rate(double centre, double exposure, double level)
    {
        var (tail, mean) = ((1 - level) / 2, centre * exposure);
        var most = (long)(mean + 20 * Math.Sqrt(mean) + 50);
        var low = BinomialTail.Smallest(k => AtMost(k, mean).Lower > tail, most);
        var high = BinomialTail.Smallest(k => AtMost(k, mean).Upper <= tail, most);
        return new(low / exposure, high / exposure);
    }

    /// <summary>Limits of a value with this standard error.</summary>
    public static Interval Value(double centre, double error, double level)
    {
        var half = NormalDistribution.Multiplier(level) * error;
        return new(centre - half, centre + half);
    }

    /// <summary>The probability of at least as much, either way: twice the smaller tail.</summary>
    public static double ProportionP(double centre, long hits, long n) => Twice(BinomialTail.AtMost(hits, n, centre).Lower, BinomialTail.AtMost(hits - 1, n, centre).Upper);

    public static double RateP(double centre, long events, double exposure) => Twice(AtMost(events, centre * exposure).Lower, AtMost(events - 1, centre * exposure).Upper);

    // At most k events of a Poisson count with this mean.
    private static (double Lower, double Upper) AtMost(long k, double mean)
    {
        if (k < 0) return (0, 1);
        var tails = IncompleteGamma.At(k + 1.0, mean);
        return (tails.Upper, tails.Lower);
    }

    private static double Twice(double lower, double upper) => Math.Min(1, 2 * Math.Min(lower, upper));
}
