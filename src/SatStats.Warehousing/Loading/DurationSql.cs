using System.Globalization;

namespace SatStats.Warehousing;

/// <summary>The SQL that makes minutes of a text: a bare number in the column's unit, or a text that says its own units.</summary>
internal static class DurationSql
{
    // A century: beyond it a number is no duration, and added to a moment would overflow rather than be set aside.
    private const long MostMinutes = 52_596_000;

    /// <summary>The text cut into the parts of a duration, all of them empty where it is none: a struct, in a column of its own.</summary>
    public static string Parts(string text) =>
        $"regexp_extract(lower({text}), {Sql.Text(DurationText.Pattern)}, [{string.Join(", ", DurationText.Parts.Select(Sql.Text))}])";

    /// <summary>Minutes by the number or by the <paramref name="parts"/>; null where the text is neither.</summary>
    public static string Minutes(Reading.Duration duration, string text, string parts)
    {
        var factor = DurationText.Minutes(duration.Unit).ToString("R", CultureInfo.InvariantCulture);
        var bare = ReadingSql.Bare(new(duration.DecimalMark, duration.Thousands), text);
        string Part(string name) => $"coalesce(try_cast(replace({parts}['{name}'], ',', '.') as double), 0)";
        var written = $"{Part("weeks")} * 10080 + {Part("days")} * 1440 + ({Part("clock_hours")} + {Part("hours")}) * 60 + {Part("clock_minutes")} + {Part("minutes")} + ({Part("clock_seconds")} + {Part("seconds")}) / 60";
        var isWritten = string.Join(" || ", DurationText.Parts.Skip(1).Select(p => $"{parts}['{p}']"));
        var minutes = $"coalesce({bare} * {factor}, case when {isWritten} <> '' then ({written}) * case when contains('-−', nullif({parts}['sign'], '')) then -1 else 1 end end)";
        return $"case when abs({minutes}) <= {Sql.Number(MostMinutes)} then {minutes} end";
    }

    /// <summary>The moment so many minutes after another.</summary>
    public static string After(Reading.Elapsed elapsed, string text, string parts) =>
        $"({Sql.Name(elapsed.Since)} + to_microseconds(cast(round(({Minutes(elapsed.Span, text, parts)}) * 60000000) as bigint)))";

    public static string Complaint(Reading.Duration duration) => $"is no duration: neither a number of {DurationText.Word(duration.Unit)} nor a text such as 02:30:00 or 2 days 3 hours";
}
