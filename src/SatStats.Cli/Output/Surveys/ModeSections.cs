using SatStats.Cli.Output.Repurchase;

namespace SatStats.Cli.Output.Surveys;

/// <summary>The ways of asking beside each other, and what their mix did to the change.</summary>
internal static class ModeSections
{
    private static readonly LocalText Title = new("by mode", "按调查方式", "按調查方式");
    private static readonly LocalText Differ = new("The share satisfied differs by mode (p {p}).", "不同方式的满意率存在差异（p {p}）。", "不同方式的滿意率存在差異（p {p}）。");
    private static readonly LocalText Alike = new("No difference of the share satisfied by mode can be told from chance (p {p}).", "不同方式的满意率差异与随机波动无法区分（p {p}）。", "不同方式的滿意率差異與隨機波動無法區分（p {p}）。");
    private static readonly LocalText Untested = new("Whether modes differ cannot be tested: fewer than two have at least 5 scores, or all scores are alike.", "无法检验各方式是否不同：不足两种方式有5个以上评分，或评分全部相同。", "無法檢定各方式是否不同：不足兩種方式有5個以上評分，或評分全部相同。");
    private static readonly LocalText Change = new(
        "The change since {before}, divided: the mix of modes is set to the earlier one (direct standardisation); the two parts add up to the change.", "较{before}的变化分解：将方式构成固定为前期（直接标准化），两部分之和等于总变化。", "較{before}的變化分解：將方式構成固定為前期（直接標準化），兩部分之和等於總變化。");
    private static readonly LocalText NoChange = new("The change since the period before cannot be divided: nobody answered by the same two modes in both.", "无法分解较上期的变化：两期没有两种以上共同的方式。", "無法分解較上期的變化：兩期沒有兩種以上共同的方式。");
    private static readonly FindingsColumn Mode = new("mode", new("mode", "方式", "方式"));
    private static readonly FindingsColumn Invited = new("invited", new("invited", "邀请", "邀請"), true);
    private static readonly FindingsColumn Rate = new("response_rate", new("answered", "回复率", "回覆率"), true);
    private static readonly FindingsColumn Satisfied = new("top_two", new("satisfied", "满意率", "滿意率"), true);
    private static readonly FindingsColumn Mean = new("mean", new("mean", "平均分", "平均分"), true);
    private static readonly FindingsColumn Part = new("part", new("share satisfied", "满意率", "滿意率"));
    private static readonly LocalText Before = new("before", "上期", "上期");
    private static readonly LocalText Now = new("now", "本期", "本期");
    private static readonly LocalText Standardised = new("now, under the earlier mix of modes", "本期（按上期方式构成）", "本期（按上期方式構成）");
    private static readonly LocalText Total = new("change", "变化", "變化");
    private static readonly LocalText Mix = new("  from another mix of modes", "  其中：方式构成变化", "  其中：方式構成變化");
    private static readonly LocalText Within = new("  from changes within the modes", "  其中：各方式内部变化", "  其中：各方式內部變化");

    public static FindingsSection Modes(SurveyFindings f, Language language)
    {
        var (cells, modes) = (new SurveyCells(language), f.Modes);
        List<string> sentences = [modes.P is { } p ? (p < 0.05 ? Differ : Alike).Say(language, ("p", Cells.Probability(p))) : Untested.In(language)];
        if (modes.Mix is { } mix) sentences.Add(Change.Say(language, ("before", mix.BeforePeriod.Label)));
        else if (f.Request.Period != Period.Ever) sentences.Add(NoChange.In(language));
        var interval = SurveyCells.Interval;
        return SurveySections.Section(f, "modes", Title, language, sentences,
            new FindingsTable("modes", [Mode, Invited, Rate, interval with { Id = "response_rate_interval" }, SurveyCells.N, Satisfied, interval with { Id = "top_two_interval" }, Mean, interval with { Id = "mean_interval" }, SurveyCells.Remark],
                [.. modes.Rows.Select(m => (FindingsCell[])
                [
                    cells.Name(m.Mode, m.Name), Cells.Count(m.Invited), cells.Of(m.ResponseRate), cells.IntervalOf(m.ResponseRate), Cells.Count(m.TopTwo.N), cells.Of(m.TopTwo), cells.IntervalOf(m.TopTwo),
                    cells.Of(m.Mean), cells.IntervalOf(m.Mean), cells.RemarkOf(m.TopTwo, m.Mean),
                ])]),
            new FindingsTable("change", [Part, SurveyCells.Value, SurveyCells.Interval, SurveyCells.N], modes.Mix is null ? [] : [.. ChangeRows(modes.Mix, cells)]));
    }

    private static IEnumerable<FindingsCell[]> ChangeRows(ModeMix mix, SurveyCells cells)
    {
        foreach (var (id, title, figure) in new[] { ("before", Before, mix.Before), ("now", Now, mix.Now), ("standardised", Standardised, mix.Standardised) })
            yield return [cells.Name(id, title), cells.Of(figure), cells.IntervalOf(figure), Cells.Count(figure.N)];
        foreach (var (id, title, part) in new[] { ("total", Total, mix.Total), ("mix", Mix, mix.Mix), ("within", Within, mix.Within) })
            yield return [cells.Name(id, title), cells.Points(part), cells.PointsBetween(part), Cells.Count(mix.Before.N + mix.Now.N)];
    }
}
