using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>What became of an episode, as far as figures go that look at nothing else.</summary>
internal readonly record struct Outcome(ProblemState State, int Band, bool HasBought);

/// <summary>
/// How often two episodes belong to one customer, by their patterns: all that standard errors need to allow for customers with several episodes.
/// The variance of a figure is the sum over customers of the square of what their episodes together add to it; multiplied out, that is a sum
/// over single episodes and one over pairs, and pairs can be counted by pattern.
/// </summary>
/// <remarks>
/// Liang and Zeger (1986), Biometrika 73; White (1980). Agrees with R sandwich::vcovCL(type = "HC0"), whose factor G / (G - 1) for G customers is
/// taken over.
/// </remarks>
/// <param name="Outcomes">Ordered pairs of different episodes of one customer, by what became of each.</param>
/// <param name="Alike">The same by the places of the patterns among those of <see cref="EpisodeRecords.Alike"/>; both orders of a pair in one count.</param>
/// <param name="Customers">Customers by the states that their episodes were in.</param>
internal sealed record CustomerClusters(
    IReadOnlyList<(Outcome One, Outcome Other, long Pairs)> Outcomes, IReadOnlyList<(int One, int Other, long Pairs)> Alike, IReadOnlyList<(IReadOnlySet<ProblemState> States, long Customers)> Customers)
{
    /// <summary>Customers with an episode in one of the states.</summary>
    public long CustomersIn(IReadOnlyCollection<ProblemState> states) => Customers.Where(c => states.Any(c.States.Contains)).Sum(c => c.Customers);

    /// <summary>The standard error of a figure that looks at outcomes alone.</summary>
    /// <param name="cells">The episodes that the figure counts.</param>
    /// <param name="influence">What one more episode adds to the figure; 0 for those that it does not count.</param>
    /// <param name="states">The states that it counts.</param>
    public double Error(IEnumerable<EpisodeCell> cells, Func<Outcome, double> influence, IReadOnlyCollection<ProblemState> states)
    {
        var single = cells.Sum(c => c.Count * Square(influence(new(c.State, c.Band, c.HasBought))));
        return Error(single + Outcomes.Sum(p => p.Pairs * influence(p.One) * influence(p.Other)), states);
    }

    /// <summary>The standard error of a figure that looks at all that makes customers alike.</summary>
    /// <param name="cells">All cells of <see cref="EpisodeRecords.Alike"/>, in their order.</param>
    /// <param name="adds">By cell, what one more episode of it adds to the figure; 0 for those that it does not count.</param>
    /// <param name="states">The states that it counts.</param>
    public double Error(IReadOnlyList<EpisodeCell> cells, IReadOnlyList<double> adds, IReadOnlyCollection<ProblemState> states)
    {
        var single = cells.Select((c, i) => c.Count * Square(adds[i])).Sum();
        return Error(single + Alike.Sum(p => p.Pairs * adds[p.One] * adds[p.Other]), states);
    }

    /// <summary>How many standard errors an interval of 95% goes to either side: more than usual, because few customers tell little about the error itself.</summary>
    public static double Multiplier(long customers) => StudentDistribution.Multiplier(0.95, Math.Max(1, customers - 1));

    /// <summary>The interval of a ratio whose logarithm has this standard error.</summary>
    public static Interval? Around(double? ratio, double error, long customers)
    {
        var factor = Math.Exp(Multiplier(customers) * error);
        return ratio is > 0 and var middle && double.IsFinite(factor) ? new Interval(middle / factor, middle * factor) : null;
    }

    /// <summary>Wilson's interval with as many cases as would tell as much if no two were of one customer (Korn and Graubard 1998, Survey Methodology 24).</summary>
    public Interval? Share(IReadOnlyList<EpisodeCell> cells, long bought, long cases, Func<Outcome, bool> isCounted, IReadOnlyCollection<ProblemState> states)
    {
        var share = (double)bought / cases;
        var error = Error(cells, o => isCounted(o) ? ((o.HasBought ? 1 : 0) - share) / cases : 0, states);
        var effective = share * (1 - share) > 0 && error > 0 ? Math.Min(cases, share * (1 - share) / Square(error)) : Math.Min(cases, CustomersIn(states));
        var few = NormalDistribution.Multiplier(0.95) / Multiplier(CustomersIn(states));
        return WilsonInterval.OfShare(share, effective * Square(few));
    }

    /// <summary>The trend of shares over scores, its test by the variance over customers.</summary>
    /// <param name="score">An outcome's score; null for those that are not counted.</param>
    public CochranArmitageTrend? Trend(IReadOnlyList<ScoredGroup> groups, IReadOnlyList<EpisodeCell> cells, Func<Outcome, double?> score, IReadOnlyCollection<ProblemState> states)
    {
        if (CochranArmitageTrend.Of(groups) is not { } trend) return null;
        double cases = groups.Sum(g => g.Trials), share = groups.Sum(g => g.Successes) / cases, mean = groups.Sum(g => g.Score * g.Trials) / cases;
        var error = Error(cells, o => score(o) is { } s ? (s - mean) * ((o.HasBought ? 1 : 0) - share) : 0, states);
        var z = trend.Slope * groups.Sum(g => g.Trials * Square(g.Score - mean)) / error;
        return double.IsFinite(z) ? trend with { Z = z, Test = ChiSquareTest.Of(Square(z), 1) } : null;
    }

    private double Error(double variance, IReadOnlyCollection<ProblemState> states)
    {
        var customers = CustomersIn(states);
        return customers < 2 ? double.NaN : Math.Sqrt(Math.Max(0, variance) * customers / (customers - 1));
    }

    private static double Square(double value) => value * value;
}
