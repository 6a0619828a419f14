using System.Text;

namespace SatStats.Importing;

/// <summary>Names encodings, and knows those of older systems.</summary>
internal static class TextEncodings
{
    private static readonly IReadOnlyDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8", ["utf-8"] = "utf-8", ["utf-8-sig"] = "utf-8", ["utf-8-bom"] = "utf-8", ["ascii"] = "utf-8", ["us-ascii"] = "utf-8",
        ["gbk"] = "gb18030", ["gb2312"] = "gb18030", ["gb18030"] = "gb18030", ["cp936"] = "gb18030", ["936"] = "gb18030", ["euc-cn"] = "gb18030", ["gb"] = "gb18030", ["ansi-zh"] = "gb18030",
        ["big5"] = "big5", ["big-5"] = "big5", ["cp950"] = "big5", ["950"] = "big5", ["big5-hkscs"] = "big5", ["big5-eten"] = "big5",
        ["windows-1252"] = "windows-1252", ["cp1252"] = "windows-1252", ["1252"] = "windows-1252", ["latin1"] = "windows-1252", ["latin-1"] = "windows-1252", ["iso-8859-1"] = "windows-1252", ["iso8859-1"] = "windows-1252", ["ansi"] = "windows-1252",
        ["iso-8859-15"] = "iso-8859-15", ["latin9"] = "iso-8859-15",
        ["utf-16"] = "utf-16", ["utf16"] = "utf-16", ["utf-16le"] = "utf-16", ["utf16le"] = "utf-16", ["unicode"] = "utf-16", ["ucs-2"] = "utf-16", ["utf-16be"] = "utf-16BE", ["utf16be"] = "utf-16BE", ["utf-32"] = "utf-32",
        ["shift_jis"] = "shift_jis", ["shift-jis"] = "shift_jis", ["sjis"] = "shift_jis", ["cp932"] = "shift_jis", ["euc-jp"] = "euc-jp",
        ["euc-kr"] = "ks_c_5601-1987", ["cp949"] = "ks_c_5601-1987", ["ks_c_5601-1987"] = "ks_c_5601-1987",
        ["windows-1250"] = "windows-1250", ["cp1250"] = "windows-1250", ["iso-8859-2"] = "iso-8859-2", ["latin2"] = "iso-8859-2",
        ["windows-1251"] = "windows-1251", ["cp1251"] = "windows-1251", ["koi8-r"] = "koi8-r",
        ["windows-1253"] = "windows-1253", ["windows-1254"] = "windows-1254", ["windows-1255"] = "windows-1255", ["windows-1256"] = "windows-1256",
        ["windows-1257"] = "windows-1257", ["windows-1258"] = "windows-1258", ["windows-874"] = "windows-874", ["tis-620"] = "windows-874",
        ["macintosh"] = "macintosh", ["mac-roman"] = "macintosh", ["ibm437"] = "ibm437", ["cp437"] = "ibm437", ["ibm850"] = "ibm850", ["cp850"] = "ibm850",
    };

    // .NET knows them only once they are registered, so this cannot be left to the order of initialisers.
    static TextEncodings()
    {
        Register();
        (Gb18030, Big5, Windows1252) = (Encoding.GetEncoding("gb18030"), Encoding.GetEncoding("big5"), Encoding.GetEncoding("windows-1252"));
    }

    public static Encoding Gb18030 { get; }

    public static Encoding Big5 { get; }

    public static Encoding Windows1252 { get; }

    /// <summary>Makes the encodings of older systems known, which reading workbooks needs too.</summary>
    public static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding with this name; otherwise an error with the nearest names.</summary>
    public static Encoding Named(string name) => Aliases.TryGetValue(name.Trim(), out var known)
        ? known == "utf-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(known)
        : throw SatStatsException.Unknown("text encoding", name, Aliases.Values.Distinct());

    public static string NameOf(Encoding encoding) => encoding.WebName;

    /// <summary>The likeliest encoding of a few words, such as the names of files.</summary>
    public static Encoding OfShortText(byte[] text)
    {
        if (System.Text.Unicode.Utf8.IsValid(text)) return Encoding.UTF8;
        return new EncodingEvidence(text, 0).Ranking()[0].Encoding;
    }
}
