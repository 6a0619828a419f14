namespace SatStats.Reporting.Texts;

/// <summary>Names of dimensions and of the canonical values in them. What is not canonical stands as the data has it.</summary>
internal static class ValueNames
{
    private static readonly Dictionary<string, LocalText> Dimensions = new(StringComparer.Ordinal)
    {
        ["region"] = new("Region", "地区", "地區"),
        ["channel"] = new("Channel", "渠道", "渠道"),
        ["category"] = new("Category", "类别", "類別"),
        ["subcategory"] = new("Subcategory", "子类别", "子類別"),
        ["type"] = new("Type", "类型", "類型"),
        ["state"] = new("State", "状态", "狀態"),
        ["severity"] = new("Severity", "严重程度", "嚴重程度"),
        ["product"] = new("Product", "产品", "產品"),
        ["segment"] = new("Segment", "客户群", "客戶群"),
        ["team"] = new("Team", "班组", "班組"),
        ["area_type"] = new("Area", "城乡", "城鄉"),
        ["priority"] = new("Priority", "优先级", "優先級"),
        ["touchpoint"] = new("Touchpoint", "触点", "觸點"),
        ["mode"] = new("Survey mode", "调查方式", "調查方式"),
    };

    private static readonly Dictionary<string, LocalText> Values = new(StringComparer.Ordinal)
    {
        ["hotline"] = new("Hotline", "热线", "熱線"),
        ["web"] = new("Website", "网站", "網站"),
        ["website"] = new("Website", "网站", "網站"),
        ["app"] = new("App", "手机客户端", "手機用戶端"),
        ["hall"] = new("Business hall", "营业厅", "營業廳"),
        ["sms"] = new("Text message", "短信", "簡訊"),
        ["email"] = new("E-mail", "电子邮件", "電子郵件"),
        ["wechat"] = new("WeChat", "微信", "微信"),
        ["weibo"] = new("Weibo", "微博", "微博"),
        ["im"] = new("Instant messaging", "即时通讯", "即時通訊"),
        ["install"] = new("Installation", "装机", "裝機"),
        ["move"] = new("Moving", "移机", "移機"),
        ["repair"] = new("Repair", "维修", "維修"),
        ["request"] = new("Request", "业务办理", "業務辦理"),
        ["spam_report"] = new("Spam report", "垃圾短信举报", "垃圾簡訊檢舉"),
        ["major"] = new("Major", "重大", "重大"),
        ["minor"] = new("Minor", "轻微", "輕微"),
        ["urban"] = new("Urban", "城市", "城市"),
        ["rural"] = new("Rural", "农村", "農村"),
        ["installation"] = new("Installation", "装机", "裝機"),
        ["relationship"] = new("Relationship", "整体关系", "整體關係"),
        ["consumer"] = new("Consumer", "个人客户", "個人客戶"),
        ["household"] = new("Household", "家庭客户", "家庭客戶"),
        ["business"] = new("Business", "政企客户", "政企客戶"),
        ["silent"] = new("Had a problem, did not complain", "遇到问题但未投诉", "遇到問題但未投訴"),
        ["unresolved"] = new("Complained, not resolved", "投诉未解决", "投訴未解決"),
        ["resolved"] = new("Resolved", "投诉已解决", "投訴已解決"),
        ["resolved_quickly"] = new("Resolved quickly", "投诉迅速解决", "投訴迅速解決"),
    };

    private static readonly LocalText None = new("(none)", "（无）", "（無）");

    /// <summary>The head of a column of this dimension's values; a column of somebody's file keeps its own name.</summary>
    public static string Dimension(string dimension, Language language) =>
        Dimensions.TryGetValue(dimension, out var text) ? text.In(language) : dimension;

    public static string Value(string? value, Language language) =>
        value is null ? None.In(language) : Values.TryGetValue(value, out var text) ? text.In(language) : value;

    public static string Of(Slice slice, Language language) => string.Join(", ", slice.Parts.Select(p => Value(p.Value, language)));

    /// <summary>What a breakdown is by, inside a sentence: <c>by region</c>.</summary>
    public static string By(string dimension, Language language) => language == Language.English
        ? "by " + (Dimensions.TryGetValue(dimension, out var text) ? text.English.ToLowerInvariant() : dimension)
        : "按" + Dimension(dimension, language);
}
