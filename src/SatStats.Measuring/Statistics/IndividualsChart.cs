namespace SatStats.Measuring.Statistics;

/// <summary>
/// The XmR (individuals and moving range) chart of one measurement a period, such as a mean score or a total that
/// has no size to judge it by.
/// </summary>
/// <remarks>Wheeler (1993), "Understanding Variation": limits at 2.66 mean moving ranges, ranges up to 3.267 of them.</remarks>
/// <param name="Chart">The chart of the values.</param>
/// <param name="MeanMovingRange">Mean distance between neighbouring periods.</param>
/// <param name="MovingRangeLimit">The moving range above which two neighbours differ by more than chance.</param>
public sealed record IndividualsChart(ControlChart Chart, double MeanMovingRange, double MovingRangeLimit)
{
    private const double LimitPerRange = 2.66;
    private const double RangeLimitPerRange = 3.267;

    /// <summary>The chart of the values; a null is a period without a measurement, and its neighbours count as neighbours.</summary>
    /// <returns>The chart, or <see langword="null"/> with fewer than 2 measurements.</returns>
    public static IndividualsChart? Of(IReadOnlyList<double?> values)
    {
        double[] known = [.. values.OfType<double>()];
        if (MovingRange.Mean(known) is not { } range)
            return null;
        var centre = known.Average();
        var limits = new Interval(centre - LimitPerRange * range, centre + LimitPerRange * range);
        // A third of the limit's distance, not range / 1.128, so that the limit is three sigmas to the last digit.
        double?[] z = [.. values.Select(value => range > 0 ? 3 * (value - centre) / (LimitPerRange * range) : value is null ? null : 0)];
        var signals = ControlRules.Apply(values, z);
        var points = values.Select((value, i) => new ControlPoint(value, value is null ? null : limits, z[i], signals[i]));
        return new IndividualsChart(new ControlChart(centre, [.. points], null), range, RangeLimitPerRange * range);
    }
}
