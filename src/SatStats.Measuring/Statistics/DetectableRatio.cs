namespace SatStats.Measuring.Statistics;

/// <summary>The least true ratio of two rates of events that counts of this size would probably detect.</summary>
/// <remarks>
/// The log ratio of two Poisson counts is nearly normal with variance 1/x1 + 1/x2, taken here as it is when the rates are equal
/// (Gu, Ng, Tang and Schucany 2008, Biometrical Journal 50, statistic of the log ratio).
/// </remarks>
internal static class DetectableRatio
{
    /// <summary>The ratio, above 1, of a first rate over a second one that had <paramref name="events2"/> events; null where it had none.</summary>
    public static double? Of(long events2, double exposure1, double exposure2, double power = 0.8, double significance = 0.05)
    {
        Require.Count(events2);
        Require.Level(power);
        if (events2 == 0 || exposure1 <= 0 || exposure2 <= 0) return null;
        var expected1 = events2 * exposure1 / exposure2;
        var multiplier = NormalDistribution.Multiplier(1 - significance) + NormalDistribution.Multiplier(2 * power - 1);
        return Math.Exp(multiplier * Math.Sqrt(1 / expected1 + 1.0 / events2));
    }
}
