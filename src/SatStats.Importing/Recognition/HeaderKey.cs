using System.Text;

namespace SatStats.Importing;

/// <summary>What is left of a header or word when case, width, spaces, punctuation and the script variant do not matter.</summary>
internal static class HeaderKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        // Half a character, cut off or escaped by itself, can be in no name, and nothing that holds one can be normalised.
        if (text.Any(char.IsSurrogate)) text = string.Concat(text.EnumerateRunes());
        var folded = text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        foreach (var c in folded)
        {
            if (char.IsLetterOrDigit(c)) key.Append(TraditionalCharacters.Simplify(char.ToLowerInvariant(c)));
        }
        // A header may be nothing but a sign ('#').
        return key.Length > 0 ? key.ToString() : text.Trim();
    }
}
