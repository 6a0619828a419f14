using System.Globalization;
using SatStats.Measuring.Families;

namespace SatStats.Measuring.Surveys;

/// <summary>What things are called in the three languages. What is not canonical keeps the name that the data give it.</summary>
internal static class SurveyNames
{
    public static readonly LocalText Index = new("Index, 0 to 100", "指数（0至100）", "指數（0至100）");
    public static readonly LocalText Promoter = new("Net promoter score", "净推荐值", "淨推薦值");
    public static readonly LocalText ItemIndex = new("Weighted index of items, 0 to 100", "分项加权指数（0至100）", "分項加權指數（0至100）");

    private static readonly LocalText s_none = new("(none)", "（无）", "（無）");

    private static readonly Dictionary<string, LocalText> s_touchpoints = new(StringComparer.Ordinal)
    {
        ["installation"] = new("Installation", "装机", "裝機"),
        ["repair"] = new("Repair", "维修", "維修"),
        ["hotline"] = new("Hotline", "热线", "熱線"),
        ["hall"] = new("Business hall", "营业厅", "營業廳"),
        ["relationship"] = new("Relationship", "整体关系", "整體關係"),
    };

    private static readonly Dictionary<string, LocalText> s_modes = new(StringComparer.Ordinal)
    {
        ["sms"] = new("text message", "短信", "簡訊"),
        ["ivr"] = new("automatic call (IVR)", "自动语音", "自動語音"),
        ["app"] = new("app", "手机客户端", "手機用戶端"),
        ["call"] = new("telephone", "电话", "電話"),
        ["web"] = new("website", "网页", "網頁"),
        ["email"] = new("e-mail", "电子邮件", "電子郵件"),
        ["wechat"] = new("WeChat", "微信", "微信"),
    };

    private static readonly Dictionary<string, LocalText> s_dimensions = new(StringComparer.Ordinal)
    {
        ["region"] = new("region", "地区", "地區"),
        ["area_type"] = new("area type", "城乡", "城鄉"),
        ["segment"] = new("segment", "客户群", "客戶群"),
        ["mode"] = new("mode", "调查方式", "調查方式"),
    };

    private static readonly Dictionary<string, LocalText> s_items = new(StringComparer.Ordinal)
    {
        ["result"] = new("result", "结果", "結果"),
        ["punctuality"] = new("punctuality", "及时性", "及時性"),
        ["professionalism"] = new("professional work", "专业性", "專業性"),
        ["staff"] = new("staff", "人员服务", "人員服務"),
    };

    public static LocalText Touchpoint(string? touchpoint) => touchpoint is null ? new("No touchpoint named", "未注明触点", "未註明觸點") : s_touchpoints.GetValueOrDefault(touchpoint) ?? new(touchpoint);

    public static LocalText Mode(string? mode) => mode is null ? s_none : s_modes.GetValueOrDefault(mode) ?? new(mode);

    public static LocalText Dimension(string dimension) => s_dimensions.GetValueOrDefault(dimension) ?? new(dimension);

    /// <summary>A group of a dimension.</summary>
    public static LocalText Group(string dimension, string? group) => (dimension, group) switch
    {
        ("mode", _) => Mode(group),
        (_, null) => s_none,
        ("area_type", "urban") => new("urban", "城市", "城市"),
        ("area_type", "rural") => new("rural", "农村", "農村"),
        _ => new(group),
    };

    public static LocalText Item(string item) => s_items[item];

    /// <summary>Which scores are meant stands in the name: without its scale a share of satisfied says nothing.</summary>
    public static LocalText TopTwo((double Low, double Top)? scale)
    {
        if (scale is not { } s) return new("Satisfied (two best of their scale)", "满意率（各量表最高两档）", "滿意率（各量表最高兩檔）");
        var (best, low) = (Written(s.Top), Written(s.Low));
        if (!TopBox.HasTwo(s.Low, s.Top)) return new($"Satisfied ({best} of {low} to {best})", $"满意率（{low}至{best}分中的{best}分）", $"滿意率（{low}至{best}分中的{best}分）");
        var second = Written(s.Top - 1);
        return new($"Satisfied ({second} or {best} of {low} to {best})", $"满意率（{low}至{best}分中的{second}、{best}分）", $"滿意率（{low}至{best}分中的{second}、{best}分）");
    }

    public static LocalText Mean((double Low, double Top)? scale) => scale is not { } s ? new("Mean score", "平均分", "平均分")
        : new($"Mean score ({Written(s.Low)} to {Written(s.Top)})", $"平均分（{Written(s.Low)}至{Written(s.Top)}）", $"平均分（{Written(s.Low)}至{Written(s.Top)}）");

    public static string Written(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
