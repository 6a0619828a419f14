using SatStats.Measuring.Repurchase;
using SatStats.Measuring.Statistics;

namespace SatStats.Cli.Output.Repurchase;

/// <summary>Like compared with like: within groups, and by a model.</summary>
internal static class AdjustedSections
{
    private static readonly LocalText StratifiedTitle = new("Within groups of like customers", "同类客户之内（分层）", "同類客戶之內（分層）");
    private static readonly LocalText StandardisedTitle = new("Adjusted by a model", "模型调整后", "模型調整後");
    private static readonly FindingsColumn By = new("by", new("grouped by", "分层变量", "分層變數"));
    private static readonly FindingsColumn Strata = new("strata", new("groups", "层数", "層數"), true);
    private static readonly FindingsColumn Crude = new("crude_risk_ratio", new("crude", "未调整", "未調整"), true);
    private static readonly FindingsColumn Shift = new("shift", new("moved by", "变动", "變動"), true);
    private static readonly FindingsColumn Homogeneity = new("homogeneity_p", new("homogeneity p", "同质性p值", "同質性p值"), true);
    private static readonly LocalText Stratified = new(
        "Mantel-Haenszel risk and odds ratios (odds ratio interval: Robins-Breslow-Greenland), homogeneity by Breslow-Day with Tarone's correction; crude is over the same customers.",
        "Mantel-Haenszel风险比与比值比（比值比区间：Robins-Breslow-Greenland），同质性：Breslow-Day（Tarone校正）；未调整值取相同客户。", "Mantel-Haenszel風險比與勝算比（勝算比區間：Robins-Breslow-Greenland），同質性：Breslow-Day（Tarone校正）；未調整值取相同客戶。");
    private static readonly LocalText Confounded = new("moves by more than 10%: the mix differs, read this instead of the crude ratio", "变动超过10%：构成不同，应以此值代替未调整值", "變動超過10%：構成不同，應以此值代替未調整值");
    private static readonly LocalText Heterogeneous = new("the groups differ: no one ratio speaks for all", "各层不同质：单一比值不能代表各层", "各層不同質：單一比值不能代表各層");
    private static readonly LocalText Model = new(
        "Logistic regression on state{by}; each share is what would have bought again had all {n} been in that state, all else as it is (g-computation). Intervals: {draws} bootstrap draws, {settled} settled.",
        "以状态{by}作逻辑回归；各比例为假设全部{n}位客户都处于该状态、其他条件不变时的再次购买比例（g计算）。区间：{draws}次自助抽样，其中{settled}次收敛。", "以狀態{by}作邏輯迴歸；各比例為假設全部{n}位客戶都處於該狀態、其他條件不變時的再次購買比例（g計算）。區間：{draws}次自助抽樣，其中{settled}次收斂。");
    private static readonly LocalText ClusteredModel = new(
        "Logistic regression on state{by}; each share is what would have been bought again after had all {n} problems ended in that state, all else as it is (g-computation). Intervals: delta method, by customer.",
        "以状态{by}作逻辑回归；各比例为假设全部{n}个问题都处于该状态、其他条件不变时的再次购买比例（g计算）。区间：按客户聚类的Delta法。", "以狀態{by}作邏輯迴歸；各比例為假設全部{n}個問題都處於該狀態、其他條件不變時的再次購買比例（g計算）。區間：按客戶分群的Delta法。");
    private static readonly LocalText Used = new("“{state}” with “{reference}”: alike by {used}.", "“{state}”与“{reference}”：分层变量为{used}。", "「{state}」與「{reference}」：分層變數為{used}。");
    private static readonly LocalText NotUsed = new(" Not by {missing}, which the records of one of them do not say.", "未按{missing}分层，因其中一组未记录。", "未按{missing}分層，因其中一組未記錄。");
    private static readonly LocalText Value = new(
        "Value is what was bought in the year before the problem, in thirds of those who bought; where less than a year of earlier purchases is known, as if it went on for a year. For {n} problems less than three months are known, and no value is given.",
        "客户价值为问题发生前一年的购买额，按购买者三等分；此前购买数据不足一年的按全年折算，不足三个月的{n}个不作判断。", "客戶價值為問題發生前一年的購買額，按購買者三等分；此前購買資料不足一年的按全年折算，不足三個月的{n}個不作判斷。");
    private static readonly LocalText NoHomogeneity = new("Homogeneity is not tested where customers are counted several times.", "客户计入多次时不作同质性检验。", "客戶計入多次時不作同質性檢定。");
    private static readonly LocalText Unsettled = new("The intervals are withheld: too many draws gave no finite estimate.", "过多抽样没有有限估计，区间不予公布。", "過多抽樣沒有有限估計，區間不予公布。");
    private static readonly LocalText NoModel = new("Fewer than two states can be compared.", "可比较的状态不足两个。", "可比較的狀態不足兩個。");
    private static readonly LocalText ModelOf = new("The model of {states}", "{states}的模型", "{states}的模型");

