using System.Text;

namespace SatStats.Warehousing;

/// <summary>Finds the physical lines on which given records begin: cells may hold line ends, so a record's number is not its line.</summary>
internal static class LineNumbers
{
    /// <summary>Lines, counted from 1, by record number, counted from 0 over the records that the reader took (not empty, not on a refused line).</summary>
    public static Dictionary<long, long> Of(ImportPlan plan, IReadOnlySet<long> records, IReadOnlySet<long> refusedLines)
    {
        var lines = new Dictionary<long, long>();
        if (records.Count == 0) return lines;
        using var reader = new StreamReader(plan.ReadablePath, Encoding.UTF8);
        var walk = new Walk(reader, plan.Dialect);
        for (var i = 0; i < plan.Dialect.SkipLines; i++) walk.SkipLine();
        for (var record = 0L; lines.Count < records.Count && walk.NextRecord(out var line, out var isEmpty);)
        {
            if (isEmpty || refusedLines.Contains(line)) continue;
            if (records.Contains(record)) lines[record] = line;
            record++;
        }
        return lines;
    }

    private sealed class Walk(StreamReader reader, CsvDialect dialect)
    {
        private long _line = 1;

        public void SkipLine()
        {
            reader.ReadLine();
            _line++;
        }

        public bool NextRecord(out long line, out bool isEmpty)
        {
            line = _line;
            isEmpty = true;
            if (reader.Peek() < 0) return false;
            var isQuoted = false;
            var isCellStart = true;
            var matched = 0;
            for (int c; (c = reader.Read()) >= 0;)
            {
                var isLineEnd = c == '\n' || (c == '\r' && reader.Peek() != '\n');
                if (isLineEnd) _line++;
                if (isLineEnd && !isQuoted) return true;
                if (c is not ('\r' or '\n')) isEmpty = false;
                if (isQuoted)
                {
                    if (c == dialect.Escape && c != dialect.Quote) reader.Read();
                    else if (c == dialect.Quote && !(dialect.Escape == c && SkipsEscaped())) isQuoted = false;
                    continue;
                }
                // A quote opens a cell only where the cell begins; elsewhere it is inches.
                if (c == dialect.Quote && isCellStart) isQuoted = true;
                matched = c == dialect.Delimiter[matched] ? matched + 1 : c == dialect.Delimiter[0] ? 1 : 0;
                isCellStart = matched == dialect.Delimiter.Length || (isCellStart && c == ' ');
                if (matched == dialect.Delimiter.Length) matched = 0;
            }
            return true;
        }

        /// <summary>Whether the quote that was read escapes another one, which is then read too.</summary>
        private bool SkipsEscaped()
        {
            if (reader.Peek() != dialect.Quote) return false;
            reader.Read();
            return true;
        }
    }
}
