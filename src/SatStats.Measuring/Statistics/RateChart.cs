namespace SatStats.Measuring.Statistics;

/// <summary>A period's events and the exposure in which they happened.</summary>
/// <param name="Events">Number of events.</param>
/// <param name="Exposure">Users, hours or other units; 0 for a period without any.</param>
public readonly record struct RateSubgroup(long Events, double Exposure);

/// <summary>The u chart of events per unit of exposure by period, and Laney's u' chart.</summary>
/// <remarks>As for <see cref="ProportionChart"/>, with the variance of a Poisson count.</remarks>
public static class RateChart
{
    /// <summary>The u chart.</summary>
    /// <returns>The chart with limits not below 0, or <see langword="null"/> without exposure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count or exposure, or events without exposure.</exception>
    public static ControlChart? Of(IReadOnlyList<RateSubgroup> periods) => Series(periods)?.Chart(1, 0, double.PositiveInfinity);

    /// <summary>Laney's u' chart.</summary>
    /// <returns>The chart with limits not below 0, or <see langword="null"/> where sigma-z is not estimable.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count or exposure, or events without exposure.</exception>
    public static ControlChart? Laney(IReadOnlyList<RateSubgroup> periods) =>
        Series(periods) is { SigmaZ: > 0 and var sigmaZ } series ? series.Chart(sigmaZ, 0, double.PositiveInfinity) : null;

    private static AttributeSeries? Series(IReadOnlyList<RateSubgroup> periods)
    {
        foreach (var period in periods)
        {
            Require.Count(period.Events);
            if (!(period.Exposure >= 0) || (period.Exposure == 0 && period.Events > 0))
                throw new ArgumentOutOfRangeException(nameof(periods), period.Exposure, "Exposure is not negative, and positive where there are events.");
        }
        return AttributeSeries.Of([.. periods.Select(p => ((double)p.Events, p.Exposure))], centre => centre);
    }
}
