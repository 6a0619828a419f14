using System.Buffers;
using System.Text;

namespace SatStats.Importing;

/// <summary>Finds the blanks beyond ASCII (Unicode's space separators) in UTF-8: the no-break space, the ideographic one, those of typesetting.</summary>
internal static class WideBlanks
{
    /// <summary>The bytes of the longest.</summary>
    public const int Longest = 3;

    // None of these bytes goes on with a character that another began, so each is the first of one.
    private static readonly SearchValues<byte> Firsts = SearchValues.Create([0xC2, 0xE1, 0xE2, 0xE3]);

    public static bool AreIn(ReadOnlySpan<byte> text)
    {
        if (Ascii.IsValid(text)) return false;
        for (int next; (next = text.IndexOfAny(Firsts)) >= 0; text = text[(next + 1)..])
        {
            if (Begins(text[next..])) return true;
        }
        return false;
    }

    // What was a blank in an earlier Unicode (U+180E) counts as one too.
    private static bool Begins(ReadOnlySpan<byte> text) => text switch
    {
        [0xC2, 0xA0, ..] or [0xE1, 0x9A, 0x80, ..] or [0xE1, 0xA0, 0x8E, ..] or [0xE2, 0x81, 0x9F, ..] or [0xE3, 0x80, 0x80, ..] => true,
        [0xE2, 0x80, var last, ..] => last is <= 0x8A or 0xAF,
        _ => false,
    };
}
