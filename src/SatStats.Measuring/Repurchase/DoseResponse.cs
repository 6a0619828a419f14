using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>Shares of those who complained, by how long the resolution took.</summary>
/// <param name="Bands">From the fastest to the unresolved; bands without cases are left out. The number is that of <see cref="EpisodeCell.Band"/>.</param>
/// <param name="Trend">Whether the share falls as the resolution takes longer, the unresolved last.</param>
public sealed record DoseResponse(IReadOnlyList<(int Band, StateShare Share)> Bands, CochranArmitageTrend? Trend)
{
    // A band's state follows from it.
    private static readonly ProblemState[] s_states = [ProblemState.Unresolved, ProblemState.Resolved, ProblemState.ResolvedQuickly];

    /// <param name="clusters">Where customers have several episodes: which go together.</param>
    internal static DoseResponse Of(IReadOnlyList<EpisodeCell> cells, RepurchaseSettings settings, CustomerClusters? clusters = null)
    {
        var counted = cells.Where(c => c.State != ProblemState.Silent && c.IsCounted(settings)).ToList();
        var bands = counted.GroupBy(c => c.Band).OrderBy(g => g.Key).Select(g => (g.Key, Share: Share(g.Key, StateShare.Of(g, settings)))).ToList();
        var told = bands.Where(b => b.Share.Obstacle == Obstacle.None).ToList();
        var groups = told.Select(b => new ScoredGroup(b.Share.Bought, b.Share.Cases, b.Key)).ToList();
        if (groups.Count < 2) return new(bands, null);
        bool IsTold(Outcome o) => o.State != ProblemState.Silent && told.Any(b => b.Key == o.Band);
        return new(bands, clusters is null ? CochranArmitageTrend.Of(groups) : clusters.Trend(groups, counted, o => IsTold(o) ? o.Band : null, s_states));

        StateShare Share(int band, StateShare share) => clusters is null || share.Obstacle != Obstacle.None ? share
            : share with { Interval = clusters.Share(counted, share.Bought, share.Cases, o => o.State != ProblemState.Silent && o.Band == band, s_states) };
    }
}
