using System.Globalization;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>The sentences of the repeat-purchase section.</summary>
internal static class RepurchaseWords
{
    public static readonly LocalText Caution = new(
        "These groups chose themselves: customers who complain, and whose complaint is easy to resolve, differ from the others in ways that this data does not show. Read the differences as associated with the outcome of a complaint, not as its effect. The quoted benchmarks are stated intentions, not purchases.",
        "各组客户并非随机分配：愿意投诉、且投诉容易解决的客户，在本数据未反映的方面可能与其他客户不同。上述差异应理解为与投诉结果相关，而非由其造成。所引参考值是自述意愿，并非实际购买。",
        "各組客戶並非隨機分配：願意投訴、且投訴容易解決的客戶，在本資料未反映的方面可能與其他客戶不同。上述差異應理解為與投訴結果相關，而非由其造成。所引參考值是自述意願，並非實際購買。");

    private static readonly LocalText Compared = new(
        "{quick} of those resolved quickly bought again, against {silent} of the silent: {ratio} times as often",
        "投诉迅速解决的客户有{quick}再次购买，未投诉的客户为{silent}，前者是后者的{ratio}倍", "投訴迅速解決的客戶有{quick}再次購買，未投訴的客戶為{silent}，前者是後者的{ratio}倍");
    private static readonly LocalText Alike = new(
        "{quick} of those resolved quickly and {silent} of the silent bought again: not distinguishable",
        "投诉迅速解决的客户有{quick}再次购买，未投诉的客户为{silent}，两者无显著差异", "投訴迅速解決的客戶有{quick}再次購買，未投訴的客戶為{silent}，兩者無顯著差異");
    private static readonly LocalText WithoutSilent = new(
        "Bought again: {parts}; the silent cannot be estimated", "再次购买的比例：{parts}；未投诉的客户无法估计", "再次購買的比例：{parts}；未投訴的客戶無法估計");
    private static readonly LocalText Spread = new("Bought again: {parts}", "再次购买的比例：{parts}", "再次購買的比例：{parts}");
    private static readonly LocalText Part = new("{share} of “{state}”", "“{state}”{share}", "「{state}」{share}");
    private static readonly LocalText Unknown = new(
        "“{state}” cannot be estimated from the data at hand: {legend}", "现有数据无法估计“{state}”的情况：{legend}", "現有資料無法估計「{state}」的情況：{legend}");
    private static readonly LocalText Few = new(
        "“{state}” is withheld, because fewer than 5 cases lie behind it.", "“{state}”样本不足5个，不予公布。", "「{state}」樣本不足5個，不予公布。");
    private static readonly LocalText Trend = new(
        "Across the four outcomes the share rises in step ({p} for a trend).", "随着处理结果改善，再次购买的比例呈上升趋势（趋势检验{p}）。", "隨著處理結果改善，再次購買的比例呈上升趨勢（趨勢檢定{p}）。");
    private static readonly LocalText NoTrend = new(
        "Across the four outcomes no trend can be told from chance ({p}).", "四种处理结果之间的趋势与随机波动无法区分（{p}）。", "四種處理結果之間的趨勢與隨機波動無法區分（{p}）。");
    private static readonly LocalText Phi = new(
        "A problem resolved quickly, against one kept silent, is associated with buying again; strength of association φ = {phi} (0 none, 1 complete). Customers bound by a contract are counted here; satstats repurchase leaves them out and adjusts for what customers differ in.", "问题迅速解决的客户与未投诉的客户相比，与再次购买相关，关联强度φ = {phi}（0为无关，1为完全相关）。此处计入合同期内的客户；satstats repurchase会将其剔除，并对客户差异作调整。", "問題迅速解決的客戶與未投訴的客戶相比，與再次購買相關，關聯強度φ = {phi}（0為無關，1為完全相關）。此處計入合約期內的客戶；satstats repurchase會將其剔除，並對客戶差異作調整。");

    public static string Title(IReadOnlyList<Measurement> states, Language language)
    {
        var quick = Find(states, "resolved_quickly");
        var silent = Find(states, "silent");
        if (quick is null || silent is null || quick.Statistic("risk_ratio") is not { } ratio)
        {
            var parts = states.Where(s => s.Value is not null).Select(s => Part.Fill(language, ("share", Share(s)), ("state", Name(s, language)))).ToList();
            return (silent is null ? WithoutSilent : Spread).Fill(language, ("parts", LocalTextFilling.List(language, parts)));
        }
        var apart = quick.Statistic("risk_ratio_low") > 1 || quick.Statistic("risk_ratio_high") < 1;
        return (apart ? Compared : Alike).Fill(language, ("quick", Share(quick)), ("silent", Share(silent)), ("ratio", ratio.ToString("0.0", CultureInfo.InvariantCulture)));
    }

    /// <summary>Says which groups cannot be told, and what the definition says would be needed.</summary>
    public static IEnumerable<Block> NotEstimable(SectionContext context, IReadOnlyList<Measurement> states) => states.Where(m => m.Value is null).Select(m => new Callout(
        Tone.Neutral, context.In(Shared.Missing),
        m.Notes.Contains(Note.Suppressed) ? Few.Fill(context.Language, ("state", Name(m, context.Language)))
            : Unknown.Fill(context.Language, ("state", Name(m, context.Language)), ("legend", context.In(m.Metric.Legend)))));

    public static IEnumerable<Block> Association(SectionContext context, IReadOnlyList<Measurement> shown)
    {
        var sentences = new List<string>();
        if (Find(shown, "resolved_quickly")?.Statistic("phi") is { } phi) sentences.Add(Phi.Fill(context.Language, ("phi", phi.ToString("0.00", CultureInfo.InvariantCulture))));
        if (First(shown, "trend_p") is { } p) sentences.Add((p < 0.05 ? Trend : NoTrend).Fill(context.Language, ("p", RepurchaseSection.P(p))));
        if (sentences.Count > 0) yield return new Paragraph(LocalTextFilling.Sentences(context.Language, sentences));
    }

    private static double? First(IReadOnlyList<Measurement> measurements, string statistic) =>
        measurements.Select(m => m.Statistic(statistic)).FirstOrDefault(v => v is not null);

    private static Measurement? Find(IReadOnlyList<Measurement> states, string state) =>
        states.FirstOrDefault(m => RepurchaseSection.StateOf(m) == state && m.Value is not null);

    private static string Name(Measurement m, Language language) => ValueNames.Value(RepurchaseSection.StateOf(m), language);

    private static string Share(Measurement m) => Figure.Write(m.Value, Unit.Percent);
}
