using CsvHelper;

namespace SatStats.Importing;

/// <summary>One pass over the rows: evidence for every field, samples of every column.</summary>
internal sealed class Scan
{
    /// <summary>Files up to this size are looked at whole.</summary>
    private const long Whole = 64L << 20;

    /// <summary>Of larger files, this much of the beginning; more only while the order of day and month is open.</summary>
    private const long Sample = 32L << 20;

    /// <summary>Less will do where rows can be looked at all over the file.</summary>
    private const long SampleBesidePlaces = 6L << 20;

    private const int MostPlaces = 16;

    /// <summary>So much is looked at in each place.</summary>
    private const long SampleInPlace = 128L << 10;

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

    /// <summary>Rows that were looked at.</summary>
    public long Rows { get; private set; }

    /// <summary>Rows with another number of cells than the header.</summary>
    public long Ragged { get; private set; }

    public bool SawWholeFile { get; private set; } = true;

    // Beyond the sample only for the sake of what is not settled yet.
    private bool _isLookingOn;

    /// <summary>The first two different values of each column.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Samples =>
        _table.Columns.Index().ToDictionary(c => c.Item, c => (IReadOnlyList<string>)_samples[c.Index]);

    public IEnumerable<string> EmptyColumns => _table.Columns.Where((_, i) => _samples[i].Count == 0);

    /// <param name="places">Where rows of a large file begin, as far as that is known.</param>
    public void Run(string path, IReadOnlyList<RowPlace> places, IProgress<Progress>? progress, CancellationToken ct)
    {
        var size = new FileInfo(path).Length;
        var limit = size <= Whole ? long.MaxValue : places.Count > 0 ? SampleBesidePlaces : Sample;
        var cells = new string?[_table.Columns.Count];
        long end;
        using (var rows = DataRows.Open(path, _table.Dialect, size <= Whole ? Whole : Sample))
        {
            while (rows.Read())
            {
                if (rows.ByteOffset > limit && !NeedsMore(ct)) break;
                Take(rows, cells, Rows + 1);
                if (Rows % RowsBetweenReports != 0) continue;
                ct.ThrowIfCancellationRequested();
                progress?.Report(new(ProgressStage.Looking, rows.ByteOffset, Math.Min(size, limit), ProgressUnit.Bytes) { Rows = Rows });
            }
            end = rows.ByteOffset;
        }
        // What a column holds further down may differ from what it holds at the beginning.
        if (!SawWholeFile) LookAtPlaces(path, [.. places.Where(p => p.Offset > end)], cells, ct);
    }

    private void LookAtPlaces(string path, RowPlace[] places, string?[] cells, CancellationToken ct)
    {
        var most = Math.Min(MostPlaces, places.Length);
        for (var i = 1; i <= most; i++)
        {
            ct.ThrowIfCancellationRequested();
            var place = places[(i * places.Length / most) - 1];
            using var rows = DataRows.Open(path, _table.Dialect, SampleInPlace, place.Offset);
            for (var row = place.Row + 1; rows.Read() && rows.ByteOffset < SampleInPlace; row++) Take(rows, cells, row);
        }
    }

    private bool NeedsMore(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        SawWholeFile = false;
        return _isLookingOn = _fields.Any(f => !f.IsSettled);
    }

    private void Take(CsvReader row, string?[] cells, long number)
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
            if (!_isLookingOn || !field.IsSettled) field.Add(cells, number);
        }
    }
}
