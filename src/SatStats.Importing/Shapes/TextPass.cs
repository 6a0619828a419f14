namespace SatStats.Importing;

/// <summary>
/// One pass over a file's rows: tells data from what is none, refuses what cannot be cut, repairs what it may, and writes the rest in the
/// form that the engine reads. Without a writer it only looks.
/// </summary>
internal sealed class TextPass
{
    private const int MostHeldBack = 50;
    private const int MostBytesOfCharacter = 3;

    /// <summary>The engine remembers so many bytes of a row that it refuses.</summary>
    internal const int LongestRemembered = 9_000;

    private readonly Table _table;
    private readonly CanonicalWriter? _writer;
    private readonly PassOptions _options;
    private readonly AsideRows _asides;
    private readonly CellCleaning _cleaning;
    private readonly List<(CutRecord Row, long Place, bool IsApart)> _heldBack = [];
    private long _above;
    private int _otherWidth;
    private long _otherLine;

    public TextPass(Table table, TextWriter? writer, PassOptions options)
    {
        (_table, _options, _asides) = (table, options, new(table));
        _writer = writer is null ? null : new(writer);
        _cleaning = new(Findings);
    }

    public TextFindings Findings { get; } = new();

    public TextFindings Run(TextReader text, CancellationToken ct)
    {
        var above = _table.Dialect.SkipLines;
        var rows = new RowReader(text, _table.Dialect, _table.Columns.Count, _options.IsOwn ? 0 : above);
        if (!_options.IsOwn) _writer?.Lines(above);
        var (place, isApart) = (0L, false);
        while (rows.Next() is { } row)
        {
            if ((++place & 0xFFF) == 0)
            {
                ct.ThrowIfCancellationRequested();
                _options.Passed?.Invoke(place);
                if (_options.MostLength is { } most && rows.Length > most) return Findings;
            }
            if (row.LastLine <= above)
            {
                _writer?.Verbatim(row.Raw);
                _above = place;
            }
            else if (row.IsBlankLine) isApart = Blank(row);
            else
            {
                Take(row, _options.IsOwn ? place - (_options.Numbering == Numbering.Records ? _above : 0) : row.Line, isApart);
                isApart = false;
            }
        }
        ReleaseAtEnd();
        return Findings;
    }

    private bool Blank(CutRecord row)
    {
        Ended(row);
        if (row.Raw.Length > 0) Findings.BlankLines++;
        if (_heldBack.Count > 0) _heldBack.Add((row, 0, false));
        else _writer?.Lines(1);
        return true;
    }

    private void Take(CutRecord row, long place, bool isApart)
    {
        Ended(row);
        if (row.Fault == QuoteFault.None && MayStandBelow(row) && _heldBack.Count < MostHeldBack)
        {
            _heldBack.Add((row, place, isApart));
            return;
        }
        Release();
        Decide(row, place);
    }

    private void Ended(CutRecord row)
    {
        Findings.EndsMidLine = row.Ending.Length == 0;
        if (row.Ending.Length > 0) Findings.Endings.Add(row.Ending);
    }

    // Of a single column, every row says one thing.
    private bool MayStandBelow(CutRecord row) => _table.Columns.Count > 1 && MayBeAside(row);

    private bool MayBeAside(CutRecord row) => _heldBack.Count > 0 && row.Cells.Count != _table.Columns.Count || AsideRows.SaysOneThing(row) || AsideRows.IsTotal(row, isLast: true) || AsideRows.IsNote(row, isApart: false);

    // What seemed to stand below the data did not.
    private void Release()
    {
        foreach (var (row, place, _) in _heldBack) Decide(row, place);
        _heldBack.Clear();
    }

    private void ReleaseAtEnd()
    {
        var note = _heldBack.FindIndex(h => !h.Row.IsBlankLine && AsideRows.IsNote(h.Row, h.IsApart));
        var last = _heldBack.FindLastIndex(h => !IsAside(h));
        // The footer's own lines need not all read like notes; one of them may be the name of the company.
        while (note >= 0 && last > note && (IsAside(_heldBack[last]) || AsideRows.GoesOnWith(_heldBack[last].Row))) last--;
        foreach (var ((row, place, _), i) in _heldBack.Select((h, i) => (h, i)))
        {
            if (i <= last || row.IsBlankLine) Decide(row, place);
            else SetAside(row, place, AsideRows.IsTotal(row, isLast: true) ? AsideKind.Total : AsideKind.Note);
        }
        _heldBack.Clear();
    }

