using CsvHelper;

namespace SatStats.Importing;

/// <summary>One pass over the rows: evidence for every field, samples of every column.</summary>
internal sealed class Scan
{
    /// <summary>Files up to this size are looked at whole.</summary>
    private const long Whole = 64L << 20;

    /// <summary>Of larger files, this much; more only while the order of day and month is open.</summary>
    private const long Sample = 32L << 20;

    private const int RowsBetweenReports = 8192;

    private readonly Table _table;
    private readonly FieldEvidence[] _fields;
    private readonly MissingValues _missing;
    private readonly List<string>[] _samples;
    private readonly bool[] _isWatched;

    public Scan(Table table, IReadOnlyList<FieldEvidence> fields, MissingValues missing)
    {
        _table = table;
        _fields = [.. fields.Where(f => f.IsWatched)];
        _missing = missing;
        _samples = [.. table.Columns.Select(_ => new List<string>(2))];
        _isWatched = [.. table.Columns.Select(c => _fields.Any(f => f.Draft.Columns.Contains(c)))];
    }

    public long Rows { get; private set; }

    /// <summary>Rows with another number of cells than the header.</summary>
    public long Ragged { get; private set; }

    public bool SawWholeFile { get; private set; } = true;

    /// <summary>The first two different values of each column.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Samples =>
        _table.Columns.Index().ToDictionary(c => c.Item, c => (IReadOnlyList<string>)_samples[c.Index]);

    public IEnumerable<string> EmptyColumns => _table.Columns.Where((_, i) => _samples[i].Count == 0);

    public void Run(string path, IProgress<Progress>? progress, CancellationToken ct)
    {
        var size = new FileInfo(path).Length;
        using var rows = DataRows.Open(path, _table.Dialect, size <= Whole ? Whole : Sample);
        var limit = size <= Whole ? long.MaxValue : Sample;
        var cells = new string?[_table.Columns.Count];
        while (rows.Read())
        {
            if (rows.ByteOffset > limit && !NeedsMore(ct)) break;
            Take(rows, cells);
            if (Rows % RowsBetweenReports != 0) continue;
            ct.ThrowIfCancellationRequested();
            progress?.Report(new(ProgressStage.Looking, rows.ByteOffset, Math.Min(size, limit), ProgressUnit.Bytes) { Rows = Rows });
        }
    }

    private bool NeedsMore(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        SawWholeFile = false;
        return _fields.Any(f => !f.IsSettled);
    }

    private void Take(CsvReader row, string?[] cells)
    {
        Rows++;
        if (row.FieldCount != cells.Length) { Ragged++; return; }
        for (var i = 0; i < cells.Length; i++)
        {
            // Most cells of most exports are looked at by nobody, and need no text made of them.
            if (!_isWatched[i] && _samples[i].Count == 2) continue;
            cells[i] = _missing.Value(row.GetString(i), i);
            if (cells[i] is { } value && _samples[i] is { Count: < 2 } sample && !sample.Contains(value)) sample.Add(value);
        }
        foreach (var field in _fields)
        {
            if (SawWholeFile || !field.IsSettled) field.Add(cells, Rows);
        }
    }
}
