namespace SatStats.Importing;

/// <summary>Writes rows as RFC 4180 text with commas, one line end for each.</summary>
internal sealed class RowWriter(TextWriter writer)
{
    /// <summary>A row of the cells, filled up with empty ones to the width.</summary>
    public void Row(IReadOnlyList<string?> cells, int width)
    {
        for (var i = 0; i < Math.Max(width, cells.Count); i++)
        {
            if (i > 0) writer.Write(',');
            if (i < cells.Count && cells[i] is { Length: > 0 } text) Cell(text);
        }
        writer.Write('\n');
    }

    /// <summary>An empty line, which stands for a row without any value.</summary>
    public void Nothing() => writer.Write('\n');

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
