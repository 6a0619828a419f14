namespace SatStats.Measuring.Repurchase;

/// <summary>Everything that the analysis found, in the order in which it is told.</summary>
public sealed record RepurchaseFindings
{
    public required RepurchaseSettings Settings { get; init; }

    public required ProblemLedger Ledger { get; init; }

    /// <summary>Episodes, what is left out and why, and what is counted.</summary>
    public required CountedEpisodes Counted { get; init; }

    public required CrudeShares Crude { get; init; }

    public required IReadOnlyList<StratifiedComparison> Stratified { get; init; }

    public required IReadOnlyList<StandardisedShares> Standardised { get; init; }

    public required WaitingTimes Waiting { get; init; }

    public required DoseResponse Dose { get; init; }

    public required RecoveryParadox Paradox { get; init; }

    public required IReadOnlyList<IcebergRow> Iceberg { get; init; }
}

/// <summary>Every episode is in exactly one of these, so that they add up.</summary>
/// <param name="TooEarly">The purchase data end before the window does.</param>
/// <param name="Left">The contract ended before the landmark, and was neither renewed nor followed by a purchase until then.</param>
/// <param name="Bound">The contract ran on beyond the window.</param>
/// <param name="Counted">The rest.</param>
/// <param name="ContractUnknown">Counted, though no contract end is known.</param>
/// <param name="BoughtEarly">Counted, and something was bought before the landmark, which does not count.</param>
public sealed record CountedEpisodes(long Episodes, long TooEarly, long Left, long Bound, long Counted, long ContractUnknown, long BoughtEarly)
{
    public static CountedEpisodes Of(IReadOnlyList<EpisodeCell> cells, RepurchaseSettings settings)
    {
        var mature = cells.Where(c => c.IsMature).ToList();
        var counted = mature.Where(c => c.IsCounted(settings)).ToList();
        return new(Sum(cells), Sum(cells.Where(c => !c.IsMature)), Sum(mature.Where(c => c.Contract == ContractStanding.Left)),
            settings.OnlyFree ? Sum(mature.Where(c => c.Contract == ContractStanding.Bound)) : 0, Sum(counted),
            Sum(counted.Where(c => c.Contract == ContractStanding.Unknown)), Sum(counted.Where(c => c.HasBoughtEarly)));
    }

    private static long Sum(IEnumerable<EpisodeCell> cells) => cells.Sum(c => c.Count);
}
