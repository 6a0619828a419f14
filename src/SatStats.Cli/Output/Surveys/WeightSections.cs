using SatStats.Cli.Output.Repurchase;

namespace SatStats.Cli.Output.Surveys;

/// <summary>Weighted beside unweighted, the margins that the weights reproduce, and what they cost.</summary>
internal static class WeightSections
{
    private static readonly LocalText Title = new("weighted", "加权", "加權");
    private static readonly LocalText Raked = new(
        "{n} of {answers} scored answers, raked to the margins of {source} by {by}; intervals are linearised and take the weights as given.",
        "{answers}份有评分的答卷中{n}份按{source}的{by}边际迭代加权（raking）；区间为线性化估计，视权重为已知。", "{answers}份有評分的答卷中{n}份按{source}的{by}邊際迭代加權（raking）；區間為線性化估計，視權重為已知。");
    private static readonly LocalText Cost = new(
        "Design effect (Kish) {effect}: as sure as {effective} unweighted answers; the largest weight is {largest} times the average.", "设计效应（Kish）{effect}：相当于未加权的{effective}份；最大权重为平均的{largest}倍。", "設計效應（Kish）{effect}：相當於未加權的{effective}份；最大權重為平均的{largest}倍。");
    private static readonly LocalText Customers = new("all customers on record", "全部在册客户", "全部在冊客戶");
    private static readonly LocalText Invited = new("those who were asked", "受邀者", "受邀者");
    private static readonly FindingsColumn Measure = new("figure", new("figure", "指标", "指標"));
    private static readonly FindingsColumn Plain = new("unweighted", new("unweighted", "未加权", "未加權"), true);
    private static readonly FindingsColumn WeightedFigure = new("weighted", new("weighted", "加权", "加權"), true);
    private static readonly FindingsColumn Effect = new("design_effect", new("design effect", "设计效应", "設計效應"), true);
    private static readonly FindingsColumn By = new("by", new("by", "分组", "分組"));
    private static readonly FindingsColumn Group = new("group", new("group", "群体", "群體"));
    private static readonly FindingsColumn Population = new("population", new("population", "总体", "總體"), true);
    private static readonly FindingsColumn Sample = new("answers", new("answers", "答卷", "答卷"), true);
    private static readonly FindingsColumn After = new("after_weighting", new("after weighting", "加权后", "加權後"), true);
    private static readonly LocalText Not = new("Not weighted; the reason stands above.", "未加权，原因见上。", "未加權，原因見上。");

    public static FindingsSection Weighted(SurveyFindings f, Language language)
    {
        var (cells, w) = (new SurveyCells(language), f.Weighting);
        if (w.Lack != SurveyLack.None) return SurveySections.Section(f, "weighted", Title, language, [Not.In(language)]);
        var by = string.Join(language == Language.English ? ", " : "、", w.Margins.Select(m => m.DimensionName.In(language)).Distinct());
        List<string> sentences =
        [
            Raked.Say(language, ("n", Figure.Write(w.Weighted, Unit.Count)), ("answers", Figure.Write(w.Answers, Unit.Count)), ("source", (w.Source == SurveyPopulation.Customers ? Customers : Invited).In(language)), ("by", by)),
            Cost.Say(language, ("effect", Figure.Write(w.DesignEffect, Unit.Score)), ("effective", Figure.Write(w.EffectiveN, Unit.Count)), ("largest", SurveySections.Number(w.LargestWeight))),
        ];
        var interval = SurveyCells.Interval;
        return SurveySections.Section(f, "weighted", Title, language, sentences,
            new FindingsTable("figures", [Measure, Plain, interval with { Id = "unweighted_interval" }, WeightedFigure, interval with { Id = "weighted_interval" }, SurveyCells.N, Effect, SurveyCells.Remark],
                [.. w.Figures.Select(r => (FindingsCell[])
                    [cells.Name(r.Id, r.Title), cells.Of(r.Unweighted), cells.IntervalOf(r.Unweighted), cells.Of(r.Weighted), cells.IntervalOf(r.Weighted), Cells.Count(r.Weighted.N), SurveyCells.Number(r.DesignEffect), cells.RemarkOf(r.Weighted)])]),
            new FindingsTable("margins", [By, Group, Population, Sample, After],
                [.. w.Margins.Select(m => (FindingsCell[])[cells.Name(m.Dimension, m.DimensionName), cells.Name(m.Group, m.GroupName), cells.Share(m.Population), cells.Share(m.Sample), cells.Share(m.AfterWeighting)])]));
    }
}
