using System.Text;

namespace SatStats.Importing;

/// <summary>A row of a table, which is known by its number in the page.</summary>
internal sealed record MarkupRow(int Table, IReadOnlyList<string> Cells);

/// <summary>Puts the cells of the tables in HTML or XML together: tr and td, or Row and Cell.</summary>
internal sealed class MarkupRows(MarkupReader reader)
{
    private const int MostColumns = 16_384;

    private readonly Stack<int> _tables = new();
    private readonly List<string> _cells = [];
    private readonly Dictionary<int, (int Rows, string Text)> _spans = [];
    private readonly StringBuilder _text = new();
    private int _count;
    private bool _isInRow;
    private bool _isInCell;
    private (int Across, int Down) _cell;

    public IEnumerable<MarkupRow> Read()
    {
        while (reader.Read())
        {
            switch (reader.Tag)
            {
                case "":
                    if (_isInCell) _text.Append(reader.Content.Replace('\n', ' '));
                    break;
                case "table":
                    _tables.Push(++_count);
                    break;
                case "/table":
                    if (EndRow() is { } last) yield return last;
                    _tables.TryPop(out _);
                    _spans.Clear();
                    break;
                case "tr" or "row" or "/tr" or "/row" or "row/":
                    if (EndRow() is { } row) yield return row;
                    _isInRow = reader.Tag[0] != '/';
                    break;
                case "td" or "th" or "cell" or "cell/" or "td/":
                    EndCell();
                    BeginCell();
                    break;
                case "/td" or "/th" or "/cell":
                    EndCell();
                    break;
                case "br" or "br/":
                    if (_isInCell) _text.Append('\n');
                    break;
                case "script" or "style":
                    Skip("/" + reader.Tag);
                    break;
            }
        }
        if (EndRow() is { } end) yield return end;
    }

    private void Skip(string tag)
    {
        while (reader.Read() && reader.Tag != tag) { }
    }

    private void BeginCell()
    {
        _isInRow = true;
        // Spreadsheets leave empty cells out, and number the next one.
        if (reader.Number("ss:Index") is { } index)
        {
            while (_cells.Count < Math.Min(index - 1, MostColumns)) Add(Above() ?? "");
        }
        _isInCell = true;
        _cell = ((reader.Number("colspan") ?? (reader.Number("MergeAcross") + 1)) ?? 1, (reader.Number("rowspan") ?? (reader.Number("MergeDown") + 1)) ?? 1);
    }

    private void EndCell()
    {
        if (!_isInCell) return;
        _isInCell = false;
        FromAbove();
        var text = string.Join('\n', _text.ToString().Replace('\u00A0', ' ').Split('\n').Select(l => string.Join(' ', l.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))).Trim();
        _text.Clear();
        if (_cell.Down > 1) _spans[_cells.Count] = (_cell.Down, text);
        Add(text);
        for (var i = 1; i < Math.Min(_cell.Across, MostColumns - _cells.Count); i++) Add("");
    }

    private void Add(string text)
    {
        if (_cells.Count < MostColumns) _cells.Add(text);
    }

    // Cells that reach down from rows above are said again, as in workbooks.
    private void FromAbove()
    {
        while (Above() is { } text && _cells.Count < MostColumns) _cells.Add(text);
    }

    private string? Above() => _spans.TryGetValue(_cells.Count, out var span) && span.Rows > 0 ? span.Text : null;

    private MarkupRow? EndRow()
    {
        EndCell();
        if (!_isInRow) return null;
        _isInRow = false;
        FromAbove();
        foreach (var (column, (rows, text)) in _spans.ToList())
        {
            if (rows > 1) _spans[column] = (rows - 1, text);
            else _spans.Remove(column);
        }
        var cells = _cells.ToList();
        _cells.Clear();
        return new(_tables.TryPeek(out var table) ? table : 0, cells);
    }
}
