namespace SatStats.Importing;

/// <summary>Cuts a line whose quotes are at fault, taking as few of them as possible for characters.</summary>
internal static class Mending
{
    /// <summary>The cells, if there is a way to cut the line into so many; otherwise null.</summary>
    public static IReadOnlyList<string>? Cells(string line, CsvDialect dialect, int width) => Inside(line, dialect, width) ?? Opening(line, dialect, width);

    // A quote within quotes is a character wherever no cell can end there.
    private static IReadOnlyList<string>? Inside(string line, CsvDialect dialect, int width)
    {
        var parser = new RowParser(dialect) { IsLenient = true };
        parser.Begin();
        return parser.Feed(new(line, "")) && parser.Cells.Count == width ? parser.Cells : null;
    }

    // A quote at the start of a cell whose end is at fault opens nothing.
    private static IReadOnlyList<string>? Opening(string line, CsvDialect dialect, int width)
    {
        var parser = new RowParser(dialect);
        for (var tries = 0; tries < 20; tries++)
        {
            parser.Begin();
            if (parser.Feed(new(line, "")) && parser.Fault == QuoteFault.None) return parser.Cells.Count == width ? parser.Cells : null;
            if (!parser.Literal.Add(parser.At)) return null;
        }
        return null;
    }
}
