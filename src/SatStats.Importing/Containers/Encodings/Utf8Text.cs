using System.Text;

namespace SatStats.Importing;

/// <summary>How unexpected a text is when read as UTF-8, in the same bits as the other encodings, for files with so few characters beyond ASCII that chance is possible.</summary>
internal static class Utf8Text
{
    private const double AsciiBits = 4.5;

    public static double Bits(ReadOnlySpan<byte> sample)
    {
        var bits = 0.0;
        while (sample.Length > 0)
        {
            Rune.DecodeFromUtf8(sample, out var rune, out var length);
            bits += rune.IsAscii ? AsciiBits : BitsOf(rune);
            sample = sample[length..];
        }
        return bits;
    }

    // Western letters and signs are expected; letters of other scripts of two bytes come in whole words, or by chance.
    private static double BitsOf(Rune rune) => rune.Value switch
    {
        < 0xA0 => 30,
        < 0x180 => 9,
        < 0x250 => 18,
        >= 0x370 and < 0x700 when Rune.IsLetter(rune) => 12,
        < 0x800 => 24,
        _ => 12,
    };
}
