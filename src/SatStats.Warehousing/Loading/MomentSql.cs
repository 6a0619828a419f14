namespace SatStats.Warehousing;

/// <summary>The SQL that makes a moment of a text by patterns.</summary>
internal static class MomentSql
{
    private const string EndOfDay = @"(^|[^0-9:])24(:00|[时時点點])";

    private const string From1911 = @"^(?:中?[華华]?民[國国])?\s*(\d{2,3})([-/.年]\d{1,2}[-/.月]\d{1,2}(?:\D.*)?|\d{4})$";

    /// <summary>The wall-clock time by the patterns that carry no offset, before <see cref="Modern"/>; null where all do.</summary>
    public static string? Clock(Reading.Moment moment, string text)
    {
        var local = moment.Patterns.Where(p => !HasOffset(p)).ToList();
        if (local.Count == 0) return null;
        var clock = IsPlain(moment) ? Parsed(local, text) : $"cast({Strptime(Prepared(moment, text), local)} as timestamp)";
        if (moment.HasEndOfDay) clock = $"{clock} + case when regexp_matches({text}, {Sql.Text(EndOfDay)}) then interval 1 day else interval 0 day end";
        return moment.HasSerials ? $"coalesce({clock}, {Serial(text)})" : clock;
    }

    /// <summary>The moment in UTC by the patterns that carry an offset; null where none does.</summary>
    public static string? WithOffset(Reading.Moment moment, string text)
    {
        var patterns = moment.Patterns.Where(HasOffset).ToList();
        // An offset in the text says the moment outright; the engine then gives the time with its zone, brought to UTC here.
        return patterns.Count == 0 ? null : Modern($"timezone('UTC', {Strptime(Prepared(moment, text), patterns)}::timestamptz)");
    }

    /// <summary>The wall-clock time of a spreadsheet's day number.</summary>
    public static string Serial(string text)
    {
        var days = $"try_cast({text} as double)";
        return $"case when {days} between 1 and {Sql.Number(LastSerial)} then timestamp '1899-12-30' + to_microseconds(cast(round({days} * 86400) * 1000000 as bigint)) end";
    }

    // Beyond it a number is no day, and would overflow the arithmetic rather than be set aside: the year 2200.
    private const long LastSerial = 109_575;

    private static bool IsPlain(Reading.Moment moment) => moment is { Swaps.Count: 0, CountsFrom1911: false, HasEndOfDay: false };

    /// <summary>The text as the patterns know it.</summary>
    private static string Prepared(Reading.Moment moment, string text)
    {
        var prepared = Sql.Swapped(text, moment.Swaps);
        if (moment.CountsFrom1911) prepared = Gregorian(prepared);
        return moment.HasEndOfDay ? $"regexp_replace({prepared}, {Sql.Text(EndOfDay)}, '\\100\\2')" : prepared;
    }

    // Text that is not laid out like this has no year to be counted anew, and stays as it is.
    private static string Gregorian(string text)
    {
        string Part(int n) => $"regexp_extract({text}, {Sql.Text(From1911)}, {Sql.Number(n)})";
        return $"coalesce((try_cast({Part(1)} as integer) + 1911)::varchar || {Part(2)}, {text})";
    }

    // The engine's own cast reads ISO 8601 several times faster than a pattern does. It also reads 'epoch', 'infinity' and offsets
    // that the column does not have elsewhere, so the text's layout is looked at first.
    private static string Parsed(List<string> patterns, string text) => patterns is ["%Y-%m-%d %H:%M:%S"] or ["%Y-%m-%d"]
        ? $"try_cast(case when strlen({text}) = 19 and {text}[17] = ':' then {text} when regexp_full_match({text}, '\\d{{4}}-\\d{{1,2}}-\\d{{1,2}}([ T]\\d{{1,2}}:\\d{{2}}(:\\d{{2}}(\\.\\d+)?)?)?') then {text} end as timestamp)"
        : $"cast({Strptime(text, patterns)} as timestamp)";

    // Whatever the pattern, the engine takes 'epoch' and 'infinity' for times; no month or weekday begins like them. This is no IN list: over
    // an expression, one of five constants becomes a join, and the table is no longer written in the file's order.
    private static string Strptime(string text, IEnumerable<string> patterns) =>
        $"try_strptime(case when not contains('eEiI-', {text}[1]) then {text} end, [{string.Join(", ", patterns.Select(Sql.Text))}])";

    /// <summary>A time that an export can hold: the engine's %Y takes "24" for the year 24. To be given a column, because it names the time three times.</summary>
    public static string Modern(string time) => $"case when {time} >= timestamp '1900-01-01' and {time} <= timestamp '9999-12-31' then {time} end";

    private static bool HasOffset(string pattern) => pattern.Contains("%z", StringComparison.Ordinal) || pattern.EndsWith('Z');
}
