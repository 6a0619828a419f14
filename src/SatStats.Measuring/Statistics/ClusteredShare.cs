namespace SatStats.Measuring.Statistics;

/// <summary>A part of a whole, counted on some days.</summary>
/// <param name="Part">How many of the whole count; between 0 and the whole.</param>
/// <param name="Whole">How many there were.</param>
/// <param name="Days">How many days were just so.</param>
public readonly record struct CountedDay(double Part, double Whole, long Days);

/// <summary>
/// A share of things that were only counted, a day at a time: of six million messages of a month nobody believes that each was drawn by itself.
/// What varies is the day, so the days are the sample: a ratio of two sums with days as clusters.
/// </summary>
/// <remarks>
/// The linearised variance of a ratio (Cochran 1977, Sampling Techniques, 6.4; R survey's svyratio over days as clusters), turned into the
/// sample size that would give the same variance to single draws, and Wilson's interval at that size with Student's quantile for the days less
/// one (Korn and Graubard 1998). The size is never more than what was counted. Where every day has all or none, days do not differ, and the
/// interval is Wilson's of the count.
/// </remarks>
/// <param name="Share">The sum of the parts over the sum of the wholes.</param>
/// <param name="Interval">Null with fewer than 2 days.</param>
/// <param name="StandardError">Of the share; 0 where days do not differ.</param>
/// <param name="Days">How many days were counted.</param>
public readonly record struct ClusteredShare(double Share, Interval? Interval, double StandardError, long Days)
{
    /// <summary>The share over these days.</summary>
    /// <returns>The share, or <see langword="null"/> where nothing was counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level outside (0, 1).</exception>
    public static ClusteredShare? Of(IReadOnlyCollection<CountedDay> days, double level = 0.95)
    {
        Require.Level(level);
        var (part, whole, n) = (days.Sum(d => d.Part * d.Days), days.Sum(d => d.Whole * d.Days), days.Sum(d => d.Days));
        if (whole <= 0) return null;
        var share = Math.Clamp(part / whole, 0, 1);
        if (n < 2) return new(share, null, 0, n);
        var squares = days.Sum(d => Math.Pow(d.Part - share * d.Whole, 2) * d.Days);
        var variance = (double)n / (n - 1) * squares / (whole * whole);
        var size = variance > 0 ? Math.Min(whole, share * (1 - share) / variance) : whole;
        // Wilson's interval knows the normal quantile; a smaller sample stands for Student's longer one.
        var longer = variance > 0 ? StudentDistribution.Multiplier(level, n - 1) / NormalDistribution.Multiplier(level) : 1;
        return new(share, WilsonInterval.OfShare(share, size / (longer * longer), level), Math.Sqrt(variance), n);
    }
}
