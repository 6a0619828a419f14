using SatStats.Measuring.Repurchase;
using SatStats.Measuring.Statistics;

namespace SatStats.Cli.Output.Repurchase;

/// <summary>What a hidden cause would have to be, customers without a problem, customers behind each complaint, and what others published.</summary>
internal static class LastSections
{
    private static readonly LocalText HiddenTitle = new("Strength of a hidden cause (E-value)", "隐藏因素所需强度（E值）", "隱藏因素所需強度（E值）");
    private static readonly LocalText Hidden = new(
        "To explain a risk ratio away, something not recorded would have to go both with the state and with buying again by at least this risk ratio.",
        "若要完全解释该风险比，某个未记录的因素与状态、与再次购买之间的风险比均须至少达到此值。", "若要完全解釋該風險比，某個未記錄的因素與狀態、與再次購買之間的風險比均須至少達到此值。");
    private static readonly FindingsColumn Kind = new("estimate", new("risk ratio", "风险比", "風險比"));
    private static readonly FindingsColumn E = new("e_value", new("E-value", "E值", "E值"), true);
    private static readonly FindingsColumn EOfLimit = new("e_value_of_limit", new("of the interval's limit", "区间端点的E值", "區間端點的E值"), true);
    private static readonly LocalText AsCounted = new("as counted", "未调整", "未調整");
    private static readonly LocalText ParadoxTitle = new("Resolved quickly, and never a problem", "迅速解决与从未遇到问题", "迅速解決與從未遇到問題");
    private static readonly LocalText Paradox = new(
        "Customers without a problem until then are followed from the same days, under the same rules, and matched by {by}; the difference is Mantel-Haenszel's, its interval Sato's.",
        "未遇到问题的客户自相同日期、按相同规则观察，并按{by}匹配；差值为Mantel-Haenszel估计，区间为Sato法。", "未遇到問題的客戶自相同日期、按相同規則觀察，並按{by}匹配；差值為Mantel-Haenszel估計，區間為Sato法。");
    private static readonly LocalText Judged = new(
        "Resolved quickly against no problem: {verdict} ({difference}, {low} to {high}).", "迅速解决相对未遇到问题：{verdict}（{difference}，{low}至{high}）。", "迅速解決相對未遇到問題：{verdict}（{difference}，{low}至{high}）。");
    private static readonly LocalText Group = new("group", "组别", "組別");
    private static readonly LocalText NoProblem = new("no problem until then", "此前未遇到问题", "此前未遇到問題");
    private static readonly LocalText IcebergTitle = new("Customers behind one complaint", "每件投诉背后的客户", "每件投訴背後的客戶");
    private static readonly LocalText Iceberg = new(
        "Of survey answers that tell of a problem, the share that complained, and one over it. It depends on how grave the problem was, so that no number is given for all together.",
        "调查中遇到问题者的投诉比例及其倒数。该值取决于问题严重程度，因此不给出合计倍数。", "調查中遇到問題者的投訴比例及其倒數。該值取決於問題嚴重程度，因此不給出合計倍數。");
    private static readonly LocalText NoSeverity = new(
        "The multiplier is not estimable: the answers do not say how grave the problem was. Import surveys with a column severity.", "无法估计倍数：答卷未说明问题严重程度。请导入含severity列的调查。", "無法估計倍數：答卷未說明問題嚴重程度。請匯入含severity欄的調查。");
    private static readonly FindingsColumn Severity = new("severity", new("severity", "严重程度", "嚴重程度"));
    private static readonly FindingsColumn Complained = new("complained", new("complained", "投诉比例", "投訴比例"), true);
    private static readonly FindingsColumn Multiplier = new("customers_per_complainer", new("customers to one complainer", "每位投诉者对应客户数", "每位投訴者對應客戶數"), true);
    private static readonly FindingsColumn MultiplierInterval = new("customers_per_complainer_interval", new("95% interval", "95%置信区间", "95%信賴區間"), true);

