using SatStats.Cli.Output.Repurchase;

namespace SatStats.Cli.Output.Surveys;

/// <summary>Who answered, and who did not.</summary>
internal static class ResponseSections
{
    private static readonly LocalText FunnelTitle = new("who answered", "应答情况", "應答情況");
    private static readonly LocalText NonresponseTitle = new("who did not answer", "未应答分析", "未應答分析");
    private static readonly LocalText Basis = new(
        "Counted by when customers were asked, or where that is not known, by when they answered: {n} records.", "按邀请时间计入，邀请时间未知的按作答时间：{n}条记录。", "按邀請時間計入，邀請時間未知的按作答時間：{n}條記錄。");
    private static readonly LocalText Unknown = new(
        "Of invited: not estimable. The export holds only answers, so nobody knows how many were asked; the survey system's list of invitations would tell.",
        "占邀请比例无法估计：导出文件只含答卷，不知邀请了多少人；须导入调查系统的邀请清单。", "佔邀請比例無法估計：匯出檔案只含答卷，不知邀請了多少人；須匯入調查系統的邀請清單。");
    private static readonly LocalText Tests = new(
        "Whether groups answer at different rates: chi-square, Fisher's exact test where groups are small, adjusted for the number of groupings (Benjamini-Hochberg).", "各群体回复率是否不同：卡方检验（样本小时用Fisher精确检验），按分组个数校正（Benjamini-Hochberg）。", "各群體回覆率是否不同：卡方檢定（樣本小時用Fisher精確檢定），按分組個數校正（Benjamini-Hochberg）。");
    private static readonly LocalText Waves = new(
        "Answers in three parts of equal size by the time they took: satisfied of the last less the first {difference} ({low} to {high}, p {p}).",
        "按作答所需时间分为三等份：最晚与最早的满意率之差{difference}（{low}至{high}，p {p}）。", "按作答所需時間分為三等份：最晚與最早的滿意率之差{difference}（{low}至{high}，p {p}）。");
    private static readonly LocalText NoWaves = new(
        "Early and late answers cannot be compared: too few tell both when customers were asked and when they answered, or all took as long.", "无法比较早答与晚答：同时有邀请与作答时间的答卷过少，或用时相同。", "無法比較早答與晚答：同時有邀請與作答時間的答卷過少，或用時相同。");
    private static readonly FindingsColumn Step = new("step", new("step", "步骤", "步驟"));
    private static readonly FindingsColumn Count = new("count", new("number", "数量", "數量"), true);
    private static readonly FindingsColumn OfInvited = new("of_invited", new("of invited", "占邀请", "佔邀請"), true);
    private static readonly FindingsColumn OfInvitedInterval = SurveyCells.Interval with { Id = "of_invited_interval" };
    private static readonly FindingsColumn OfAnswered = new("of_answered", new("of answered", "占作答", "佔作答"), true);
    private static readonly FindingsColumn OfAnsweredInterval = SurveyCells.Interval with { Id = "of_answered_interval" };
    private static readonly FindingsColumn By = new("by", new("by", "分组", "分組"));
    private static readonly FindingsColumn Groups = new("groups", new("groups", "组数", "組數"), true);
    private static readonly FindingsColumn Lowest = new("lowest", new("answers least", "回复最少", "回覆最少"));
    private static readonly FindingsColumn Highest = new("highest", new("answers most", "回复最多", "回覆最多"));
    private static readonly FindingsColumn P = new("p", new("p", "p值", "p值"), true);
    private static readonly FindingsColumn Adjusted = new("adjusted_p", new("adjusted p", "校正p值", "校正p值"), true);
    private static readonly FindingsColumn Wave = new("wave", new("third", "三等份", "三等份"), true);
    private static readonly FindingsColumn Hours = new("hours", new("hours until answered", "作答用时（小时）", "作答用時（小時）"), true);
    private static readonly FindingsColumn Satisfied = new("top_two", new("satisfied", "满意率", "滿意率"), true);

    public static FindingsSection Funnel(SurveyFindings f, Language language)
    {
        var cells = new SurveyCells(language);
        List<string> sentences = [Basis.Say(language, ("n", Figure.Write(f.Funnel.Cases, Unit.Count)))];
        var isKnown = f.Funnel["answered"].OfInvited.Lack != SurveyLack.OnlyAnswers;
        if (!isKnown) sentences.Add(Unknown.In(language));
        return SurveySections.Section(f, "funnel", FunnelTitle, language, sentences, new FindingsTable("steps", [Step, Count, OfInvited, OfInvitedInterval, OfAnswered, OfAnsweredInterval],
            [.. f.Funnel.Steps.Select(s => (FindingsCell[])[cells.Name(s.Id, s.Title), Cells.Count(s.Count), cells.Of(s.OfInvited), cells.IntervalOf(s.OfInvited), cells.Of(s.OfAnswered), cells.IntervalOf(s.OfAnswered)])]));
    }

    public static FindingsSection Nonresponse(SurveyFindings f, Language language)
    {
        var cells = new SurveyCells(language);
        var sentences = new List<string>();
        if (f.Nonresponse.Tests.Count > 0) sentences.Add(Tests.In(language));
        sentences.Add(f.Nonresponse.Waves is { } w ? Waves.Say(language, ("difference", Points(w.Difference.Value, language)), ("low", Points(w.Difference.Low, language)), ("high", Points(w.Difference.High, language)), ("p", Cells.Probability(w.P))) : NoWaves.In(language));
        return SurveySections.Section(f, "nonresponse", NonresponseTitle, language, sentences,
            new FindingsTable("response_by_group", [By, Groups, Lowest, SurveyCells.Value with { Id = "lowest_rate" }, SurveyCells.Interval with { Id = "lowest_interval" }, SurveyCells.N with { Id = "lowest_n" }, Highest, SurveyCells.Value with { Id = "highest_rate" }, SurveyCells.Interval with { Id = "highest_interval" }, SurveyCells.N with { Id = "highest_n" }, P, Adjusted],
                [.. f.Nonresponse.Tests.Select(t => Row(t, cells))]),
            new FindingsTable("waves", [Wave, Hours, Satisfied, SurveyCells.Interval, SurveyCells.N, SurveyCells.Remark],
                [.. (f.Nonresponse.Waves?.Rows ?? []).Select(r => (FindingsCell[])[new((long)r.Wave, $"{r.Wave}/3"), Wait(r, language), cells.Of(r.TopTwo), cells.IntervalOf(r.TopTwo), Cells.Count(r.TopTwo.N), cells.RemarkOf(r.TopTwo)])]));
    }

    private static FindingsCell[] Row(ResponseTest t, SurveyCells cells) =>
    [
        cells.Name(t.Dimension, t.DimensionName), Cells.Count(t.Groups), cells.Name(t.Lowest, t.LowestName), cells.Of(t.LowestRate), cells.IntervalOf(t.LowestRate), Cells.Count(t.LowestRate.N),
        cells.Name(t.Highest, t.HighestName), cells.Of(t.HighestRate), cells.IntervalOf(t.HighestRate), Cells.Count(t.HighestRate.N), Cells.P(t.P), Cells.P(t.Adjusted),
    ];

    private static FindingsCell Wait(WaveRow r, Language language)
    {
        var (low, high) = (SurveySections.Number(Math.Round(r.FromHours, 1)), SurveySections.Number(Math.Round(r.ToHours, 1)));
        return new(new[] { r.FromHours, r.ToHours }, language == Language.English ? $"{low} to {high}" : $"{low}至{high}");
    }

    private static string Points(double difference, Language language) => Figure.WriteDifference(difference, Unit.Percent, language);
}
