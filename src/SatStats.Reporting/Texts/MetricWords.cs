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
        ["the record's own time in the period"] = new("the record's own time in the period", "记录自身时间在本期", "記錄自身時間在本期"),
        ["answered in the period; invitations without an answer by when they went out"] = new("answered in the period; invitations without an answer by when they went out", "在本期作答；未作答的邀请按发出时间计", "在本期作答；未作答的邀請按發出時間計"),
        ["problem in the period: a customer's first complaint, or a survey answer that tells of a problem nobody was told of"] = new("problem in the period: a customer's first complaint, or a survey answer that tells of a problem nobody was told of", "问题发生在本期：客户的首次投诉，或调查中提及但未投诉的问题", "問題發生在本期：客戶的首次投訴，或調查中提及但未投訴的問題"),
        ["opened or closed in the period"] = new("opened or closed in the period", "在本期开单或办结", "在本期開單或辦結"),
        ["calendar days as the counters give them"] = new("calendar days as the counters give them", "计数所属的自然日", "計數所屬的自然日"),
        ["none: resolved by the last import"] = new("none: resolved by the last import", "不计时：以最近一次导入时是否解决为准", "不計時：以最近一次匯入時是否解決為準"),
        ["none: as known by the last import"] = new("none: as known by the last import", "不计时：以最近一次导入时所知为准", "不計時：以最近一次匯入時所知為準"),
        ["none: answered by the last import"] = new("none: answered by the last import", "不计时：以最近一次导入时是否响应为准", "不計時：以最近一次匯入時是否回應為準"),
        ["calendar hours from receipt to resolution"] = new("calendar hours from receipt to resolution", "自受理至解决的自然小时", "自受理至解決的自然小時"),
        ["calendar hours from receipt to the first answer"] = new("calendar hours from receipt to the first answer", "自受理至首次响应的自然小时", "自受理至首次回應的自然小時"),
        ["calendar hours from opening to the first answer"] = new("calendar hours from opening to the first answer", "自开单至首次响应的自然小时", "自開單至首次回應的自然小時"),
        ["calendar hours from opening to resolution"] = new("calendar hours from opening to resolution", "自开单至解决的自然小时", "自開單至解決的自然小時"),
        ["calendar hours from opening to the last resolution"] = new("calendar hours from opening to the last resolution", "自开单至最后一次解决的自然小时", "自開單至最後一次解決的自然小時"),
        ["calendar hours from opening to the first resolution"] = new("calendar hours from opening to the first resolution", "自开单至首次解决的自然小时", "自開單至首次解決的自然小時"),
        ["calendar hours from opening to close"] = new("calendar hours from opening to close", "自开单至关闭的自然小时", "自開單至關閉的自然小時"),
        ["whole calendar hours from opening to the first answer"] = new("whole calendar hours from opening to the first answer", "自开单至首次响应的整自然小时", "自開單至首次回應的整自然小時"),
        ["whole calendar hours from opening to close"] = new("whole calendar hours from opening to close", "自开单至关闭的整自然小时", "自開單至關閉的整自然小時"),
        ["calendar minutes from opening to the first close"] = new("calendar minutes from opening to the first close", "自开单至首次关闭的自然分钟", "自開單至首次關閉的自然分鐘"),
        ["calendar days from opening to the end of the period"] = new("calendar days from opening to the end of the period", "自开单至期末的自然日", "自開單至期末的自然日"),
        ["calendar days from receipt to the end of the period"] = new("calendar days from receipt to the end of the period", "自受理至期末的自然日", "自受理至期末的自然日"),
        ["minutes as the ticket reports them"] = new("minutes as the ticket reports them", "工单所报的分钟数", "工單所報的分鐘數"),
        ["minutes as the visit reports them"] = new("minutes as the visit reports them", "上门记录所报的分钟数", "上門記錄所報的分鐘數"),
        ["calendar time to the due time of the test"] = new("calendar time to the due time of the test", "至测速整改时限的自然时间", "至測速整改時限的自然時間"),
        ["calendar time to the due time of the ticket"] = new("calendar time to the due time of the ticket", "至工单时限的自然时间", "至工單時限的自然時間"),
        ["30 calendar days after the first visit"] = new("30 calendar days after the first visit", "首次上门后30个自然日", "首次上門後30個自然日"),
        ["30 calendar days after the repair"] = new("30 calendar days after the repair", "修复后30个自然日", "修復後30個自然日"),
        ["30 calendar days after receipt"] = new("30 calendar days after receipt", "受理后30个自然日", "受理後30個自然日"),
        ["15 calendar days after receipt"] = new("15 calendar days after receipt", "受理后15个自然日", "受理後15個自然日"),
        ["7 calendar days after receipt"] = new("7 calendar days after receipt", "受理后7个自然日", "受理後7個自然日"),
        ["7 calendar days after opening"] = new("7 calendar days after opening", "开单后7个自然日", "開單後7個自然日"),
        ["24 calendar hours after the test"] = new("24 calendar hours after the test", "测速后24个自然小时", "測速後24個自然小時"),
        ["working time of the schedule"] = new("working time of the schedule", "排班的工作时间", "排班的工作時間"),
        ["working hours of the schedule, from receipt to resolution"] = new("working hours of the schedule, from receipt to resolution", "按排班，自受理至解决的工作小时", "按排班，自受理至解決的工作小時"),
        ["working hours of the schedule, from opening to the first answer"] = new("working hours of the schedule, from opening to the first answer", "按排班，自开单至首次响应的工作小时", "按排班，自開單至首次回應的工作小時"),
        ["working hours of the schedule, from opening to resolution"] = new("working hours of the schedule, from opening to resolution", "按排班，自开单至解决的工作小时", "按排班，自開單至解決的工作小時"),
        ["working days of the schedule, from opening to resolution"] = new("working days of the schedule, from opening to resolution", "按排班，自开单至解决的工作日", "按排班，自開單至解決的工作日"),
        ["local time of the agreed window"] = new("local time of the agreed window", "预约时段的当地时间", "預約時段的當地時間"),
        ["local hours of the week"] = new("local hours of the week", "当地一周内的小时", "當地一週內的小時"),
        ["calendar days; landmark at day 14, followed to day 74"] = new("calendar days; landmark at day 14, followed to day 74", "自然日；界标日为第14天，随访至第74天", "自然日；界標日為第14天，隨訪至第74天"),
        ["calendar days; followed for 60 days after the answer"] = new("calendar days; followed for 60 days after the answer", "自然日；作答后随访60天", "自然日；作答後隨訪60天"),
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

    /// <summary>Whether a basis or clock is known in the three languages.</summary>
    public static bool Knows(string text) => Known.ContainsKey(text.Trim());

    public static string Say(string text, Language language) =>
        (Known.TryGetValue(text.Trim(), out var known) ? known : LocalText.Parse(text)).In(language);

    private static readonly LocalText OverDays = new("Wilson over the days, 95%", "按日的威尔逊（Wilson）区间，95%", "按日的威爾遜（Wilson）區間，95%");

    public static string Interval(Metric metric, Language language) => metric.IsOfCounters ? OverDays.In(language) : Interval(metric.Family, language);

    private static string Interval(Family family, Language language) => Intervals.TryGetValue(family, out var text) ? text.In(language) : family.ToString();
}
