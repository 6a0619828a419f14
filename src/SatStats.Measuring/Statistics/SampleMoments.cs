namespace SatStats.Measuring.Statistics;

/// <summary>What a database returns of a sample: count, mean and standard deviation.</summary>
/// <param name="Count">Number of cases.</param>
/// <param name="Mean">Their mean; meaningless without cases.</param>
/// <param name="StandardDeviation">Their sample standard deviation (divisor n - 1); meaningless with fewer than 2 cases.</param>
public readonly record struct SampleMoments(long Count, double Mean, double StandardDeviation)
{
    /// <summary>The moments of single values.</summary>
    public static SampleMoments Of(IReadOnlyCollection<double> values)
    {
        if (values.Count == 0)
            return default;
        var mean = values.Average();
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new SampleMoments(values.Count, mean, values.Count < 2 ? 0 : Math.Sqrt(squares / (values.Count - 1)));
    }

    internal double SquaredError => StandardDeviation * StandardDeviation / Count;

    internal void Check()
    {
        Require.Count(Count);
        ArgumentOutOfRangeException.ThrowIfNegative(StandardDeviation);
    }
}
