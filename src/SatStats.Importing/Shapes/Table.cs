namespace SatStats.Importing;

/// <summary>The shape of a file: how it is cut, what its columns are called, and its first rows of data.</summary>
internal sealed record Table(CsvDialect Dialect, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> FirstRows)
{
    /// <summary>How likely this reading is, for choosing between delimiters.</summary>
    public double Score { get; init; }

    /// <summary>The filled cells of the rows above the header: titles, report periods.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

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
