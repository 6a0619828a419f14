using System.Globalization;

namespace SatStats.Reporting.Texts;

/// <summary>Says what a measurement says, and no more: the figure, its target, and whether its change is real.</summary>
internal static class Wording
{
    private static readonly LocalText NoData = new("No data for “{title}” {in}", "{in}没有“{title}”的数据", "{in}沒有「{title}」的資料");
    private static readonly LocalText Withheld = new("{title}: withheld {in}, because fewer than 5 cases lie behind it", "{in}{title}：样本不足5个，不予公布", "{in}{title}：樣本不足5個，不予公布");
    private static readonly LocalText CannotTell = new("{title} {in} cannot be estimated from the data at hand", "现有数据无法估计{in}的{title}", "現有資料無法估計{in}的{title}");

    private static readonly LocalText TooEarly = new("{title} {in}: too early to tell", "{in}{title}：为时尚早，尚无法判断", "{in}{title}：為時尚早，尚無法判斷");

    private static readonly LocalText Met = new(", on target", "，达到目标", "，達到目標");
    private static readonly LocalText Short = new(", short of the target of {target}", "，未达到{target}的目标", "，未達到{target}的目標");
    private static readonly LocalText Over = new(", over the limit of {target}", "，超过{target}的上限", "，超過{target}的上限");
    private static readonly LocalText Close = new(", too close to the target of {target} to call", "，与{target}的目标相差无几、尚难判断", "，與{target}的目標相差無幾、尚難判斷");

    private static readonly LocalText NoChange = new("; no real change from {before}", "；与{before}相比无实质变化", "；與{before}相比無實質變化");
    private static readonly LocalText Up = new("; up {by} from {before}", "；较{before}上升{by}", "；較{before}上升{by}");
    private static readonly LocalText Down = new("; down {by} from {before}", "；较{before}下降{by}", "；較{before}下降{by}");
    private static readonly LocalText More = new("; {by} more than in {before}", "；较{before}增加{by}", "；較{before}增加{by}");
    private static readonly LocalText Fewer = new("; {by} fewer than in {before}", "；较{before}减少{by}", "；較{before}減少{by}");
    private static readonly LocalText RealGain = new(", a real improvement", "，确有改善", "，確有改善");
    private static readonly LocalText RealLoss = new(", a real decline", "，确有下滑", "，確有下滑");

    /// <summary>The finding as a title: <c>98.1% of complaints resolved in December 2013, on target; no real change from November</c>.</summary>
    public static string Finding(Measurement m, Language language)
    {
        if (m.Value is null) return Missing(m, language);
        return LocalTextFilling.UpperFirst(Phrases.Say(m, language)) + TargetClause(m, language) + ChangeClause(m, language);
    }

    /// <summary>Why there is no figure.</summary>
    public static string Missing(Measurement m, Language language)
    {
        var text = m.Notes.Contains(Note.TooEarly) ? TooEarly : m.Notes.Contains(Note.Suppressed) ? Withheld : m.Notes.Contains(Note.NotEstimable) && m.N > 0 ? CannotTell : NoData;
        return Absence(text, m.Metric, m.Period, language);
    }

    /// <summary>That a metric has no case at all in the period.</summary>
    public static string Nothing(Metric metric, Period period, Language language) => Absence(NoData, metric, period, language);

    /// <summary>A change with its sign: shares in points, counts relative: <c>+1.3 pp</c>, <c>−4.0%</c>.</summary>
    public static string Difference(double? difference, Unit unit, Language language)
    {
        if (unit != Unit.Count || difference is not { } d || !double.IsFinite(d)) return Figure.WriteDifference(difference, unit, language);
        return (d < 0 ? "−" : d > 0 ? "+" : "±") + Amount(d, unit, language);
    }

    /// <summary>The size of a change, without its sign.</summary>
    public static string Amount(double difference, Unit unit, Language language) => unit switch
    {
        Unit.Count => (Math.Abs(difference) * 100).ToString("0.0", CultureInfo.InvariantCulture) + "%",
        Unit.Points => Math.Abs(difference).ToString("0.0", CultureInfo.InvariantCulture) + new LocalText(" points", "点", "點").In(language),
        _ => Figure.WriteDifference(Math.Abs(difference), unit, language)[1..],
    };

    /// <summary><c>97.8% to 98.4%</c>; empty without an interval.</summary>
    public static string Interval(double? low, double? high, Unit unit, Language language) => low is null || high is null ? "" :
        Figure.Write(low, unit, language) + new LocalText(" to ", "至", "至").In(language) + Figure.Write(high, unit, language);

    private static string Absence(LocalText text, Metric metric, Period period, Language language) =>
        LocalTextFilling.UpperFirst(text.Fill(language, ("title", metric.Title.In(language)), ("in", period.During(language))));

    private static string TargetClause(Measurement m, Language language)
    {
        if (m.Target is not { } target) return "";
        var clause = target.Verdict switch
        {
            TargetVerdict.Met => Met,
            TargetVerdict.Missed => m.Metric.Better == Better.Lower ? Over : Short,
            _ => Close,
        };
        return clause.Fill(language, ("target", Figure.Write(target.Target, m.Metric.Unit, language)));
    }

    private static string ChangeClause(Measurement m, Language language)
    {
        if (m.Change is not { Difference: { } difference } change) return "";
        var clause = change.Verdict == Verdict.NotDistinguishable ? NoChange
            : m.Metric.Unit == Unit.Count ? (difference < 0 ? Fewer : More)
            : difference < 0 ? Down : Up;
        var real = change.Verdict switch { Verdict.Better => RealGain.In(language), Verdict.Worse => RealLoss.In(language), _ => "" };
        return clause.Fill(language, ("before", change.Period.Near(m.Period, language)), ("by", Amount(difference, m.Metric.Unit, language))) + real;
    }
}
