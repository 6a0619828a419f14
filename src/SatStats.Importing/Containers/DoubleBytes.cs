namespace SatStats.Importing;

/// <summary>How the bytes above 127 of a text pair up, which tells Chinese encodings from each other and from Western ones.</summary>
/// <param name="Pairs">Lead bytes together with what follows them.</param>
/// <param name="Gb2312">Pairs in the area of GB2312, where nearly all simplified Chinese text lies.</param>
/// <param name="Big5">Pairs in the area of Big5's frequent characters.</param>
/// <param name="Lone">High bytes that a low one follows which no Chinese encoding allows there.</param>
internal sealed record DoubleBytes(long Pairs, long Gb2312, long Big5, long Lone)
{
    public bool LooksLikeGb18030 => Lone == 0 && Gb2312 >= 0.95 * Pairs;

    public bool LooksLikeBig5 => Lone == 0 && Big5 >= 0.9 * Pairs;

    public static DoubleBytes Count(ReadOnlySpan<byte> bytes)
    {
        long pairs = 0, gb = 0, big5 = 0, lone = 0;
        for (var i = 0; i + 1 < bytes.Length; i++)
        {
            var lead = bytes[i];
            if (lead < 0x80) continue;
            var trail = bytes[++i];
            pairs++;
            if (lead is >= 0xA1 and <= 0xF7 && trail >= 0xA1) gb++;
            if (lead is >= 0xA1 and <= 0xC6 && trail is (>= 0x40 and <= 0x7E) or >= 0xA1) big5++;
            if (trail < 0x40) lone++;
        }
        return new(pairs, gb, big5, lone);
    }
}
