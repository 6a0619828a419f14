namespace SatStats.Importing;

/// <summary>Tells values from texts that stand for none, and counts those that do so in one column only.</summary>
internal sealed class MissingValues
{
    private readonly HashSet<string> _everywhere;
    private readonly Dictionary<string, long>?[] _inColumn;
    private readonly Table _table;
    private readonly List<Sentinel> _found = [];

    public MissingValues(IReadOnlyList<string> everywhere, IReadOnlyDictionary<string, IReadOnlyList<string>> inColumn, Table table)
    {
        (Everywhere, _table) = (everywhere, table);
        _everywhere = new(everywhere, StringComparer.OrdinalIgnoreCase);
        _inColumn = [.. table.Columns.Select(c => inColumn.GetValueOrDefault(c)?.Select(t => t.Trim()).Where(t => t.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToDictionary(t => t, _ => 0L, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>Texts that mean "no value" in every column.</summary>
    public IReadOnlyList<string> Everywhere { get; }

    /// <summary>Texts that mean "no value" in single columns, by column.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> InColumns =>
        Columns().ToDictionary(c => c.Column, c => (IReadOnlyList<string>)[.. c.Counts.Keys], StringComparer.Ordinal);

    /// <summary>The cell's trimmed text, or null where it stands for no value.</summary>
    public string? Value(string cell, int column)
    {
        var text = cell.AsSpan().Trim().Length == cell.Length ? cell : cell.Trim();
        if (text.Length == 0 || _everywhere.Contains(text)) return null;
        if (_inColumn[column] is not { } counts || !counts.TryGetValue(text, out var count)) return text;
        counts[text] = count + 1;
        return null;
    }

    /// <summary>Takes in what the values themselves have shown to stand for none.</summary>
    public void Add(Sentinel sentinel)
    {
        var counts = _inColumn[_table.IndexOf(sentinel.Column)] ??= new(StringComparer.OrdinalIgnoreCase);
        // Where two kinds read the same column, both find it.
        if (counts.TryAdd(sentinel.Text, 0)) _found.Add(sentinel);
    }

    /// <summary>How often each text that stands for no value in its column only was met, in sentences.</summary>
    public IEnumerable<string> Remarks() => ByProfile().Concat(_found.Select(f => Said(f.Column, f.Text, f.Count, f.Why)));

    private IEnumerable<string> ByProfile() =>
        from column in Columns()
        from count in column.Counts
        where count.Value > 0
        select Said(column.Column, count.Key, count.Value, "as the profile says");

    private static string Said(string column, string text, long count, string why) =>
        $"Column '{column}': {Words.Count(count)} {(count == 1 ? "value" : "values")} '{text}' {(count == 1 ? "counts" : "count")} as missing ({why}).";

    private IEnumerable<(string Column, Dictionary<string, long> Counts)> Columns() =>
        _inColumn.Index().Where(c => c.Item is not null).Select(c => (_table.Columns[c.Index], c.Item!));
}
