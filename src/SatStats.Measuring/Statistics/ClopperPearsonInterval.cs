namespace SatStats.Measuring.Statistics;

/// <summary>
/// The Clopper-Pearson "exact" interval of a proportion: its coverage is never below the level, and usually above
/// it. For contracts and regulators that ask for a guarantee; <see cref="WilsonInterval"/> is the better estimate.
/// </summary>
/// <remarks>Clopper and Pearson (1934), Biometrika 26; agrees with R binom.test.</remarks>
public static class ClopperPearsonInterval
{
    /// <summary>The interval of the share of <paramref name="successes"/> in <paramref name="trials"/>.</summary>
    /// <returns>Bounds between 0 and 1, or <see langword="null"/> without trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than trials, a negative count, or a level outside (0, 1).</exception>
    public static Interval? Of(long successes, long trials, double level = 0.95)
    {
        Require.Part(successes, trials);
        Require.Level(level);
        if (trials == 0)
            return null;
        var tail = (1 - level) / 2;
        var failures = trials - successes;
        var low = successes == 0 ? 0 : IncompleteBeta.Inverse(successes, failures + 1.0, tail, upper: false);
        var high = failures == 0 ? 1 : IncompleteBeta.Inverse(successes + 1.0, failures, tail, upper: true);
        return new Interval(low, high);
    }
}
