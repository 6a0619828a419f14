namespace SatStats;

/// <summary>How the text of a cell becomes a value. What does not fit the reading is set aside and reported, never guessed.</summary>
public abstract record Reading
{
    /// <summary>Trimmed text as it stands.</summary>
    public sealed record Text : Reading;

    /// <summary>
    /// Text folded onto canonical values, without regard to case. Keys are as found in the file, values are canonical.
    /// A text that is neither a key nor a canonical value is kept as it stands where <paramref name="KeepsOthers"/>, otherwise set aside.
    /// The cell's own text stays available under its header.
    /// </summary>
    public sealed record Mapped(IReadOnlyDictionary<string, string> Values, bool KeepsOthers) : Reading;

    /// <summary>
    /// A moment or a day in one of the <paramref name="Patterns"/>, tried in order. Patterns are strptime patterns as DuckDB takes them
    /// (%Y-%m-%d %H:%M:%S). No text that fits an earlier one means anything else by a later one, because the column has settled the order of day and month
    /// and patterns with two-digit years come first. A pattern with %z, or that ends in Z, UTC or GMT, carries its own offset and does not need the plan's zone.
    /// </summary>
    public sealed record Moment(IReadOnlyList<string> Patterns) : Reading
    {
        /// <summary>What is replaced in the text, to the letter and in order, before the patterns are tried: 下午 by PM, a weekday by nothing.</summary>
        public IReadOnlyList<TextSwap> Swaps { get; init; } = [];

        /// <summary>Years of two or three digits at the beginning, also run together with month and day (1020512), count from 1911, the Republic of China's.</summary>
        public bool CountsFrom1911 { get; init; }

        /// <summary>24:00 is the end of its day.</summary>
        public bool HasEndOfDay { get; init; }

        /// <summary>Bare numbers among the dates are a spreadsheet's day numbers.</summary>
        public bool HasSerials { get; init; }
    }

    /// <summary>Seconds or milliseconds since 1970-01-01 UTC (<paramref name="PerSecond"/> 1 or 1000).</summary>
    public sealed record Epoch(int PerSecond) : Reading;

    /// <summary>Days since 1899-12-30, as spreadsheets count.</summary>
    public sealed record ExcelSerial : Reading;

    /// <summary>A number; <paramref name="Thousands"/> marks are dropped, a trailing percent sign divides by 100.</summary>
    public sealed record Number(char DecimalMark = '.', char? Thousands = null, bool Percent = false) : Reading
    {
        /// <summary>What is replaced in the text, to the letter and in order, before it is read: ¥ by nothing, 万 by e4, １ by 1.</summary>
        public IReadOnlyList<TextSwap> Swaps { get; init; } = [];
    }

    /// <summary>
    /// Minutes. A bare number is in <paramref name="Unit"/> and written by the custom of <see cref="Number"/>; a text says its own units, as
    /// <see cref="DurationText"/> has them (02:30:00, 2 days 3 hours, 3分20秒).
    /// </summary>
    public sealed record Duration(DurationUnit Unit, char DecimalMark = '.', char? Thousands = null) : Reading;

    /// <summary>The moment that lies <paramref name="Span"/> after the field <paramref name="Since"/> of the same record.</summary>
    public sealed record Elapsed(string Since, Duration Span) : Reading;

    /// <summary>Yes or no by the words found in the column, compared without regard to case.</summary>
    public sealed record YesNo(IReadOnlyList<string> Yes, IReadOnlyList<string> No) : Reading;
}

/// <summary>A piece of text that is replaced by another before the whole is read.</summary>
public sealed record TextSwap(string From, string To);
