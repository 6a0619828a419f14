using System.Globalization;

namespace SatStats.Warehousing;

/// <summary>The SQL expression that makes a value of a cell's text, and the sentence for text that it cannot read.</summary>
internal static class ReadingSql
{
    /// <summary>
    /// The wall-clock time that a text says, before any zone, or the parts of a duration; null for readings that need none. It gets a column of its own: the way to UTC names
    /// it once for every change of the clock since 1990, and an expression repeated that often takes the engine minutes to think about.
    /// </summary>
    public static string? Clock(Reading reading, string text) => reading switch
    {
        Reading.Moment moment => MomentSql.Clock(moment, text),
        Reading.ExcelSerial => MomentSql.Serial(text),
        Reading.Duration or Reading.Elapsed => DurationSql.Parts(text),
        _ => null,
    };

    /// <summary>The clock again, null where no export can mean it; null for readings whose clock needs no such look.</summary>
    public static string? Plausible(Reading reading, string clock) => reading is Reading.Moment moment && MomentSql.Clock(moment, clock) is not null ? MomentSql.Modern(clock) : null;

    /// <summary>
    /// A typed expression over <paramref name="text"/>, an expression for the trimmed cell, and <paramref name="clock"/>, the column that
    /// holds its <see cref="Clock"/>; null where the text does not fit the reading.
    /// </summary>
    public static string Value(Field field, Reading reading, string text, string clock, string zone) => reading switch
    {
        Reading.Text when field.Type == FieldType.Text => text,
        Reading.Mapped mapped => field.Type == FieldType.Text ? Mapped(mapped, text) : $"try_cast({Mapped(mapped, text)} as {Sql.Type(field.Type)})",
        Reading.Moment moment => Moment(field, moment, text, clock, zone),
        Reading.Epoch epoch => AsDay(field, $"case when not ({IsSpoilt(text)}) and {Count(text)} between 0 and {Sql.Number(LastSecond * epoch.PerSecond)} then make_timestamp(cast({Count(text)} * {Sql.Number(1_000_000 / epoch.PerSecond)} as bigint)) end"),
        Reading.ExcelSerial => AsDay(field, Local(field, clock, zone)),
        Reading.Number number => Number(field, number, text),
        Reading.Duration duration => DurationSql.Minutes(duration, text, clock),
        Reading.Elapsed elapsed => DurationSql.After(elapsed, text, clock),
        Reading.YesNo words => $"case when {IsOneOf(text, words.Yes)} then true when {IsOneOf(text, words.No)} then false end",
        _ => $"try_cast({text} as {Sql.Type(field.Type)})",
    };

    /// <summary>Why a text could not be read, as the end of a sentence that begins with the column and the value.</summary>
    /// <param name="isSpoilt">Whether <see cref="IsSpoilt"/> holds for the text.</param>
    public static string Complaint(Field field, Reading reading, bool isSpoilt = false) => reading switch
    {
        Reading.Epoch or Reading.Moment when isSpoilt =>
            "has lost its digits in a spreadsheet, which kept a power of ten",
        Reading.Mapped when field.Values.Count > 0 => $"is none of {string.Join(", ", field.Values)}, nor mapped to one",
        Reading.Mapped => "is not in the value map",
        Reading.Moment moment => $"is not a {(field.Type == FieldType.Day ? "day" : "time")} written like the rest of the column ({string.Join(" or ", moment.Patterns.Take(3).Select(DatePattern.Written))})",
        Reading.Epoch => "is not a number of seconds since 1970",
        Reading.ExcelSerial => "is not a spreadsheet's day number",
        Reading.Number => field.Type == FieldType.Whole ? "is not a whole number" : "is not a number",
        Reading.Duration duration => DurationSql.Complaint(duration),
        Reading.Elapsed elapsed => $"{DurationSql.Complaint(elapsed.Span)}, or {elapsed.Since}, from which it is counted, is missing",
        Reading.YesNo words => $"is neither yes ({string.Join(", ", words.Yes.Take(4))}) nor no ({string.Join(", ", words.No.Take(4))})",
        _ => $"is not a {Sql.Type(field.Type)}",
    };

