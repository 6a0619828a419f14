namespace SatStats.Measuring.Statistics;

/// <summary>
/// The interval of a mean of values that are not negative and may be skewed: minutes, hours, sums of days. Student's interval lies too low
/// there, because samples with a small mean have a small spread too. Where the values do not vary nothing tells how far the mean may be off.
/// </summary>
/// <remarks>
/// Student's interval on the log scale (delta method), with the degrees of freedom that the sample's spread is worth: (n - 1) / (1 + k / 2),
/// where k is the excess kurtosis (Box 1953, Biometrika 40; O'Neill 2014, The American Statistician 68), taken as 1.5 G1² from the sample
/// skewness G1, as a gamma distribution has it, because the kurtosis of a small sample says nothing. It holds 95% of exponential and gamma
/// samples from n 5 on; of log-normal ones with a spread of 0.9 it holds 92 to 94% below n 30, and no interval of a mean can do without some
/// assumption there (Bahadur and Savage 1956). Checked in R against the definition.
/// </remarks>
public static class SkewedMeanInterval
{
    private const double FewestDegrees = 1.5;

    /// <summary>The interval of the mean of these values.</summary>
    /// <returns>The interval, or <see langword="null"/> with fewer than 3 values, where they do not vary, or where one is negative.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level outside (0, 1).</exception>
    public static Interval? Of(FrequencyTable values, double level = 0.95)
    {
        Require.Level(level);
        if (values.Total < 3 || values.Rows[0].Value < 0 || values.Rows.Count < 2) return null;
        var mean = Mean(values);
        var factor = Math.Exp(StudentDistribution.Multiplier(level, Freedom(values)) * Math.Sqrt(Central(values, mean, 2) / (values.Total - 1.0)) / mean);
        return double.IsFinite(factor) ? new Interval(mean / factor, mean * factor) : null;
    }

    /// <summary>What the spread of so skewed values is worth in degrees of freedom.</summary>
    internal static double Freedom(FrequencyTable values)
    {
        double n = values.Total;
        var mean = Mean(values);
        var skewness = Central(values, mean, 3) / Math.Pow(Central(values, mean, 2), 1.5) * Math.Sqrt(n * (n - 1)) / (n - 2);
        return Math.Max(FewestDegrees, (n - 1) / (1 + 0.75 * skewness * skewness));
    }

    private static double Mean(FrequencyTable values) => values.Rows.Sum(r => r.Value * r.Count) / values.Total;

    private static double Central(FrequencyTable values, double mean, int power) => values.Rows.Sum(r => Math.Pow(r.Value - mean, power) * r.Count) / values.Total;
}
