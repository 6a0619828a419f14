using System.Globalization;
using SatStats.Warehousing;

namespace SatStats.Measuring.Repurchase;

/// <summary>
/// What the database says about episodes, counted by pattern. Every episode is placed once, in tables that live as long as the connection; what
/// comes out of them is as long as there are combinations, however many customers there are.
/// </summary>
internal sealed class EpisodeRecords
{
    private static readonly string[] s_steps = ["found-episodes", "placed-episodes", "value-thirds"];

    private readonly Warehouse _warehouse;
    private readonly RepurchaseSettings _settings;
    private readonly CancellationToken _cancel;

    public EpisodeRecords(Warehouse warehouse, RepurchaseSettings settings, CancellationToken cancel)
    {
        (_warehouse, _settings, _cancel) = (warehouse, settings, cancel);
        foreach (var step in s_steps) warehouse.Keep(step.Replace('-', '_'), EpisodeSql.Read(step, settings), cancel);
    }

    /// <summary>All episodes by what became of them.</summary>
    public IReadOnlyList<EpisodeCell> Outcomes() =>
        [.. Rows("outcome-patterns").Select(r => new EpisodeCell
        {
            State = State(r[0]), Band = (int)Whole(r[1]), IsMature = (bool)r[2]!, Contract = Contract(r[3]), HasBought = (bool)r[4]!, HasBoughtEarly = (bool)r[5]!, Count = Whole(r[6]),
        })];

    /// <summary>The episodes counted, by state and by what makes customers alike.</summary>
    public IReadOnlyList<EpisodeCell> Alike() => Alike("like-patterns");

    /// <summary>The same of the first episode of each customer alone.</summary>
    public IReadOnlyList<EpisodeCell> FirstAlike() => Alike(_settings.Episodes == EpisodeChoice.First ? "like-patterns" : "first-like-patterns");

    private List<EpisodeCell> Alike(string query) =>
        [.. Rows(query).Select(r => new EpisodeCell
        {
            State = State(r[0]), Severity = (string?)r[1], Product = (string?)r[2], Region = (string?)r[3], Tenure = (string?)r[4], Value = (string?)r[5], HasBought = (bool)r[6]!, Count = Whole(r[7]),
        })];

    /// <summary>Which episodes go together; null where every customer has one.</summary>
    public CustomerClusters? Clusters() => _settings.Episodes == EpisodeChoice.First ? null : new(
        [.. Rows("outcome-pairs").Select(r => (OutcomeOf(r, 0), OutcomeOf(r, 3), Whole(r[6])))],
        [.. Rows("like-pairs").Select(r => ((int)Whole(r[0]) - 1, (int)Whole(r[1]) - 1, Whole(r[2])))],
        [.. Rows("customers-by-states").Select(r => (StatesOf(r), Whole(r[4])))]);

    public IReadOnlyList<WaitingCell> Waiting() =>
        [.. Rows("waiting-times").Select(r => new WaitingCell(State(r[0]), Contract(r[1]), (int)Whole(r[2]), (bool)r[3]!, Whole(r[4])))];

    public IReadOnlyList<EndingCell> Endings() => [.. Rows("endings").Select(r => new EndingCell(State(r[0]), Contract(r[1]), (int)Whole(r[2]), EndingOf(r[3]), Whole(r[4])))];

    public IReadOnlyList<UntroubledCell> Untroubled() =>
        [.. Rows("untroubled-patterns").Select(r => new UntroubledCell((string?)r[0], (string?)r[1], Contract(r[3]), (bool)r[4]!, Whole(r[5])) { Value = (string?)r[2] })];

    /// <summary>Of survey answers that tell of a problem: severity, how many complained, how many there are.</summary>
    public IReadOnlyList<(string? Severity, long Complained, long All)> Told() => [.. Rows("iceberg").Select(r => ((string?)r[0], Whole(r[1]), Whole(r[2])))];

    public ProblemLedger Ledger()
    {
        var r = Rows("problem-ledger").Single();
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
            SilentEpisodes = Whole(r[9]),
            Purchases = Whole(r[10]),
            PurchasesWithoutCustomer = Whole(r[11]),
            Until = (DateTime?)r[12],
            FirstStart = (DateTime?)r[13],
            Customers = Whole(r[14]),
            ContractEnds = Whole(r[15]),
            SpendingUnknown = Whole(r[16]),
        };
    }

    private IEnumerable<object?[]> Rows(string query) => _warehouse.Query(EpisodeSql.Read(query, _settings), _cancel).Rows;

    // The engine's sums are wider than its counts.
    private static long Whole(object? value) => value is System.Numerics.BigInteger big ? (long)big : Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private static ProblemState State(object? value) => value switch
    {
        "silent" => ProblemState.Silent,
        "unresolved" => ProblemState.Unresolved,
        "resolved" => ProblemState.Resolved,
        _ => ProblemState.ResolvedQuickly,
    };

    private static Outcome OutcomeOf(object?[] row, int at) => new(State(row[at]), (int)Whole(row[at + 1]), (bool)row[at + 2]!);

    private static HashSet<ProblemState> StatesOf(object?[] row) => Enum.GetValues<ProblemState>().Where(s => Whole(row[(int)s]) == 1).ToHashSet();

    private static ContractStanding Contract(object? value) => value switch
    {
        "left" => ContractStanding.Left,
        "bound" => ContractStanding.Bound,
        "free" => ContractStanding.Free,
        _ => ContractStanding.Unknown,
    };

    private static Ending EndingOf(object? value) => value switch
    {
        "bought" => Ending.Bought,
        "left" => Ending.Left,
        _ => Ending.Seen,
    };
}
