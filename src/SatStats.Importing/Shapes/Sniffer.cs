using System.Globalization;
using System.Text;

namespace SatStats.Importing;

/// <summary>Finds a text's dialect from its beginning: the delimiter under which most rows have the same number of cells and a header stands on top.</summary>
internal static class Sniffer
{
    private const int HeadBytes = 1 << 20;
    private const int Rows = 400;

    // What also stands in any text must cut several rows alike before it counts for a delimiter.
    private const double Trusted = 0.5;
    private const int FewRows = 3;
    // Beyond this it is no table, but text that happens to be full of some character; looking at it as one takes minutes.
    private const int MostCells = 4_000;

    /// <exception cref="SatStatsException">No delimiter gives a table.</exception>
    public static Table Sniff(Readable file, ShapeHints hints, string name)
    {
        var (text, isWhole) = Head(file.Path);
        var given = file.Delimiter ?? Delimiters.Spelled(hints.Delimiter);
        var best = (given is null ? Delimiters.In(text) : [(given, 1.0)])
            .Where(d => text.Contains(d.Item1.TrimEnd(' ') is { Length: > 0 } core ? core : d.Item1, StringComparison.Ordinal))
            .SelectMany(d => Try(text, isWhole, d.Item1, hints, isOwn: file.Delimiter is not null).Where(t => d.Item2 >= Trusted || t.FirstRows.Count >= FewRows).Select(t => t with { Score = t.Score * d.Item2 }))
            .MaxBy(t => t.Score);
        return best ?? Single(text, isWhole, file, hints) ?? throw NoTable(name, hints.Delimiter);
    }

    /// <summary>The table of a single column: a name, and one value a line.</summary>
    private static Table? Single(string text, bool isWhole, Readable file, ShapeHints hints)
    {
        var isOwn = file.Delimiter is not null;
        var delimiter = file.Delimiter ?? Delimiters.Spelled(hints.Delimiter) ?? ",";
        var quote = isOwn ? '"' : Quotes.In(text, delimiter);
        var dialect = new CsvDialect(delimiter, quote, isOwn ? '"' : Quotes.EscapeIn(text, quote, delimiter), 0, 0);
        var filled = Cut(text, isWhole, dialect, hints).Where(r => !r.IsBlank).ToList();
        if (filled.Count < (isOwn ? 1 : 2) || !filled.TrueForAll(r => r.Cells.Count == 1 && r.Fault == QuoteFault.None)) return null;
        return TableShape.Of(Cut(text, isWhole, dialect, hints), dialect, hints with { IsSingle = true });
    }

    private static IEnumerable<Table> Try(string text, bool isWhole, string delimiter, ShapeHints hints, bool isOwn)
    {
        // Text that was written here quotes in one way, whatever its cells hold.
        var quote = isOwn ? '"' : Quotes.In(text, delimiter);
        var dialect = new CsvDialect(delimiter, quote, isOwn ? '"' : Quotes.EscapeIn(text, quote, delimiter), 0, 0);
        var records = Cut(text, isWhole, dialect, hints);
        if (records.Exists(r => r.Cells.Count > MostCells)) yield break;
        if (TableShape.Of(records, dialect, hints) is { } table) yield return table;
        // Where most rows with quotes are at odds with them, they are inches and not quotes.
        var faults = records.Count(r => r.Fault != QuoteFault.None);
        if (isOwn || faults < FewRows || faults * 2 <= records.Count(r => r.Raw.Contains(quote ?? '"', StringComparison.Ordinal))) yield break;
        dialect = dialect with { Quote = null, Escape = null };
        if (TableShape.Of(Cut(text, isWhole, dialect, hints), dialect, hints) is { } plain) yield return plain;
    }

    private static List<CutRecord> Cut(string text, bool isWhole, CsvDialect dialect, ShapeHints hints)
    {
        var reader = new RowReader(new StringReader(text), dialect, skip: hints.SkipRows);
        var records = new List<CutRecord>();
        while (records.Count < Rows && reader.Next() is { } record) records.Add(record);
        // The last row of a part may be cut off.
        if (!isWhole && records.Count is > 1 and < Rows) records.RemoveAt(records.Count - 1);
        return records;
    }

    private static (string Text, bool IsWhole) Head(string path)
    {
        using var stream = File.OpenRead(path);
        var bytes = new byte[(int)Math.Min(HeadBytes, stream.Length)];
        var length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return (Encoding.UTF8.GetString(bytes, 0, length).TrimStart('\uFEFF'), stream.Length <= HeadBytes);
    }

    private static SatStatsException NoTable(string name, string? delimiter)
    {
        var tried = delimiter is null ? $"under any of the delimiters comma, semicolon, tab, | and 0x05, or a rarer one, with at most {MostCells.ToString("N0", CultureInfo.InvariantCulture)} columns" : $"when cut at '{delimiter}'";
        return new SatStatsException($"'{name}' does not read as a table with a header row {tried}.", "Check that a row names the columns, or give --delimiter.");
    }
}