    public static FindingsSection HiddenCause(RepurchaseFindings f, Language language)
    {
        var cells = new Cells(language);
        var crude = f.Crude.Comparisons.Where(c => c.State == ProblemState.ResolvedQuickly)
            .Select(c => (c.State, c.Reference, Kind: Cells.Text("crude", AsCounted.In(language)), c.RiskRatio, Interval: c.RiskRatioInterval));
        var grouped = f.Stratified.Where(s => s.State == ProblemState.ResolvedQuickly && s.By.Count > 1 && s.Risks is not null)
            .Select(s => (s.State, s.Reference, Kind: RepurchaseWords.Cell(s.By, language), s.Risks!.RiskRatio, Interval: s.Risks.RiskRatioInterval));
        var rows = crude.Concat(grouped).Where(r => r.RiskRatio is not null).Select(r => (FindingsCell[])
        [
            RepurchaseWords.Cell(r.State, language), RepurchaseWords.Cell(r.Reference, language), r.Kind, Cells.Ratio(r.RiskRatio), cells.Ratios(r.Interval),
            Cells.Ratio(EValue.Of(r.RiskRatio!.Value)), Cells.Ratio(r.Interval is { } i ? EValue.OfInterval(i) : null),
        ]).ToList();
        return new("e_value", HiddenTitle.In(language), [Hidden.In(language)],
            [new("ratios", [RepurchaseWords.Compared, RepurchaseWords.Reference, Kind with { Head = new("estimate", "估计", "估計") }, RepurchaseWords.RiskRatio, RepurchaseWords.RiskRatioInterval, E, EOfLimit], rows)]);
    }

    public static FindingsSection RecoveryParadox(RepurchaseFindings f, Language language)
    {
        var (cells, p) = (new Cells(language), f.Paradox);
        List<string> sentences = p.Obstacle == Obstacle.None ? [Paradox.Say(language, ("by", RepurchaseWords.Of(p.By, language)))] : [ObstacleWords.Whole(ParadoxTitle.In(language), p.Obstacle, language)];
        if (p.Risks is { RiskDifference: { } difference, RiskDifferenceInterval: { } interval })
        {
            sentences.Add(Judged.Say(language, ("verdict", Said(p.Verdict).In(language)), ("difference", Figure.WriteDifference(difference, Unit.Percent, language)),
                ("low", Figure.WriteDifference(interval.Low, Unit.Percent, language)), ("high", Figure.WriteDifference(interval.High, Unit.Percent, language))));
        }
        var groups = new[] { (Id: "resolved_quickly", Name: RepurchaseWords.Of(ProblemState.ResolvedQuickly, language), Share: p.Quick), (Id: "no_problem", Name: NoProblem.In(language), Share: p.Untroubled) };
        return new("recovery_paradox", ParadoxTitle.In(language), sentences, [
            new("groups", [new("group", Group), RepurchaseWords.N, RepurchaseWords.Share, RepurchaseWords.Interval, RepurchaseWords.Remarks],
                [.. groups.Where(g => g.Share is not null).Select(g => (FindingsCell[])
                    [Cells.Text(g.Id, g.Name), Cells.Count(g.Share!.Cases), cells.Share(g.Share.Share), cells.Shares(g.Share.Interval), cells.Remark(g.Share.Obstacle, g.Share.HasFewCases)])]),
            new("difference", [new("verdict", new("verdict", "判断", "判斷")), RepurchaseWords.Difference, RepurchaseWords.DifferenceInterval],
                p.Risks is null ? [] : [[Cells.Text(p.Verdict?.ToString(), Said(p.Verdict).In(language)), cells.Points(p.Risks.RiskDifference), cells.Points(p.Risks.RiskDifferenceInterval)]]),
        ]);
    }

    private static LocalText Said(Verdict? verdict) => verdict switch
    {
        Verdict.Better => new("better", "更好", "更好"),
        Verdict.Worse => new("worse", "更差", "更差"),
        _ => new("not distinguishable", "无显著差异", "無顯著差異"),
    };

    public static FindingsSection IcebergRows(RepurchaseFindings f, Language language)
    {
        var cells = new Cells(language);
        List<string> sentences = f.Iceberg.Count == 0 ? [ObstacleWords.Whole(IcebergTitle.In(language), Obstacle.SilentNotObserved, language)]
            : f.Iceberg.Any(r => !r.MixesSeverities) ? [Iceberg.In(language)] : [Iceberg.In(language), NoSeverity.In(language)];
        return new("iceberg", IcebergTitle.In(language), sentences, [new("severities", [Severity, RepurchaseWords.N, Complained, RepurchaseWords.Interval, Multiplier, MultiplierInterval, RepurchaseWords.Remarks],
            [.. f.Iceberg.Select(r => (FindingsCell[])
            [
                r.MixesSeverities ? Cells.Text(null, new LocalText("(all)", "（合计）", "（合計）").In(language)) : Cells.Text(r.Severity, r.Severity!), Cells.Count(r.Complained.Cases), cells.Share(r.Complained.Share), cells.Shares(r.Complained.Interval),
                Cells.Ratio(r.Multiplier), cells.Ratios(r.MultiplierInterval), cells.Remark(r.Complained.Obstacle, r.Complained.HasFewCases),
            ])])]);
    }
}
