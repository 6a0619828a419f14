using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Surveys;

/// <summary>The ways of asking beside each other, and what their mix did to the whole.</summary>
internal static class Modes
{
    /// <param name="before">The period before, where there is one.</param>
    public static SurveyModes Of(IReadOnlyList<AnswerCell> cells, (Period Period, IReadOnlyList<AnswerCell> Cells)? before, bool isResponseKnown)
    {
        var rows = cells.GroupBy(c => c.Mode).OrderByDescending(m => m.Sum(c => c.Count)).ThenBy(m => m.Key, StringComparer.Ordinal).Select(m => Row(m.Key, [.. m], isResponseKnown)).ToList();
        var scored = cells.Where(c => c.Score is not null).GroupBy(c => c.Mode);
        return new(rows, GroupTest.P(scored.Select(m => (Satisfied(m), m.Sum(c => c.Count)))), before is { } b ? Mix(cells, b.Cells, b.Period) : null);
    }

    private static ModeRow Row(string? mode, List<AnswerCell> cells, bool isResponseKnown)
    {
        var invited = cells.Where(c => c.IsInvited).ToList();
        var (asked, scored) = (invited.Sum(c => c.Count), cells.Where(c => c.Score is not null).ToList());
        var rate = isResponseKnown ? SurveyFigures.Share(invited.Where(c => c.IsAnswered).Sum(c => c.Count), asked) : SurveyFigure.Missing(Unit.Percent, SurveyLack.OnlyAnswers);
        return new(mode, SurveyNames.Mode(mode), asked, rate, Scores.TopTwo(scored), Scores.Mean(scored));
    }

    private static ModeMix? Mix(IReadOnlyList<AnswerCell> now, IReadOnlyList<AnswerCell> before, Period period)
    {
        var groups = now.Select(c => (IsNow: true, Cell: c)).Concat(before.Select(c => (IsNow: false, Cell: c))).Where(c => c.Cell.Score is not null)
            .GroupBy(c => c.Cell.Mode).OrderBy(m => m.Key, StringComparer.Ordinal)
            .Select(m => (Mode: m.Key, Group: new MixedGroup(Count(m, true, true), Count(m, true, false), Count(m, false, true), Count(m, false, false)))).ToList();
        var both = groups.Where(g => g.Group is { NowOf: > 0, BeforeOf: > 0 }).ToList();
        var (nowOf, beforeOf) = (both.Sum(g => g.Group.NowOf), both.Sum(g => g.Group.BeforeOf));
        // One mode has no mix, and what is withheld by itself must not come back as a difference.
        if (both.Count < 2 || Math.Min(nowOf, beforeOf) < SurveyFigure.SuppressedBelow || MixChange.Of([.. both.Select(g => g.Group)]) is not { } change) return null;
        var standardised = SurveyFigures.Of(Unit.Percent, nowOf, change.Standardised, change.StandardisedInterval);
        return new(period, SurveyFigures.Share(both.Sum(g => g.Group.Now), nowOf), SurveyFigures.Share(both.Sum(g => g.Group.Before), beforeOf), standardised,
            Difference(change.Total), Difference(change.Mix), Difference(change.Within), [.. groups.Except(both).Select(g => SurveyNames.Mode(g.Mode))]);
    }

    private static long Count(IEnumerable<(bool IsNow, AnswerCell Cell)> cells, bool isNow, bool onlySatisfied) =>
        cells.Where(c => c.IsNow == isNow && (!onlySatisfied || c.Cell.IsSatisfied)).Sum(c => c.Cell.Count);

    private static long Satisfied(IEnumerable<AnswerCell> cells) => cells.Where(c => c.IsSatisfied).Sum(c => c.Count);

    internal static SurveyDifference Difference(PartOfChange part) => new(part.Value, part.Interval.Low, part.Interval.High);
}
