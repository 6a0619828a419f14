namespace SatStats.Reporting.Texts;

/// <summary>Bases and clocks in the report's language. A metric's header may also give the three languages itself, parted by bars.</summary>
internal static class MetricWords
{
    private static readonly Dictionary<string, LocalText> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["received in the period"] = new("received in the period", "在本期受理", "在本期受理"),
        ["opened in the period"] = new("opened in the period", "在本期开单", "在本期開單"),
        ["closed in the period"] = new("closed in the period", "在本期办结", "在本期辦結"),
        ["resolved in the period"] = new("resolved in the period", "在本期解决", "在本期解決"),
        ["answered in the period"] = new("answered in the period", "在本期作答", "在本期作答"),
        ["completed in the period"] = new("completed in the period", "在本期完成", "在本期完成"),
        ["appointment in the period"] = new("appointment in the period", "预约时间在本期", "預約時間在本期"),
        ["appointed in the period"] = new("appointed in the period", "预约时间在本期", "預約時間在本期"),
        ["first visit appointed in the period"] = new("first visit appointed in the period", "首次上门预约在本期", "首次上門預約在本期"),
        ["invited in the period"] = new("invited in the period", "在本期邀请", "在本期邀請"),
        ["tested in the period"] = new("tested in the period", "在本期测速", "在本期測速"),
        ["counted in the period"] = new("counted in the period", "在本期计数", "在本期計數"),
        ["first answered in the period"] = new("first answered in the period", "在本期首次响应", "在本期首次回應"),
        ["first resolved in the period"] = new("first resolved in the period", "在本期首次解决", "在本期首次解決"),
        ["open at the end of the period"] = new("open at the end of the period", "期末在途", "期末在途"),
        ["known at the end of the period"] = new("known at the end of the period", "期末已知", "期末已知"),
        ["the agreed window"] = new("the agreed window", "预约时段", "預約時段"),
        ["calendar hours"] = new("calendar hours", "自然小时", "自然小時"),
        ["calendar time"] = new("calendar time", "自然时间", "自然時間"),
        ["working hours"] = new("working hours", "工作小时", "工作小時"),
        ["calendar days"] = new("calendar days", "自然日", "自然日"),
        ["working days"] = new("working days", "工作日", "工作日"),
        ["none"] = new("none", "不计时", "不計時"),
    };

    private static readonly Dictionary<Family, LocalText> Intervals = new()
    {
        [Family.Count] = new("exact Poisson, 95%", "精确泊松，95%", "精確卜瓦松，95%"),
        [Family.Rate] = new("Wilson, 95%", "威尔逊（Wilson），95%", "威爾遜（Wilson），95%"),
        [Family.Share] = new("Wilson, 95%", "威尔逊（Wilson），95%", "威爾遜（Wilson），95%"),
        [Family.Duration] = new("order statistics of the median, 95%", "中位数的次序统计量区间，95%", "中位數的次序統計量區間，95%"),
        [Family.Satisfaction] = new("Wilson for the top-two share, 95%", "前两档占比的威尔逊（Wilson）区间，95%", "前兩檔占比的威爾遜（Wilson）區間，95%"),
        [Family.Promoter] = new("multinomial, with three imagined answers, 95%", "多项分布，加三份假想答卷，95%", "多項分布，加三份假想答卷，95%"),
        [Family.Exposure] = new("exact Poisson, 95%", "精确泊松，95%", "精確卜瓦松，95%"),
        [Family.Mean] = new("score interval of the mean on its scale, 95%", "均值在量表上的计分区间，95%", "均值在量表上的計分區間，95%"),
        [Family.Total] = new("t over the days on the log scale, 95%", "按日的t分布（对数尺度），95%", "按日的t分布（對數尺度），95%"),
        [Family.Daily] = new("t over the days on the log scale, 95%", "按日的t分布（对数尺度），95%", "按日的t分布（對數尺度），95%"),
        [Family.Stock] = new("exact Poisson, 95%", "精确泊松，95%", "精確卜瓦松，95%"),
        [Family.Coverage] = new("none: hours are counted, not sampled", "无：对小时逐一计数，并非抽样", "無：對小時逐一計數，並非抽樣"),
        [Family.Reduction] = new("ratio of means on the log scale, 95%", "均值之比（对数尺度），95%", "均值之比（對數尺度），95%"),
    };

    public static string Say(string text, Language language) =>
        (Known.TryGetValue(text.Trim(), out var known) ? known : LocalText.Parse(text)).In(language);

    public static string Interval(Family family, Language language) => Intervals.TryGetValue(family, out var text) ? text.In(language) : family.ToString();
}
