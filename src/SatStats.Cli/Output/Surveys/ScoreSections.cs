using SatStats.Cli.Output.Repurchase;

namespace SatStats.Cli.Output.Surveys;

/// <summary>How the answers score, and what silence leaves open; the items.</summary>
internal static class ScoreSections
{
    private static readonly LocalText ScoreTitle = new("scores", "评分", "評分");
    private static readonly LocalText ItemTitle = new("index of items", "分项指数", "分項指數");
    private static readonly LocalText Chance = new(
        "Intervals are about chance among those who scored. The bounds are about the others: all of them dissatisfied, or all satisfied; no assumption makes them narrower than the silent allow.",
        "置信区间只反映给出评分者之间的随机误差；界限则针对其余的人：假设他们全部不满意或全部满意。", "信賴區間只反映給出評分者之間的隨機誤差；界限則針對其餘的人：假設他們全部不滿意或全部滿意。");
    private static readonly LocalText Formula = new("Index = {formula}; the interval comes from each answer's own index.", "指数 = {formula}；区间由各答卷自身的指数得出。", "指數 = {formula}；區間由各答卷自身的指數得出。");
    private static readonly LocalText NoItems = new("No answer has scores for items; import answers with item_result, item_punctuality, item_professionalism, item_staff.", "没有分项评分；请导入含item_result、item_punctuality、item_professionalism、item_staff的答卷。", "沒有分項評分；請匯入含item_result、item_punctuality、item_professionalism、item_staff的答卷。");
    private static readonly LocalText Counted = new("{complete} answers have all the items, {incomplete} only some.", "分项齐全的答卷{complete}份，不全的{incomplete}份。", "分項齊全的答卷{complete}份，不全的{incomplete}份。");
    private static readonly FindingsColumn Measure = new("figure", new("figure", "指标", "指標"));
    private static readonly FindingsColumn Asked = new("asked", new("asked", "受邀", "受邀"), true);
    private static readonly FindingsColumn Silent = new("unknown", new("gave no score", "未评分", "未評分"), true);
    private static readonly FindingsColumn Bounds = new("bounds", new("worst-case bounds", "最坏情形界限", "最壞情形界限"), true);
    private static readonly FindingsColumn Item = new("item", new("item", "分项", "分項"));
    private static readonly FindingsColumn Weight = new("weight", new("weight", "权重", "權重"), true);
    private static readonly LocalText Whole = new("index", "指数", "指數");

    public static FindingsSection Scores(SurveyFindings f, Language language)
    {
        var cells = new SurveyCells(language);
        return SurveySections.Section(f, "scores", ScoreTitle, language, f.Scores.Bounds.Count > 0 ? [Chance.In(language)] : [],
            new FindingsTable("figures", [Measure, SurveyCells.Value, SurveyCells.Interval, SurveyCells.N, SurveyCells.Remark],
                [.. f.Scores.Figures.Select(s => (FindingsCell[])[cells.Name(s.Id, s.Title), cells.Of(s.Figure), cells.IntervalOf(s.Figure), Cells.Count(s.Figure.N), cells.RemarkOf(s.Figure)])]),
            new FindingsTable("bounds", [Measure, Bounds, Asked, Silent],
                [.. f.Scores.Bounds.Select(b => (FindingsCell[])[cells.Name(b.Id, b.Title), cells.Between(b.Low, b.High, b.Unit), Cells.Count(b.Asked), Cells.Count(b.Unknown)])]));
    }

    public static FindingsSection Items(SurveyFindings f, Language language)
    {
        var cells = new SurveyCells(language);
        var items = f.Items;
        if (items.Index.Lack == SurveyLack.NotAsked) return SurveySections.Section(f, "items", ItemTitle, language, [NoItems.In(language)]);
        List<string> sentences =
        [
            Formula.Say(language, ("formula", items.Formula.In(language))), Counted.Say(language, ("complete", Figure.Write(items.Index.N, Unit.Count)), ("incomplete", Figure.Write(items.Incomplete, Unit.Count))),
        ];
        var index = new ItemRow("index", Whole, 1, items.Index);
        return SurveySections.Section(f, "items", ItemTitle, language, sentences, new FindingsTable("items", [Item, Weight, SurveyCells.Value, SurveyCells.Interval, SurveyCells.N, SurveyCells.Remark],
            [.. items.Rows.Prepend(index).Select(r => (FindingsCell[])[cells.Name(r.Id, r.Title), cells.Share(r.Weight), cells.Of(r.Figure), cells.IntervalOf(r.Figure), Cells.Count(r.Figure.N), cells.RemarkOf(r.Figure)])]));
    }
}
