using System.Text;

namespace SatStats.Warehousing;

/// <summary>
/// Finds where given records begin: cells may hold line ends, so a record's number is not its line. In text that is the physical line.
/// Other containers were written out with one record, or one empty line, for each of their rows, so there it is the row's number.
/// </summary>
internal static class LineNumbers
{
    /// <summary>
    /// Places, counted from 1, in one pass over the file: of records by their number, counted from 0 over those that the reader took (not empty,
    /// not on a refused line); in text of the program's own also of refused records, by their index in <paramref name="refusedLines"/>.
    /// </summary>
    /// <param name="records">Ascending.</param>
    /// <param name="refusedLines">The physical lines on which refused records begin, ascending.</param>
    public static IEnumerable<Place> Of(ImportPlan plan, IEnumerable<long> records, IReadOnlyList<long> refusedLines)
    {
        using var wanted = records.GetEnumerator();
        var isOwn = plan.Numbering != Numbering.Lines;
        var (isWanted, refused) = (wanted.MoveNext(), 0);
        if (!isWanted && !(isOwn && refusedLines.Count > 0)) yield break;
        using var reader = new StreamReader(plan.ReadablePath, Encoding.UTF8);
        var walk = new Walk(reader, plan.Dialect);
        // A title may hold a quote that nothing closes, so text is skipped by lines; the program's own text is well formed.
        if (isOwn) walk.SkipRecordsOf(plan.Dialect.SkipLines);
        else walk.SkipLines(plan.Dialect.SkipLines);
        var above = plan.Numbering == Numbering.Records ? walk.Row : 0;
        for (var record = 0L; (isWanted || (isOwn && refused < refusedLines.Count)) && walk.NextRecord(out var line, out var isEmpty);)
        {
            var place = isOwn ? walk.Row - above : line;
            while (refused < refusedLines.Count && refusedLines[refused] < line) refused++;
            if (refused < refusedLines.Count && refusedLines[refused] == line)
            {
                if (isOwn) yield return new(true, refused, place);
            }
            else if (!isEmpty && record++ == wanted.Current && isWanted)
            {
                yield return new(false, wanted.Current, place);
                isWanted = wanted.MoveNext();
            }
        }
    }

    /// <param name="Key">The record's number, or the refused record's index.</param>
    /// <param name="Number">The line, or the row's number.</param>
    public readonly record struct Place(bool IsRefused, long Key, long Number);

    /// <summary>How many records, empty lines among them, stand in the lines above the data: the reader skips by records, and a title or header may take several lines.</summary>
    public static int RecordsAboveData(ImportPlan plan)
    {
        var lines = plan.Dialect.SkipLines;
        if (lines == 0 || plan.Dialect.Quote is null) return lines;
        using var reader = new StreamReader(plan.ReadablePath, Encoding.UTF8);
        var walk = new Walk(reader, plan.Dialect);
        walk.SkipRecordsOf(lines);
        return walk.Line == lines + 1 ? (int)walk.Row : lines;
    }

    /// <summary>The lines in which these bytes stand; offsets count from 0 and ascend.</summary>
    public static IEnumerable<long> AtBytes(string path, IEnumerable<long> offsets)
    {
        using var stream = new BufferedStream(File.OpenRead(path), 1 << 16);
        var (line, at, last) = (1L, 0L, 0);
        foreach (var offset in offsets)
        {
            for (; at < offset && stream.ReadByte() is >= 0 and var next; at++, last = next)
            {
                if (next == '\n' || (last == '\r' && next != '\n')) line++;
            }
            yield return last == '\r' ? line + 1 : line;
        }
    }

    private sealed class Walk(StreamReader reader, CsvDialect dialect)
    {
        public long Line { get; private set; } = 1;

        /// <summary>Records and empty lines passed so far.</summary>
        public long Row { get; private set; }

        public void SkipLines(int lines)
        {
            for (; lines > 0; lines--, Line++) reader.ReadLine();
        }

        public void SkipRecordsOf(int lines)
        {
            while (Line <= lines && NextRecord(out _, out _)) { }
        }

        public bool NextRecord(out long line, out bool isEmpty)
        {
            line = Line;
            isEmpty = true;
            if (reader.Peek() < 0) return false;
            Row++;
            var (isQuoted, mayOpen) = (false, true);
            for (int c; (c = reader.Read()) >= 0;)
            {
                var isLineEnd = c == '\n' || (c == '\r' && reader.Peek() != '\n');
                if (isLineEnd) Line++;
                if (isLineEnd && !isQuoted) return true;
                if (c is not ('\r' or '\n')) isEmpty = false;
                if (c == dialect.Escape && c != dialect.Quote) reader.Read();
                // A quote opens at the start of a cell, or again right after it closed (a doubled one); elsewhere it is a character.
                else if (c == dialect.Quote) (isQuoted, mayOpen) = isQuoted ? (false, true) : (mayOpen, false);
                else mayOpen = c == dialect.Delimiter[^1] || (mayOpen && c == ' ');
            }
            return true;
        }
    }
}
