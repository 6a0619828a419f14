namespace SatStats.Measuring.Statistics;

/// <summary>The common risk ratio and risk difference of two groups over strata.</summary>
/// <remarks>
/// Mantel and Haenszel (1959); variance of the log ratio after Greenland and Robins (1985), Biometrics 41, of the difference after Sato (1989),
/// Biometrics 45. Both hold for a few large strata and for many small ones. Checked in R against the definitions.
/// </remarks>
/// <param name="RiskRatio">The ratio; null where no stratum has both groups and the outcome in the second.</param>
/// <param name="RiskRatioInterval">Its interval; null where an outcome is missing from a whole group.</param>
/// <param name="RiskDifference">First share minus second; null where no stratum has both groups.</param>
/// <param name="RiskDifferenceInterval">Its interval.</param>
/// <param name="Strata">Strata that have both groups.</param>
/// <param name="Cases">Cases in those strata.</param>
public sealed record MantelHaenszelRisks(
    double? RiskRatio, Interval? RiskRatioInterval, double? RiskDifference, Interval? RiskDifferenceInterval, int Strata, long Cases)
{
    /// <summary>Combines the tables of the strata; those with one group only say nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A level outside (0, 1).</exception>
    public static MantelHaenszelRisks Of(IReadOnlyList<TwoByTwo> strata, double level = 0.95)
    {
        var used = strata.Where(t => t.Row1 > 0 && t.Row2 > 0).ToList();
        var ratio = Ratio(used);
        var (difference, interval) = Difference(used, NormalDistribution.Multiplier(level));
        return new(ratio?.Ratio, ratio?.At(level), difference, interval, used.Count, used.Sum(t => t.Total));
    }

    private static RatioInterval? Ratio(List<TwoByTwo> strata)
    {
        double above = 0, below = 0, spread = 0;
        foreach (var t in strata)
        {
            double n = t.Total;
            above += t.A * (t.Row2 / n);
            below += t.C * (t.Row1 / n);
            spread += (t.Row1 / n * (t.Row2 / n) * t.Column1) - (t.A / n * t.C);
        }
        return below == 0 ? null : new RatioInterval(above / below, Math.Sqrt(Math.Max(0, spread / (above * below))));
    }

    private static (double? Difference, Interval? Interval) Difference(List<TwoByTwo> strata, double z)
    {
        double excess = 0, weight = 0, p = 0, q = 0;
        foreach (var t in strata)
        {
            double n = t.Total, n1 = t.Row1, n2 = t.Row2;
            excess += t.A * (n2 / n) - t.C * (n1 / n);
            weight += n1 * (n2 / n);
            p += n1 / n * (n1 / n) * t.C - n2 / n * (n2 / n) * t.A + n1 / n * (n2 / n) * (n2 - n1) / 2;
            q += (t.A * (t.D / n) + t.C * (t.B / n)) / 2;
        }
        if (weight == 0)
            return (null, null);
        var difference = excess / weight;
        var half = z * Math.Sqrt(Math.Max(0, difference * p + q)) / weight;
        return (difference, new Interval(difference - half, difference + half).Clip(-1, 1));
    }
}
