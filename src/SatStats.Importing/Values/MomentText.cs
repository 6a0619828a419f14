using System.Text;
using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>
/// What stands in dates and times that no pattern of the engine knows: halves of the day in Chinese, weekdays, odd spaces. A text that has them is
/// read as if they were written the usual way, and the plan says what is replaced.
/// </summary>
internal static partial class MomentText
{
    // Longer words come before those that are part of them.
    private static readonly TextSwap[] Halves =
    [
        .. new[] { "凌晨", "清晨", "早上", "早晨", "上午", "午前", "a.m.", "A.M.", "a. m." }.Select(w => new TextSwap(w, "AM")),
        .. new[] { "中午", "下午", "午后", "午後", "傍晚", "晚上", "夜间", "夜間", "p.m.", "P.M.", "p. m." }.Select(w => new TextSwap(w, "PM")),
    ];

    private static readonly TextSwap[] Signs = [new("\u202F", " "), new("\u00A0", " "), new("：", ":"), new("／", "/"), new("－", "-"), new(" at ", " "), new("Sept ", "Sep "), new("Sept.", "Sep"), new("-Sept-", "-Sep-")];

    private static readonly string[] Days = ["一", "二", "三", "四", "五", "六", "日", "天"];
    private static readonly string[] English = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>The text as the patterns know it, and what had to be replaced for that; null where nothing had to be.</summary>
    public static (string Text, IReadOnlyList<TextSwap> Swaps)? Plain(string text)
    {
        var swaps = new List<TextSwap>();
        // All of a family go together, so that a value that was not looked at is read as well.
        if (Halves.Any(h => text.Contains(h.From, StringComparison.Ordinal))) swaps.AddRange(Halves);
        swaps.AddRange(Signs.Where(s => text.Contains(s.From, StringComparison.Ordinal)));
        if (Weekday().Match(text) is { Success: true } weekday) swaps.AddRange(AllDays(weekday, Days));
        if (EnglishWeekday().Match(text) is { Success: true } english) swaps.AddRange(AllDays(english, English));
        return swaps.Count == 0 ? null : (Apply(text, swaps), swaps);
    }

    /// <summary>Whether a time says 24:00, which is the end of its day.</summary>
    public static bool IsEndOfDay(string text) => text.Contains("24", StringComparison.Ordinal) && EndOfDay().IsMatch(text);

    /// <summary>Whether a spreadsheet has kept only the first digits of a long number.</summary>
    public static bool IsSpoilt(string text) => text.Length < 15 && text.Contains("E+", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<TextSwap> AllDays(Match match, string[] days) =>
        days.Select(d => new TextSwap(match.Groups["before"].Value + d + match.Groups["after"].Value, " "));

    private static string Apply(string text, IEnumerable<TextSwap> swaps)
    {
        var plain = new StringBuilder(text);
        foreach (var swap in swaps) plain.Replace(swap.From, swap.To);
        return plain.ToString().TrimEnd();
    }

    [GeneratedRegex(@"(^|[^0-9:])24(:00|[时時点點])")]
    private static partial Regex EndOfDay();

    [GeneratedRegex(@"(?<before> ?[(（]?(星期|周|週|礼拜|禮拜)|[(（])[一二三四五六日天](?<after>[)）]?)")]
    private static partial Regex Weekday();

    // Before the date a weekday is part of the pattern; after it, it says nothing that the date does not.
    [GeneratedRegex(@"(?<=\d)(?<before>,? \(?)(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?<after>\)?)(?![a-z])")]
    private static partial Regex EnglishWeekday();
}
