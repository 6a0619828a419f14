namespace SatStats.Reporting.Texts;

/// <summary>
/// How each metric is said in a sentence: <c>{value}</c> is the figure, <c>{in}</c> the period as an adverb (<c>in December 2013</c>).
/// A metric that is not here is said by its title.
/// </summary>
internal static class Phrases
{
    private static readonly LocalText ByTitle = new("{title}: {value} {in}", "{in}{title}为{value}", "{in}{title}為{value}");

    private static readonly Dictionary<string, LocalText> ByMetric = new(StringComparer.Ordinal)
    {
        ["complaint-volume"] = new("{value} complaints received {in}", "{in}受理投诉{value}件", "{in}受理投訴{value}件"),
        ["complaint-resolution"] = new("{value} of complaints resolved {in}", "{in}投诉解决率为{value}", "{in}投訴解決率為{value}"),
        ["complaint-resolution-in-time"] = new("{value} of complaints resolved in time {in}", "{in}投诉及时解决率为{value}", "{in}投訴及時解決率為{value}"),
        ["complaint-hours"] = new("Half of the complaints {in} were resolved within {value}", "{in}半数投诉在{value}内解决", "{in}半數投訴在{value}內解決"),
        ["install-satisfaction"] = new("{value} of surveyed installation customers were satisfied {in}", "{in}装机客户满意率为{value}", "{in}裝機客戶滿意率為{value}"),
        ["install-on-time"] = new("{value} of installation visits were on time {in}", "{in}装机上门准时率为{value}", "{in}裝機上門準時率為{value}"),
        ["install-first-visit"] = new("{value} of installations needed one visit {in}", "{in}装机一次上门成功率为{value}", "{in}裝機一次上門成功率為{value}"),
        ["ticket-resolution"] = new("{value} of tickets resolved {in}", "{in}工单解决率为{value}", "{in}工單解決率為{value}"),
        ["ticket-hours"] = new("Half of the tickets {in} were resolved within {value}", "{in}半数工单在{value}内解决", "{in}半數工單在{value}內解決"),
        ["csat"] = new("{value} of customers asked were satisfied {in}", "{in}受访客户满意率为{value}", "{in}受訪客戶滿意率為{value}"),
        ["nps"] = new("Net promoter score {value} {in}", "{in}净推荐值为{value}", "{in}淨推薦值為{value}"),
    };

    /// <summary>The figure as the beginning of a sentence.</summary>
    public static string Say(Measurement m, Language language) =>
        (ByMetric.GetValueOrDefault(m.Metric.Id) ?? ByTitle).Fill(language,
            ("title", m.Metric.Title.In(language)), ("value", Figure.Write(m.Value, m.Metric.Unit, language)), ("in", m.Period.During(language)));
}
