using System.Buffers.Binary;
using System.Text;

namespace SatStats.Importing;

/// <summary>Recognises UTF-16 without a mark: in one of the two byte orders nearly all of it is what people write.</summary>
internal static class WideText
{
    private const double Enough = 0.85;

    /// <summary>The encoding, or null where neither order gives text.</summary>
    public static Encoding? Order(ReadOnlySpan<byte> head)
    {
        var (little, big) = (Plausible(head, isBig: false), Plausible(head, isBig: true));
        if (Math.Max(little, big) < Enough) return null;
        return little >= big ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    private static double Plausible(ReadOnlySpan<byte> head, bool isBig)
    {
        var (plausible, all) = (0, 0);
        for (var i = 0; i + 1 < head.Length; i += 2, all++)
        {
            var c = isBig ? BinaryPrimitives.ReadUInt16BigEndian(head[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(head[i..]);
            if (c is (>= 0x20 and < 0x7F) or '\t' or '\r' or '\n' or (>= 0xA0 and < 0x180) || c is >= 0x370 and < 0x700 || IsCommonChinese(c)) plausible++;
        }
        return all == 0 ? 0 : (double)plausible / all;
    }

    private static bool IsCommonChinese(int c) => CharacterCosts.Simplified[c] <= 15 || CharacterCosts.Traditional[c] <= 17 || c is >= 0xD800 and < 0xE000;
}
