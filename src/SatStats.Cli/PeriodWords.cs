using System.Globalization;

namespace SatStats.Cli;

/// <summary>Reads a period as a person writes it: 2013, 2013-Q4, 2013-11, 2013-W49, 2013-11-05, 2013-07-05..2013-08-10, last month.</summary>
internal static class PeriodWords
{
    private const string Remedy = "Write a period as 2013, 2013-Q4, 2013-11, 2013-W49, 2013-11-05, 2013-07-05..2013-08-10, or as last month.";

    /// <summary>The period, or null where the words are none.</summary>
    /// <exception cref="SatStatsException">It is a period that cannot be: a month 13, an end before its beginning.</exception>
    public static Period? Read(string text, DateOnly today)
    {
        var words = text.Trim();
        if (Relative(words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries), today) is { } relative) return relative;
        if (words.Length < 4 || !words[..4].All(char.IsAsciiDigit)) return null;
        if (words.Split("..") is [var from, var to])
        {
            var (first, last) = (Period.Day(from.Trim()), Period.Day(to.Trim()));
            return first <= last ? Checked(new(first, last.AddDays(1)), text) : throw new SatStatsException($"'{text}' ends before it begins.", "Swap the two days.", isUsage: true);
        }
        return Checked(Step(words) ?? throw new SatStatsException($"'{text}' is not a period.", Remedy, isUsage: true), text);
    }

    private static Period? Relative(string[] words, DateOnly today) => words switch
    {
        ["today"] => Period.Containing(today, Grain.Day),
        ["yesterday"] => Period.Containing(today, Grain.Day).Previous,
        ["this", var step] when Named(step) is { } grain => Period.Containing(today, grain),
        ["last", var step] when Named(step) is { } grain => Period.Containing(today, grain).Previous,
        _ => null,
    };

    private static Grain? Named(string word) => word switch { "week" => Grain.Week, "month" => Grain.Month, "quarter" => Grain.Quarter, "year" => Grain.Year, _ => null };

    private static Period? Step(string text)
    {
        var parts = text.ToUpperInvariant().Split('-');
        var year = int.Parse(text.AsSpan(0, 4), CultureInfo.InvariantCulture);
        if (year is < 1900 or > 2200) return null;
        return parts switch
        {
            [{ Length: 4 }] => Period.Containing(new(year, 1, 1), Grain.Year),
            [{ Length: 4 }, ['Q', >= '1' and <= '4' and var quarter]] => Period.Containing(new(year, (quarter - '0') * 3, 1), Grain.Quarter),
            [{ Length: 4 }, ['W', .. var week]] => Week(year, week),
            [{ Length: 4 }, { Length: 2 }] => Period.Month(text),
            [{ Length: 4 }, { Length: 2 }, { Length: 2 }] => Period.Containing(Period.Day(text), Grain.Day),
            _ => null,
        };
    }

    private static Period? Week(int year, string week) =>
        int.TryParse(week, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= ISOWeek.GetWeeksInYear(year)
            ? Period.Containing(DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday)), Grain.Week)
            : null;

    private static Period Checked(Period period, string text) => period.From.Year is >= 1900 and <= 2200 ? period : throw new SatStatsException($"{text} lies outside the years 1900 to 2200.", "Check the year.", isUsage: true);
}
