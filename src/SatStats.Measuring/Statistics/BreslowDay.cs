namespace SatStats.Measuring.Statistics;

/// <summary>The Breslow-Day test, with Tarone's correction, that strata share one odds ratio.</summary>
/// <remarks>
/// Breslow and Day (1980), "Statistical Methods in Cancer Research" 1, section 4.4; Tarone (1985), Biometrika 72.
/// Checked in R against the definition, with the fitted cells by root finding.
/// </remarks>
public static class BreslowDay
{
    /// <summary>Tests the strata against the Mantel-Haenszel odds ratio; one degree of freedom fewer than strata that have two groups and two outcomes.</summary>
    /// <returns>The test, or <see langword="null"/> where fewer than two strata inform it or the odds ratio is not estimable or 0.</returns>
    public static ChiSquareTest? Of(IReadOnlyList<TwoByTwo> strata, double? commonOddsRatio)
    {
        if (commonOddsRatio is not (> 0 and var ratio))
            return null;
        var used = strata.Where(t => t.Row1 > 0 && t.Row2 > 0 && t.Column1 > 0 && t.Column2 > 0).ToList();
        if (used.Count < 2)
            return null;
        double statistic = 0, sum = 0, variances = 0;
        foreach (var table in used)
        {
            var fitted = FittedA(table.Row1, table.Row2, table.Column1, ratio);
            var variance = 1 / (1 / fitted + 1 / (table.Row1 - fitted) + 1 / (table.Column1 - fitted)
                + 1 / (table.Row2 - table.Column1 + fitted));
            var excess = table.A - fitted;
            statistic += excess * excess / variance;
            sum += excess;
            variances += variance;
        }
        return ChiSquareTest.Of(Math.Max(0, statistic - sum * sum / variances), used.Count - 1);
    }

    /// <summary>The A that, with these margins, has the given odds ratio.</summary>
    internal static double FittedA(double row, double other, double column, double ratio)
    {
        var rest = other - column;
        // a (rest + a) = ratio (row - a)(column - a), written as qa a² + qb a + qc = 0.
        var qa = 1 - ratio;
        var qb = rest + ratio * (row + column);
        var qc = -ratio * row * column;
        var root = Math.Sqrt(Math.Max(0, qb * qb - 4 * qa * qc));
        // Two forms of the same root: each cancels where the other does not, and a ratio of 1 makes qa zero but qb positive.
        return qb > 0 ? -2 * qc / (qb + root) : (root - qb) / (2 * qa);
    }
}
