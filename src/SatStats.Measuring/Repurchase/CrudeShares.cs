using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>One state against another, nothing else considered.</summary>
public sealed record CrudeComparison(ProblemState State, ProblemState Reference, TwoByTwo Table, Obstacle Obstacle, bool HasFewCases)
{
    /// <summary>Whether half a case was added to each cell, because one was empty. Where nobody bought in either state there is no ratio, and halves would only pretend one of 1.</summary>
    public bool HasEmptyCell => Obstacle == Obstacle.None && Table.HasEmptyCell && Table.Column1 > 0;

    private double Added => HasEmptyCell ? 0.5 : 0;

    public double? RiskRatio => Obstacle == Obstacle.None ? Table.RiskRatio(Added) : null;

    /// <summary>Koopman's score interval.</summary>
    public Interval? RiskRatioInterval => Obstacle == Obstacle.None ? ScoreRatioInterval.OfRisks(Table, addToEachCell: Added) : null;

    // Where everybody bought there are no odds either.
    private bool HasOdds => Obstacle == Obstacle.None && Table.Column2 > 0;

    public double? OddsRatio => HasOdds ? Table.OddsRatio(Added) : null;

    /// <summary>Cornfield's score interval.</summary>
    public Interval? OddsRatioInterval => HasOdds ? ScoreRatioInterval.OfOdds(Table, addToEachCell: Added) : null;

    public NewcombeDifference? Difference => Obstacle == Obstacle.None ? Table.RiskDifference() : null;

    public double? Phi => Obstacle == Obstacle.None ? Table.Phi : null;

    /// <summary>Pearson's test; Fisher's where a count under 5 is expected.</summary>
    public double? P => Obstacle != Obstacle.None ? null : Table.SmallestExpected < 5 ? Table.FisherExactP() : Table.ChiSquare()?.P;
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
    public static CrudeShares Of(IReadOnlyList<EpisodeCell> cells, RepurchaseSettings settings, Func<ProblemState, Obstacle> ifNone)
    {
        var states = Enum.GetValues<ProblemState>();
        var shares = states.ToDictionary(s => s, s => StateShare.Of(cells.Where(c => c.State == s && c.IsCounted(settings)), settings, ifNone(s)));
        var everyone = states.ToDictionary(s => s, s => StateShare.Of(cells.Where(c => c.State == s && c.IsMature), settings, ifNone(s)));
        return new(shares, everyone, [.. Pairs.Select(p => Compare(p.State, p.Reference, shares))], TrendOver(shares, states), TrendOver(shares, states.Skip(1)));
    }

    /// <summary>The comparison of two states.</summary>
    public CrudeComparison this[ProblemState state, ProblemState reference] => Comparisons.First(c => c.State == state && c.Reference == reference);

    private static CrudeComparison Compare(ProblemState state, ProblemState reference, Dictionary<ProblemState, StateShare> shares)
    {
        var (one, other) = (shares[state], shares[reference]);
        var table = new TwoByTwo(one.Bought, one.Cases - one.Bought, other.Bought, other.Cases - other.Bought);
        var obstacle = other.Obstacle != Obstacle.None ? other.Obstacle : one.Obstacle;
        return new(state, reference, table, obstacle, one.HasFewCases || other.HasFewCases);
    }

    private static CochranArmitageTrend? TrendOver(Dictionary<ProblemState, StateShare> shares, IEnumerable<ProblemState> states)
    {
        var groups = states.Where(s => shares[s].Obstacle == Obstacle.None).Select(s => new ScoredGroup(shares[s].Bought, shares[s].Cases, (int)s)).ToList();
        return groups.Count < 2 ? null : CochranArmitageTrend.Of(groups);
    }
}
