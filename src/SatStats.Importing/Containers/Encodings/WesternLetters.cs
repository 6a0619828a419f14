namespace SatStats.Importing;

/// <summary>How unexpected a byte beyond ASCII is in Western text in Windows-1252, in bits, given its neighbours.</summary>
internal static class WesternLetters
{
    /// <summary>From here on a letter or sign hardly belongs where it stands: as in two accented letters in a row.</summary>
    public const int Rare = 16;

    private const string Small = "éèêëàâäáãåçñóòôöõúùûüíìîïßæøœýÿð";
    private const string Capital = "ÉÈÊËÀÂÄÁÃÅÇÑÓÒÔÖÕÚÙÛÜÍÌÎÏÆØŒÝ";
    private const string Marks = "’‘“”–—…€£°§®™«»·¿¡ºª²³½¼•´  ©";

    // Two accented letters in a row, as far as European languages have them.
    private static readonly HashSet<string> Pairs = new(StringComparer.Ordinal) { "çã", "çõ", "çà", "éé", "çá", "íç", "üß", "öß", "äß", "åä", "öö", "ää", "çó", "éã", "ñó", "ñí", "ñá", "çé", "áã" };

    private static readonly char[] Letters = TextEncodings.Windows1252.GetChars([.. Enumerable.Range(0, 256).Select(b => (byte)b)]);
    private static readonly byte[] Alone = [.. Letters.Select(BitsAlone)];

    public static int Bits(byte letter, byte before, byte after)
    {
        var bits = (int)Alone[letter];
        if (!IsSmall(letter) && !IsCapital(letter)) return bits + (before >= 0x80 || after >= 0x80 ? 4 : 0);
        if (before >= 0x80) bits += Pairs.Contains($"{Letters[before]}{Letters[letter]}") ? 0 : IsLetter(before) ? 9 : 2;
        // A capital within a word of small letters, or a letter between digits, is no letter.
        if (IsCapital(letter) && char.IsAsciiLetterLower((char)before)) bits += 8;
        if (IsSmall(letter) && char.IsAsciiLetterUpper((char)before) && char.IsAsciiLetterUpper((char)after)) bits += 6;
        var isAlone = !char.IsAsciiLetter((char)before) && !char.IsAsciiLetter((char)after);
        return isAlone ? bits + 4 : bits;
    }

    private static bool IsLetter(byte b) => IsSmall(b) || IsCapital(b);

    private static bool IsSmall(byte b) => Small.Contains(Letters[b], StringComparison.Ordinal);

    private static bool IsCapital(byte b) => Capital.Contains(Letters[b], StringComparison.Ordinal);

    private static byte BitsAlone(char letter) => letter switch
    {
        < '\u0080' => 5,
        // Bytes to which Windows-1252 gives no character.
        < '\u00A0' => 40,
        _ when Small.Contains(letter, StringComparison.Ordinal) => 7,
        _ when Capital.Contains(letter, StringComparison.Ordinal) => 9,
        _ when Marks.Contains(letter, StringComparison.Ordinal) => 9,
        _ => 16,
    };
}