    private static string Mapped(Reading.Mapped mapped, string text)
    {
        if (mapped.Values.Count == 0) return mapped.KeepsOthers ? text : "null::varchar";
        // What the map says outright goes before a canonical value that stands for itself.
        var words = mapped.Values.Select(v => (Word: Folded(v.Key), v.Value))
            .Concat(mapped.Values.Values.Select(v => (Word: Folded(v), Value: v)))
            .DistinctBy(w => w.Word).ToList();
        var found = $"{List(words.Select(w => w.Value))}[list_position({List(words.Select(w => w.Word))}, lower({text}))]";
        return mapped.KeepsOthers ? $"coalesce({found}, {text})" : found;
    }

    private static string Moment(Field field, Reading.Moment moment, string text, string clock, string zone)
    {
        var local = MomentSql.Clock(moment, text) is null ? null : Local(field, clock, zone);
        var parts = new[] { local, MomentSql.WithOffset(moment, text) }.OfType<string>().ToList();
        return AsDay(field, parts.Count == 1 ? parts[0] : $"coalesce({string.Join(", ", parts)})");
    }

    // Beyond it a number is no moment, and would overflow the arithmetic rather than be set aside: the year 2200.
    private const long LastSecond = 7_258_118_400;

    /// <summary>A spreadsheet that keeps only the first digits of a long number leaves a moment that may be months off.</summary>
    public static string IsSpoilt(string text) => $"length({text}) < 15 and contains(lower({text}), 'e+')";

    private static string Count(string text) => $"try_cast({text} as double)";

    private static string Local(Field field, string time, string zone) => field.Type == FieldType.Day ? time : ZoneShift.ToUtc(time, zone);

    private static string AsDay(Field field, string time) => field.Type == FieldType.Day ? $"cast({time} as date)" : time;

    /// <summary>The number that a text is by its column's custom; null where it is none.</summary>
    public static string Bare(Reading.Number number, string text)
    {
        var digits = Sql.Swapped(text, number.Swaps);
        if (number.Thousands is { } mark) digits = $"replace({digits}, {Sql.Text(mark)}, '')";
        if (number.DecimalMark != '.') digits = $"replace({digits}, {Sql.Text(number.DecimalMark)}, '.')";
        if (number.Percent) digits = $"rtrim({digits}, '%％ ')";
        return $"try_cast({digits} as double)";
    }

    private static string Number(Field field, Reading.Number number, string text)
    {
        var value = Bare(number, text);
        var finite = $"case when isfinite({value}) then {value}{(number.Percent ? " / 100" : "")} end";
        return field.Type == FieldType.Whole
            ? $"case when {value} = floor({value}) and abs({value}) < {(1L << 53).ToString(CultureInfo.InvariantCulture)} then cast({value} as bigint) end"
            : finite;
    }

    /// <summary>
    /// Whether a text is one of these words, whatever its case. Never an IN list: one of more than six constants becomes a join, and a table
    /// made over a join is no longer written in the file's order when several threads read the file.
    /// </summary>
    public static string IsOneOf(string text, IEnumerable<string> words) => $"list_contains({List(words.Select(Folded).Distinct(StringComparer.Ordinal))}, lower({text}))";

    /// <summary>
    /// How many bytes a text can have that is this word in small letters. Bytes are known at once, where characters must be counted; but a
    /// capital can be longer than its small letter: the Kelvin sign is a capital k, the dotted capital I an i.
    /// </summary>
    public static int LongestSpelling(string word) => word.EnumerateRunes().Sum(r => r.Value is 'k' ? 3 : r.Value is 'i' ? 2 : r.IsAscii ? 1 : Math.Max(3, r.Utf8SequenceLength));

    private static string Folded(string word) => word.Trim().ToLowerInvariant();

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Sql.Text))}]";
}
