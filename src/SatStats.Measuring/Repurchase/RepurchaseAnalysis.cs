using System.Globalization;
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
        var ledger = Ledger(cancel);
        var cells = Cells(cancel);
        Obstacle IfNone(ProblemState state) => WhyNone(state, ledger, cells);
        var crude = CrudeShares.Of(cells, settings, IfNone);
        return new()
        {
            Settings = settings,
            Ledger = ledger,
            Counted = CountedEpisodes.Of(cells, settings),
            Crude = crude,
            Stratified = StratifiedComparison.All(cells, settings, crude),
            Standardised = StandardisedShares.All(cells, settings, crude, cancel),
            Waiting = WaitingTimes.Of(Waiting(cancel), settings, state => IfNone(state) is Obstacle.PurchasesEndTooEarly ? Obstacle.NoCases : IfNone(state)),
            Dose = DoseResponse.Of(cells, settings),
            Paradox = RecoveryParadox.Of(cells, Untroubled(cancel), settings, crude.Shares[ProblemState.ResolvedQuickly].Obstacle),
            Iceberg = Iceberg(cancel),
        };
    }

    /// <summary>Episodes by pattern.</summary>
    internal IReadOnlyList<EpisodeCell> Cells(CancellationToken cancel) =>
        [.. warehouse.Query(EpisodeSql.OverCells("episode-patterns", settings), cancel).Rows.Select(r => new EpisodeCell
        {
            State = State(r[0]),
            Severity = (string?)r[1],
            Product = (string?)r[2],
            Region = (string?)r[3],
            Tenure = (string?)r[4],
            Band = (int)Whole(r[5]),
            IsMature = (bool)r[6]!,
            Contract = Contract(r[7]),
            HasBought = (bool)r[8]!,
            HasBoughtEarly = (bool)r[9]!,
            Count = Whole(r[10]),
        })];

    private static Obstacle WhyNone(ProblemState state, ProblemLedger ledger, IReadOnlyList<EpisodeCell> cells) =>
        state == ProblemState.Silent && ledger.AnswersAboutProblems == 0 ? Obstacle.SilentNotObserved
        : ledger.Purchases == ledger.PurchasesWithoutCustomer ? Obstacle.NoPurchases
        : cells.Any(c => c.State == state) && !cells.Any(c => c.State == state && c.IsMature) ? Obstacle.PurchasesEndTooEarly
        : Obstacle.NoCases;

    private IReadOnlyList<WaitingCell> Waiting(CancellationToken cancel) =>
        [.. warehouse.Query(EpisodeSql.OverCells("waiting-times", settings), cancel).Rows.Select(r => new WaitingCell(State(r[0]), Contract(r[1]), (int)Whole(r[2]), (bool)r[3]!, Whole(r[4])))];

    private IReadOnlyList<UntroubledCell> Untroubled(CancellationToken cancel) =>
        [.. warehouse.Query(EpisodeSql.Read("untroubled-patterns", settings), cancel).Rows.Select(r => new UntroubledCell((string?)r[0], (string?)r[1], Contract(r[2]), (bool)r[3]!, Whole(r[4])))];

    private List<IcebergRow> Iceberg(CancellationToken cancel)
    {
        var hasSeverity = warehouse.Columns(RecordKinds.Named("survey")).Contains("severity", StringComparer.OrdinalIgnoreCase);
        var sql = EpisodeSql.Read("iceberg", settings).Replace("{severity}", hasSeverity ? "cast(severity as varchar)" : "cast(null as varchar)", StringComparison.Ordinal);
        var rows = warehouse.Query(sql, cancel).Rows.Select(r => (Severity: (string?)r[0], Complained: Whole(r[1]), All: Whole(r[2]))).ToList();
        var result = rows.Where(r => r.Severity is not null).Select(r => new IcebergRow(r.Severity, StateShare.Of(r.Complained, r.All, settings), false)).ToList();
        if (rows.Count > 0) result.Add(new(null, StateShare.Of(rows.Sum(r => r.Complained), rows.Sum(r => r.All), settings), true));
        return result;
    }

    private ProblemLedger Ledger(CancellationToken cancel)
    {
        var r = warehouse.Query(EpisodeSql.Read("problem-ledger", settings), cancel).Rows.Single();
        return new()
        {
            Complaints = Whole(r[0]),
            ComplaintsWithoutCustomer = Whole(r[1]),
            Problems = Whole(r[2]),
            ProblemEpisodes = Whole(r[3]),
            CustomersWithProblem = Whole(r[4]),
            AnswersAboutProblems = Whole(r[5]),
            SilentAnswers = Whole(r[6]),
            SilentUnusable = Whole(r[7]),
            SilentCustomers = Whole(r[8]),
            Purchases = Whole(r[9]),
            PurchasesWithoutCustomer = Whole(r[10]),
            Until = (DateTime?)r[11],
            FirstStart = (DateTime?)r[12],
            Customers = Whole(r[13]),
            ContractEnds = Whole(r[14]),
        };
    }

    // The engine's sums are wider than its counts.
    private static long Whole(object? value) => value is System.Numerics.BigInteger big ? (long)big : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static ProblemState State(object? value) => value switch
    {
        "silent" => ProblemState.Silent,
        "unresolved" => ProblemState.Unresolved,
        "resolved" => ProblemState.Resolved,
        _ => ProblemState.ResolvedQuickly,
    };

    private static ContractStanding Contract(object? value) => value switch
    {
        "left" => ContractStanding.Left,
        "bound" => ContractStanding.Bound,
        "free" => ContractStanding.Free,
        _ => ContractStanding.Unknown,
    };
}
