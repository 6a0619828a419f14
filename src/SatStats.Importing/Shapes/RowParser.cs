using System.Text;

namespace SatStats.Importing;

/// <summary>Cuts one row into cells, a physical line at a time, under one dialect. Blanks between a quote and the delimiter do not count.</summary>
internal sealed class RowParser
{
    private readonly string _delimiter;
    private readonly char? _quote;
    private readonly char? _escape;
    private readonly bool _skipsBlanks;
    private readonly bool _blanksCount;
    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private string _line = "";
    private int _at;
    private bool _isOpen;

    public RowParser(CsvDialect dialect)
    {
        // Comma and blank: the blank is decoration, and a row that lacks it is cut all the same.
        _skipsBlanks = dialect.Delimiter.Length > 1 && dialect.Delimiter[^1] == ' ' && dialect.Delimiter.Trim().Length > 0;
        _delimiter = _skipsBlanks ? dialect.Delimiter.TrimEnd(' ') : dialect.Delimiter;
        _blanksCount = _delimiter[0] == ' ';
        (_quote, _escape) = (dialect.Quote, dialect.Escape);
        // An apostrophe within a word closes nothing.
        IsLenient = dialect.Quote == '\'';
    }

    /// <summary>Takes a quote within quotes for a character wherever no cell can end there.</summary>
    public bool IsLenient { get; init; }

    public bool HasQuote(string line) => _quote is { } quote && line.Contains(quote, StringComparison.Ordinal);

    public bool HasOddQuotes(string line) => _quote is { } quote && line.AsSpan().Count(quote) % 2 == 1;

    /// <summary>The cells of the row so far.</summary>
    public IReadOnlyList<string> Cells => [.. _cells];

    public QuoteFault Fault { get; private set; }

    /// <summary>Cells, by position, whose opening quote is a character.</summary>
    public HashSet<int> Literal { get; } = [];

    public int At => _cells.Count;

    public void Begin()
    {
        _cells.Clear();
        _cell.Clear();
        _isOpen = false;
        Fault = QuoteFault.None;
    }

    /// <summary>Takes the next line of the row.</summary>
    /// <returns>True where the row is over, well or at fault; false where a cell goes on in the next line.</returns>
    public bool Feed(PhysicalLine line)
    {
        (_line, _at) = (line.Text, 0);
        do
        {
            if (!_isOpen && !Opens()) ReadPlain();
            else if (!ReadQuoted())
            {
                if (Fault == QuoteFault.None) _cell.Append(line.Ending);
                return Fault != QuoteFault.None;
            }
            _cells.Add(_cell.ToString());
            _cell.Clear();
        }
        while (TakesDelimiter());
        return true;
    }

    private bool TakesDelimiter()
    {
        if (_at >= _line.Length) return false;
        _at += _delimiter.Length;
        if (_skipsBlanks) SkipBlanks(ref _at);
        return true;
    }

    private bool Opens()
    {
        var at = _at;
        if (!_blanksCount) SkipBlanks(ref at);
        if (at >= _line.Length || _line[at] != _quote || Literal.Contains(_cells.Count)) return false;
        _at = at + 1;
        return true;
    }

    private void ReadPlain()
    {
        var end = _line.IndexOf(_delimiter, _at, StringComparison.Ordinal);
        if (end < 0) end = _line.Length;
        _cell.Append(_line, _at, end - _at);
        _at = end;
    }

    // False where the line ends first, or at a fault.
    private bool ReadQuoted()
    {
        _isOpen = true;
        while (_at < _line.Length)
        {
            var c = _line[_at];
            var next = _at + 1 < _line.Length ? _line[_at + 1] : '\0';
            if (c == _escape && (next == _quote || (_escape != _quote && next == _escape)))
            {
                _cell.Append(next);
                _at += 2;
            }
            else if (c != _quote || (IsLenient && !Closes(_at + 1, out _)))
            {
                _cell.Append(c);
                _at++;
            }
            else if (Closes(_at + 1, out var end))
            {
                (_at, _isOpen) = (end, false);
                return true;
            }
            else
            {
                Fault = QuoteFault.TextAfterQuote;
                return false;
            }
        }
        return false;
    }

    private bool Closes(int at, out int end)
    {
        end = at;
        if (!_blanksCount) SkipBlanks(ref end);
        return end >= _line.Length || string.CompareOrdinal(_line, end, _delimiter, 0, _delimiter.Length) == 0;
    }

    private void SkipBlanks(ref int at)
    {
        while (at < _line.Length && _line[at] == ' ') at++;
    }
}
