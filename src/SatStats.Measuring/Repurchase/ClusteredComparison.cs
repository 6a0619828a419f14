using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>Standard errors of a crude comparison that allow for episodes of one customer going together.</summary>
/// <param name="LogRiskRatio">Of the log risk ratio; without several episodes of a customer it is Katz's.</param>
/// <param name="LogOddsRatio">Of the log odds ratio; without them it is Woolf's.</param>
/// <param name="Difference">Of the difference of the shares.</param>
/// <param name="Customers">Customers behind the episodes of both states.</param>
public sealed record ClusteredErrors(double LogRiskRatio, double LogOddsRatio, double Difference, long Customers)
{
    internal static ClusteredErrors Of(TwoByTwo t, double added, ProblemState state, ProblemState reference, IReadOnlyList<EpisodeCell> cells, CustomerClusters clusters)
    {
        double a = t.A + added, b = t.B + added, c = t.C + added, d = t.D + added;
        double Error(double bought, double not, double boughtThere, double notThere) => clusters.Error(
            cells, o => o.State == state ? o.HasBought ? bought : not : o.State == reference ? o.HasBought ? boughtThere : notThere : 0, [state, reference]);
        return new(
            Error(1 / a - 1 / (a + b), -1 / (a + b), 1 / (c + d) - 1 / c, 1 / (c + d)), Error(1 / a, -1 / b, -1 / c, 1 / d),
            Error(b / (a + b) / (a + b), -a / (a + b) / (a + b), -d / (c + d) / (c + d), c / (c + d) / (c + d)),
            clusters.CustomersIn([state, reference]));
    }
}

/// <summary>The Mantel-Haenszel ratios' standard errors where customers have several episodes, by the derivatives of the ratios.</summary>
internal static class ClusteredStrata
{
    /// <summary>Of the log risk ratio and the log odds ratio; by the strata's tables.</summary>
    public static (double Risk, double Odds) Of(IReadOnlyDictionary<string, TwoByTwo> tables, Func<EpisodeCell, string> stratum, ProblemState state, ProblemState reference, IReadOnlyList<EpisodeCell> cells, CustomerClusters clusters)
    {
        double Sum(Func<TwoByTwo, double> part) => tables.Values.Sum(part);
        double above = Sum(t => t.A * (t.Row2 / (double)t.Total)), below = Sum(t => t.C * (t.Row1 / (double)t.Total));
        double agree = Sum(t => t.A * (t.D / (double)t.Total)), differ = Sum(t => t.B * (t.C / (double)t.Total));
        double Error(Func<TwoByTwo, int, double> adds) => clusters.Error(
            cells, [.. cells.Select(c => (c.State == state || c.State == reference) && tables.TryGetValue(stratum(c), out var t) ? adds(t, (c.State == state ? 0 : 2) + (c.HasBought ? 0 : 1)) : 0)], [state, reference]);
        return (Error((t, place) => Risk(t, place, above, below)), Error((t, place) => Odds(t, place, agree, differ)));
    }

    // One more case in cell A, B, C or D of a stratum, for the places 0 to 3.
    private static double Risk(TwoByTwo t, int place, double above, double below)
    {
        double n = t.Total, up = t.A * (t.Row2 / n), down = t.C * (t.Row1 / n);
        var (first, second) = place switch
        {
            0 => (t.Row2 / n - up / n, t.C / n - down / n),
            1 => (-up / n, t.C / n - down / n),
            2 => (t.A / n - up / n, t.Row1 / n - down / n),
            _ => (t.A / n - up / n, -down / n),
        };
        return first / above - second / below;
    }

    private static double Odds(TwoByTwo t, int place, double agree, double differ)
    {
        double n = t.Total, up = t.A * (t.D / n), down = t.B * (t.C / n);
        var (first, second) = place switch
        {
            0 => (t.D / n - up / n, -down / n),
            1 => (-up / n, t.C / n - down / n),
            2 => (-up / n, t.B / n - down / n),
            _ => (t.A / n - up / n, -down / n),
        };
        return first / agree - second / differ;
    }
}
