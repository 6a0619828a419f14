namespace SatStats.Measuring.Statistics;

/// <summary>
/// The Wilson score interval of a proportion: the proportions that a score test would not reject. It never leaves
/// [0, 1] and holds its level at small n and at shares near 0 and 1, where the textbook interval does not.
/// </summary>
/// <remarks>Wilson (1927), JASA 22; agrees with R prop.test(x, n, correct = FALSE).</remarks>
public static class WilsonInterval
{
    /// <summary>The interval of the share of <paramref name="successes"/> in <paramref name="trials"/>.</summary>
    /// <returns>Bounds between 0 and 1, or <see langword="null"/> without trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than trials, a negative count, or a level outside (0, 1).</exception>
    public static Interval? Of(long successes, long trials, double level = 0.95)
    {
        Require.Part(successes, trials);
        return trials == 0 ? null : OfShare((double)successes / trials, trials, level);
    }

    /// <summary>
    /// The interval of a share with a sample size that need not be whole, such as the effective sample size of a
    /// weighted survey (see <see cref="KishDesignEffect"/>).
    /// </summary>
    /// <returns>Bounds between 0 and 1, or <see langword="null"/> for a sample size of 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A share outside [0, 1], a negative size, or a level outside (0, 1).</exception>
    public static Interval? OfShare(double share, double sampleSize, double level = 0.95)
    {
        Require.Share(share);
        ArgumentOutOfRangeException.ThrowIfNegative(sampleSize);
        var z = NormalDistribution.Multiplier(level);
        if (sampleSize == 0)
            return null;
        var half = z * z / (2 * sampleSize);
        var spread = z * Math.Sqrt((share * (1 - share) + half / 2) / sampleSize);
        // Each bound as the product of the two roots over the other root: a plain difference would leave rounding
        // dust instead of 0 at a share of 0, and of 1 at a share of 1.
        var low = Root(share, half, spread);
        var high = share < 0.5 ? (share + half + spread) / (1 + 2 * half) : 1 - Root(1 - share, half, spread);
        return new Interval(low, high);
    }

    private static double Root(double share, double half, double spread) =>
        share == 0 ? 0 : share * share / (share + half + spread);
}
