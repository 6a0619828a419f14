namespace SatStats.Importing;

/// <summary>What the first rows of a file, cut under one dialect, say of its table: how wide it is, which row names the columns, how likely all that is.</summary>
internal static class TableShape
{
    private const double WithoutHeader = 0.7;

    /// <summary>The table, or null where these rows are none.</summary>
    public static Table? Of(IReadOnlyList<CutRecord> records, CsvDialect dialect, ShapeHints hints)
    {
        var filled = records.Where(r => !r.IsBlank).ToList();
        if (filled.Count == 0) return null;
        // Where two widths are equally frequent, one of them has a header.
        var counts = filled.Where(r => r.Fault == QuoteFault.None).CountBy(r => r.Cells.Count).Where(c => c.Key > 1 || hints.IsSingle).OrderByDescending(c => c.Value).ThenByDescending(c => c.Key).ToList();
        if (counts.Count == 0) return null;
        var tables = counts.Where(c => c.Value == counts[0].Value).Select(c => At(c.Key, c.Value)).OfType<Table>().ToList();
        return LacksEnds() ?? tables.FirstOrDefault(t => t is { HasHeader: true, Doubt: null }) ?? tables.FirstOrDefault(t => t.HasHeader) ?? tables.FirstOrDefault();

        Table? At(int width, int rows) => HeaderRow.Find(records, width, dialect, hints) is { } head
            ? Describe(records, dialect, head, width) with { Score = Score(rows, head, width) }
            : null;

        // Quotes amid the text of cells are a sign of cutting in the wrong places.
        bool IsCutAmiss(CutRecord r) => dialect.Quote is { } quote && r.Cells.Any(c => c.Contains(quote, StringComparison.Ordinal)) && !r.Raw.Contains($"{dialect.Escape}{quote}", StringComparison.Ordinal);

        double Score(int rows, Head head, int width) => (1 - (0.5 * filled.Count(IsCutAmiss) / filled.Count)) * rows / filled.Count * width / (width + 1) * (1 - (0.01 * head.At)) * (head.IsHeader || hints.HeaderRows == 0 ? 1 : WithoutHeader);

        // Some programs leave out the empty cells at the end of a row: then the header is the widest row, and most others are shorter, by this or that.
        Table? LacksEnds()
        {
            var widest = counts.Max(c => c.Key);
            var shorter = counts.Where(c => c.Key < widest).ToList();
            if (shorter.Count < 2 || hints.HeaderRows == 0 || shorter.Sum(c => c.Value) * 2 < filled.Count) return null;
            if (HeaderRow.Find(records, widest, dialect, hints) is not { IsHeader: true, Doubt: null, At: < 10 } head || records[head.At].Cells.Count != widest || records.Take(head.At).Any(r => r.Filled > 1)) return null;
            return Describe(records, dialect, head, widest) with { LacksEnds = true, Score = Score(shorter.Sum(c => c.Value), head, widest) * 0.8 };
        }
    }

    private static Table Describe(IReadOnlyList<CutRecord> records, CsvDialect dialect, Head head, int width)
    {
        var above = head.At + head.Rows;
        var lines = above == 0 ? records[0].Line - 1 : records[above - 1].LastLine;
        var data = records.Skip(above).Where(r => r.Cells.Count == width && r.Fault == QuoteFault.None).ToList();
        var endings = records.Select(r => r.Ending).Where(e => e.Length > 0).Distinct().ToList();
        return new Table(
            dialect with { SkipLines = (int)lines, HeaderLines = head.Rows == 0 ? 0 : (int)(lines - records[head.At].Line + 1), NewLine = endings is [var only] ? only : null },
            ColumnNames.Unique(head.Names), [.. data.Select(r => r.Cells)])
        {
            HasHeader = head.IsHeader,
            HeaderCells = head.IsHeader ? records[head.At].Cells : [],
            Questions = head.Questions,
            Doubt = head.Doubt,
            IsOdd = records.Take(above).Any(r => r.Fault != QuoteFault.None) || endings.Count > 1,
            TitleRows = records.Take(head.At).Count(r => !r.IsBlank),
            Titles = records.Take(head.At).SelectMany(r => r.Cells).Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c.Trim()).ToList(),
        };
    }
}