    private static bool IsAside((CutRecord Row, long Place, bool IsApart) held) => held.Row.IsBlankLine || AsideRows.IsTotal(held.Row, isLast: true) || AsideRows.IsNote(held.Row, held.IsApart);

    private void Decide(CutRecord row, long place)
    {
        if (row.IsBlankLine) _writer?.Lines(1);
        else if (row.Fault == QuoteFault.None && _asides.RepeatsHeader(row)) SetAside(row, place, AsideKind.HeaderRepeated);
        else if (row.Fault == QuoteFault.None && AsideRows.IsTotal(row, isLast: false)) SetAside(row, place, AsideKind.Total);
        else if (row.Fault == QuoteFault.None && row.Cells.Count == _table.Columns.Count) Keep(row.Cells);
        else if (IsOfAnotherTable(row, place) is { } reason) Refuse(row, place, reason);
        else if (LacksOnlyItsEnd(row))
        {
            Findings.Padded++;
            Keep([.. row.Cells.Concat(Enumerable.Repeat("", _table.Columns.Count - row.Cells.Count))]);
        }
        else if (_options.Repairs && RowRepair.Of(row, _table.Dialect, _table.Columns.Count) is { } repaired)
        {
            Findings.Repaired.Add(new(place, row.Raw, repaired.Done));
            Keep(repaired.Cells);
            _writer?.Lines(row.Lines - 1 - LinesIn(repaired.Cells));
        }
        else Refuse(row, place, RowRepair.Refusal(row, _table.Columns.Count));
    }

    private bool LacksOnlyItsEnd(CutRecord row) => _table.LacksEnds && row.Fault == QuoteFault.None && row.Cells.Count < _table.Columns.Count;

    private string? IsOfAnotherTable(CutRecord row, long place)
    {
        if (row.Fault != QuoteFault.None) return null;
        if (_asides.BeginsAnotherTable(row)) (_otherWidth, _otherLine) = (row.Cells.Count, place);
        else if (row.Cells.Count != _otherWidth) return null;
        Findings.IsDoubtful = true;
        return $"belongs to another table, which begins in line {_otherLine}; --skip-rows {_otherLine - 1} reads that one";
    }

    private static int LinesIn(IReadOnlyList<string> cells) => cells.Sum(c => c.AsSpan().Count('\n') + c.AsSpan().Count('\r') - c.AsSpan().Count("\r\n"));

    private void Keep(IReadOnlyList<string> cells)
    {
        Findings.Rows++;
        var cleaned = _cleaning.Of(cells);
        _writer?.Row(cleaned);
    }

    private void SetAside(CutRecord row, long place, AsideKind kind)
    {
        Findings.Asides.Add(new(place, row.Raw, kind));
        Leave(row);
    }

    private void Refuse(CutRecord row, long place, string reason)
    {
        // The engine drops an empty cell too many without a word, and remembers of a long row only a part that may end amid a character.
        Findings.IsDoubtful |= row.Raw.Length * MostBytesOfCharacter > LongestRemembered || row.Fault != QuoteFault.None || (row.Cells.Count == _table.Columns.Count + 1 && row.Cells[^1].Length == 0);
        Findings.Refused.Add(new(place, row.Raw, reason));
        Leave(row);
    }

    private void Leave(CutRecord row) => _writer?.Lines(_options.IsOwn ? 1 : row.Lines);
}

/// <summary>How a pass goes over the rows.</summary>
/// <param name="Numbering">What places are counted in. A text of the program's own has a record, or an empty line, for each row of its container, and what stands above the data is kept.</param>
/// <param name="Repairs">Whether the user asked for repairs.</param>
/// <param name="MostLength">Stop after about so many characters; null for the whole text.</param>
internal sealed record PassOptions(Numbering Numbering, bool Repairs, long? MostLength = null)
{
    /// <summary>Is told now and then how many rows have been passed.</summary>
    public Action<long>? Passed { get; init; }

    public bool IsOwn => Numbering != Numbering.Lines;
}
