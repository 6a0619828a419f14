namespace SatStats.Measuring.Statistics;

/// <summary>A value, its weight, and how many cases have both.</summary>
public readonly record struct WeightedValue(double Value, double Weight, long Count = 1);

/// <summary>The mean of weighted answers with its linearised error; the mean of zeros and ones is a weighted share.</summary>
/// <remarks>
/// Taylor linearisation of a ratio, Binder (1983), International Statistical Review 51: n / (n - 1) times the sum of (w (y - mean) / sum of w)².
/// That is what the R package survey's svymean gives for svydesign(ids = ~1, weights = ~w). Weights are taken as given, which after raking errs
/// on the side of a wide interval, because margins that are known make a mean surer and not less sure.
/// </remarks>
/// <param name="Count">Number of cases.</param>
/// <param name="Mean">The weighted mean.</param>
/// <param name="StandardError">Its standard error; null with fewer than 2 cases.</param>
/// <param name="DesignEffect">Its variance over that of an unweighted sample of this size and spread; null where nothing varies.</param>
/// <param name="Weights">What the weights cost by themselves, whatever is measured.</param>
public sealed record WeightedMean(long Count, double Mean, double? StandardError, double? DesignEffect, KishDesignEffect Weights)
{
    /// <summary>The mean of values in any order.</summary>
    /// <returns>The mean, or <see langword="null"/> without a positive weight.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count or weight.</exception>
    public static WeightedMean? Of(IReadOnlyCollection<WeightedValue> values)
    {
        double sum = 0, products = 0, squares = 0;
        long n = 0;
        foreach (var (value, weight, count) in values)
        {
            Require.Count(count);
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
            n += count;
            sum += count * weight;
            squares += count * weight * weight;
            products += count * weight * value;
        }
        if (sum <= 0)
            return null;
        var mean = products / sum;
        double linearised = 0, spread = 0;
        foreach (var (value, weight, count) in values)
        {
            linearised += count * weight * weight * (value - mean) * (value - mean);
            spread += count * weight * (value - mean) * (value - mean);
        }
        var kish = KishDesignEffect.Of(n, sum, squares);
        if (n < 2)
            return new(n, mean, null, null, kish);
        var variance = (double)n / (n - 1) * linearised / (sum * sum);
        var simple = spread / sum / (n - 1);
        return new(n, mean, Math.Sqrt(variance), simple > 0 ? variance / simple : null, kish);
    }

    /// <summary>Student's interval of the mean with n - 1 degrees of freedom.</summary>
    public Interval? Interval(double level = 0.95)
    {
        if (StandardError is not { } error)
            return null;
        var half = StudentDistribution.Multiplier(level, Count - 1) * error;
        return new Interval(Mean - half, Mean + half);
    }

    /// <summary>
    /// Where the values are zeros and ones: Wilson's interval of the share at the sample size that an unweighted sample of the same error would
    /// have (n over the design effect; Kish's where all agree). Equal weights give Wilson's interval itself.
    /// </summary>
    /// <remarks>Wilson on the effective sample size: Franco, Little, Louis and Slud (2019), Journal of Survey Statistics and Methodology 7.</remarks>
    public Interval? ShareInterval(double level = 0.95) =>
        WilsonInterval.OfShare(Math.Clamp(Mean, 0, 1), DesignEffect is { } effect and > 0 ? Count / effect : Weights.EffectiveSampleSize, level);
}
