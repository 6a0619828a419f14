using System.Globalization;
using System.Text;

namespace SatStats.Charting.Svg;

/// <summary>
/// How wide a text will be, before any renderer has seen it. The table holds, for each printable ASCII character, the wider advance of
/// Noto Sans and Noto Sans SC in thousandths of an em: whichever of them a reader has, nothing runs out of its place.
/// </summary>
internal static class TextWidths
{
    private const int First = 32;
    private const int OtherLetter = 640;

    private static ReadOnlySpan<short> Regular =>
    [
        260, 323, 474, 646, 572, 921, 732, 278, 338, 338, 551, 572, 278, 347, 278, 392, 572, 572, 572, 572, 572, 572, 572, 572,
        572, 572, 278, 278, 572, 572, 572, 474, 946, 639, 657, 638, 730, 589, 552, 728, 741, 339, 535, 646, 543, 907, 760, 781,
        633, 781, 635, 596, 599, 731, 600, 932, 586, 566, 603, 338, 392, 338, 572, 559, 606, 563, 618, 510, 620, 564, 344, 615,
        618, 275, 275, 552, 284, 935, 618, 606, 620, 620, 413, 479, 377, 618, 521, 802, 529, 521, 475, 381, 551, 381, 572,
    ];

    private static ReadOnlySpan<short> Bold =>
    [
        260, 370, 574, 646, 590, 963, 750, 325, 378, 378, 551, 590, 325, 370, 325, 413, 590, 590, 590, 590, 590, 590, 590, 590,
        590, 590, 325, 325, 590, 590, 590, 514, 1007, 690, 681, 656, 740, 615, 585, 724, 775, 390, 568, 686, 578, 942, 813, 796,
        667, 796, 682, 624, 625, 757, 650, 967, 667, 624, 613, 378, 413, 378, 590, 567, 626, 604, 644, 527, 644, 590, 387, 597,
        657, 305, 306, 620, 315, 982, 657, 626, 644, 644, 454, 497, 434, 657, 576, 863, 578, 574, 511, 388, 551, 388, 590,
    ];

    public static double Of(string text, double size, bool isBold = false)
    {
        var thousandths = 0;
        foreach (var rune in text.EnumerateRunes()) thousandths += Advance(rune, isBold);
        return thousandths * size / 1000;
    }

    /// <summary>True where the character takes a whole em, as Chinese characters and their punctuation do.</summary>
    public static bool IsWide(Rune rune) => rune.Value switch
    {
        < 0x1100 => rune.Value is 0xB7 or 0xB1 or 0xD7,
        <= 0x115F => true,
        // In a Chinese font the curly quotes, the dashes and the marks of comparison are as wide as the characters.
        >= 0x2014 and <= 0x2026 or >= 0x2190 and <= 0x21FF or 0x2264 or 0x2265 or >= 0x25A0 and <= 0x25FF => true,
        >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF => true,
        >= 0xFE30 and <= 0xFE6F or >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 => true,
        >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD => true,
        _ => false,
    };

    private static int Advance(Rune rune, bool isBold)
    {
        if (rune.Value is >= First and < 127) return (isBold ? Bold : Regular)[rune.Value - First];
        if (IsWide(rune)) return 1000;
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format
            or UnicodeCategory.Control ? 0 : OtherLetter;
    }
}
