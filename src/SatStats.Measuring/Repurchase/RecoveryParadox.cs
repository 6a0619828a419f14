using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>Customers without a problem, in one group.</summary>
public sealed record UntroubledCell(string? Region, string? Tenure, ContractStanding Contract, bool HasBought, long Count)
{
    public string? Value { get; init; }
}

/// <summary>Whether those whose problem was resolved quickly buy more than those who never had one.</summary>
/// <param name="Quick">Resolved quickly, within the groups that both have.</param>
/// <param name="Untroubled">Without a problem, within the same groups, as they are.</param>
/// <param name="By">What both were matched by.</param>
/// <param name="Risks">The difference over the groups; null where there is an obstacle.</param>
public sealed record RecoveryParadox(StateShare? Quick, StateShare? Untroubled, IReadOnlyList<Stratum> By, MantelHaenszelRisks? Risks, Obstacle Obstacle)
{
    /// <summary>Better, worse or not distinguishable, for those resolved quickly; null where there is no difference to judge.</summary>
    public Verdict? Verdict => Risks?.RiskDifferenceInterval is not { } interval ? null
        : interval.Low > 0 ? SatStats.Verdict.Better
        : interval.High < 0 ? SatStats.Verdict.Worse
        : SatStats.Verdict.NotDistinguishable;

    public static RecoveryParadox Of(IReadOnlyList<EpisodeCell> cells, IReadOnlyList<UntroubledCell> untroubled, RepurchaseSettings settings, Obstacle ifNone)
    {
        var quick = cells.Where(c => c.State == ProblemState.ResolvedQuickly && c.IsCounted(settings)).ToList();
        var others = untroubled.Where(c => EpisodeCell.Counts(c.Contract, settings)).ToList();
        IReadOnlyList<Stratum> by = [.. new[] { Stratum.Region, Stratum.Tenure, Stratum.Value }.Where(s => quick.Any(c => c.Of(s) is not null) && others.Any(c => Of(c, s) is not null))];
        if (quick.Count == 0) return new(null, null, by, null, ifNone);
        if (others.Count == 0) return new(null, null, by, null, Obstacle.NoCustomers);
        var tables = Tables(quick, others, by);
        var (one, other) = (StateShare.Of(tables.Sum(t => t.A), tables.Sum(t => t.Row1), settings), StateShare.Of(tables.Sum(t => t.C), tables.Sum(t => t.Row2), settings));
        var obstacle = tables.Count == 0 ? Obstacle.NoOverlap : one.Obstacle != Obstacle.None ? one.Obstacle : other.Obstacle;
        return new(one, other, by, obstacle == Obstacle.None ? MantelHaenszelRisks.Of(tables) : null, obstacle);
    }

    private static List<TwoByTwo> Tables(List<EpisodeCell> quick, List<UntroubledCell> others, IReadOnlyList<Stratum> by)
    {
        var ours = quick.ToLookup(c => string.Join('\u001f', by.Select(s => c.Of(s) ?? "\u001e")));
        var theirs = others.ToLookup(c => string.Join('\u001f', by.Select(s => Of(c, s) ?? "\u001e")));
        return [.. ours.Where(g => theirs.Contains(g.Key)).Select(g => new TwoByTwo(
            g.Where(c => c.HasBought).Sum(c => c.Count), g.Where(c => !c.HasBought).Sum(c => c.Count),
            theirs[g.Key].Where(c => c.HasBought).Sum(c => c.Count), theirs[g.Key].Where(c => !c.HasBought).Sum(c => c.Count)))];
    }

    private static string? Of(UntroubledCell cell, Stratum stratum) => stratum switch
    {
        Stratum.Region => cell.Region,
        Stratum.Tenure => cell.Tenure,
        _ => cell.Value,
    };
}
