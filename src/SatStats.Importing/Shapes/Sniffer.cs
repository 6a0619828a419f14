using System.Text;

namespace SatStats.Importing;

/// <summary>Finds a text's dialect from its beginning: the delimiter under which most rows have the same number of cells and a header stands on top.</summary>
internal static class Sniffer
{
    private const int HeadBytes = 1 << 20;
    private const int Rows = 400;

    private static readonly string[] Delimiters = [",", ";", "\t", "|", "\u0005", "0x05"];

    /// <exception cref="SatStatsException">No delimiter gives a table with a header.</exception>
    public static Table Sniff(Readable file, string? delimiter, string name)
    {
        var (text, isWhole) = Head(file.Path);
        var given = file.Delimiter ?? Spelled(delimiter);
        var best = (given is null ? Delimiters : [given])
            .Where(d => text.Contains(d, StringComparison.Ordinal))
            .Select(d => Try(text, isWhole, d, isOwn: file.Delimiter is not null))
            .Where(t => t is not null)
            .MaxBy(t => t!.Score);
        return best ?? throw NoTable(name, delimiter);
    }

    /// <summary>The delimiter as users write it: the character itself, or its name.</summary>
    internal static string? Spelled(string? delimiter) => delimiter?.ToLowerInvariant() switch
    {
        null or "" => null,
        "tab" or "\\t" => "\t",
        "comma" => ",",
        "semicolon" => ";",
        "pipe" => "|",
        "\\x05" => "\u0005",
        _ => delimiter,
    };

    private static Table? Try(string text, bool isWhole, string delimiter, bool isOwn)
    {
        // Text that was written here quotes in one way, whatever its cells hold.
        var quote = isOwn ? '"' : QuoteIn(text, delimiter);
        char? escape = quote is null ? null : isOwn ? '"' : EscapeIn(text, quote.Value);
        var cutter = new RecordCutter(text, delimiter, quote, escape);
        var records = cutter.Cut(Rows, isWhole);
        if (cutter.EndsInQuotes && isWhole)
        {
            // A quote that nothing closes is a stray character, as in 5" pipe.
            (quote, escape) = (null, null);
            cutter = new RecordCutter(text, delimiter, null, null);
            records = cutter.Cut(Rows, isWhole);
        }
        return Describe(records, new CsvDialect(delimiter, quote, escape, 0, 0, cutter.NewLine));
    }

    private static Table? Describe(IReadOnlyList<CutRecord> records, CsvDialect dialect)
    {
        var filled = records.Where(r => !r.IsBlank).ToList();
        if (filled.Count == 0) return null;
        // Where two widths are equally frequent, one of them has a header.
        var counts = filled.CountBy(r => r.Cells.Count).OrderByDescending(c => c.Value).ThenByDescending(c => c.Key).ToList();
        var (mode, header) = counts.Where(c => c.Key > 1 && c.Value == counts[0].Value).Select(c => (c, HeaderRow.Find(records, c.Key))).FirstOrDefault(c => c.Item2 >= 0, (default, -1));
        if (header < 0) return null;
        var depth = HeaderRow.Rows(records, header);
        var last = records[header + depth - 1];
        var lines = last.Line + last.Lines - 1;
        var cells = records[header].Cells.Concat(Enumerable.Repeat("", mode.Key - records[header].Cells.Count)).ToList();
        var data = records.Skip(header + depth).Where(r => r.Cells.Count == mode.Key).Select(r => r.Cells).ToList();
        return new Table(dialect with { SkipLines = lines, HeaderLines = lines - records[header].Line + 1 }, ColumnNames.Unique(cells), data)
        {
            Score = (double)mode.Value / filled.Count * mode.Key / (mode.Key + 1) * (1 - (0.01 * header)),
            Titles = records.Take(header).SelectMany(r => r.Cells).Where(c => !string.IsNullOrWhiteSpace(c)).Select(c => c.Trim()).ToList(),
        };
    }

    // Single quotes count only where they enclose cells and double ones never do: apostrophes are everywhere.
    private static char? QuoteIn(string text, string delimiter)
    {
        var edges = new[] { delimiter, "\n" };
        long Opening(char quote) => edges.Sum(e => (long)text.AsSpan().Count(e + quote)) + (text.StartsWith(quote) ? 1 : 0);
        return Opening('"') == 0 && Opening('\'') >= 4 && text.AsSpan().Count("'" + delimiter) >= 2 ? '\'' : '"';
    }

    private static char EscapeIn(string text, char quote)
    {
        var backslashed = text.AsSpan().Count($"\\{quote}");
        if (backslashed == 0) return quote;
        // "C:\" closes its quote; \"word\" inside a cell does not. Doubled quotes inside cells decide for the standard.
        var closing = text.AsSpan().Count($"\\{quote},") + text.AsSpan().Count($"\\{quote};") + text.AsSpan().Count($"\\{quote}\n") + text.AsSpan().Count($"\\{quote}\r");
        var doubled = text.AsSpan().Count($"{quote}{quote}") - text.AsSpan().Count($",{quote}{quote},");
        return closing * 2 < backslashed && doubled <= 0 ? '\\' : quote;
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
        var tried = delimiter is null ? "under any of the delimiters comma, semicolon, tab, | and 0x05" : $"when cut at '{delimiter}'";
        return new SatStatsException($"'{name}' does not read as a table with a header row {tried}.", "Check that a row names the columns, or give --delimiter.");
    }
}
