namespace SatStats;

/// <summary>
/// What became of the rows of a file's text before any of them was taken for a record: those that are no data, those that could not be cut
/// into cells, those that were repaired because the user asked for it. None of them is in the text that the engine reads, except the repaired.
/// </summary>
public sealed record TextAccount
{
    /// <summary>Text that the engine reads as it lies.</summary>
    public static TextAccount AsItLies { get; } = new();

    /// <summary>The dialect that the file itself has, where the text was rewritten in another one for the engine; otherwise null.</summary>
    public CsvDialect? Found { get; init; }

    /// <summary>Whether a row of the file names the columns.</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>Whether the last line has no end, where the text was rewritten and does not show it any more.</summary>
    public bool EndsMidLine { get; init; }

    /// <summary>Whether the user asked for ragged and badly quoted rows to be repaired.</summary>
    public bool Repairs { get; init; }

    /// <summary>Rows that cannot be cut into the table's cells.</summary>
    public IReadOnlyList<TextRow> Refused { get; init; } = [];

    /// <summary>Rows that were read otherwise than they stand, each with what was done.</summary>
    public IReadOnlyList<TextRow> Repaired { get; init; } = [];

    /// <summary>Rows that are no data.</summary>
    public IReadOnlyList<Aside> Asides { get; init; } = [];
}

/// <summary>A row of a file as it stands there.</summary>
/// <param name="Line">The physical line, counted from 1, on which it begins; in a workbook the row number.</param>
/// <param name="Reason">What is wrong with it, or what was done, as the rest of a sentence that begins with "the row".</param>
public sealed record TextRow(long Line, string Text, string Reason);

/// <summary>A row that is no data: neither a record nor a reject.</summary>
/// <param name="Line">The physical line, counted from 1; in a workbook the row number.</param>
public sealed record Aside(long Line, string Text, AsideKind Kind);

/// <summary>Why a row is no data.</summary>
public enum AsideKind
{
    /// <summary>It repeats the header, as when pages of an export were put together.</summary>
    HeaderRepeated,

    /// <summary>It sums up the rows above.</summary>
    Total,

    /// <summary>It stands below the data and says something about them: a time zone, a period, a copyright.</summary>
    Note,
}
