using SatStats.Measuring.Repurchase;
using SatStats.Measuring.Statistics;

namespace SatStats.Cli.Output.Repurchase;

/// <summary>Shares by state, and the states against each other, nothing else considered.</summary>
internal static class CrudeSection
{
    private static readonly LocalText Title = new("Bought again, as counted", "再次购买比例（未调整）", "再次購買比例（未調整）");
    private static readonly FindingsColumn Phi = new("phi", new("phi", "phi系数", "phi係數"), true);
    private static readonly FindingsColumn EveryoneN = new("n_everyone", new("n, whatever the contract", "样本数（不论合同）", "樣本數（不論合約）"), true);
    private static readonly FindingsColumn Everyone = new("share_everyone", new("share", "比例", "比例"), true);
    private static readonly FindingsColumn Customers = new("customers", new("customers", "客户数", "客戶數"), true);
    private static readonly LocalText Same = new(
        "The last two columns count everyone whose window is over, bound by a contract or not; with one problem a customer that is the metric repurchase-by-outcome.", "最后两列计入所有观察期已满的客户，不论是否在合同期内；每位客户只取一个问题时，即为指标repurchase-by-outcome。", "最後兩列計入所有觀察期已滿的客戶，不論是否在合約期內；每位客戶只取一個問題時，即為指標repurchase-by-outcome。");
    private static readonly LocalText Higher = new(
        "“{state}”, against “{reference}”, is associated with a share who bought again {ratio} times as large ({low} to {high}).", "“{state}”相对“{reference}”与再次购买相关，前者再次购买的比例是后者的{ratio}倍（{low}至{high}）。", "「{state}」相對「{reference}」與再次購買相關，前者再次購買的比例是後者的{ratio}倍（{low}至{high}）。");
    private static readonly LocalText Alike = new(
        "“{state}” and “{reference}”: not distinguishable (risk ratio {ratio}, {low} to {high}).", "“{state}”与“{reference}”无显著差异（风险比{ratio}，{low}至{high}）。", "「{state}」與「{reference}」無顯著差異（風險比{ratio}，{low}至{high}）。");
    private static readonly LocalText Rising = new(
        "Trend over {over}: {direction} by {slope} a step (Cochran-Armitage, p {p}).", "{over}的趋势：每一级{direction}{slope}（Cochran-Armitage，p {p}）。", "{over}的趨勢：每一級{direction}{slope}（Cochran-Armitage，p {p}）。");
    private static readonly LocalText Flat = new(
        "Trend over {over}: not distinguishable from none (Cochran-Armitage, p {p}).", "{over}的趋势：与无趋势无法区分（Cochran-Armitage，p {p}）。", "{over}的趨勢：與無趨勢無法區分（Cochran-Armitage，p {p}）。");
    private static readonly LocalText AllStates = new("the states from silent to resolved quickly", "从未投诉到迅速解决各状态", "從未投訴到迅速解決各狀態");
    private static readonly LocalText Complainers = new("the states of those who complained", "投诉客户各状态", "投訴客戶各狀態");
    private static readonly LocalText Empty = new("half a case added to each cell, because one is empty", "因有空格，每格加0.5", "因有空格，每格加0.5");

    public static FindingsSection Of(RepurchaseFindings f, Language language)
    {
        var cells = new Cells(language);
        List<string> sentences = [Same.In(language)];
        sentences.AddRange(f.Crude.Shares.Where(s => s.Value.Obstacle != Obstacle.None).Select(s => ObstacleWords.Whole(RepurchaseWords.Of(s.Key, language), s.Value.Obstacle, language)));
        foreach (var reference in new[] { ProblemState.Silent, ProblemState.Unresolved }) sentences.AddRange(Say(f.Crude[ProblemState.ResolvedQuickly, reference], language));
        sentences.AddRange(Say(f.Crude.Trend, AllStates, language, f.Crude.Shares[ProblemState.Silent].Obstacle == Obstacle.None));
        sentences.AddRange(Say(f.Crude.TrendWithoutSilent, Complainers, language, true));
        return new("crude", Title.In(language), sentences, [Shares(f, cells, language), Comparisons(f, cells, language)]);
    }

