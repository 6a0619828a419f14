namespace SatStats.Importing;

/// <summary>Finds out which character encloses cells, and how it is written within them.</summary>
internal static class Quotes
{
    /// <summary>Single quotes count only where they enclose cells and double ones never do: apostrophes are everywhere.</summary>
    public static char? In(string text, string delimiter)
    {
        var edges = new[] { delimiter, "\n", "\r" };
        long Opening(char quote) => edges.Sum(e => (long)text.AsSpan().Count(e + quote)) + (text.StartsWith(quote) ? 1 : 0);
        return Opening('"') == 0 && Opening('\'') >= 4 && text.AsSpan().Count("'" + delimiter) >= 2 ? '\'' : '"';
    }

    /// <summary>What makes a quote within quotes a character: the quote itself, or a backslash.</summary>
    public static char? EscapeIn(string text, char? quote, string delimiter)
    {
        if (quote is null) return null;
        var backslashed = text.AsSpan().Count($"\\{quote}");
        if (backslashed == 0) return quote;
        // "C:\" closes its quote; \"word\" inside a cell does not. Doubled quotes inside cells decide for the standard.
        var closing = new[] { delimiter, "\n", "\r" }.Sum(e => text.AsSpan().Count($"\\{quote}{e}"));
        var doubled = text.AsSpan().Count($"{quote}{quote}") - text.AsSpan().Count($"\\{quote}{quote}") - text.AsSpan().Count($"{delimiter}{quote}{quote}{delimiter}");
        return closing * 2 < backslashed && doubled <= 0 ? '\\' : quote;
    }
}
