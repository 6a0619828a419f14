using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>What share would have bought again in a state, had everybody counted been in it, all else as it is; with its interval.</summary>
public sealed record StandardisedShare(ProblemState State, double Share, Interval? Interval);

/// <summary>
/// Shares by state after a logistic regression on the state and the groups, averaged over all customers counted (g-computation).
/// </summary>
/// <remarks>
/// Robins (1986). Intervals are percentiles of a Poisson bootstrap over the patterns' counts. Where customers have several episodes, they come
/// from the influence of each customer (see <see cref="StandardisedFit"/>).
/// </remarks>
/// <param name="States">The states in the model; the first is what the others are held against.</param>
/// <param name="By">The groups in the model.</param>
/// <param name="Cases">Customers in the model.</param>
/// <param name="Shares">By state; empty where there is an obstacle.</param>
/// <param name="Ratios">Standardised risk ratio against the first state, with its interval.</param>
/// <param name="Settled">Draws in which the model could be fitted.</param>
public sealed record StandardisedShares(
    IReadOnlyList<ProblemState> States, IReadOnlyList<Stratum> By, long Cases, IReadOnlyList<StandardisedShare> Shares,
    IReadOnlyDictionary<ProblemState, (double Ratio, Interval? Interval)> Ratios, int Settled, int Draws, Obstacle Obstacle)
{
    // An interval from the draws that happened to work would be too narrow.
    private const double EnoughSettled = 0.9;

    /// <summary>Standard errors allow for customers with several episodes, and nothing was drawn.</summary>
    public bool IsClustered { get; init; }

    /// <summary>One model over all states with what all of them say, and one over those who complained where their records say more.</summary>
    /// <param name="clusters">Where customers have several episodes: which go together. The cells are then those of <see cref="EpisodeRecords.Alike"/>.</param>
    internal static IReadOnlyList<StandardisedShares> All(IReadOnlyList<EpisodeCell> cells, RepurchaseSettings settings, CrudeShares crude, CustomerClusters? clusters = null, CancellationToken cancel = default)
    {
        var counted = cells.Where(c => c.IsCounted(settings)).ToList();
        var states = Enum.GetValues<ProblemState>().Where(s => crude.Shares[s].Obstacle == Obstacle.None).ToList();
        var complained = states.Where(s => s != ProblemState.Silent).ToList();
        var (all, more) = (Shared(counted, states), Shared(counted, complained));
        var models = new List<StandardisedShares>();
        if (states.Count > 1) models.Add(Of(counted, states, all, settings, clusters, cancel));
        if (complained.Count > 1 && complained.Count < states.Count && more.Count > all.Count) models.Add(Of(counted, complained, more, settings, clusters, cancel));
        return models;
    }

    private static List<Stratum> Shared(List<EpisodeCell> cells, List<ProblemState> states) =>
        [.. Enum.GetValues<Stratum>().Where(s => states.All(state => StratifiedComparison.IsRecorded(cells, s, state)))];

    internal static StandardisedShares Of(
        IReadOnlyList<EpisodeCell> counted, IReadOnlyList<ProblemState> states, IReadOnlyList<Stratum> by, RepurchaseSettings settings, CustomerClusters? clusters = null, CancellationToken cancel = default)
    {
        var design = new StateDesign([.. counted.Where(c => states.Contains(c.State))], states, by);
        if (design.Standardise(design.Counts, out var obstacle) is not { } shares)
            return new(states, by, design.Cases, [], new Dictionary<ProblemState, (double, Interval?)>(), 0, 0, obstacle);
        var intervals = clusters is null ? DrawnIntervals.Of(design, settings, cancel) : ClusteredIntervals.Of(design, counted, states, clusters);
        return new(
            states, by, design.Cases, [.. states.Select((s, i) => new StandardisedShare(s, shares[i], intervals.Shares?[i]))],
            states.Index().Skip(1).ToDictionary(s => s.Item, s => (shares[s.Index] / shares[0], intervals.Ratios?[s.Index])), intervals.Settled, clusters is null ? settings.Resamples : 0, Obstacle.None)
        {
            IsClustered = clusters is not null,
        };
    }
}
