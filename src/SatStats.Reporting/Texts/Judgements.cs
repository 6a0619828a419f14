using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Texts;

/// <summary>Verdicts as a symbol and a word, in the same words everywhere.</summary>
internal static class Judgements
{
    public static Judgement Of(Verdict verdict, Language language) => verdict switch
    {
        Verdict.Better => new(Tone.Good, "▲", new LocalText("better", "改善", "改善").In(language)),
        Verdict.Worse => new(Tone.Bad, "▼", new LocalText("worse", "变差", "變差").In(language)),
        Verdict.Higher => new(Tone.Neutral, "△", new LocalText("higher", "上升", "上升").In(language)),
        Verdict.Lower => new(Tone.Neutral, "▽", new LocalText("lower", "下降", "下降").In(language)),
        _ => new(Tone.Neutral, "●", new LocalText("not distinguishable", "无显著差异", "無顯著差異").In(language)),
    };

    public static Judgement Of(TargetVerdict verdict, Language language) => verdict switch
    {
        TargetVerdict.Met => new(Tone.Good, "▲", new LocalText("target met", "达标", "達標").In(language)),
        TargetVerdict.Missed => new(Tone.Bad, "▼", new LocalText("target missed", "未达标", "未達標").In(language)),
        _ => new(Tone.Neutral, "●", new LocalText("too close to call", "尚难判断", "尚難判斷").In(language)),
    };

    /// <summary>The verdict on a change; null where there is nothing to compare with.</summary>
    public static Judgement? Change(Measurement m, Language language) => m.Change is { Difference: not null } change ? Of(change.Verdict, language) : null;

    public static Judgement? Target(Measurement m, Language language) => m.Target is { } target && m.Value is not null ? Of(target.Verdict, language) : null;
}
