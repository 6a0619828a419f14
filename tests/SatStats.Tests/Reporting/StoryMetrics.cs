namespace SatStats.Tests.Reporting;

/// <summary>A catalogue like the real one, without its queries.</summary>
internal static class StoryMetrics
{
    public static IReadOnlyList<Metric> All { get; } =
    [
        Of("complaint-volume", Family.Count, Unit.Count, Better.Neither, "Complaints received|投诉量|投訴量", "Complaints that came in, whatever became of them.|受理的全部投诉，不论结果。|受理的全部投訴，不論結果。"),
        Of("complaint-resolution", Family.Rate, Unit.Percent, Better.Higher, "Complaint resolution|投诉解决率|投訴解決率", "Complaints resolved, of all that were received.|已解决的投诉占全部受理投诉的比例。|已解決的投訴占全部受理投訴的比例。", 0.98),
        Of("complaint-resolution-in-time", Family.Rate, Unit.Percent, Better.Higher, "Resolved in time|投诉及时解决率|投訴及時解決率", "Complaints resolved within 48 hours, of those whose limit has passed or that were resolved.|48小时内解决的投诉占已到时限或已解决投诉的比例。|48小時內解決的投訴占已到時限或已解決投訴的比例。", 0.95),
        Of("complaint-hours", Family.Duration, Unit.Hours, Better.Lower, "Time to resolve|投诉解决时长|投訴解決時長", "Hours from receipt to resolution; the median.|从受理到解决的小时数（中位数）。|從受理到解決的小時數（中位數）。"),
        Of("complaint-channels", Family.Share, Unit.Percent, Better.Neither, "Complaints by channel|各渠道投诉占比|各渠道投訴占比", "Each channel's part of all complaints.|各渠道占全部投诉的比例。|各渠道占全部投訴的比例。", by: "channel"),
        Of("complaint-pareto", Family.Share, Unit.Percent, Better.Neither, "Complaints by category|各类投诉占比|各類投訴占比", "Each category's part of all complaints.|各类别占全部投诉的比例。|各類別占全部投訴的比例。", by: "category"),
        Of("repurchase-by-outcome", Family.Rate, Unit.Percent, Better.Higher, "Bought again, by outcome|按投诉结果的再次购买率|按投訴結果的再次購買率", "Customers with a problem who bought again within 180 days, by what had become of it after 30 days. The silent are known only from a survey that asks about problems.|遇到问题的客户在180天内再次购买的比例，按30天时的处理结果分组。未投诉的客户只能从询问是否遇到问题的调查得知。|遇到問題的客戶在180天內再次購買的比例，按30天時的處理結果分組。未投訴的客戶只能從詢問是否遇到問題的調查得知。", by: "state"),
        Of("install-satisfaction", Family.Satisfaction, Unit.Percent, Better.Higher, "Installation satisfaction|装机满意率|裝機滿意率", "Answers in the top two boxes, of all answers about installation.|装机回访中选择前两档的比例。|裝機回訪中選擇前兩檔的比例。", 0.9, "answered in the period"),
        Of("install-on-time", Family.Rate, Unit.Percent, Better.Higher, "Installation on time|装机上门准时率|裝機上門準時率", "Visits that began within the appointment.|在预约时段内上门的比例。|在預約時段內上門的比例。", 0.95, "appointment in the period"),
        Of("install-first-visit", Family.Rate, Unit.Percent, Better.Higher, "Installed at the first visit|装机一次成功率|裝機一次成功率", "Orders completed at the first visit.|首次上门即完成的比例。|首次上門即完成的比例。", basis: "completed in the period"),
        Of("ticket-resolution", Family.Rate, Unit.Percent, Better.Higher, "Ticket resolution|工单解决率|工單解決率", "Tickets resolved, of all that were opened.|已解决的工单占全部工单的比例。|已解決的工單占全部工單的比例。", 0.97, "opened in the period"),
        Of("ticket-hours", Family.Duration, Unit.Hours, Better.Lower, "Ticket handling time|工单处理时长|工單處理時長", "Hours from opening to resolution; the median.|从开单到解决的小时数（中位数）。|從開單到解決的小時數（中位數）。", basis: "opened in the period"),
        Of("csat", Family.Satisfaction, Unit.Percent, Better.Higher, "Satisfaction (CSAT)|客户满意率|客戶滿意率", "Answers in the top two boxes, of all answers.|全部调查中选择前两档的比例。|全部調查中選擇前兩檔的比例。", basis: "answered in the period"),
        Of("nps", Family.Promoter, Unit.Points, Better.Higher, "Net promoter score|净推荐值|淨推薦值", "Share of 9 and 10 less share of 0 to 6, in points.|评9至10分的占比减去0至6分的占比。|評9至10分的占比減去0至6分的占比。", basis: "answered in the period"),
    ];

    private static Metric Of(string id, Family family, Unit unit, Better better, string title, string legend, double? target = null, string basis = "received in the period", string? by = null) => new()
    {
        Id = id, Title = LocalText.Parse(title), Legend = LocalText.Parse(legend), Family = family, Unit = unit, Better = better,
        Records = RecordKinds.Complaint, Basis = basis, Clock = unit == Unit.Hours ? "calendar hours" : "none", Target = target,
        TargetSource = target is null ? null : "service charter 2013|2013年服务承诺|2013年服務承諾", By = by is null ? [] : [by], Sql = "",
    };
}
