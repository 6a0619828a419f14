namespace SatStats.Measuring.Statistics;

/// <summary>The ratio of two rates, tested and bounded exactly given the total number of events.</summary>
/// <remarks>Przyborowski and Wilenski (1940), Biometrika 31; agrees with R poisson.test of two samples.</remarks>
/// <param name="Ratio">First rate over second; null where the second has no events.</param>
/// <param name="Low">The lower bound of the ratio; 0 where the first has no events.</param>
/// <param name="High">The upper bound of the ratio; null (unbounded) where the second has no events.</param>
/// <param name="P">The two-sided exact p-value that the rates are equal.</param>
public readonly record struct PoissonRatio(double? Ratio, double Low, double? High, double P)
{
    /// <summary>Compares <paramref name="events1"/> over <paramref name="exposure1"/> with <paramref name="events2"/> over <paramref name="exposure2"/>.</summary>
    /// <returns>The ratio, or <see langword="null"/> without exposure in a group or without any event.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count or exposure, or a level outside (0, 1).</exception>
    public static PoissonRatio? Of(long events1, double exposure1, long events2, double exposure2, double level = 0.95)
    {
        Require.Count(events1);
        Require.Count(events2);
        ArgumentOutOfRangeException.ThrowIfNegative(exposure1);
        ArgumentOutOfRangeException.ThrowIfNegative(exposure2);
        var all = events1 + events2;
        // Given all events, those of the first group are binomial, and its share tells the ratio.
        if (exposure1 == 0 || exposure2 == 0 || ClopperPearsonInterval.Of(events1, all, level) is not { } share)
            return null;
        var other = ClopperPearsonInterval.Of(events2, all, level)!.Value;
        var scale = exposure2 / exposure1;
        double p = exposure1 / (exposure1 + exposure2), q = exposure2 / (exposure1 + exposure2);
        var mode = Math.Clamp((long)((all + 1.0) * p), 0, all);
        var value = SmallProbabilities.TwoSided(x => SaddlePoint.LogBinomial(x, all, p, q), events1, 0, all, mode);
        // Odds from the two mirrored intervals, so that neither 1 - low nor 1 - high loses digits.
        double? ratio = events2 == 0 ? null : (double)events1 / events2 * scale;
        double? high = events2 == 0 ? null : share.High / other.Low * scale;
        return new PoissonRatio(ratio, share.Low / other.High * scale, high, value);
    }
}
