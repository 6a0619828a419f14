namespace SatStats.Measuring.Statistics;

/// <summary>
/// How strong an unmeasured cause would have to be to explain a risk ratio away: the least risk ratio it must have
/// with both group and outcome.
/// </summary>
/// <remarks>VanderWeele and Ding (2017), Annals of Internal Medicine 167: RR + sqrt(RR (RR - 1)).</remarks>
public static class EValue
{
    /// <summary>The E-value of a risk ratio; 1 for a ratio of 1, the same for a ratio and its inverse.</summary>
    /// <returns>The E-value, at least 1, or <see langword="null"/> for a ratio of 0 or infinity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative ratio.</exception>
    public static double? Of(double riskRatio)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(riskRatio);
        var ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio;
        return double.IsFinite(ratio) ? ratio + Math.Sqrt(ratio * (ratio - 1)) : null;
    }

    /// <summary>The E-value of the interval's end nearer to 1, or 1 where the interval holds 1: nothing is left to explain away.</summary>
    /// <returns>The E-value, at least 1, or <see langword="null"/> for an end at 0 or infinity.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative end.</exception>
    public static double? OfInterval(Interval riskRatio)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(riskRatio.Low);
        return riskRatio.Contains(1) ? 1 : Of(riskRatio.Low > 1 ? riskRatio.Low : riskRatio.High);
    }
}
