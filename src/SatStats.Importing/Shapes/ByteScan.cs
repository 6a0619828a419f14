using System.Buffers;
using System.Text;

namespace SatStats.Importing;

/// <summary>
/// A quick look at every byte of a large file for what the engine cannot read: line ends of several kinds, NUL bytes, a quote that never
/// closes, a header that recurs.
/// </summary>
internal static class ByteScan
{
    /// <returns>Whether there is any of it.</returns>
    public static bool Of(string path, Table table, CancellationToken ct)
    {
        using var stream = File.OpenRead(path);
        var scan = new State(table);
        var block = new byte[1 << 20];
        for (int n; (n = stream.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)) > 0;)
        {
            ct.ThrowIfCancellationRequested();
            if (scan.Take(block.AsSpan(0, n))) return true;
        }
        return scan.EndsInQuotes;
    }

    private sealed class State
    {
        private readonly SearchValues<byte> _special;
        private readonly byte _quote;
        private readonly byte[] _header;
        private readonly int _linesAbove;
        private int _endings;
        private bool _isAfterReturn;
        private long _lines;
        private int _headerAt = -1;

        public State(Table table)
        {
            _linesAbove = table.Dialect.SkipLines;
            _quote = (byte)(table.Dialect.Quote ?? '\n');
            _special = SearchValues.Create([_quote, (byte)'\r', (byte)'\n', 0]);
            _header = Encoding.UTF8.GetBytes(string.Join(table.Dialect.Delimiter, table.HeaderCells.TakeWhile(c => !c.AsSpan().ContainsAny("\"'\r\n"))));
        }

        public bool EndsInQuotes { get; private set; }

        public bool Take(ReadOnlySpan<byte> block)
        {
            for (var at = 0; at < block.Length; at++)
            {
                if (_headerAt >= 0 && FollowsHeader(block, ref at)) return true;
                var next = _isAfterReturn ? 0 : block[at..].IndexOfAny(_special);
                if (next < 0) return false;
                at += next;
                if (IsOdd(block[at])) return true;
            }
            return false;
        }

        private bool IsOdd(byte b)
        {
            var wasAfterReturn = _isAfterReturn;
            _isAfterReturn = false;
            if (wasAfterReturn && b != '\n') End(4);
            if (b == 0) return true;
            if (b == '\r') _isAfterReturn = !EndsInQuotes;
            else if (b == '\n' && !EndsInQuotes) End(wasAfterReturn ? 2 : 1);
            else if (b == _quote) EndsInQuotes = !EndsInQuotes;
            return _endings is not (0 or 1 or 2 or 4);
        }

        private void End(int kind)
        {
            _endings |= kind;
            _headerAt = _header.Length > 3 && ++_lines >= _linesAbove ? 0 : -1;
        }

        // Compares what follows a line end with the header, across blocks; the first difference ends it.
        private bool FollowsHeader(ReadOnlySpan<byte> block, ref int at)
        {
            for (; at < block.Length && block[at] == _header[_headerAt]; at++)
            {
                if (++_headerAt == _header.Length) return true;
            }
            if (at < block.Length) _headerAt = -1;
            return false;
        }
    }
}
