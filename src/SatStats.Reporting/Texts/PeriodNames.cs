using System.Globalization;

namespace SatStats.Reporting.Texts;

/// <summary>Periods as people say them.</summary>
internal static class PeriodNames
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary><c>December 2013</c>, <c>2013年12月</c>.</summary>
    public static string Name(this Period period, Language language) =>
        language == Language.English ? InEnglish(period) : InChinese(period, language == Language.SimplifiedChinese);

    /// <summary>The period as an adverb: <c>in December 2013</c>. Chinese needs no preposition.</summary>
    public static string During(this Period period, Language language) => language != Language.English ? period.Name(language)
        : period.Grain switch
        {
            Grain.Day => "on " + InEnglish(period),
            null => "from " + InEnglish(period),
            _ => "in " + InEnglish(period),
        };

    /// <summary>The name of a period near another, without the year that both share: <c>November</c>.</summary>
    public static string Near(this Period period, Period other, Language language)
    {
        if (period.Grain != Grain.Month || other.Grain != Grain.Month || period.From.Year != other.From.Year) return period.Name(language);
        return language == Language.English ? period.From.ToString("MMMM", English) : string.Create(English, $"{period.From.Month}月");
    }

    /// <summary>Short enough for an axis, and still clear in a table: <c>Dec 2013</c>, <c>2013-12</c>.</summary>
    public static string Short(this Period period, Language language) =>
        period.Grain == Grain.Month && language == Language.English ? period.From.ToString("MMM yyyy", English) : period.Label;

    /// <summary><c>by month</c>.</summary>
    public static LocalText By(Grain grain) => grain switch
    {
        Grain.Day => new("by day", "按日", "按日"),
        Grain.Week => new("by week", "按周", "按週"),
        Grain.Quarter => new("by quarter", "按季度", "按季度"),
        Grain.Year => new("by year", "按年", "按年"),
        _ => new("by month", "按月", "按月"),
    };

    /// <summary>The head of a column of periods.</summary>
    public static LocalText Head(Grain grain) => grain switch
    {
        Grain.Day => new("Day", "日期", "日期"),
        Grain.Week => new("Week", "周", "週"),
        Grain.Quarter => new("Quarter", "季度", "季度"),
        Grain.Year => new("Year", "年份", "年份"),
        _ => new("Month", "月份", "月份"),
    };

    private static string InEnglish(Period p) => p.Grain switch
    {
        Grain.Day => p.From.ToString("d MMMM yyyy", English),
        Grain.Week => string.Create(English, $"week {ISOWeek.GetWeekOfYear(p.From.ToDateTime(default))} of {ISOWeek.GetYear(p.From.ToDateTime(default))}"),
        Grain.Month => p.From.ToString("MMMM yyyy", English),
        Grain.Quarter => string.Create(English, $"quarter {(p.From.Month + 2) / 3} of {p.From.Year}"),
        Grain.Year => p.From.ToString("yyyy", English),
        _ => $"{p.From.ToString("d MMMM yyyy", English)} to {p.To.AddDays(-1).ToString("d MMMM yyyy", English)}",
    };

    private static string InChinese(Period p, bool simplified) => p.Grain switch
    {
        Grain.Day => Day(p.From),
        Grain.Week => string.Create(English, $"{ISOWeek.GetYear(p.From.ToDateTime(default))}年第{ISOWeek.GetWeekOfYear(p.From.ToDateTime(default))}{(simplified ? "周" : "週")}"),
        Grain.Month => string.Create(English, $"{p.From.Year}年{p.From.Month}月"),
        Grain.Quarter => string.Create(English, $"{p.From.Year}年第{"一二三四"[(p.From.Month - 1) / 3]}季度"),
        Grain.Year => string.Create(English, $"{p.From.Year}年"),
        _ => $"{Day(p.From)}至{Day(p.To.AddDays(-1))}",
    };

    private static string Day(DateOnly day) => string.Create(English, $"{day.Year}年{day.Month}月{day.Day}日");
}
