namespace SatStats.Measuring.Statistics;

/// <summary>Student's t interval of a mean, such as a mean score on a 1 to 5 scale.</summary>
/// <remarks>Student (1908); agrees with R t.test(x)$conf.int.</remarks>
public static class StudentMeanInterval
{
    /// <summary>The interval of the mean of a sample with these moments.</summary>
    /// <returns>The interval, or <see langword="null"/> with fewer than 2 cases.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count or standard deviation, or a level outside (0, 1).</exception>
    public static Interval? Of(SampleMoments sample, double level = 0.95)
    {
        sample.Check();
        Require.Level(level);
        if (sample.Count < 2)
            return null;
        var half = StudentDistribution.Multiplier(level, sample.Count - 1) * Math.Sqrt(sample.SquaredError);
        return new Interval(sample.Mean - half, sample.Mean + half);
    }
}
