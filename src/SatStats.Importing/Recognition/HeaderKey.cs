using System.Text;

namespace SatStats.Importing;

/// <summary>What is left of a header or word when case, width, spaces, punctuation and the script variant do not matter.</summary>
internal static class HeaderKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Folded(text))
        {
            if (char.IsLetterOrDigit(c)) key.Append(TraditionalCharacters.Simplify(char.ToLowerInvariant(c)));
        }
        // A header may be nothing but a sign ('#').
        return key.Length > 0 ? key.ToString() : text.Trim();
    }

    /// <summary>The text with full-width and other variants of its characters as the usual ones (Unicode's NFKC).</summary>
    public static string Folded(string text)
    {
        // Half a character, cut off or escaped by itself, can be in no name, and neither can U+FFFE; nothing that holds one can be normalised.
        if (text.Any(c => char.IsSurrogate(c) || c == '\uFFFE')) text = string.Concat(text.EnumerateRunes()).Replace('\uFFFE', '\uFFFD');
        return text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
    }
}
