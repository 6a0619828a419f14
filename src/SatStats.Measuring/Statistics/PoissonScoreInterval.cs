namespace SatStats.Measuring.Statistics;

/// <summary>The score interval of a count: 95% on average, where <see cref="PoissonInterval"/> is 95% at the least. What differences of rates are made of.</summary>
/// <remarks>
/// Rao's score interval, the Poisson sister of Wilson's: x + z²/2 ± z sqrt(x + z²/4). Schwertman and Martinez (1994), Communications in
/// Statistics 23; Barker (2002), The American Statistician 56. Checked in R against the definition and by root finding of the score test.
/// </remarks>
internal static class PoissonScoreInterval
{
    /// <summary>The interval of the expected events per unit of exposure.</summary>
    /// <returns>The interval, or <see langword="null"/> without exposure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count or exposure, or a level outside (0, 1).</exception>
    public static Interval? Of(long events, double exposure, double level = 0.95)
    {
        Require.Count(events);
        ArgumentOutOfRangeException.ThrowIfNegative(exposure);
        var z = NormalDistribution.Multiplier(level);
        if (exposure == 0) return null;
        var high = events + z * z / 2 + z * Math.Sqrt(events + z * z / 4);
        // The lower end as the product of both roots over the upper one: 0 without events, and no digits lost.
        return new((double)events * events / high / exposure, high / exposure);
    }
}
