using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>One state against another, nothing else considered.</summary>
public sealed record CrudeComparison(ProblemState State, ProblemState Reference, TwoByTwo Table, Obstacle Obstacle, bool HasFewCases)
{
    /// <summary>Where customers have several episodes: standard errors that allow for it; they then stand in for Koopman's, Cornfield's and Newcombe's intervals.</summary>
    public ClusteredErrors? Clustered { get; init; }

    /// <summary>Whether half a case was added to each cell, because one was empty. Where nobody bought in either state there is no ratio, and halves would only pretend one of 1.</summary>
    public bool HasEmptyCell => Obstacle == Obstacle.None && Table.HasEmptyCell && Table.Column1 > 0;

    private double Added => HasEmptyCell ? 0.5 : 0;

    public double? RiskRatio => Obstacle == Obstacle.None ? Table.RiskRatio(Added) : null;

    /// <summary>Koopman's score interval, unless customers have several episodes.</summary>
    public Interval? RiskRatioInterval => Obstacle != Obstacle.None ? null
        : Clustered is { } c ? CustomerClusters.Around(RiskRatio, c.LogRiskRatio, c.Customers) : ScoreRatioInterval.OfRisks(Table, addToEachCell: Added);

    // Where everybody bought there are no odds either.
    private bool HasOdds => Obstacle == Obstacle.None && Table.Column2 > 0;

    public double? OddsRatio => HasOdds ? Table.OddsRatio(Added) : null;

    /// <summary>Cornfield's score interval, unless customers have several episodes.</summary>
    public Interval? OddsRatioInterval => !HasOdds ? null
        : Clustered is { } c ? CustomerClusters.Around(OddsRatio, c.LogOddsRatio, c.Customers) : ScoreRatioInterval.OfOdds(Table, addToEachCell: Added);

    public NewcombeDifference? Difference => Obstacle != Obstacle.None || Table.RiskDifference() is not { } plain ? null : Clustered is { } c ? plain with { Interval = Around(plain.Difference, c) } : plain;

    public double? Phi => Obstacle == Obstacle.None ? Table.Phi : null;

    /// <summary>Pearson's test; Fisher's where a count under 5 is expected; that of the log risk ratio where customers have several episodes.</summary>
    public double? P => Obstacle != Obstacle.None ? null
        : Clustered is { } c ? (RiskRatio is > 0 and var r && c.LogRiskRatio > 0 ? StudentDistribution.TwoSided(Math.Log(r) / c.LogRiskRatio, Math.Max(1, c.Customers - 1)) : null)
        : Table.SmallestExpected < 5 ? Table.FisherExactP() : Table.ChiSquare()?.P;

    private static Interval Around(double difference, ClusteredErrors errors)
    {
        var half = CustomerClusters.Multiplier(errors.Customers) * errors.Difference;
        return new Interval(difference - half, difference + half).Clip(-1, 1);
    }
}

/// <summary>Shares by state, and each state against those that could have told and did not, or told and were not helped.</summary>
/// <param name="Shares">By state, for the customers counted.</param>
/// <param name="Everyone">The same for all whose window is over, whatever their contract: what the metric repurchase-by-outcome shows.</param>
/// <param name="Trend">Whether the share rises with the state, over the states that are estimable; null where fewer than two are.</param>
/// <param name="TrendWithoutSilent">The same over those who complained.</param>
public sealed record CrudeShares(
    IReadOnlyDictionary<ProblemState, StateShare> Shares, IReadOnlyDictionary<ProblemState, StateShare> Everyone, IReadOnlyList<CrudeComparison> Comparisons,
    CochranArmitageTrend? Trend, CochranArmitageTrend? TrendWithoutSilent)
{
    /// <summary>Each state and what it is held against, the two that the whole is about first.</summary>
    internal static readonly (ProblemState State, ProblemState Reference)[] Pairs =
    [
        (ProblemState.ResolvedQuickly, ProblemState.Silent), (ProblemState.Resolved, ProblemState.Silent), (ProblemState.Unresolved, ProblemState.Silent),
        (ProblemState.ResolvedQuickly, ProblemState.Unresolved), (ProblemState.Resolved, ProblemState.Unresolved),
    ];

    /// <param name="cells">All episodes.</param>
    /// <param name="ifNone">Why a state without cases has none.</param>
    /// <param name="clusters">Where customers have several episodes: which go together.</param>
    internal static CrudeShares Of(IReadOnlyList<EpisodeCell> cells, RepurchaseSettings settings, Func<ProblemState, Obstacle> ifNone, CustomerClusters? clusters = null)
    {
        var states = Enum.GetValues<ProblemState>();
        var shares = states.ToDictionary(s => s, s => StateShare.Of(cells.Where(c => c.State == s && c.IsCounted(settings)), settings, ifNone(s)));
        var counted = cells.Where(c => c.IsCounted(settings)).ToList();
        if (clusters is not null)
            foreach (var state in states) shares[state] = Clustered(shares[state], state, counted, clusters);
        var everyone = states.ToDictionary(s => s, s => StateShare.Of(cells.Where(c => c.State == s && c.IsMature), settings, ifNone(s)));
        CochranArmitageTrend? Trend(IEnumerable<ProblemState> over) => TrendOver(shares, [.. over], counted, clusters);
        return new(shares, everyone, [.. Pairs.Select(p => Compare(p.State, p.Reference, shares, counted, clusters))], Trend(states), Trend(states.Skip(1)));
    }

    private static StateShare Clustered(StateShare share, ProblemState state, List<EpisodeCell> counted, CustomerClusters clusters) => share.Obstacle != Obstacle.None ? share
        : share with { Customers = clusters.CustomersIn([state]), Interval = clusters.Share(counted, share.Bought, share.Cases, o => o.State == state, [state]) };

    /// <summary>The comparison of two states.</summary>
    public CrudeComparison this[ProblemState state, ProblemState reference] => Comparisons.First(c => c.State == state && c.Reference == reference);

    private static CrudeComparison Compare(ProblemState state, ProblemState reference, Dictionary<ProblemState, StateShare> shares, List<EpisodeCell> counted, CustomerClusters? clusters)
    {
        var (one, other) = (shares[state], shares[reference]);
        var table = new TwoByTwo(one.Bought, one.Cases - one.Bought, other.Bought, other.Cases - other.Bought);
        var obstacle = other.Obstacle != Obstacle.None ? other.Obstacle : one.Obstacle;
        var result = new CrudeComparison(state, reference, table, obstacle, one.HasFewCases || other.HasFewCases);
        return clusters is null || obstacle != Obstacle.None ? result : result with { Clustered = ClusteredErrors.Of(table, result.HasEmptyCell ? 0.5 : 0, state, reference, counted, clusters) };
    }

    private static CochranArmitageTrend? TrendOver(Dictionary<ProblemState, StateShare> shares, List<ProblemState> states, List<EpisodeCell> counted, CustomerClusters? clusters)
    {
        states.RemoveAll(s => shares[s].Obstacle != Obstacle.None);
        var groups = states.Select(s => new ScoredGroup(shares[s].Bought, shares[s].Cases, (int)s)).ToList();
        if (groups.Count < 2) return null;
        return clusters is null ? CochranArmitageTrend.Of(groups) : clusters.Trend(groups, counted, o => states.Contains(o.State) ? (int)o.State : null, states);
    }
}
