using SatStats.Warehousing;

namespace SatStats.Measuring.Repurchase;

/// <summary>
/// Who bought again after a problem, by what had become of it at a landmark. Everybody is followed from the landmark, so that having stayed long
/// enough to be helped does not pass for the help's effect.
/// </summary>
public sealed class RepurchaseAnalysis(Warehouse warehouse, RepurchaseSettings settings)
{
    /// <summary>The whole analysis; what cannot be estimated says why.</summary>
    public RepurchaseFindings Run(CancellationToken cancel = default)
    {
        var records = new EpisodeRecords(warehouse, settings, cancel);
        var (ledger, cells, alike, clusters) = (records.Ledger(), records.Outcomes(), records.Alike(), records.Clusters());
        Obstacle IfNone(ProblemState state) => WhyNone(state, ledger, cells);
        Obstacle IfNobodyWaits(ProblemState state) => IfNone(state) is Obstacle.PurchasesEndTooEarly ? Obstacle.NoCases : IfNone(state);
        var crude = CrudeShares.Of(cells, settings, IfNone, clusters);
        return new()
        {
            Settings = settings,
            Ledger = ledger,
            Counted = CountedEpisodes.Of(cells, settings),
            Crude = crude,
            Stratified = StratifiedComparison.All(alike, settings, crude, clusters),
            Standardised = StandardisedShares.All(alike, settings, crude, clusters, cancel),
            Waiting = WaitingTimes.Of(records.Waiting(), settings, IfNobodyWaits) with { Leaving = ledger.ContractEnds == 0 ? [] : LeavingState.All(records.Endings(), settings, IfNobodyWaits) },
            Dose = DoseResponse.Of(cells, settings, clusters),
            Paradox = RecoveryParadox.Of(records.FirstAlike(), records.Untroubled(), settings, crude.Shares[ProblemState.ResolvedQuickly].Obstacle),
            Iceberg = IcebergRow.All(records.Told(), settings),
        };
    }

    private static Obstacle WhyNone(ProblemState state, ProblemLedger ledger, IReadOnlyList<EpisodeCell> cells) =>
        state == ProblemState.Silent && ledger.AnswersAboutProblems == 0 ? Obstacle.SilentNotObserved
        : ledger.Purchases == ledger.PurchasesWithoutCustomer ? Obstacle.NoPurchases
        : cells.Any(c => c.State == state) && !cells.Any(c => c.State == state && c.IsMature) ? Obstacle.PurchasesEndTooEarly
        : Obstacle.NoCases;
}