    private static FindingsTable Shares(RepurchaseFindings f, Cells cells, Language language) => new("shares",
        [RepurchaseWords.State, RepurchaseWords.N, .. CountedSection.IsAll(f) ? [Customers] : Array.Empty<FindingsColumn>(), RepurchaseWords.Bought, RepurchaseWords.Share, RepurchaseWords.Interval, RepurchaseWords.Remarks, EveryoneN, Everyone],
        [.. f.Crude.Shares.Select(s => (FindingsCell[])
        [
            RepurchaseWords.Cell(s.Key, language), Cells.Count(s.Value.Cases), .. CountedSection.IsAll(f) ? [s.Value.Customers is { } c ? Cells.Count(c) : Cells.Empty] : Array.Empty<FindingsCell>(), s.Value.Share is null ? Cells.Empty : Cells.Count(s.Value.Bought), cells.Share(s.Value.Share), cells.Shares(s.Value.Interval),
            cells.Remark(s.Value.Obstacle, s.Value.HasFewCases), Cells.Count(f.Crude.Everyone[s.Key].Cases), cells.Share(f.Crude.Everyone[s.Key].Share),
        ])]);

    private static FindingsTable Comparisons(RepurchaseFindings f, Cells cells, Language language) => new("comparisons",
        [
            RepurchaseWords.Compared, RepurchaseWords.Reference, RepurchaseWords.RiskRatio, RepurchaseWords.RiskRatioInterval, RepurchaseWords.OddsRatio, RepurchaseWords.OddsRatioInterval,
            RepurchaseWords.Difference, RepurchaseWords.DifferenceInterval, Phi, RepurchaseWords.P, RepurchaseWords.Remarks,
        ],
        [.. f.Crude.Comparisons.Select(c => (FindingsCell[])
        [
            RepurchaseWords.Cell(c.State, language), RepurchaseWords.Cell(c.Reference, language), Cells.Ratio(c.RiskRatio), cells.Ratios(c.RiskRatioInterval), Cells.Ratio(c.OddsRatio), cells.Ratios(c.OddsRatioInterval),
            cells.Points(c.Difference?.Difference), cells.Points(c.Difference?.Interval), Cells.Ratio(c.Phi), Cells.P(c.P),
            c.Obstacle == Obstacle.None && c.HasEmptyCell ? Cells.Text("HalfAdded", Empty.In(language)) : cells.Remark(c.Obstacle, c.HasFewCases),
        ])]);

    private static IEnumerable<string> Say(CrudeComparison c, Language language)
    {
        if (c.RiskRatio is not { } ratio || c.RiskRatioInterval is not { } interval) yield break;
        yield return (interval.Contains(1) ? Alike : Higher).Say(language, ("state", RepurchaseWords.Of(c.State, language)), ("reference", RepurchaseWords.Of(c.Reference, language)),
            ("ratio", Cells.Number(ratio)), ("low", Cells.Number(interval.Low)), ("high", Cells.Number(interval.High)));
    }

    private static IEnumerable<string> Say(CochranArmitageTrend? trend, LocalText over, Language language, bool isAsked)
    {
        if (trend is not { } t || !isAsked) yield break;
        var direction = t.Slope > 0 ? new LocalText("up", "上升", "上升") : new("down", "下降", "下降");
        yield return (t.Test.P < 0.05 ? Rising : Flat).Say(language, ("over", over.In(language)), ("direction", direction.In(language)),
            ("slope", Figure.WriteDifference(Math.Abs(t.Slope), Unit.Percent, language)[1..]), ("p", Cells.Probability(t.Test.P)));
    }
}
