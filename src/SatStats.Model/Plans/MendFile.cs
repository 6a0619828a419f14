namespace SatStats;

/// <summary>
/// Rows that an import rejected or kept without a value, with the cells as they stood in the file: to be mended in a spreadsheet and
/// imported again.
/// </summary>
/// <param name="Columns">The file's columns, in order.</param>
/// <param name="Rows">A line of the file each, in order.</param>
/// <param name="LeftOut">Rows that cannot be mended this way: kept without a value by an earlier program, or in a file without a key, where they would be counted twice.</param>
public sealed record MendFile(IReadOnlyList<string> Columns, IReadOnlyList<MendRow> Rows, long LeftOut)
{
    private const string Mark = "satstats: ";

    /// <summary>The columns that come before the file's own, and say what is wrong with a row. An import passes over them.</summary>
    public static IReadOnlyList<string> Says { get; } = [Mark + "line", Mark + "column", Mark + "reason"];

    /// <summary>The column for cells beyond the header's.</summary>
    public static string Beyond(int number) => Mark + "cell " + (number + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Whether a header is one that only says what is wrong.</summary>
    public static bool IsRemark(string header) => header.StartsWith(Mark, StringComparison.OrdinalIgnoreCase);
}

/// <param name="Line">Where the row begins in the file.</param>
/// <param name="Column">The header or headers at fault; null where the whole row is.</param>
/// <param name="Reason">Why, a sentence for each fault.</param>
/// <param name="Cells">As in the file, trimmed; there may be fewer or more than columns.</param>
public sealed record MendRow(long Line, string? Column, string Reason, IReadOnlyList<string?> Cells);
