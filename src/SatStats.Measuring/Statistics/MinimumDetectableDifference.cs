namespace SatStats.Measuring.Statistics;

/// <summary>
/// The smallest true change of a share that two samples of the given sizes would probably detect: what "no
/// significant change" can and cannot rule out.
/// </summary>
/// <remarks>
/// Fleiss, Levin and Paik (2003), 4.3, without continuity correction; at equal sizes agrees with
/// R power.prop.test(n, p1, power = , sig.level = ), which solves for p2.
/// </remarks>
/// <param name="Rise">Least detectable rise from the baseline; null where even a rise to 1 would be missed.</param>
/// <param name="Fall">Least detectable fall from the baseline, as a positive number; null where even a fall to 0 would be missed.</param>
public readonly record struct MinimumDetectableDifference(double? Rise, double? Fall)
{
    /// <summary>The detectable changes from a share of <paramref name="baseline"/> in the first sample.</summary>
    /// <param name="baseline">The first share, 0 to 1.</param>
    /// <param name="size1">Size of the first sample.</param>
    /// <param name="size2">Size of the second sample.</param>
    /// <param name="power">The probability with which the change is to be found.</param>
    /// <param name="significance">The two-sided significance level of the test.</param>
    /// <exception cref="ArgumentOutOfRangeException">A baseline outside [0, 1], a negative size, or a power or significance outside (0, 1).</exception>
    public static MinimumDetectableDifference Of(
        double baseline, double size1, double size2, double power = 0.8, double significance = 0.05)
    {
        Require.Share(baseline);
        ArgumentOutOfRangeException.ThrowIfNegative(size1);
        ArgumentOutOfRangeException.ThrowIfNegative(size2);
        Require.Level(power);
        var z = NormalDistribution.Multiplier(1 - significance);
        if (size1 == 0 || size2 == 0)
            return default;
        return new MinimumDetectableDifference(
            Solve(d => Power(baseline, baseline + d, size1, size2, z) - power, 1 - baseline),
            Solve(d => Power(baseline, baseline - d, size1, size2, z) - power, baseline));
    }

    private static double? Solve(Func<double, double> excess, double most) =>
        most > 0 && excess(most) >= 0 ? MonotoneRoot.Bisect(excess, 0, most) : null;

    private static double Power(double share1, double share2, double size1, double size2, double z)
    {
        var pooled = (share1 * size1 + share2 * size2) / (size1 + size2);
        var nullError = Math.Sqrt(Math.Max(0, pooled * (1 - pooled)) * (1 / size1 + 1 / size2));
        var error = Math.Sqrt(Math.Max(0, share1 * (1 - share1)) / size1 + Math.Max(0, share2 * (1 - share2)) / size2);
        var excess = Math.Abs(share1 - share2) - z * nullError;
        return error > 0 ? NormalDistribution.Below(excess / error) : excess > 0 ? 1 : 0;
    }
}
