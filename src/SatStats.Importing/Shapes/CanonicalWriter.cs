namespace SatStats.Importing;

/// <summary>
/// Writes rows as RFC 4180 text for the engine, line for line as in the file: a row that is left out leaves its empty lines behind, so that
/// a line of this text is the same line of the file.
/// </summary>
internal sealed class CanonicalWriter(TextWriter writer)
{
    public static CsvDialect Dialect(CsvDialect found) => new(",", '"', '"', found.SkipLines, found.HeaderLines, "\n");

    public void Row(IReadOnlyList<string> cells)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (i > 0) writer.Write(',');
            Cell(cells[i]);
        }
        writer.Write('\n');
    }

    public void Lines(int n)
    {
        for (; n > 0; n--) writer.Write('\n');
    }

    /// <summary>A row as it stands, where it is RFC 4180 text already.</summary>
    public void Verbatim(string row)
    {
        writer.Write(row);
        writer.Write('\n');
    }

    private void Cell(string text)
    {
        if (!text.AsSpan().ContainsAny(",\"\r\n"))
        {
            writer.Write(text);
            return;
        }
        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
