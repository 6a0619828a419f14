using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>Shares of those who complained, by how long the resolution took.</summary>
/// <param name="Bands">From the fastest to the unresolved; bands without cases are left out. The number is that of <see cref="EpisodeCell.Band"/>.</param>
/// <param name="Trend">Whether the share falls as the resolution takes longer, the unresolved last.</param>
public sealed record DoseResponse(IReadOnlyList<(int Band, StateShare Share)> Bands, CochranArmitageTrend? Trend)
{
    public static DoseResponse Of(IReadOnlyList<EpisodeCell> cells, RepurchaseSettings settings)
    {
        var bands = cells.Where(c => c.State != ProblemState.Silent && c.IsCounted(settings)).GroupBy(c => c.Band).OrderBy(g => g.Key)
            .Select(g => (g.Key, StateShare.Of(g, settings))).ToList();
        var groups = bands.Where(b => b.Item2.Obstacle == Obstacle.None).Select(b => new ScoredGroup(b.Item2.Bought, b.Item2.Cases, b.Key)).ToList();
        return new(bands, groups.Count < 2 ? null : CochranArmitageTrend.Of(groups));
    }
}
