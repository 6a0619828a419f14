using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>Makes a tile of a measurement.</summary>
internal static class KeyFigureMaker
{
    private static readonly LocalText From = new("{by} from {before}", "较{before}{by}", "較{before}{by}");
    private static readonly LocalText ADay = new("{by} a day", "日均{by}", "日均{by}");
    private static readonly LocalText Target = new("target {target}", "目标{target}", "目標{target}");
    private static readonly LocalText Limit = new("limit {target}", "上限{target}", "上限{target}");

    private static readonly LocalText UnderChance = new("; under {by} would not show", "；小于{by}无法识别", "；小於{by}無法識別");

    public static KeyFigure Of(Measurement m, Language language) => new(m, m.Metric.Title.In(language))
    {
        Value = Figure.Write(m.Value, m.Metric.Unit, language),
        Interval = Wording.Interval(m.Low, m.High, m.Metric.Unit, language),
        Cases = Shared.N(m.N, language),
        Change = Judgements.Change(m, language),
        ChangeText = m.Change is { Difference: { } difference } change
            ? From.Fill(language, ("by", By(m, difference, language)), ("before", change.Period.Near(m.Period, language))) + Unseen(m, language) : "",
        Target = Judgements.Target(m, language),
        TargetText = m.Target is { } target
            ? (m.Metric.Better == Better.Lower ? Limit : Target).Fill(language, ("target", Figure.Write(target.Target, m.Metric.Unit, language))) : "",
        Remark = m.Value is null ? LocalTextFilling.Stop(language, Wording.Missing(m, language)) : Shared.Remark(m, language),
    };

    // Months differ in length: what is counted is compared by the day.
    private static string By(Measurement m, double difference, Language language)
    {
        var by = Wording.Difference(difference, m.Metric.Unit, language);
        return m.Metric.Family is Family.Count or Family.Total or Family.Daily ? ADay.Fill(language, ("by", by)) : by;
    }

    private static string Unseen(Measurement m, Language language) =>
        m.Change is { Verdict: Verdict.NotDistinguishable, SmallestDetectable: { } smallest } && double.IsFinite(smallest)
            ? UnderChance.Fill(language, ("by", Wording.Amount(smallest, m.Metric.Unit, language))) : "";
}
