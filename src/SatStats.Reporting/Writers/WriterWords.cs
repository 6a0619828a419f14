namespace SatStats.Reporting.Writers;

/// <summary>What the writers themselves say around the blocks.</summary>
internal static class WriterWords
{
    public static readonly LocalText Skip = new("Skip to the report", "跳到报告正文", "跳到報告正文");
    public static readonly LocalText Contents = new("Contents", "目录", "目錄");
    public static readonly LocalText AsTable = new("The figures as a table", "数据表", "資料表");
    public static readonly LocalText Back = new("Back to {summary}", "返回{summary}", "返回{summary}");
    public static readonly LocalText Page = new("Page", "第", "第");
    public static readonly LocalText Made = new("Made by SatStats {version}", "由SatStats {version}生成", "由SatStats {version}產生");
    public static readonly LocalText Files = new(
        "All figures are also in report.xlsx and measurements.json; the charts are in the folder charts.",
        "全部数据另见report.xlsx与measurements.json；图表见charts文件夹。", "全部資料另見report.xlsx與measurements.json；圖表見charts資料夾。");
    public static readonly LocalText Figure = new("Figure", "指标", "指標");
    public static readonly LocalText Metric = new("Metric", "指标", "指標");
    public static readonly LocalText Explanation = new("Explanation", "说明", "說明");

    public static readonly LocalText TitleAndPeriod = new("{title}, {period}", "{title}，{period}", "{title}，{period}");
    public static readonly LocalText Remark = new("{symbol} {label}: {text}", "{symbol} {label}：{text}", "{symbol} {label}：{text}");

    /// <summary>The language's tag in HTML and XML.</summary>
    public static string Tag(Language language) => language switch
    {
        Language.SimplifiedChinese => "zh-Hans",
        Language.TraditionalChinese => "zh-Hant",
        _ => "en",
    };
}
