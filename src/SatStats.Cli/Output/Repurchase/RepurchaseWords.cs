using SatStats.Measuring.Repurchase;

namespace SatStats.Cli.Output.Repurchase;

/// <summary>Names and heads of the analysis in three languages. What is associated is never said to lead to anything.</summary>
internal static class RepurchaseWords
{
    public static readonly LocalText FewCases = new("few cases", "样本较少", "樣本較少");
    public static readonly LocalText Together = new(" and ", "与", "與");

    public static readonly FindingsColumn State = new("state", new("what became of the problem", "问题处理结果", "問題處理結果"));
    public static readonly FindingsColumn Compared = new("state", new("compared", "比较组", "比較組"));
    public static readonly FindingsColumn Reference = new("reference", new("with", "参照组", "參照組"));
    public static readonly FindingsColumn N = new("n", new("n", "样本数", "樣本數"), true);
    public static readonly FindingsColumn Bought = new("bought", new("bought again", "再次购买", "再次購買"), true);
    public static readonly FindingsColumn Share = new("share", new("share", "比例", "比例"), true);
    public static readonly FindingsColumn Interval = new("interval", new("95% interval", "95%置信区间", "95%信賴區間"), true);
    public static readonly FindingsColumn RiskRatio = new("risk_ratio", new("risk ratio", "风险比", "風險比"), true);
    public static readonly FindingsColumn RiskRatioInterval = new("risk_ratio_interval", new("95% interval", "95%置信区间", "95%信賴區間"), true);
    public static readonly FindingsColumn OddsRatio = new("odds_ratio", new("odds ratio", "比值比", "勝算比"), true);
    public static readonly FindingsColumn OddsRatioInterval = new("odds_ratio_interval", new("95% interval", "95%置信区间", "95%信賴區間"), true);
    public static readonly FindingsColumn Difference = new("difference", new("difference", "差值", "差值"), true);
    public static readonly FindingsColumn DifferenceInterval = new("difference_interval", new("95% interval", "95%置信区间", "95%信賴區間"), true);
    public static readonly FindingsColumn P = new("p", new("p", "p值", "p值"), true);
    public static readonly FindingsColumn Remarks = new("remark", new("remarks", "备注", "備註"));

    public static string Of(ProblemState state, Language language) => (state switch
    {
        ProblemState.Silent => new LocalText("had a problem, did not complain", "遇到问题但未投诉", "遇到問題但未投訴"),
        ProblemState.Unresolved => new("complained, not resolved", "投诉未解决", "投訴未解決"),
        ProblemState.Resolved => new("resolved", "投诉已解决", "投訴已解決"),
        _ => new("resolved quickly", "投诉迅速解决", "投訴迅速解決"),
    }).In(language);

    public static string Name(ProblemState state) => state == ProblemState.ResolvedQuickly ? "resolved_quickly" : state.ToString().ToLowerInvariant();

    public static string Of(Stratum stratum, Language language) => (stratum switch
    {
        Stratum.Severity => new LocalText("severity", "严重程度", "嚴重程度"),
        Stratum.Product => new("product", "产品", "產品"),
        Stratum.Tenure => new("tenure", "在网时长", "在網時長"),
        Stratum.Region => new("region", "地区", "地區"),
        _ => new("value", "客户价值", "客戶價值"),
    }).In(language);

    public static string Of(IReadOnlyList<Stratum> strata, Language language) =>
        strata.Count == 0 ? "–" : string.Join(language == Language.English ? ", " : "、", strata.Select(s => Of(s, language)));

    public static FindingsCell Cell(ProblemState state, Language language) => new(Name(state), Of(state, language));

    public static FindingsCell Cell(IReadOnlyList<Stratum> strata, Language language) => new(string.Join("+", strata.Select(s => s.ToString().ToLowerInvariant())), Of(strata, language));

    /// <summary>Fills the gaps of a text: <c>{n}</c>.</summary>
    public static string Say(this LocalText text, Language language, params ReadOnlySpan<(string Name, string Value)> gaps)
    {
        var filled = text.In(language);
        foreach (var (name, value) in gaps) filled = filled.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return filled;
    }
}
