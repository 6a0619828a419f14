using System.Globalization;
using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>
/// How a date or time is written: the strptime pattern of its day part and of its time part. Where the day part is three numbers
/// whose order the text alone does not tell, it holds %1, %2, %3 (or %Y in the last place) in the order of writing.
/// </summary>
internal sealed partial record MomentShape(string Day, string Clock)
{
    /// <summary>Whether the year was counted from 1911.</summary>
    public bool CountsFrom1911 { get; init; }

    public bool IsAmbiguous => Day.Contains("%1", StringComparison.Ordinal);

    /// <summary>Whether the year has two digits, which decides the order in which patterns must be tried.</summary>
    public bool HasShortYear => !Day.Contains("%Y", StringComparison.Ordinal);

    public string Pattern(DateOrder order) => Resolve(Day, order) + Clock;

    /// <summary>The shape of this text, or null where it is no date.</summary>
    public static MomentShape? Of(string text)
    {
        foreach (var day in DayForms)
        {
            if (day.Match(text) is { Success: true } match && ClockOf(text[match.Length..]) is { } clock) return new(DayOf(text, match), clock);
        }
        return null;
    }

    /// <summary>Whether texts of this pattern say their own offset from UTC.</summary>
    public static bool CarriesOffset(string pattern) =>
        pattern.EndsWith("%z", StringComparison.Ordinal) || pattern.EndsWith('Z') || pattern.EndsWith("UTC", StringComparison.Ordinal) || pattern.EndsWith("GMT", StringComparison.Ordinal);

    /// <summary>The pattern of a time of day that stands in a column of its own, or null.</summary>
    public static string? ClockAlone(string text) => text.Length > 0 ? ClockOf(" " + text)?.TrimStart() is { Length: > 0 } clock ? clock : null : null;

    /// <summary>The three numbers of an ambiguous day part, as they are written.</summary>
    public static (int First, int Second, int Third) Numbers(string text)
    {
        Span<int> numbers = stackalloc int[3];
        var at = 0;
        for (var i = 0; i < 3; i++)
        {
            while (at < text.Length && !char.IsAsciiDigit(text[at])) at++;
            for (; at < text.Length && char.IsAsciiDigit(text[at]); at++) numbers[i] = (numbers[i] * 10) + text[at] - '0';
        }
        return (numbers[0], numbers[1], numbers[2]);
    }

    private static string Resolve(string day, DateOrder order)
    {
        var (first, second, third) = order switch
        {
            DateOrder.MonthDay => ("%m", "%d", "%y"),
            DateOrder.YearMonthDay => ("%y", "%m", "%d"),
            DateOrder.Republic => ("%Y", "%m", "%d"),
            _ => ("%d", "%m", "%y"),
        };
        return day.Replace("%1", first, StringComparison.Ordinal).Replace("%2", second, StringComparison.Ordinal).Replace("%3", third, StringComparison.Ordinal);
    }

    private static string DayOf(string text, Match match)
    {
        // The pattern is the text itself with every part replaced by what it is, so that separators stay as they stand.
        var pattern = text[..match.Length];
        foreach (var group in match.Groups.Cast<Group>().Where(g => g.Success && char.IsAsciiLetter(g.Name[0])).OrderByDescending(g => g.Index))
        {
            pattern = pattern[..group.Index] + Specifier(group) + pattern[(group.Index + group.Length)..];
        }
        return pattern;
    }

    private static string Specifier(Group group) => group.Name switch
    {
        "year" => group.Length == 4 ? "%Y" : "%y",
        "month" => "%m",
        "name" => group.Length == 3 ? "%b" : "%B",
        "day" => "%d",
        "weekday" => group.Length == 3 ? "%a" : "%A",
        "first" => "%1",
        "second" => "%2",
        _ => "%3",
    };

    private static string? ClockOf(string rest)
    {
        if (rest.Length == 0) return "";
        if (ChineseClock().Match(rest) is { Success: true } chinese) return IsClock(chinese) ? ChinesePattern(chinese) : null;
        if (PackedClock().Match(rest) is { Success: true } packed) return string.Concat(packed.Groups["gap"].Value, "%H%M", packed.Groups["sec"].Success ? "%S" : "");
        var match = Clock24Or12().Match(rest);
        if (!match.Success || !IsClock(match)) return null;
        var half = match.Groups["half"];
        var hour = Half(match) + (IsHalved(match) ? "%I" : "%H");
        var second = match.Groups["sec"].Success ? ":%S" : "";
        var fraction = match.Groups["fraction"];
        var parts = fraction.Success ? match.Groups["point"].Value + (fraction.Length <= 3 ? "%g" : fraction.Length <= 6 ? "%f" : "%n") : "";
        var ampm = half.Success ? (half.Value[0] == ' ' ? " %p" : "%p") : "";
        return Gap(match.Groups["gap"].Value) + hour + ":%M" + second + parts + ampm + Offset(match.Groups["offset"].Value);
    }

