using System.Text;

namespace SatStats.Importing;

/// <summary>
/// Weighs the encodings that have no mark of their own against each other by the text that each would give. It is not enough that a text
/// can be decoded: Big5 and Windows-1252 mostly can be as GB18030 too, but then give characters that nobody writes.
/// </summary>
/// <param name="sample">Lines that hold something beyond ASCII.</param>
/// <param name="header">How many bytes at the beginning are the file's first lines, where words of headers are looked for.</param>
internal sealed class EncodingEvidence(byte[] sample, int header)
{
    private const double AsciiBits = 4.5;
    private const double HeaderWordBits = 12;

    private static readonly string[] HeaderWords = ["编号", "时间", "状态", "类型", "内容", "电话", "满意", "投诉", "工单", "客户", "地区", "编码", "渠道", "評分", "編號", "時間", "狀態", "類型", "內容", "電話", "滿意", "投訴", "工單", "客戶", "地區", "代碼", "日期", "姓名"];

    /// <summary>The likeliest first.</summary>
    public IReadOnlyList<EncodingScore> Ranking() =>
    [
        .. new[]
        {
            Chinese(TextEncodings.Gb18030, CharacterCosts.Simplified),
            Chinese(TextEncodings.Big5, CharacterCosts.Traditional),
            Western(),
        }.OrderBy(s => s.Bits),
    ];

    private EncodingScore Chinese(Encoding encoding, CharacterCosts costs)
    {
        var table = DecodingTable.Of(encoding);
        var (bits, characters, common, rare, high) = (0.0, 0L, 0L, 0L, 0L);
        for (var i = 0; i < sample.Length;)
        {
            if (sample[i] < 0x80)
            {
                bits += AsciiBits;
                i++;
                continue;
            }
            var length = table.Read(sample.AsSpan(i), out var c);
            var cost = c < 0 ? CharacterCosts.Impossible : costs[c];
            bits += cost + Neighbours(i, length);
            characters++;
            if (cost <= CharacterCosts.Common) common++;
            else if (cost >= CharacterCosts.Rare) rare++;
            high += length;
            i += length;
        }
        return new(encoding, bits - HeaderBits(encoding), characters, common, rare, high);
    }

    // Chinese characters stand between capitals and digits (5G网络), but hardly within a word in small letters: that is an accented letter.
    private int Neighbours(int at, int length)
    {
        var before = at > 0 && char.IsAsciiLetterLower((char)sample[at - 1]);
        var after = at + length < sample.Length && char.IsAsciiLetterLower((char)sample[at + length]);
        return (before ? 4 : 0) + (after ? 4 : 0);
    }

    private double HeaderBits(Encoding encoding)
    {
        if (header == 0) return 0;
        var text = encoding.GetString(sample, 0, header);
        return HeaderWords.Count(w => text.Contains(w, StringComparison.Ordinal)) * HeaderWordBits;
    }

    private EncodingScore Western()
    {
        var (bits, characters, common, rare) = (0.0, 0L, 0L, 0L);
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] < 0x80)
            {
                bits += AsciiBits;
                continue;
            }
            var cost = WesternLetters.Bits(sample[i], Before(i), i + 1 < sample.Length ? sample[i + 1] : (byte)' ');
            bits += cost;
            characters++;
            if (cost <= CharacterCosts.Common) common++;
            else if (cost >= WesternLetters.Rare) rare++;
        }
        return new(TextEncodings.Windows1252, bits, characters, common, rare, characters);
    }

    private byte Before(int at) => at > 0 ? sample[at - 1] : (byte)' ';
}
