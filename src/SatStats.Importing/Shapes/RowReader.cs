namespace SatStats.Importing;

/// <summary>
/// Reads rows one after the other. A quote that opens and is never rightly closed spoils the line it stands on and not the rows below:
/// reading goes on with the next line. Lines that may be the rest of such a row are taken with it rather than for rows of their own.
/// </summary>
internal sealed class RowReader
{
    private const int MostLines = 10_000;
    private const int MostLength = 16 << 20;
    private const int SearchedLines = 20;

    private readonly LineReader _lines;
    private readonly RowParser _parser;
    private readonly RowParser _trial;
    private readonly string? _plainDelimiter;
    private readonly int? _width;
    private readonly CsvDialect _dialect;
    private long _line;

    /// <param name="width">How many cells a row has, where that is known; it helps to find the row after a faulty one.</param>
    /// <param name="skip">So many physical lines are passed over first.</param>
    public RowReader(TextReader text, CsvDialect dialect, int? width = null, int skip = 0)
    {
        (_lines, _parser, _trial, _width, _line, _dialect) = (new(text), new(dialect), new(dialect), width, skip + 1L, dialect);
        _plainDelimiter = dialect.Delimiter.Length == 1 ? dialect.Delimiter : null;
        while (skip-- > 0 && _lines.Take(out _)) { }
    }

    /// <summary>How many characters have been read so far.</summary>
    public long Length { get; private set; }

    /// <summary>The next row, blank lines among them; null at the end.</summary>
    public CutRecord? Next()
    {
        if (!_lines.Take(out var first)) return null;
        if (_plainDelimiter is not null && !_parser.HasQuote(first.Text)) return Record(first.Text.Split(_plainDelimiter), [first]);
        List<PhysicalLine> taken = [first];
        var (length, isOver) = (first.Text.Length, false);
        _parser.Begin();
        while (!(isOver = _parser.Feed(taken[^1])) && taken.Count < MostLines && length < MostLength && _lines.Take(out var next))
        {
            taken.Add(next);
            length += next.Text.Length;
        }
        if (isOver && _parser.Fault == QuoteFault.None) return Record(_parser.Cells, taken);
        var fault = isOver ? _parser.Fault : QuoteFault.NeverCloses;
        for (var i = taken.Count - 1; i > 0; i--) _lines.Return(taken[i]);
        return Record([first.Text], Spoilt(first)) with { Fault = fault };
    }

    private CutRecord Record(IReadOnlyList<string> cells, List<PhysicalLine> taken)
    {
        var record = new CutRecord(cells, _line, taken.Count) { Raw = Joined(taken), Ending = taken[^1].Ending };
        _line += taken.Count;
        Length += record.Raw.Length;
        return record;
    }

    private static string Joined(List<PhysicalLine> lines) =>
        lines.Count == 1 ? lines[0].Text : string.Concat(lines.SkipLast(1).Select(l => l.Text + l.Ending)) + lines[^1].Text;

    /// <summary>The faulty line, and those after it where one soon closes what it left open and is no row by itself.</summary>
    private List<PhysicalLine> Spoilt(PhysicalLine first)
    {
        List<PhysicalLine> lines = [first];
        // A line that is a whole row but for its stray quotes leaves nothing open, unless the table is so narrow that this may be chance.
        if (!_parser.HasOddQuotes(first.Text) || (_width > 2 && Mending.Cells(first.Text, _dialect, _width.Value) is not null)) return lines;
        while (lines.Count <= SearchedLines && _lines.Take(out var next))
        {
            lines.Add(next);
            if (!_parser.HasQuote(next.Text)) continue;
            if (_parser.HasOddQuotes(next.Text) && !IsRow(next)) return lines;
            if (IsRow(next)) break;
        }
        for (var i = lines.Count - 1; i > 0; i--) _lines.Return(lines[i]);
        return [first];
    }

    private bool IsRow(PhysicalLine line)
    {
        _trial.Begin();
        return _trial.Feed(line) && _trial.Fault == QuoteFault.None && (_width is null || _trial.Cells.Count == _width) && !(_parser.HasOddQuotes(line.Text) && _trial.Cells.Any(_parser.HasQuote));
    }
}
