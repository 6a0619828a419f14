namespace SatStats.Importing;

/// <summary>What one array of objects holds: how much, and under which names.</summary>
/// <param name="path">The names that lead to it, joined by dots; empty for the file's own array, or for objects that follow each other.</param>
internal sealed class JsonArray(string path)
{
    // More would be names that are values themselves, and the engine would not take them.
    private const int MostColumns = 4000;

    private readonly Dictionary<string, int> _order = new(StringComparer.Ordinal);
    private readonly List<(string Key, bool HasValue)> _columns = [];

    public string Path { get; } = path;

    public long Count { get; private set; }

    public long Bytes { get; private set; }

    /// <summary>Elements that are no objects.</summary>
    public long Others { get; set; }

    /// <summary>Lines of NDJSON that are no JSON.</summary>
    public long Damaged { get; private set; }

    public long FirstDamaged { get; private set; }

    public bool HasTooManyColumns => _columns.Count > MostColumns;

    /// <summary>The keys of the columns in the order of their first appearance. One that was never more than null gives way to the parts that it has elsewhere.</summary>
    public IReadOnlyList<string> Columns() =>
        [.. _columns.Where(c => c.HasValue || !_columns.Exists(o => o.Key.StartsWith(c.Key + JsonCells.Separator, StringComparison.Ordinal))).Select(c => c.Key)];

    public void Add(long bytes)
    {
        Count++;
        Bytes += bytes;
    }

    public void AddDamaged(long line)
    {
        if (Damaged++ == 0) FirstDamaged = line;
    }

    public void AddCell(string key, string? value)
    {
        if (!_order.TryGetValue(key, out var at))
        {
            _order[key] = at = _columns.Count;
            _columns.Add((key, false));
        }
        if (value is not null && !_columns[at].HasValue) _columns[at] = (key, true);
    }
}
