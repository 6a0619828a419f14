namespace SatStats.Measuring;

/// <summary>A row of the catalogue that is no single figure: a search, a comparison of groups or a ranking, with a command of its own.</summary>
/// <param name="Records">The kinds of record that it rests on.</param>
/// <param name="Command">What computes it.</param>
public sealed record Analysis(string Id, LocalText Title, LocalText Legend, IReadOnlyList<RecordKind> Records, string Command);

/// <summary>The analyses, by id. Listing, explanation and the errors for those who measure one read this.</summary>
public static class Analyses
{
    public static IReadOnlyList<Analysis> All { get; } =
    [
        new("complaint-emerging", new("Complaints on the rise", "上升中的投诉", "上升中的投訴"),
            new("Categories and words of complaints that rose beyond chance against the periods before, with intervals, held to a false discovery rate of 5%, and examples.",
                "与前几期相比上升幅度超出偶然波动的投诉类别和词语，附区间和示例，错误发现率控制在5%。", "與前幾期相比上升幅度超出偶然波動的投訴類別和詞語，附區間和示例，錯誤發現率控制在5%。"),
            [RecordKinds.Complaint], "satstats emerging"),
        new("install-drivers", new("What goes with installation satisfaction", "与装机满意度相关的因素", "與裝機滿意度相關的因素"),
            new("Shares of the explained variation of installation satisfaction (LMG) that go to punctuality, first visit, lead time, minutes inside and others, with bootstrap intervals and direction. Association, not cause.",
                "准时、一次完成、历时、入户时长等因素各占装机满意度可解释变异的比例（LMG），附自助法区间和方向。这是关联，不是因果。", "準時、一次完成、歷時、入戶時長等因素各佔裝機滿意度可解釋變異的比例（LMG），附自助法區間和方向。這是關聯，不是因果。"),
            [RecordKinds.Survey, RecordKinds.Ticket, RecordKinds.Visit], "satstats drivers installation"),
        new("recovery-paradox", new("Resolved quickly against no problem at all", "快速解决的客户与无问题客户的比较", "快速解決的客戶與無問題客戶的比較"),
            new("Whether customers whose complaint was resolved quickly bought again more often than customers without any problem, matched by stratum; difference with interval.",
                "投诉被快速解决的客户是否比没有遇到问题的客户更常再次购买，按分层匹配；给出差值和区间。", "投訴被快速解決的客戶是否比沒有遇到問題的客戶更常再次購買，按分層匹配；給出差值和區間。"),
            [RecordKinds.Complaint, RecordKinds.Purchase, RecordKinds.Customers], "satstats repurchase"),
        new("repair-drivers", new("What goes with repair satisfaction", "与修障满意度相关的因素", "與修障滿意度相關的因素"),
            new("As install-drivers, for answers about repairs.", "同 install-drivers，针对修障答卷。", "同 install-drivers，針對修障答卷。"),
            [RecordKinds.Survey, RecordKinds.Ticket, RecordKinds.Visit], "satstats drivers repair"),
        new("repurchase-time", new("Time to the next purchase, by what became of the problem", "按问题处理结果的再次购买间隔", "按問題處理結果的再次購買間隔"),
            new("Kaplan-Meier share of those who bought again by the days since the landmark, by state at the landmark, with the log-rank test; those not followed to the end are censored.",
                "自界标日起按天数计的再次购买比例（Kaplan-Meier），按界标日状态分组，附对数秩检验；未随访到期末者按删失处理。", "自界標日起按天數計的再次購買比例（Kaplan-Meier），按界標日狀態分組，附對數秩檢定；未隨訪到期末者按刪失處理。"),
            [RecordKinds.Complaint, RecordKinds.Purchase], "satstats repurchase"),
    ];

    /// <summary>The analysis of this id; null where there is none.</summary>
    public static Analysis? Find(string id) => All.FirstOrDefault(a => a.Id == id);
}
