using System.Text;

namespace SatStats.Importing;

/// <summary>A row of the file's beginning, with the physical lines that it takes.</summary>
internal sealed record CutRecord(IReadOnlyList<string> Cells, int Line, int Lines)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    public int Filled => Cells.Count(c => !string.IsNullOrWhiteSpace(c));
}

/// <summary>Cuts the beginning of a text into rows and cells under one assumption about its dialect, counting physical lines as it goes.</summary>
internal sealed class RecordCutter(string text, string delimiter, char? quote, char? escape)
{
    private readonly StringBuilder _cell = new();
    private readonly List<string> _cells = [];
    private readonly List<CutRecord> _records = [];
    private int _at;
    private int _line = 1;
    private int _firstLine = 1;
    private bool _cellStarts = true;

    /// <summary>True where the text ended within quotes, so that everything since they opened is in doubt.</summary>
    public bool EndsInQuotes { get; private set; }

    /// <summary>How rows end: "\n", "\r\n" or "\r"; null where that varies or nothing ended.</summary>
    public string? NewLine { get; private set; }

    /// <param name="most">Stop after so many rows.</param>
    /// <param name="isWhole">Whether the text is the whole file, so that its last row is complete even without a line end.</param>
    public IReadOnlyList<CutRecord> Cut(int most, bool isWhole)
    {
        while (_at < text.Length && _records.Count < most)
        {
            if (_cellStarts && quote is not null && text[_at] == quote) ReadQuoted();
            else if (string.CompareOrdinal(text, _at, delimiter, 0, delimiter.Length) == 0) EndCell(delimiter.Length);
            else if (text[_at] is '\r' or '\n') EndRecord();
            else ReadPlain();
        }
        var isOver = _at >= text.Length && isWhole && !EndsInQuotes && _records.Count < most;
        if (isOver && (_cells.Count > 0 || _cell.Length > 0)) EndRow();
        return _records;
    }

    private void ReadPlain()
    {
        _cell.Append(text[_at++]);
        _cellStarts = false;
    }

    private void ReadQuoted()
    {
        _cellStarts = false;
        for (_at++; _at < text.Length; _at++)
        {
            var c = text[_at];
            var next = _at + 1 < text.Length ? text[_at + 1] : '\0';
            if (c == escape && (next == quote || (escape != quote && next == escape))) _cell.Append(text[++_at]);
            else if (c == quote) { _at++; return; }
            else
            {
                if (c == '\n' || (c == '\r' && next != '\n')) _line++;
                _cell.Append(c);
            }
        }
        EndsInQuotes = true;
    }

    private void EndCell(int length)
    {
        _cells.Add(_cell.ToString());
        _cell.Clear();
        _at += length;
        _cellStarts = true;
    }

    private void EndRecord()
    {
        var ending = text[_at] == '\n' ? "\n" : _at + 1 < text.Length && text[_at + 1] == '\n' ? "\r\n" : "\r";
        NewLine = _records.Count == 0 || NewLine == ending ? ending : null;
        _at += ending.Length;
        EndRow();
    }

    private void EndRow()
    {
        EndCell(0);
        _records.Add(new([.. _cells], _firstLine, _line - _firstLine + 1));
        _cells.Clear();
        _line++;
        _firstLine = _line;
    }
}
