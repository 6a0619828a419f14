namespace SatStats.Measuring.Statistics;

/// <summary>A rate of rare events with its exact interval: complaints per million users, outages per month.</summary>
/// <remarks>Garwood (1936), Biometrika 28; agrees with R poisson.test.</remarks>
/// <param name="Rate">Events per unit of exposure.</param>
/// <param name="Interval">The exact interval of the rate, in the same unit.</param>
public readonly record struct PoissonInterval(double Rate, Interval Interval)
{
    /// <summary>The rate of <paramref name="events"/> over <paramref name="exposure"/> units (users, hours, millions of calls).</summary>
    /// <returns>The rate, or <see langword="null"/> without exposure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count or exposure, or a level outside (0, 1).</exception>
    public static PoissonInterval? Of(long events, double exposure, double level = 0.95)
    {
        Require.Count(events);
        ArgumentOutOfRangeException.ThrowIfNegative(exposure);
        Require.Level(level);
        if (exposure == 0)
            return null;
        var tail = (1 - level) / 2;
        var low = events == 0 ? 0 : IncompleteGamma.Inverse(events, tail, upper: false);
        var high = IncompleteGamma.Inverse(events + 1.0, tail, upper: true);
        return new PoissonInterval(events / exposure, new Interval(low / exposure, high / exposure));
    }
}
