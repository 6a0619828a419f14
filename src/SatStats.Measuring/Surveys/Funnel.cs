namespace SatStats.Measuring.Surveys;

/// <summary>From those asked to those who said something.</summary>
internal static class Funnel
{
    // Of themselves, the invited and the answered are all.
    private static readonly SurveyFigure s_itself = SurveyFigure.Missing(Unit.Percent, SurveyLack.NoCases);

    /// <param name="isResponseKnown">Whether the export tells of anybody who was asked and did not answer.</param>
    public static SurveyFunnel Of(IReadOnlyList<AnswerCell> cells, bool isResponseKnown)
    {
        var invited = cells.Where(c => c.IsInvited).Sum(c => c.Count);
        var answered = cells.Where(c => c.IsAnswered).Sum(c => c.Count);
        FunnelStep Step(string id, LocalText title, Func<AnswerCell, long> count)
        {
            var (all, ofInvited) = (cells.Sum(count), cells.Where(c => c.IsInvited).Sum(count));
            return new(id, title, all,
                id == "invited" ? s_itself : isResponseKnown ? SurveyFigures.Share(ofInvited, invited) : SurveyFigure.Missing(Unit.Percent, SurveyLack.OnlyAnswers),
                id is "invited" or "answered" ? s_itself : SurveyFigures.Share(all, answered));
        }
        return new(
            [
                Step("invited", new("invited", "邀请", "邀請"), c => c.IsInvited ? c.Count : 0),
                Step("answered", new("answered", "作答", "作答"), c => c.IsAnswered ? c.Count : 0),
                Step("scored", new("gave a score", "给出评分", "給出評分"), c => c.Score is null ? 0 : c.Count),
                Step("items", new("gave scores for items", "给出分项评分", "給出分項評分"), c => c.WithItems),
                Step("recommend", new("said whether they would recommend", "回答推荐意愿", "回答推薦意願"), c => c.WithRecommend),
                Step("reason", new("gave a reason", "给出原因", "給出原因"), c => c.WithReason),
                Step("comment", new("wrote a comment", "留下意见", "留下意見"), c => c.WithComment),
            ],
            cells.Sum(c => c.Count), cells.Where(c => c is { IsAnswered: true, IsInvited: false }).Sum(c => c.Count), cells.Sum(c => c.Outside));
    }
}
