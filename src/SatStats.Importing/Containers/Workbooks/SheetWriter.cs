using System.Globalization;
using System.Text;

namespace SatStats.Importing;

/// <summary>
/// Writes the rows of a sheet as RFC 4180 text. A row without any value is an empty line, so that the rows of the text can be counted as
/// those of the sheet; empty rows below the last value are left out.
/// </summary>
internal sealed class SheetWriter(Book book, BookSheet sheet)
{
    // The table is as wide as its widest row among the first ones: sheets declare far more columns than they use.
    private const int RowsThatSettleTheWidth = 1000;

    /// <summary>What was made of cells that do not stand as they seem to; complete after <see cref="Write"/>.</summary>
    public List<string> Remarks { get; } = [];

    /// <summary>Mostly one pass. Numbers among dates and merged rows are known only at the end, and then written in a second.</summary>
    public TempFile Write(IProgress<Progress>? progress, CancellationToken ct)
    {
        var seen = new SheetColumns();
        var temp = Pass(new SheetMending(book.CountsFrom1904, new Dictionary<int, long>(), []), seen, progress, ct);
        try
        {
            var (days, merged) = (seen.WithDays(), book.Merged(sheet));
            Explain(seen, days, merged);
            if (days.Count == 0 && merged.Count == 0) return temp;
        }
        catch
        {
            temp.Dispose();
            throw;
        }
        temp.Dispose();
        return Pass(new SheetMending(book.CountsFrom1904, seen.WithDays(), book.Merged(sheet)), null, progress, ct);
    }

    private TempFile Pass(SheetMending mending, SheetColumns? seen, IProgress<Progress>? progress, CancellationToken ct) => TempFile.Filled(stream =>
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
        var lines = new Lines(new RowWriter(writer));
        foreach (var row in book.Rows(sheet))
        {
            if (row.Number % 1024 == 0)
            {
                ct.ThrowIfCancellationRequested();
                progress?.Report(new(ProgressStage.Unpacking, row.Number, null, ProgressUnit.Rows));
            }
            seen?.Add(row.Cells, row.Number);
            lines.Add(row.Number, mending.Texts(row));
        }
        lines.End();
    });

    private void Explain(SheetColumns seen, IReadOnlyDictionary<int, long> days, IReadOnlyList<MergedRows> merged)
    {
        foreach (var (column, count) in days)
            Remarks.Add($"{N(count)} numbers among the dates of column {Letters(column)} are days as spreadsheets count them, and were read as dates.");
        if (merged.Count > 0) Remarks.Add($"{N(merged.Count)} cells are merged over several rows; their value was read in each of these rows.");
        if (seen.Errors > 0) Remarks.Add($"{N(seen.Errors)} cells hold an error such as #N/A and count as empty.");
        if (book.CountsFrom1904) Remarks.Add("The workbook counts days from 1904, and was read so.");
    }

    private static string N(long n) => n.ToString("N0", CultureInfo.InvariantCulture);

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>Keeps lines and rows in step, and lets the first rows settle the width.</summary>
    private sealed class Lines(RowWriter writer)
    {
        private readonly List<(int Row, string[] Cells)> _first = [];
        private int _width = -1;
        private int _written;

        public void Add(int row, string[] cells)
        {
            if (cells.Length == 0) return;
            if (_width >= 0) Line(row, cells);
            else _first.Add((row, cells));
            if (_width < 0 && _first.Count == RowsThatSettleTheWidth) End();
        }

        public void End()
        {
            if (_width >= 0) return;
            _width = _first.Select(r => r.Cells.Length).DefaultIfEmpty(0).Max();
            foreach (var (row, cells) in _first) Line(row, cells);
            _first.Clear();
        }

        private void Line(int row, string[] cells)
        {
            for (; _written < row - 1; _written++) writer.Nothing();
            writer.Row(cells, _width);
            _written++;
        }
    }
}
