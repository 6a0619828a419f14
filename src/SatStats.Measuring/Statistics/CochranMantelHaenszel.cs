namespace SatStats.Measuring.Statistics;

/// <summary>
/// The association of group and outcome across strata (city, severity, product), so that a difference in mix does
/// not pass for a difference in effect.
/// </summary>
/// <remarks>Mantel and Haenszel (1959); agrees with R mantelhaen.test(correct = ...). Strata of fewer than 2 cases say nothing and are left out.</remarks>
/// <param name="CommonOddsRatio">The Mantel-Haenszel odds ratio; null where no stratum has a case in both B and C.</param>
/// <param name="Interval">Its interval after Robins, Breslow and Greenland (1986), Biometrics 42; null where not estimable.</param>
/// <param name="Test">The test that the odds ratio is 1 in every stratum; null where no stratum has two groups and two outcomes.</param>
/// <param name="Homogeneity">The test that the odds ratio is the same in every stratum; see <see cref="BreslowDay"/>. If it rejects, report the strata apart.</param>
public sealed record CochranMantelHaenszel(double? CommonOddsRatio, Interval? Interval, ChiSquareTest? Test, ChiSquareTest? Homogeneity)
{
    /// <summary>Combines the tables of the strata, one per stratum.</summary>
    /// <param name="strata">The strata, in any order.</param>
    /// <param name="level">The confidence level.</param>
    /// <param name="continuity">Whether the test subtracts 0.5, as R does unless told otherwise.</param>
    /// <exception cref="ArgumentOutOfRangeException">A level outside (0, 1).</exception>
    public static CochranMantelHaenszel Of(IReadOnlyList<TwoByTwo> strata, double level = 0.95, bool continuity = false)
    {
        var used = strata.Where(t => t.Total >= 2).ToList();
        var odds = Pooled(used);
        return new CochranMantelHaenszel(odds?.Ratio, odds?.At(level), TestOf(used, continuity), BreslowDay.Of(used, odds?.Ratio));
    }

    private static RatioInterval? Pooled(List<TwoByTwo> strata)
    {
        double r = 0, s = 0, pr = 0, psqr = 0, qs = 0;
        foreach (var t in strata)
        {
            double n = t.Total;
            double ri = t.A / n * t.D, si = t.B / n * t.C;
            double p = (t.A + t.D) / n, q = (t.B + t.C) / n;
            r += ri;
            s += si;
            pr += p * ri;
            psqr += p * si + q * ri;
            qs += q * si;
        }
        if (s == 0)
            return null;
        var variance = pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s);
        return new RatioInterval(r / s, Math.Sqrt(variance));
    }

    private static ChiSquareTest? TestOf(List<TwoByTwo> strata, bool continuity)
    {
        double excess = 0, variance = 0;
        foreach (var t in strata)
        {
            double n = t.Total;
            // A - E(A) as (AD - BC) / n: no cancellation in large strata.
            excess += (double)((decimal)t.A * t.D - (decimal)t.B * t.C) / n;
            variance += t.Row1 / n * (t.Row2 / n) * t.Column1 * (t.Column2 / (n - 1));
        }
        if (variance == 0)
            return null;
        var distance = Math.Abs(excess);
        if (continuity && distance >= 0.5)
            distance -= 0.5;
        return ChiSquareTest.Of(distance * distance / variance, 1);
    }
}
