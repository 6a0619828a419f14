using System.Text;

namespace SatStats.Importing;

/// <summary>
/// How unexpected a character is in Chinese text, in bits: commonest characters, the common half of a standard, its rarer half, and
/// everything else. The two standards order their characters by use, so most of it need not be listed.
/// </summary>
internal sealed class CharacterCosts
{
    /// <summary>Up to here a character is common; from <see cref="Rare"/> on it hardly belongs there.</summary>
    public const int Common = 13;
    public const int Rare = 20;
    public const int Impossible = 40;

    private readonly byte[] _costs = new byte[1 << 16];

    private CharacterCosts(int otherwise)
    {
        Array.Fill(_costs, (byte)otherwise);
        Set(0xE000, 0xF8FF, 32);
        Set(0x80, 0xFF, 18);
        Set(0x3040, 0x30FF, 20);
        Set(0xFF61, 0xFF9F, 28);
        Set(0xAC00, 0xD7AF, 26);
        Set(0xFF10, 0xFF19, 9);
        Set(0xFF21, 0xFF5A, 11);
        Set(0x2160, 0x216B, 13);
        Set(0x2460, 0x249B, 13);
    }

    public static CharacterCosts Simplified { get; } = new CharacterCosts(22)
        .With(TextEncodings.Big5, 0xA4..0xC7, 15).With(TextEncodings.Gb18030, 0xD8..0xF8, 17).With(TextEncodings.Gb18030, 0xB0..0xD8, 13)
        .With(FrequentHanzi.Traditional, 12).With(FrequentHanzi.Simplified, 8).With(FrequentHanzi.Marks, 7);

    public static CharacterCosts Traditional { get; } = new CharacterCosts(24)
        .With(TextEncodings.Big5, 0xC9..0xFA, 17).With(TextEncodings.Big5, 0xA4..0xC7, 13)
        .With(FrequentHanzi.Traditional, 8).With(FrequentHanzi.Marks, 7);

    public int this[int codePoint] => codePoint < _costs.Length ? _costs[codePoint] : 26;

    private void Set(int from, int to, int cost) => _costs.AsSpan(from, to - from + 1).Fill((byte)cost);

    private CharacterCosts With(string characters, int cost)
    {
        foreach (var c in characters) _costs[c] = (byte)cost;
        return this;
    }

    /// <summary>The characters whose first byte lies in this range.</summary>
    private CharacterCosts With(Encoding encoding, Range leads, int cost)
    {
        var table = DecodingTable.Of(encoding);
        for (var lead = leads.Start.Value; lead < leads.End.Value; lead++)
        {
            var first = encoding == TextEncodings.Big5 ? 0x40 : 0xA1;
            for (var trail = first; trail <= 0xFE; trail++)
            {
                if (table.Pair((byte)lead, (byte)trail) is > 0 and < 0x10000 and var c && c is >= 0x4E00 and < 0xA000) _costs[c] = (byte)cost;
            }
        }
        return this;
    }
}
