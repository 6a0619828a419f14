using System.Text;

namespace SatStats.Importing;

/// <summary>A physical line: its text, and what ended it ("\n", "\r\n", "\r", or nothing at the end of the file).</summary>
internal readonly record struct PhysicalLine(string Text, string Ending);

/// <summary>Reads physical lines and keeps what ended each, because a cell may hold line ends and must come out as it went in.</summary>
internal sealed class LineReader(TextReader reader)
{
    private readonly char[] _buffer = new char[1 << 16];
    private readonly Stack<PhysicalLine> _returned = new();
    private readonly StringBuilder _begun = new();
    private int _at;
    private int _length;

    /// <summary>The next line; false at the end of the text.</summary>
    public bool Take(out PhysicalLine line)
    {
        if (_returned.TryPop(out line)) return true;
        _begun.Clear();
        while (_at < _length || Fill())
        {
            var end = _buffer.AsSpan(_at, _length - _at).IndexOfAny('\r', '\n');
            if (end < 0)
            {
                _begun.Append(_buffer, _at, _length - _at);
                _at = _length;
                continue;
            }
            var text = _begun.Length == 0 ? new string(_buffer, _at, end) : _begun.Append(_buffer, _at, end).ToString();
            _at += end;
            line = new(text, TakeEnding());
            return true;
        }
        line = new(_begun.ToString(), "");
        return _begun.Length > 0;
    }

    /// <summary>Gives a line back, to be taken again next.</summary>
    public void Return(PhysicalLine line) => _returned.Push(line);

    private string TakeEnding()
    {
        if (_buffer[_at++] == '\n') return "\n";
        if (_at >= _length && !Fill()) return "\r";
        if (_buffer[_at] != '\n') return "\r";
        _at++;
        return "\r\n";
    }

    private bool Fill()
    {
        _at = 0;
        _length = reader.Read(_buffer, 0, _buffer.Length);
        return _length > 0;
    }
}
