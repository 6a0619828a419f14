using System.Globalization;
using SatStats.Measuring.Repurchase;

namespace SatStats.Cli.Output.Repurchase;

/// <summary>How long until the next purchase, and how the share goes with the time to resolution.</summary>
internal static class TimeSections
{
    private static readonly LocalText WaitingTitle = new("Time to the next purchase", "距下次购买的时间", "距下次購買的時間");
    private static readonly LocalText DoseTitle = new("By time to resolution", "按解决时长", "按解決時長");
    private static readonly LocalText Waiting = new(
        "Kaplan-Meier from day {landmark}, with those whose window is not over; the share is that by day {window}.", "自第{landmark}天起的Kaplan-Meier估计，含观察期未满者；比例为至第{window}天。", "自第{landmark}天起的Kaplan-Meier估計，含觀察期未滿者；比例為至第{window}天。");
    private static readonly LocalText LogRank = new("Log-rank test that all states wait alike: p {p} ({verdict}).", "各状态等待时间相同的对数秩检验：p {p}（{verdict}）。", "各狀態等待時間相同的對數秩檢定：p {p}（{verdict}）。");
    private static readonly LocalText Apart = new("they differ", "存在差异", "存在差異");
    private static readonly LocalText Alike = new("not distinguishable", "无显著差异", "無顯著差異");
    private static readonly FindingsColumn Censored = new("censored", new("not seen to buy", "未见购买", "未見購買"), true);
    private static readonly FindingsColumn Median = new("median_days", new("median days", "中位天数", "中位天數"), true);
    private static readonly FindingsColumn BoughtFirst = new("bought_before_leaving", new("bought before leaving", "离网前购买", "離網前購買"), true);
    private static readonly FindingsColumn Gone = new("left_before_buying", new("left before buying", "购买前离网", "購買前離網"), true);
    private static readonly FindingsColumn GoneInterval = new("left_interval", new("95% interval", "95%置信区间", "95%信賴區間"), true);
    private static readonly FindingsColumn HadNobodyLeft = new("had_nobody_left", new("had nobody left", "若无人离网", "若無人離網"), true);
    private static readonly LocalText Leaving = new(
        "Who left is told from contract ends: the contract was over, and nothing was renewed or bought for {landmark} days after. Shares by day {window} are cumulative incidences (Aalen-Johansen); “had nobody left” is one minus Kaplan-Meier with those who left as no longer seen.",
        "离网依合同到期日判断：合同到期后{landmark}天内未续约也未购买。至第{window}天的比例为累积发生率（Aalen-Johansen）；“若无人离网”为将离网者视为删失的1减Kaplan-Meier。",
        "離網依合約到期日判斷：合約到期後{landmark}天內未續約也未購買。至第{window}天的比例為累積發生率（Aalen-Johansen）；「若無人離網」為將離網者視為設限的1減Kaplan-Meier。");
    private static readonly LocalText NobodyKnownToLeave = new(
        "The records cannot tell who left: no contract end is known. Those who left count as not having bought.", "记录无法判断谁已离网：没有合同到期日。离网者计为未购买。", "記錄無法判斷誰已離網：沒有合約到期日。離網者計為未購買。");
    private static readonly FindingsColumn Band = new("resolved_within", new("resolved", "解决时长", "解決時長"));
    private static readonly LocalText Dose = new(
        "The time to resolution is seen until day {landmark}; all are followed from then on.", "解决时长观察至第{landmark}天；所有客户自该日起观察。", "解決時長觀察至第{landmark}天；所有客戶自該日起觀察。");
    private static readonly LocalText Falls = new("Longer times go with {direction} shares (Cochran-Armitage, p {p}).", "解决越慢，比例越{direction}（Cochran-Armitage，p {p}）。", "解決越慢，比例越{direction}（Cochran-Armitage，p {p}）。");
    private static readonly LocalText Flat = new("No trend with the time can be told from chance (Cochran-Armitage, p {p}).", "比例随时长的变化与随机波动无法区分（Cochran-Armitage，p {p}）。", "比例隨時長的變化與隨機波動無法區分（Cochran-Armitage，p {p}）。");

