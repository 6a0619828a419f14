namespace SatStats.Importing;

/// <summary>The shape of a file: how it is cut, what its columns are called, and its first rows of data.</summary>
internal sealed record Table(CsvDialect Dialect, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> FirstRows)
{
    /// <summary>How likely this reading is, for choosing between delimiters.</summary>
    public double Score { get; init; }

    /// <summary>The filled cells of the rows above the header: titles, report periods.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>How many filled rows stand above the header.</summary>
    public int TitleRows { get; init; }

    /// <summary>Whether a row of the file names the columns; otherwise they are called column_1, column_2, ...</summary>
    public bool HasHeader { get; init; } = true;

    /// <summary>The cells of the header's first row as they stand in the file; none where there is no header.</summary>
    public IReadOnlyList<string> HeaderCells { get; init; } = [];

    /// <summary>Column by column, the question behind a short name, where the header has a row of them.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Whether a profile names the columns, because no row of the file does.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Why the names may stand over the wrong columns, as a sentence; null where they cannot.</summary>
    public string? Doubt { get; init; }

    /// <summary>Whether rows leave out the empty cells at their end.</summary>
    public bool LacksEnds { get; init; }

    /// <summary>Whether a row above the data is at odds with its quotes, so that the engine could not skip it.</summary>
    public bool IsOdd { get; init; }

    public int IndexOf(string column)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i] == column) return i;
        }
        return -1;
    }

    /// <summary>The values of a column in the first rows, trimmed, without those that say nothing.</summary>
    public IEnumerable<string> FirstValues(string column)
    {
        var i = IndexOf(column);
        return FirstRows.Where(r => i >= 0 && i < r.Count).Select(r => r[i].Trim()).Where(v => v.Length > 0);
    }
}