    public static FindingsSection InGroups(RepurchaseFindings f, Language language)
    {
        var cells = new Cells(language);
        var missing = f.Stratified.Where(s => s.Obstacle is Obstacle.NotRecorded).SelectMany(s => s.By).Distinct().ToList();
        List<string> sentences = [Stratified.In(language), .. f.Stratified.GroupBy(s => (s.State, s.Reference)).Where(g => g.Any(s => s.By.Count == 1)).Select(g => Alike(g.Key.State, g.Key.Reference, [.. g], language))];
        if (f.Stratified.Any(s => s.By is [Stratum.Value] && s.Obstacle == Obstacle.None)) sentences.Add(Value.Say(language, ("n", Figure.Write(f.Ledger.SpendingUnknown, Unit.Count))));
        if (CountedSection.IsAll(f)) sentences.Add(NoHomogeneity.In(language));
        if (missing.Count > 0) sentences.Add(ObstacleWords.Whole(RepurchaseWords.Of(missing, language), Obstacle.NotRecorded, language));
        return new("stratified", StratifiedTitle.In(language), sentences, [new("comparisons",
            [
                RepurchaseWords.Compared, RepurchaseWords.Reference, By, Strata, RepurchaseWords.N, RepurchaseWords.RiskRatio, RepurchaseWords.RiskRatioInterval, Crude, Shift,
                RepurchaseWords.OddsRatio, RepurchaseWords.OddsRatioInterval, Homogeneity, RepurchaseWords.Remarks,
            ],
            [.. f.Stratified.Select(s => Row(s, cells, language))])]);
    }

    private static string Alike(ProblemState state, ProblemState reference, List<StratifiedComparison> comparisons, Language language)
    {
        List<Stratum> By(bool isMissing) => [.. comparisons.Where(s => s.By.Count == 1 && s.Obstacle == Obstacle.NotRecorded == isMissing).Select(s => s.By[0])];
        var told = Used.Say(language, ("state", RepurchaseWords.Of(state, language)), ("reference", RepurchaseWords.Of(reference, language)), ("used", RepurchaseWords.Of(By(false), language)));
        return By(true) is { Count: > 0 } missing ? told + NotUsed.Say(language, ("missing", RepurchaseWords.Of(missing, language))) : told;
    }

    private static FindingsCell[] Row(StratifiedComparison s, Cells cells, Language language) =>
    [
        RepurchaseWords.Cell(s.State, language), RepurchaseWords.Cell(s.Reference, language), RepurchaseWords.Cell(s.By, language), Cells.Count(s.Strata), Cells.Count(s.Cases),
        Cells.Ratio(s.Risks?.RiskRatio), cells.Ratios(s.Risks?.RiskRatioInterval), Cells.Ratio(s.CrudeRiskRatio), s.Shift is { } shift ? Cells.Text(shift, Signed(shift)) : Cells.Empty,
        Cells.Ratio(s.Odds?.CommonOddsRatio), cells.Ratios(s.Odds?.Interval), Cells.P(s.Odds?.Homogeneity?.P), Remark(s, cells, language),
    ];

    private static string Signed(double shift) => Figure.WriteDifference(shift, Unit.Percent).Replace(" pp", "%", StringComparison.Ordinal);

    private static FindingsCell Remark(StratifiedComparison s, Cells cells, Language language)
    {
        if (s.Obstacle != Obstacle.None) return cells.Remark(s.Obstacle);
        List<(string Id, LocalText Words)> remarks = [];
        if (s.IsConfounded) remarks.Add(("Confounded", Confounded));
        if (s.IsHeterogeneous) remarks.Add(("Heterogeneous", Heterogeneous));
        if (s.HasFewCases) remarks.Add(("FewCases", RepurchaseWords.FewCases));
        return remarks.Count == 0 ? Cells.Text(null, "") : Cells.Text(string.Join(", ", remarks.Select(r => r.Id)), string.Join(language == Language.English ? "; " : "；", remarks.Select(r => r.Words.In(language))));
    }

    public static FindingsSection ByModel(RepurchaseFindings f, Language language)
    {
        var cells = new Cells(language);
        var sentences = f.Standardised.SelectMany(m => Say(m, language)).ToList();
        if (f.Standardised.Count == 0) sentences.Add(NoModel.In(language));
        var rows = f.Standardised.SelectMany(m => m.Shares.Select(s => (FindingsCell[])
        [
            RepurchaseWords.Cell(m.By, language), RepurchaseWords.Cell(s.State, language), Cells.Count(f.Crude.Shares[s.State].Cases), cells.Share(s.Share), cells.Shares(s.Interval), cells.Share(f.Crude.Shares[s.State].Share),
            m.Ratios.TryGetValue(s.State, out var ratio) ? Cells.Ratio(ratio.Ratio) : Cells.Empty, m.Ratios.ContainsKey(s.State) ? cells.Ratios(ratio.Interval) : Cells.Empty, RepurchaseWords.Cell(m.States[0], language),
            cells.Remark(Obstacle.None, f.Crude.Shares[s.State].HasFewCases),
        ])).ToList();
        return new("standardised", StandardisedTitle.In(language), sentences, [new("shares",
            [By with { Head = new("adjusted for", "调整变量", "調整變數") }, RepurchaseWords.State, RepurchaseWords.N, RepurchaseWords.Share, RepurchaseWords.Interval, Crude with { Id = "crude_share" }, RepurchaseWords.RiskRatio, RepurchaseWords.RiskRatioInterval, RepurchaseWords.Reference, RepurchaseWords.Remarks], rows)]);
    }

    private static IEnumerable<string> Say(StandardisedShares m, Language language)
    {
        if (m.Obstacle != Obstacle.None)
        {
            var what = ModelOf.Say(language, ("states", string.Join(language == Language.English ? ", " : "、", m.States.Select(s => RepurchaseWords.Of(s, language)))));
            yield return ObstacleWords.Whole(what, m.Obstacle, language);
            yield break;
        }
        var by = m.By.Count == 0 ? "" : RepurchaseWords.Together.In(language) + RepurchaseWords.Of(m.By, language);
        yield return (m.IsClustered ? ClusteredModel : Model).Say(language, ("by", by), ("n", Figure.Write(m.Cases, Unit.Count)), ("draws", Figure.Write(m.Draws, Unit.Count)), ("settled", Figure.Write(m.Settled, Unit.Count)));
        if (m.Shares.Any(s => s.Interval is null)) yield return Unsettled.In(language);
    }
}
