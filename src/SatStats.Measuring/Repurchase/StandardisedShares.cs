using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>What share would have bought again in a state, had everybody counted been in it, all else as it is; with a bootstrap interval.</summary>
public sealed record StandardisedShare(ProblemState State, double Share, Interval? Interval);

/// <summary>
/// Shares by state after a logistic regression on the state and the groups, averaged over all customers counted (g-computation).
/// </summary>
/// <remarks>Robins (1986); intervals are percentiles of a Poisson bootstrap over the patterns' counts.</remarks>
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

    /// <summary>One model over all states with what all of them say, and one over those who complained where their records say more.</summary>
    public static IReadOnlyList<StandardisedShares> All(IReadOnlyList<EpisodeCell> cells, RepurchaseSettings settings, CrudeShares crude, CancellationToken cancel)
    {
        var counted = cells.Where(c => c.IsCounted(settings)).ToList();
        var states = Enum.GetValues<ProblemState>().Where(s => crude.Shares[s].Obstacle == Obstacle.None).ToList();
        var complained = states.Where(s => s != ProblemState.Silent).ToList();
        var (all, more) = (Shared(counted, states), Shared(counted, complained));
        var models = new List<StandardisedShares>();
        if (states.Count > 1) models.Add(Of(counted, states, all, settings, cancel));
        if (complained.Count > 1 && complained.Count < states.Count && more.Count > all.Count) models.Add(Of(counted, complained, more, settings, cancel));
        return models;
    }

    private static List<Stratum> Shared(List<EpisodeCell> cells, List<ProblemState> states) =>
        [.. Enum.GetValues<Stratum>().Where(s => states.All(state => StratifiedComparison.IsRecorded(cells, s, state)))];

    internal static StandardisedShares Of(IReadOnlyList<EpisodeCell> counted, IReadOnlyList<ProblemState> states, IReadOnlyList<Stratum> by, RepurchaseSettings settings, CancellationToken cancel)
    {
        var design = new StateDesign([.. counted.Where(c => states.Contains(c.State))], states, by);
        if (design.Standardise(design.Counts, out var obstacle) is not { } shares)
            return new(states, by, design.Cases, [], new Dictionary<ProblemState, (double, Interval?)>(), 0, 0, obstacle);
        var draws = Resampled(design, settings, cancel);
        var isEnough = draws.Count >= settings.Resamples * EnoughSettled;
        var standardised = states.Select((s, i) => new StandardisedShare(s, shares[i], isEnough ? BootstrapPercentiles.Of(draws.Select(d => d[i])) : null)).ToList();
        var ratios = states.Skip(1).Select((s, i) => (State: s, At: i + 1))
            .ToDictionary(s => s.State, s => (shares[s.At] / shares[0], isEnough ? BootstrapPercentiles.Of(draws.Select(d => d[s.At] / d[0])) : (Interval?)null));
        return new(states, by, design.Cases, standardised, ratios, draws.Count, settings.Resamples, Obstacle.None);
    }

    private static List<double[]> Resampled(StateDesign design, RepurchaseSettings settings, CancellationToken cancel)
    {
        var random = new Random(settings.Seed);
        var draws = new List<double[]>(settings.Resamples);
        for (var i = 0; i < settings.Resamples; i++)
        {
            cancel.ThrowIfCancellationRequested();
            if (design.StandardiseDraw(design.Drawn(random)) is { } shares) draws.Add(shares);
        }
        return draws;
    }
}
