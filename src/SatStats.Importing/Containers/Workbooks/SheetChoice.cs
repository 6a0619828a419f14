namespace SatStats.Importing;

/// <summary>Which sheet of a workbook holds the data: of the visible ones that are a table with a header, the one that holds most.</summary>
internal static class SheetChoice
{
    private const int RowsLookedAt = 200;

    public static BookSheet Of(Book book, string name, string? wanted)
    {
        if (wanted is not null)
        {
            return book.Sheets.FirstOrDefault(s => string.Equals(s.Name, wanted.Trim(), StringComparison.OrdinalIgnoreCase))
                ?? throw SatStatsException.Unknown("sheet called", wanted, book.Sheets.Select(s => s.Name));
        }
        var visible = book.Sheets.Where(s => s.IsVisible).ToList();
        if (book.Sheets.Count == 1) visible = [.. book.Sheets];
        if (visible.Count == 1) return visible[0];
        return visible.Select(s => (Sheet: s, Table: Tableness(book, s))).Where(s => s.Table > 0)
            .OrderByDescending(s => s.Table >= 0.5).ThenByDescending(s => s.Sheet.Size).Select(s => s.Sheet).FirstOrDefault()
            ?? throw new SatStatsException($"'{name}' has no visible sheet with a table.", $"Name the sheet with --sheet: {string.Join(", ", book.Sheets.Select(s => s.Name))}.");
    }

    public static IEnumerable<string> Remarks(Book book, BookSheet chosen)
    {
        var others = book.Sheets.Where(s => s != chosen && s.Size > 0).Select(s => s.IsVisible ? $"'{s.Name}'" : $"'{s.Name}' (hidden)").ToList();
        if (others.Count > 0) yield return $"Sheet '{chosen.Name}' was read, as the table with the most data; not read: {string.Join(", ", others)}. Give --sheet to choose another.";
    }

    /// <summary>From 0 (nothing, or one column) to 1: how well the rows below a header fill its columns.</summary>
    private static double Tableness(Book book, BookSheet sheet)
    {
        var rows = book.Rows(sheet).Take(RowsLookedAt).Select(r => r.Cells.Select(c => c.Text).ToList()).Where(r => r.Any(c => c.Length > 0)).ToList();
        var width = rows.Select(r => r.FindLastIndex(c => c.Length > 0) + 1).DefaultIfEmpty(0).Max();
        if (width < 2 || rows.Count < 2) return 0;
        var records = rows.Select((r, i) => new CutRecord([.. r.Take(width), .. Enumerable.Repeat("", Math.Max(0, width - r.Count))], i + 1, 1)).ToList();
        var head = HeaderRow.Find(records, width, new CsvDialect(",", '"', '"', 0, 0), new ShapeHints());
        if (head is not { IsHeader: true } || head.At + head.Rows >= records.Count) return 0.1;
        var (header, data) = (records[head.At], records.Skip(head.At + head.Rows).ToList());
        var filled = data.Average(r => (double)r.Filled / header.Filled);
        // A list of terms and what they mean has a header too, but its cells are sentences.
        var words = data.SelectMany(r => r.Cells).Where(c => c.Length > 0).Average(c => Math.Min(c.Length, 100));
        return Math.Min(1, filled) * (width == 2 && words > 30 ? 0.4 : 1);
    }
}
