namespace SatStats.Importing;

/// <summary>A row as it was read, and what was done to it.</summary>
internal sealed record RepairedRow(IReadOnlyList<string> Cells, string Done);

/// <summary>Repairs a row where the user asks for it, and only where what the row says stays as it is.</summary>
internal static class RowRepair
{
    /// <summary>The row cut into so many cells, or null where it cannot be known which text belongs to which column.</summary>
    public static RepairedRow? Of(CutRecord row, CsvDialect dialect, int width)
    {
        if (row.Fault != QuoteFault.None) return Mending.Cells(row.Raw, dialect, width) is { } mended ? new(mended, "was repaired: a stray quote was kept as a character") : null;
        if (row.Cells.Count < width) return CutElsewhere(row, dialect, width) ?? (row.Cells.Count * 2 >= width ? Padded(row, width) : null);
        return row.Cells.Skip(width).All(string.IsNullOrWhiteSpace) ? new([.. row.Cells.Take(width)], $"was repaired: {Cells(row.Cells.Count - width, "empty cell")} at its end left out") : null;
    }

    /// <summary>Why a row is refused.</summary>
    public static string Refusal(CutRecord row, int width) => row switch
    {
        { Fault: QuoteFault.TextAfterQuote } => "has text after a closing quote",
        { Fault: QuoteFault.NeverCloses } => "has a quote that never closes",
        _ when row.Cells.Count > width => $"has more cells than the header's {width}",
        _ => $"has fewer cells than the header's {width}",
    };

    private static RepairedRow Padded(CutRecord row, int width) =>
        new([.. row.Cells.Concat(Enumerable.Repeat("", width - row.Cells.Count))], $"was repaired: {Cells(width - row.Cells.Count, "empty cell")} added at its end");

    private static RepairedRow? CutElsewhere(CutRecord row, CsvDialect dialect, int width)
    {
        if (row.Cells.Count > 2 || row.Lines > 1 || width < 3) return null;
        foreach (var delimiter in new[] { ",", ";", "\t", "|", " " }.Where(d => d != dialect.Delimiter))
        {
            if (Mending.Cells(row.Raw, dialect with { Delimiter = delimiter }, width) is { } cells) return new(cells, $"was repaired: it was cut at {Named(delimiter)}");
        }
        return null;
    }

    private static string Cells(int n, string noun) => n == 1 ? $"1 {noun}" : $"{n} {noun}s";

    private static string Named(string delimiter) => delimiter switch
    {
        "\t" => "tabs",
        " " => "blanks",
        _ => $"'{delimiter}'",
    };
}