    public static FindingsSection WaitingTimes(RepurchaseFindings f, Language language)
    {
        var cells = new Cells(language);
        List<string> sentences = [Waiting.Say(language, CountedSection.Gaps(f, language))];
        if (f.Waiting.Test is { } test) sentences.Add(LogRank.Say(language, ("p", Cells.Probability(test.P)), ("verdict", (test.P < 0.05 ? Apart : Alike).In(language))));
        sentences.Add((f.Waiting.Leaving.Count == 0 ? NobodyKnownToLeave : Leaving).Say(language, CountedSection.Gaps(f, language)));
        return new("waiting_times", WaitingTitle.In(language), sentences, [new("states",
            [RepurchaseWords.State, RepurchaseWords.N, Censored, RepurchaseWords.Share, RepurchaseWords.Interval, Median, RepurchaseWords.Remarks],
            [.. f.Waiting.States.Select(s => (FindingsCell[])
            [
                RepurchaseWords.Cell(s.State, language), Cells.Count(s.Cases), s.Obstacle == Obstacle.None ? cells.Share(s.Censored) : Cells.Empty, cells.Share(s.BoughtBy), cells.Shares(s.BoughtByInterval),
                cells.Days(s.Median), cells.Remark(s.Obstacle, s.HasFewCases),
            ])]), .. f.Waiting.Leaving.Count == 0 ? [] : new[] { LeavingTable(f, cells, language) }]);
    }

    private static FindingsTable LeavingTable(RepurchaseFindings f, Cells cells, Language language) => new("leaving",
        [RepurchaseWords.State, RepurchaseWords.N, BoughtFirst, RepurchaseWords.Interval, Gone, GoneInterval, HadNobodyLeft, RepurchaseWords.Remarks],
        [.. f.Waiting.Leaving.Select(s => (FindingsCell[])
        [
            RepurchaseWords.Cell(s.State, language), Cells.Count(s.Cases), cells.Share(s.Bought?.Share), cells.Shares(s.Bought?.Interval), cells.Share(s.Left?.Share), cells.Shares(s.Left?.Interval),
            cells.Share(s.HadNobodyLeft), cells.Remark(s.Obstacle, s.HasFewCases),
        ])]);

    public static FindingsSection DoseResponse(RepurchaseFindings f, Language language)
    {
        var cells = new Cells(language);
        List<string> sentences = [Dose.Say(language, CountedSection.Gaps(f, language))];
        if (f.Dose.Trend is { } trend)
        {
            var direction = trend.Slope < 0 ? new LocalText("lower", "低", "低") : new("higher", "高", "高");
            sentences.Add((trend.Test.P < 0.05 ? Falls : Flat).Say(language, ("direction", direction.In(language)), ("p", Cells.Probability(trend.Test.P))));
        }
        return new("dose_response", DoseTitle.In(language), sentences, [new("bands",
            [Band, RepurchaseWords.N, RepurchaseWords.Bought, RepurchaseWords.Share, RepurchaseWords.Interval, RepurchaseWords.Remarks],
            [.. f.Dose.Bands.Select(b => (FindingsCell[])
            [
                Cells.Text(Name(b.Band, f.Settings), Within(b.Band, f.Settings, language)), Cells.Count(b.Share.Cases), b.Share.Share is null ? Cells.Empty : Cells.Count(b.Share.Bought), cells.Share(b.Share.Share), cells.Shares(b.Share.Interval),
                cells.Remark(b.Share.Obstacle, b.Share.HasFewCases),
            ])])]);
    }

    private static string Name(int band, RepurchaseSettings settings) => band switch
    {
        0 => "4h",
        1 => "24h",
        2 => string.Create(CultureInfo.InvariantCulture, $"{settings.QuickHours}h"),
        3 => "7d",
        4 => string.Create(CultureInfo.InvariantCulture, $"{settings.LandmarkDays}d"),
        _ => "not",
    };

    private static string Within(int band, RepurchaseSettings settings, Language language)
    {
        if (band == 5) return new LocalText("not by the landmark", "至观察起点未解决", "至觀察起點未解決").In(language);
        var name = Name(band, settings);
        var (number, isDays) = (name[..^1], name[^1] == 'd');
        return (isDays ? new LocalText("within {n} days", "{n}天内", "{n}天內") : new LocalText("within {n} hours", "{n}小时内", "{n}小時內")).Say(language, ("n", number));
    }
}
