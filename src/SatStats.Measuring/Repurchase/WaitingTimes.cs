using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>So many episodes of a state that were followed this long from the landmark.</summary>
/// <param name="Day">Whole days from the landmark.</param>
/// <param name="HasBought">Whether they ended with a purchase, or with the data.</param>
public readonly record struct WaitingCell(ProblemState State, ContractStanding Contract, int Day, bool HasBought, long Count);

/// <summary>The same, and ending where the contract was left before anything was bought.</summary>
public readonly record struct EndingCell(ProblemState State, ContractStanding Contract, int Day, Ending Ending, long Count);

/// <summary>How following a customer ended.</summary>
public enum Ending
{
    /// <summary>With the data.</summary>
    Seen,

    /// <summary>With a purchase.</summary>
    Bought,

    /// <summary>The contract was over, and nothing was bought or renewed for a while after.</summary>
    Left,
}

/// <summary>How long customers of one state waited.</summary>
/// <param name="Cases">Customers followed, those whose window is not over included.</param>
/// <param name="Censored">Share not seen to buy before the data end.</param>
/// <param name="BoughtBy">Share that had bought by the window's end; null where nobody was followed so long.</param>
/// <param name="Median">Days by which half had bought.</param>
public sealed record WaitingTime(ProblemState State, long Cases, double Censored, double? BoughtBy, Interval? BoughtByInterval, SurvivalQuantile? Median, Obstacle Obstacle, bool HasFewCases);

/// <summary>Time from the landmark to the next purchase, fair to those who could not be followed to the end.</summary>
public sealed record WaitingTimes(IReadOnlyList<WaitingTime> States, ChiSquareTest? Test)
{
    /// <summary>By state, what had become of the customers by the window's end where some left; empty where the records cannot tell who left.</summary>
    public IReadOnlyList<LeavingState> Leaving { get; init; } = [];

    public static WaitingTimes Of(IReadOnlyList<WaitingCell> cells, RepurchaseSettings settings, Func<ProblemState, Obstacle> ifNone)
    {
        var counted = cells.Where(c => EpisodeCell.Counts(c.Contract, settings)).ToLookup(c => c.State);
        var states = Enum.GetValues<ProblemState>();
        var tables = states.ToDictionary(s => s, s => counted[s].Select(c => new EventTime(c.Day, c.HasBought ? c.Count : 0, c.HasBought ? 0 : c.Count)).ToList());
        var told = states.Where(s => tables[s].Sum(t => t.Events + t.Censored) >= settings.SuppressedBelow).ToList();
        return new([.. states.Select(s => One(s, tables[s], settings, ifNone(s)))], told.Count < 2 ? null : LogRank.Of([.. told.Select(s => tables[s])]).Test);
    }

    private static WaitingTime One(ProblemState state, List<EventTime> table, RepurchaseSettings settings, Obstacle ifNone)
    {
        long cases = table.Sum(t => t.Events + t.Censored), censored = table.Sum(t => t.Censored);
        var obstacle = cases == 0 ? ifNone : cases < settings.SuppressedBelow ? Obstacle.TooFew : Obstacle.None;
        if (obstacle != Obstacle.None || KaplanMeier.Of(table) is not { } curve) return new(state, cases, 0, null, null, null, obstacle, true);
        var end = curve.At(settings.WindowDays - settings.LandmarkDays - 1);
        var interval = end?.Interval is { } i ? new Interval(1 - i.High, 1 - i.Low) : (Interval?)null;
        return new(state, cases, (double)censored / cases, 1 - end?.Survival, interval, curve.Quantile(0.5), Obstacle.None, cases < settings.MarkedBelow);
    }
}
