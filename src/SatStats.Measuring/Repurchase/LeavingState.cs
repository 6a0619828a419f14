using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>What had become of the customers of one state by the window's end, where leaving is an end of its own.</summary>
/// <param name="Cases">Customers followed, those whose window is not over included.</param>
/// <param name="Bought">Share that had bought before leaving (Aalen-Johansen); null where nobody was followed so long.</param>
/// <param name="Left">Share that had left before buying.</param>
/// <param name="HadNobodyLeft">One minus Kaplan-Meier with those who left as no longer seen: what would have been bought had nobody left.</param>
public sealed record LeavingState(ProblemState State, long Cases, CumulativeIncidence? Bought, CumulativeIncidence? Left, double? HadNobodyLeft, Obstacle Obstacle, bool HasFewCases)
{
    internal static IReadOnlyList<LeavingState> All(IReadOnlyList<EndingCell> cells, RepurchaseSettings settings, Func<ProblemState, Obstacle> ifNone)
    {
        var counted = cells.Where(c => EpisodeCell.Counts(c.Contract, settings)).ToLookup(c => c.State);
        return [.. Enum.GetValues<ProblemState>().Select(s => Of(s, [.. counted[s]], settings, ifNone(s)))];
    }

    private static LeavingState Of(ProblemState state, List<EndingCell> cells, RepurchaseSettings settings, Obstacle ifNone)
    {
        var cases = cells.Sum(c => c.Count);
        var obstacle = cases == 0 ? ifNone : cases < settings.SuppressedBelow ? Obstacle.TooFew : Obstacle.None;
        if (obstacle != Obstacle.None) return new(state, cases, null, null, null, obstacle, true);
        var end = settings.WindowDays - settings.LandmarkDays - 1;
        CumulativeIncidence? By(Ending ending) => CumulativeIncidence.Of(cells.Select(c => new CompetingTime(
            c.Day, c.Ending == ending ? c.Count : 0, c.Ending != ending && c.Ending != Ending.Seen ? c.Count : 0, c.Ending == Ending.Seen ? c.Count : 0)), end);
        var stayed = KaplanMeier.Of(cells.Select(c => new EventTime(c.Day, c.Ending == Ending.Bought ? c.Count : 0, c.Ending == Ending.Bought ? 0 : c.Count)))?.At(end);
        return new(state, cases, By(Ending.Bought), By(Ending.Left), 1 - stayed?.Survival, Obstacle.None, cases < settings.MarkedBelow);
    }
}
