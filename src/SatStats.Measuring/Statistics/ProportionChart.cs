namespace SatStats.Measuring.Statistics;

/// <summary>A period's cases with the outcome among all its cases.</summary>
/// <param name="Successes">Cases with the outcome.</param>
/// <param name="Trials">All cases; 0 for a period without any.</param>
public readonly record struct ProportionSubgroup(long Successes, long Trials);

/// <summary>The p chart of a share by period, and Laney's p' chart, which also allows for spread that is not chance.</summary>
/// <remarks>
/// Montgomery, "Introduction to Statistical Quality Control", 7.2; Laney (2002), Quality Engineering 14. Sigma-z is
/// the mean moving range over 1.128; no moving range is screened out first, which some programs do. With thousands of
/// cases a period the p chart signals everywhere; use the p' chart there.
/// </remarks>
public static class ProportionChart
{
    /// <summary>The p chart.</summary>
    /// <returns>The chart with limits within [0, 1], or <see langword="null"/> without cases.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than trials, or a negative count.</exception>
    public static ControlChart? Of(IReadOnlyList<ProportionSubgroup> periods) => Series(periods)?.Chart(1, 0, 1);

    /// <summary>Laney's p' chart.</summary>
    /// <returns>The chart with limits within [0, 1], or <see langword="null"/> where sigma-z is not estimable: fewer than 2 periods with cases, or no variation at all.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than trials, or a negative count.</exception>
    public static ControlChart? Laney(IReadOnlyList<ProportionSubgroup> periods) =>
        Series(periods) is { SigmaZ: > 0 and var sigmaZ } series ? series.Chart(sigmaZ, 0, 1) : null;

    private static AttributeSeries? Series(IReadOnlyList<ProportionSubgroup> periods)
    {
        foreach (var period in periods)
            Require.Part(period.Successes, period.Trials);
        return AttributeSeries.Of([.. periods.Select(p => ((double)p.Successes, (double)p.Trials))], centre => centre * (1 - centre));
    }
}
