using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Texts;

/// <summary>Words that more than one section or writer uses.</summary>
internal static class Shared
{
    public static readonly LocalText Value = new("Value", "数值", "數值");
    public static readonly LocalText Low = new("95% from", "95%下限", "95%下限");
    public static readonly LocalText High = new("95% to", "95%上限", "95%上限");
    public static readonly LocalText Interval = new("95% interval", "95%置信区间", "95%信賴區間");
    public static readonly LocalText Cases = new("n", "样本数", "樣本數");
    public static readonly LocalText Target = new("Target", "目标", "目標");
    public static readonly LocalText Benchmark = new("Benchmark", "参考值", "參考值");
    public static readonly LocalText Count = new("Count", "件数", "件數");
    public static readonly LocalText Cumulative = new("Cumulative share", "累计占比", "累計占比");
    public static readonly LocalText Change = new("Change", "变化", "變化");
    public static readonly LocalText Verdict = new("Verdict", "判断", "判斷");
    public static readonly LocalText TargetVerdict = new("Against target", "对照目标", "對照目標");
    public static readonly LocalText Note = new("Note", "说明", "說明");
    public static readonly LocalText Missing = new("Missing", "缺少", "缺少");
    public static readonly LocalText GoodNews = new("Good news", "好消息", "好消息");
    public static readonly LocalText Attention = new("Attention", "需关注", "需關注");
    public static readonly LocalText Observed = new("Observed", "观察", "觀察");
    public static readonly LocalText FewCases = new("Fewer than 30 cases: read with care", "样本不足30个，请谨慎解读", "樣本不足30個，請謹慎解讀");
    public static readonly LocalText StillOpen = new("{open} cases are still open", "另有{open}件尚未了结", "另有{open}件尚未了結");
    public static readonly LocalText SomeOpen = new("Some cases are still open", "部分个案尚未了结", "部分個案尚未了結");
    public static readonly LocalText MixedScales = new("Scores on different scales were brought to one index", "不同量表的评分已换算为同一指数", "不同量表的評分已換算為同一指數");

    public static ChartWords ChartWords(Language language) => new(
        Value.In(language), Low.In(language), High.In(language), Cases.In(language), Target.In(language), Benchmark.In(language), Count.In(language), Cumulative.In(language));

    /// <summary><c>n = 5,812</c>.</summary>
    public static string N(long n, Language language) => new LocalText("n = {n}", "样本数{n}", "樣本數{n}").Fill(language, ("n", Figure.Write(n, Unit.Count)));

    public static string ToneLabel(Tone tone, Language language) => (tone switch
    {
        Tone.Good => GoodNews,
        Tone.Bad => Attention,
        _ => Observed,
    }).In(language);

    /// <summary>What a reader must know about a figure that is shown.</summary>
    public static string Remark(Measurement m, Language language) => LocalTextFilling.Sentences(language, m.Notes.Select(note => note switch
    {
        SatStats.Note.FewCases => LocalTextFilling.Stop(language, FewCases.In(language)),
        SatStats.Note.StillOpen => LocalTextFilling.Stop(language, m.Statistic("open") is { } open
            ? StillOpen.Fill(language, ("open", Figure.Write(open, Unit.Count))) : SomeOpen.In(language)),
        SatStats.Note.MixedScales => LocalTextFilling.Stop(language, MixedScales.In(language)),
        _ => "",
    }));
}
