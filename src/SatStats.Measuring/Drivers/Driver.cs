namespace SatStats.Measuring.Drivers;

/// <summary>Something that may go with satisfaction.</summary>
/// <param name="Name">For programs.</param>
/// <param name="Sql">Its value for one answer, over the answer a, its ticket t and its visits v; yes is 1 and no is 0.</param>
/// <param name="IsShare">Whether its values are only 0 and 1.</param>
public sealed record Driver(string Name, LocalText Title, string Sql, bool IsShare)
{
    /// <summary>For columns of visits: how those of one ticket become one value; <see cref="Sql"/> then names it.</summary>
    internal string? OnVisits { get; init; }

    private const string Since = "case when t.resolved_at >= t.opened_at then cast(extract(epoch from (t.resolved_at - t.opened_at)) as double precision) / 3600 end";
    private const string Response = "case when t.first_response_at >= t.opened_at then cast(extract(epoch from (t.first_response_at - t.opened_at)) as double precision) / 3600 end";

    /// <summary>What the operation itself knows of a ticket and its visits.</summary>
    public static IReadOnlyList<Driver> Operation { get; } =
    [
        new("on_time", new("arrived on time", "准时上门", "準時上門"), "v.on_time", true),
        new("first_visit", new("done at the first visit", "一次上门完成", "一次上門完成"), "v.first_visit", true),
        new("lead_hours", new("hours from order to completion", "全程时长（小时）", "全程時長（小時）"), Since, false),
        new("response_hours", new("hours to the first response", "首次响应时长（小时）", "首次響應時長（小時）"), Response, false),
        new("indoor_minutes", new("minutes inside the home", "入户时长（分钟）", "入戶時長（分鐘）"), "v.indoor_minutes", false),
        new("handling_minutes", new("minutes of handling", "处理时长（分钟）", "處理時長（分鐘）"), "t.handling_minutes", false),
        new("self_service", new("self-service", "自助办理", "自助辦理"), "case when t.handling is not null then case when t.handling = 'self_service' then 1 else 0 end end", true),
        new("remote", new("handled remotely", "远程处理", "遠端處理"), "case when t.handling is not null then case when t.handling = 'remote' then 1 else 0 end end", true),
        new("transfers", new("times passed on", "转派次数", "轉派次數"), "t.transfers", false),
        new("reopened", new("opened again", "重新打开", "重新打開"), "case when t.reopened then 1 when not t.reopened then 0 end", true),
        new("automatic_dispatch", new("dispatched automatically", "自动派单", "自動派單"), "case when t.dispatch is not null then case when t.dispatch = 'automatic' then 1 else 0 end end", true),
    ];

    /// <summary>What the same answer says of single items.</summary>
    public static IReadOnlyList<Driver> Items { get; } =
    [
        new("item_result", new("score for the result", "结果评分", "結果評分"), "a.item_result", false),
        new("item_punctuality", new("score for punctuality", "准时评分", "準時評分"), "a.item_punctuality", false),
        new("item_professionalism", new("score for professional work", "专业评分", "專業評分"), "a.item_professionalism", false),
        new("item_staff", new("score for the staff", "人员服务评分", "人員服務評分"), "a.item_staff", false),
    ];
}
