using System.Text;

namespace SatStats.Importing;

/// <summary>
/// A header with stars: each stands for anything. What follows a star begins a word, so that <c>*on time*</c> finds "Was he on time?" and not
/// "Resolution time"; Chinese has no such boundaries. Case, width, punctuation and the script variant do not matter.
/// </summary>
internal sealed class HeaderPattern
{
    private readonly string[] _parts;

    public HeaderPattern(string pattern) => _parts = [.. pattern.Split('*').Select(Spaced)];

    public bool Fits(string header)
    {
        var text = Spaced(header);
        if (!text.StartsWith(_parts[0], StringComparison.Ordinal)) return false;
        var at = _parts[0].Length;
        foreach (var part in _parts[1..^1])
        {
            at = Next(text, part, at);
            if (at < 0) return false;
        }
        var last = _parts[^1];
        return last.Length == 0 || (text.Length - last.Length >= at && text.EndsWith(last, StringComparison.Ordinal) && BeginsWord(text, text.Length - last.Length));
    }

    private static int Next(string text, string part, int from)
    {
        for (var at = from; part.Length > 0 && (at = text.IndexOf(part, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (BeginsWord(text, at)) return at + part.Length;
        }
        return part.Length == 0 ? from : -1;
    }

    private static bool BeginsWord(string text, int at) => at == 0 || at == text.Length || !char.IsAsciiLetterOrDigit(text[at]) || !char.IsAsciiLetterOrDigit(text[at - 1]);

    /// <summary>The words of a header in lower case, with one space between those of Latin letters and none in Chinese.</summary>
    private static string Spaced(string header)
    {
        var words = new StringBuilder(header.Length + 8);
        var isBroken = false;
        var before = ' ';
        foreach (var c in HeaderKey.Folded(header))
        {
            if (char.IsLetterOrDigit(c))
            {
                isBroken |= char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(before);
                if (isBroken && words.Length > 0 && char.IsAsciiLetterOrDigit(words[^1]) && char.IsAsciiLetterOrDigit(c)) words.Append(' ');
                words.Append(TraditionalCharacters.Simplify(char.ToLowerInvariant(c)));
            }
            isBroken = !char.IsLetterOrDigit(c);
            before = c;
        }
        return words.ToString();
    }
}
