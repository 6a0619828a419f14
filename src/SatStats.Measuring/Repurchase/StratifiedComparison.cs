using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>One state against another within groups of like customers, and over all those groups.</summary>
/// <param name="By">What the customers are grouped by.</param>
/// <param name="Strata">Groups with customers of both states.</param>
/// <param name="Cases">Customers in them.</param>
/// <param name="CrudeRiskRatio">The risk ratio over the same customers, not grouped.</param>
public sealed record StratifiedComparison(ProblemState State, ProblemState Reference, IReadOnlyList<Stratum> By, int Strata, long Cases, double? CrudeRiskRatio,
    MantelHaenszelRisks? Risks, CochranMantelHaenszel? Odds, Obstacle Obstacle)
{
    // From this on the difference in mix is worth a remark.
    private const double Notable = 0.10;

    private static readonly (ProblemState State, ProblemState Reference)[] Pairs =
        [(ProblemState.ResolvedQuickly, ProblemState.Silent), (ProblemState.Unresolved, ProblemState.Silent), (ProblemState.ResolvedQuickly, ProblemState.Unresolved)];

    /// <summary>Whether one of the two groups is small.</summary>
    public bool HasFewCases { get; init; }

    /// <summary>How far the grouping moves the risk ratio: 0.12 for 12% up; null where there is none.</summary>
    public double? Shift => Risks?.RiskRatio is { } grouped && CrudeRiskRatio is > 0 and var crude ? grouped / crude - 1 : null;

    /// <summary>Whether the groups differ so much in their mix that the crude ratio misleads.</summary>
    public bool IsConfounded => Shift is { } shift && Math.Abs(shift) > Notable;

    /// <summary>Whether one common ratio hides that the strata differ (Breslow-Day at 5%).</summary>
    public bool IsHeterogeneous => Odds?.Homogeneity?.P < 0.05;

    /// <summary>Each pair by each grouping, and by all together that both states' records have.</summary>
    /// <param name="clusters">Where customers have several episodes: which go together. The cells are then those of <see cref="EpisodeRecords.Alike"/>.</param>
    internal static IReadOnlyList<StratifiedComparison> All(IReadOnlyList<EpisodeCell> cells, RepurchaseSettings settings, CrudeShares crude, CustomerClusters? clusters = null)
    {
        var counted = cells.Where(c => c.IsCounted(settings)).ToList();
        return [.. Pairs.SelectMany(pair => OfPair(counted, pair.State, pair.Reference, crude[pair.State, pair.Reference].Obstacle, settings, clusters))];
    }

    private static IEnumerable<StratifiedComparison> OfPair(List<EpisodeCell> cells, ProblemState state, ProblemState reference, Obstacle obstacle, RepurchaseSettings settings, CustomerClusters? clusters)
    {
        var strata = Enum.GetValues<Stratum>();
        if (obstacle != Obstacle.None) return [Without(state, reference, [], obstacle)];
        var known = strata.Where(s => IsRecorded(cells, s, state) && IsRecorded(cells, s, reference)).ToList();
        var single = strata.Select(s => known.Contains(s) ? Of(cells, state, reference, [s], settings, clusters) : Without(state, reference, [s], Obstacle.NotRecorded));
        return known.Count > 1 ? single.Append(Of(cells, state, reference, known, settings, clusters)) : single;
    }

    /// <summary>Whether the records of a state say this at all.</summary>
    internal static bool IsRecorded(IEnumerable<EpisodeCell> cells, Stratum stratum, ProblemState state) => cells.Any(c => c.State == state && c.Of(stratum) is not null);

    private static StratifiedComparison Without(ProblemState state, ProblemState reference, IReadOnlyList<Stratum> by, Obstacle obstacle) => new(state, reference, by, 0, 0, null, null, null, obstacle);

    internal static StratifiedComparison Of(IReadOnlyList<EpisodeCell> cells, ProblemState state, ProblemState reference, IReadOnlyList<Stratum> by, RepurchaseSettings settings, CustomerClusters? clusters = null)
    {
        // What a record does not say is a group of its own.
        string Group(EpisodeCell cell) => string.Join('\u001f', by.Select(s => cell.Of(s) ?? "\u001e"));
        var groups = cells.Where(c => c.State == state || c.State == reference).GroupBy(Group)
            .Select(g => (g.Key, Table: Table(g, state, reference))).Where(g => g.Table.Row1 > 0 && g.Table.Row2 > 0).ToDictionary(g => g.Key, g => g.Table, StringComparer.Ordinal);
        if (groups.Count == 0) return Without(state, reference, by, Obstacle.NoOverlap);
        List<TwoByTwo> tables = [.. groups.Values];
        var whole = new TwoByTwo(tables.Sum(t => t.A), tables.Sum(t => t.B), tables.Sum(t => t.C), tables.Sum(t => t.D));
        if (Math.Min(whole.Row1, whole.Row2) < settings.SuppressedBelow) return Without(state, reference, by, Obstacle.TooFew) with { Strata = tables.Count, Cases = whole.Total };
        var result = new StratifiedComparison(state, reference, by, tables.Count, whole.Total, whole.RiskRatio(), MantelHaenszelRisks.Of(tables), CochranMantelHaenszel.Of(tables), Obstacle.None)
        {
            HasFewCases = Math.Min(whole.Row1, whole.Row2) < settings.MarkedBelow,
        };
        return clusters is null ? result : result.With(ClusteredStrata.Of(groups, Group, state, reference, cells, clusters), clusters.CustomersIn([state, reference]));
    }

    /// <summary>The same ratios with these standard errors of their logs; tests that take every case for a customer of its own are left out.</summary>
    private StratifiedComparison With((double Risk, double Odds) errors, long customers) => this with
    {
        Risks = Risks! with { RiskRatioInterval = CustomerClusters.Around(Risks.RiskRatio, errors.Risk, customers), RiskDifferenceInterval = null },
        Odds = Odds! with { Interval = CustomerClusters.Around(Odds.CommonOddsRatio, errors.Odds, customers), Test = null, Homogeneity = null },
    };

    private static TwoByTwo Table(IEnumerable<EpisodeCell> cells, ProblemState state, ProblemState reference)
    {
        long a = 0, b = 0, c = 0, d = 0;
        foreach (var cell in cells)
        {
            if (cell.State == state && cell.HasBought) a += cell.Count;
            else if (cell.State == state) b += cell.Count;
            else if (cell.State == reference && cell.HasBought) c += cell.Count;
            else if (cell.State == reference) d += cell.Count;
        }
        return new(a, b, c, d);
    }
}
