using System.Buffers;
using System.Text;

namespace SatStats.Importing;

/// <summary>
/// A quick look at every byte of a large file for what the engine would not read faithfully: line ends of several kinds, NUL bytes, a quote
/// that never closes, a header that recurs, an empty cell too many at the end of a row, a line of blanks, a cell guarded by an apostrophe,
/// a long row that it would refuse.
/// </summary>
internal static class ByteScan
{
    private const int LongestRow = 32 << 20;

    public static ByteFindings Of(string path, Table table, IProgress<Progress>? progress, CancellationToken ct)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        var rows = new Rows(table);
        var places = new List<RowPlace>();
        var (block, kept, at, isWide) = (new byte[1 << 20], 0, 0L, false);
        for (int n; (n = RandomAccess.Read(file, block.AsSpan(kept), at)) > 0;)
        {
            ct.ThrowIfCancellationRequested();
            at += n;
            progress?.Report(new(ProgressStage.Looking, at, length, ProgressUnit.Bytes));
            var filled = block.AsSpan(0, kept + n);
            isWide = isWide || WideBlanks.AreIn(filled[Math.Max(0, kept - WideBlanks.Longest + 1)..]);
            if (rows.Take(filled, kept) is not { } next || GuardedCells.AreIn(filled, Math.Max(0, kept - 2), table.Dialect)) return ByteFindings.Odd;
            kept = filled.Length - next;
            if (next > 0 && rows.Data > 0) places.Add(new(at - kept, rows.Data));
            filled[next..].CopyTo(block);
            if (kept < block.Length / 2) continue;
            if (kept > LongestRow) return ByteFindings.Odd;
            Array.Resize(ref block, block.Length * 2);
        }
        return rows.EndsOdd(block.AsSpan(0, kept)) ? ByteFindings.Odd : new(false, isWide, places);
    }

    private sealed class Rows
    {
        private readonly Table _table;
        private readonly SearchValues<byte> _special;
        private readonly byte? _quote;
        private readonly byte[] _delimiter;
        private readonly byte[] _header;
        private readonly int _width;
        private readonly int _above;
        private int _endings;
        private long _number;
        private bool _endsWithReturn;

        public Rows(Table table)
        {
            _table = table;
            _quote = table.Dialect.Quote is { } quote ? (byte)quote : null;
            _delimiter = Encoding.UTF8.GetBytes(table.Dialect.Delimiter);
            _special = SearchValues.Create([_quote ?? (byte)'\n', (byte)'\r', (byte)'\n', 0]);
            _header = Encoding.UTF8.GetBytes(string.Join(table.Dialect.Delimiter, table.HeaderCells.TakeWhile(c => !c.AsSpan().ContainsAny("\"'\r\n"))));
            (_width, _above) = (table.Columns.Count, table.Dialect.SkipLines);
        }

        private bool IsInQuotes { get; set; }

        /// <summary>Rows of data so far; empty lines are none.</summary>
        public long Data { get; private set; }

        /// <summary>Whether the text ends within quotes, or its last row, which no line end has yet shown to be one, is odd.</summary>
        public bool EndsOdd(ReadOnlySpan<byte> last)
        {
            if (IsInQuotes) return true;
            if (_endsWithReturn) return IsOdd(last[..^1], 4);
            return last.Length > 0 && _endings > 0 && IsOdd(last, _endings);
        }

        /// <returns>Where the row begins that this block does not end; null where something odd was found.</returns>
        public int? Take(ReadOnlySpan<byte> block, int from)
        {
            var start = 0;
            // A return that ended the last block is looked at again together with what follows it.
            for (var at = _endsWithReturn ? from - 1 : from; at < block.Length; at++)
            {
                _endsWithReturn = false;
                var next = block[at..].IndexOfAny(_special);
                if (next < 0) break;
                at += next;
                if (block[at] == 0) return null;
                if (block[at] == _quote) IsInQuotes = !IsInQuotes;
                else if (!IsInQuotes && block[at] == '\r' && at + 1 == block.Length) _endsWithReturn = true;
                else if (!IsInQuotes)
                {
                    var length = block[at] == '\r' && block[at + 1] == '\n' ? 2 : 1;
                    if (IsOdd(block[start..at], block[at] == '\n' ? 1 : length == 2 ? 2 : 4)) return null;
                    at += length - 1;
                    start = at + 1;
                }
            }
            return start;
        }

        private bool IsOdd(ReadOnlySpan<byte> row, int ending)
        {
            _endings |= ending;
            if (_endings is not (1 or 2 or 4)) return true;
            if (++_number <= _above || row.Length == 0) return false;
            Data++;
            return (row[0] == ' ' && row.TrimEnd((byte)' ').Length == 0) || (_header.Length > 3 && row.StartsWith(_header)) || (row.EndsWith(_delimiter) && Cells(row) > _width)
                || (row.Length > TextPass.LongestRemembered && IsRefused(row));
        }

        private bool IsRefused(ReadOnlySpan<byte> row) =>
            new RowReader(new StringReader(Encoding.UTF8.GetString(row)), _table.Dialect, _width).Next() is { } cut && (cut.Fault != QuoteFault.None || cut.Cells.Count != _width);

        private int Cells(ReadOnlySpan<byte> row)
        {
            var (cells, isQuoted) = (1, false);
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] == _quote) isQuoted = !isQuoted;
                else if (!isQuoted && row[i..].StartsWith(_delimiter)) (cells, i) = (cells + 1, i + _delimiter.Length - 1);
            }
            return cells;
        }
    }
}
