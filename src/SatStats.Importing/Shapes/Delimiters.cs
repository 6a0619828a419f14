namespace SatStats.Importing;

/// <summary>What may stand between cells, and how much is to be thought of each before looking at the rows.</summary>
internal static class Delimiters
{
    private static readonly string[] Usual = [",", ";", "\t", "|", "\u0005", "0x05"];

    // Blanks and colons stand in texts and times, so they count only where nothing else makes a table.
    private static readonly (string Text, double Prior)[] Rare =
        [("\u0001", 0.9), ("\u001f", 0.9), ("\u001e", 0.9), ("¦", 0.8), ("¬", 0.8), ("^", 0.7), ("~", 0.7), (" ", 0.4), (":", 0.35)];

    /// <summary>The delimiters worth trying on this text.</summary>
    public static IEnumerable<(string Text, double Prior)> In(string text)
    {
        foreach (var one in Usual.Select(d => (Text: d, Prior: 1.0)).Concat(Rare))
        {
            if (!text.Contains(one.Text, StringComparison.Ordinal)) continue;
            yield return IsFollowedByBlanks(text, one.Text) ? (one.Text + " ", one.Prior) : one;
        }
        foreach (var run in Runs(text)) yield return (run, run.AsSpan().ContainsAny("|~^") ? 1.3 : 1.05);
    }

    /// <summary>The delimiter as users write it: the character itself, or its name.</summary>
    public static string? Spelled(string? delimiter) => delimiter?.ToLowerInvariant() switch
    {
        null or "" => null,
        "tab" or "\\t" => "\t",
        "comma" => ",",
        "semicolon" => ";",
        "pipe" or "bar" => "|",
        "colon" => ":",
        "space" or "blank" => " ",
        "\\x05" => "\u0005",
        _ => delimiter,
    };

    private static bool IsFollowedByBlanks(string text, string delimiter)
    {
        if (delimiter is not ("," or ";" or "|")) return false;
        var (all, followed, isQuoted) = (0, 0, false);
        for (var i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] == '"') isQuoted = !isQuoted;
            if (isQuoted || text[i] != delimiter[0]) continue;
            all++;
            if (text[i + 1] == ' ') followed++;
        }
        return followed > 1 && followed >= 0.95 * all;
    }

    /// <summary>Several characters that stand together, and hardly ever alone: ||, ~|~, ::. Whether they cut rows alike is for the rows to say.</summary>
    private static List<string> Runs(string text)
    {
        var lines = text.Split(['\r', '\n'], 41, StringSplitOptions.RemoveEmptyEntries).Take(40).Select(l => RunsOf(l).ToList()).ToList();
        return lines.SelectMany(l => l.Distinct()).CountBy(r => r).Where(r => r.Value > 1 && StandsAlone(text, r.Key)).Select(r => r.Key).ToList();
    }

    private static IEnumerable<string> RunsOf(string line)
    {
        for (var (at, start) = (0, 0); at <= line.Length; at++)
        {
            if (at < line.Length && "|~^:#@$%&*!<>=".Contains(line[at], StringComparison.Ordinal)) continue;
            if (at - start is >= 2 and <= 5) yield return line[start..at];
            start = at + 1;
        }
    }

    // Two bars in every line may also be an empty cell; then many bars stand alone.
    private static bool StandsAlone(string text, string run) => run.Count(c => c == run[0]) * text.AsSpan().Count(run) >= 0.8 * text.AsSpan().Count(run[0]);
}
