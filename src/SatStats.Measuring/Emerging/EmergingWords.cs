using System.Globalization;

namespace SatStats.Measuring.Emerging;

/// <summary>Topics in sentences.</summary>
public static class EmergingWords
{
    /// <summary>One topic: how many complaints, and how many times the usual that is.</summary>
    public static LocalText Sentence(EmergingTopic topic)
    {
        var usual = N((double)topic.Before / topic.Months);
        var isNew = topic.Before == 0;
        var times = topic.Multiple is { } m && topic.Interval is { } i ? (English: $" ({N(m)} times the daily rate of the {topic.Months} months before, 95% interval {N(i.Low)} to {N(i.High)})", Chinese: N(m), Low: N(i.Low), High: N(i.High)) : default;
        var kind = topic.Kind switch { "term" => new("term", "词语", "詞語"), "category" => new("category", "分类", "分類"), "subcategory" => new("subcategory", "子类", "子類"), _ => new LocalText(topic.Kind) };
        return new(
            $"{Upper(kind.English)} \"{topic.Name}\": {topic.Cases:#,##0} complaints against {usual} a month before{(isNew ? ", when there were none" : times.English)}.",
            $"{kind.Simplified ?? topic.Kind}“{topic.Name}”：{topic.Cases:#,##0}件，此前每月{usual}件{(isNew ? "，此前没有" : $"（为此前{topic.Months}个月日均的{times.Chinese}倍，95%区间{times.Low}至{times.High}）")}。",
            $"{kind.Traditional ?? topic.Kind}「{topic.Name}」：{topic.Cases:#,##0}件，此前每月{usual}件{(isNew ? "，此前沒有" : $"（為此前{topic.Months}個月日均的{times.Chinese}倍，95%區間{times.Low}至{times.High}）")}。");
    }

    /// <summary>How much was looked at.</summary>
    public static LocalText Summary(EmergingReport report)
    {
        var looked = string.Join(", ", report.Looked.Select(l => $"{l.Value:#,##0} of {l.Key}"));
        var lookedChinese = string.Join("、", report.Looked.Select(l => $"{l.Key} {l.Value:#,##0}"));
        var (found, months) = (report.Topics.Count, report.Months);
        return new(
            $"{report.Period.Label}: {found} topic{(found == 1 ? "" : "s")} rose beyond chance against the {months} months before; looked at {looked}. What chance explains is not listed (of what is listed, at most 5% of each kind on average are false).",
            $"{report.Period.Label}：与此前{months}个月相比，{found}个主题的上升超出偶然；共查看 {lookedChinese}。可由偶然解释的未列出（各类所列中平均至多5%为误报）。",
            $"{report.Period.Label}：與此前{months}個月相比，{found}個主題的上升超出偶然；共查看 {lookedChinese}。可由偶然解釋的未列出（各類所列中平均至多5%為誤報）。");
    }

    private static string N(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
