namespace SatStats.Measuring.Statistics;

/// <summary>Welch's comparison of two means, which does not assume equal variances.</summary>
/// <remarks>Welch (1947), Biometrika 34; agrees with R t.test(a, b).</remarks>
/// <param name="Difference">First mean less second mean.</param>
/// <param name="T">The difference over its standard error.</param>
/// <param name="DegreesOfFreedom">Satterthwaite's degrees of freedom; not whole.</param>
/// <param name="P">Two-sided p-value that the means are equal.</param>
/// <param name="Interval">The interval of the difference.</param>
public readonly record struct WelchT(double Difference, double T, double DegreesOfFreedom, double P, Interval Interval)
{
    /// <summary>Compares two samples by their moments.</summary>
    /// <returns>The comparison, or <see langword="null"/> where a sample has fewer than 2 cases or neither varies.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count or standard deviation, or a level outside (0, 1).</exception>
    public static WelchT? Of(SampleMoments first, SampleMoments second, double level = 0.95)
    {
        first.Check();
        second.Check();
        Require.Level(level);
        if (first.Count < 2 || second.Count < 2)
            return null;
        var square = first.SquaredError + second.SquaredError;
        if (square == 0)
            return null;
        // As shares of the whole, so that tiny variances do not underflow when squared.
        double share1 = first.SquaredError / square, share2 = second.SquaredError / square;
        var freedom = 1 / (share1 * share1 / (first.Count - 1) + share2 * share2 / (second.Count - 1));
        var error = Math.Sqrt(square);
        var difference = first.Mean - second.Mean;
        var half = StudentDistribution.Multiplier(level, freedom) * error;
        var t = difference / error;
        return new WelchT(difference, t, freedom, StudentDistribution.TwoSided(t, freedom), new Interval(difference - half, difference + half));
    }
}
