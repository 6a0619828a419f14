namespace SatStats.Measuring.Surveys;

/// <summary>From those asked to those who said something.</summary>
internal static class Funnel
{
    /// <param name="isResponseKnown">Whether the export tells of anybody who was asked and did not answer.</param>
    public static SurveyFunnel Of(IReadOnlyList<AnswerCell> cells, bool isResponseKnown)
    {
        var invited = cells.Where(c => c.IsInvited).Sum(c => c.Count);
        var answered = cells.Where(c => c.IsAnswered).Sum(c => c.Count);
        FunnelStep Step(string id, LocalText title, Func<AnswerCell, long> count, bool isAnswer = true)
        {
            var (all, ofInvited) = (cells.Sum(count), cells.Where(c => c.IsInvited).Sum(count));
            return new(id, title, all,
                isResponseKnown ? SurveyFigures.Share(ofInvited, invited) : SurveyFigure.Missing(Unit.Percent, SurveyLack.OnlyAnswers),
                isAnswer ? SurveyFigures.Share(all, answered) : SurveyFigure.Missing(Unit.Percent, SurveyLack.NoCases));
        }
        return new(
            [
                Step("invited", new("invited", "邀请", "邀請"), c => c.IsInvited ? c.Count : 0, isAnswer: false),
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