    // The half of the day stands before the hour in Chinese, and after the time elsewhere.
    private static bool IsHalved(Match match) => match.Groups["half"].Success || match.Groups["before"].Success;

    private static string Half(Match match) => !match.Groups["before"].Success ? "" : match.Groups["before"].Value.EndsWith(' ') ? "%p " : "%p";

    private static string ChinesePattern(Match match) => string.Concat(match.Groups["gap"].Value, Half(match), IsHalved(match) ? "%I" : "%H", match.Groups["hourWord"].Value)
        + (match.Groups["minute"].Success ? "%M" + match.Groups["minuteWord"].Value : "") + (match.Groups["sec"].Success ? "%S秒" : "");

    private static bool IsClock(Match match)
    {
        int Number(string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) : 0;
        var hour = Number("hour");
        var (minute, second) = (Number("minute"), Number("sec"));
        if (hour == 24 && minute + second == 0) return !IsHalved(match);
        return minute < 60 && second < 60 && (IsHalved(match) ? hour is >= 1 and <= 12 : hour < 24);
    }

    private static string Gap(string gap) => gap.Length > 0 && string.IsNullOrWhiteSpace(gap) ? " " : gap;

    private static string Offset(string offset)
    {
        if (offset.Length == 0) return "";
        var word = offset.TrimStart();
        var gap = word.Length < offset.Length ? " " : "";
        return gap + (char.IsAsciiLetter(word[0]) ? word : "%z");
    }

    private static readonly Regex[] DayForms = [YearFirst(), YearLast(), ShortYear(), DayMonthName(), MonthNameDay(), Chinese(), Packed()];

    [GeneratedRegex(@"^(?<year>\d{4})([-/.])(?<month>\d{1,2})\1(?<day>\d{1,2})(?!\d)")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<first>\d{1,2})([-/.])(?<second>\d{1,2})\1(?<year>\d{4})(?!\d)")]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^(?<first>\d{1,2})([-/.])(?<second>\d{1,2})\1(?<third>\d{2})(?!\d)")]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^((?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun|[A-Z][a-z]{2,6}day), )?(?<day>\d{1,2})[-/. ]?(?<name>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sep(tember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)(, |[-/. ])?(?<year>\d{4}|\d{2})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex DayMonthName();

    [GeneratedRegex(@"^((?<weekday>Mon|Tue|Wed|Thu|Fri|Sat|Sun|[A-Z][a-z]{2,6}day), )?(?<name>Jan(uary)?|Feb(ruary)?|Mar(ch)?|Apr(il)?|May|June?|July?|Aug(ust)?|Sep(tember)?|Oct(ober)?|Nov(ember)?|Dec(ember)?)\.? (?<day>\d{1,2}),? (?<year>\d{4})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex MonthNameDay();

    [GeneratedRegex(@"^(?<year>\d{4})年(?<month>\d{1,2})月(?<day>\d{1,2})[日号號]")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?<year>(19|20)\d\d)(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?=$|\D|\d{4}$|\d{6}$)")]
    private static partial Regex Packed();

    [GeneratedRegex(@"^(?<gap>[ \t]+|T|, )?(?<before>[AaPp][Mm] ?)?(?<hour>\d{1,2}):(?<minute>\d{1,2})(:(?<sec>\d{1,2})((?<point>[.,])(?<fraction>\d{1,9}))?)?(?<half> ?[AaPp][Mm])?(?<offset> ?(Z|UTC|GMT|[+-]\d{2}(:?\d{2})?))?$")]
    private static partial Regex Clock24Or12();

    [GeneratedRegex(@"^(?<gap> |T)?(?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?<sec>[0-5]\d)?$")]
    private static partial Regex PackedClock();

    [GeneratedRegex(@"^(?<gap> )?(?<before>[AaPp][Mm] ?)?(?<hour>\d{1,2})(?<hourWord>[时時点點])((?<minute>\d{1,2})(?<minuteWord>分)((?<sec>\d{1,2})秒)?)?$")]
    private static partial Regex ChineseClock();
}
