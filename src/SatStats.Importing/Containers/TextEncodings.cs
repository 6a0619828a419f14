using System.Text;
using System.Text.Unicode;

namespace SatStats.Importing;

/// <summary>Finds out in which encoding a text is written, and names encodings.</summary>
internal static class TextEncodings
{
    private const int Sample = 32 << 20;

    private static readonly IReadOnlyDictionary<string, string> Aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8", ["utf-8"] = "utf-8", ["utf-8-sig"] = "utf-8",
        ["gbk"] = "gb18030", ["gb2312"] = "gb18030", ["gb18030"] = "gb18030", ["cp936"] = "gb18030",
        ["big5"] = "big5", ["cp950"] = "big5",
        ["windows-1252"] = "windows-1252", ["cp1252"] = "windows-1252", ["latin1"] = "windows-1252", ["iso-8859-1"] = "windows-1252",
        ["utf-16"] = "utf-16", ["utf16"] = "utf-16", ["utf-16le"] = "utf-16", ["utf-16be"] = "utf-16BE",
        ["shift_jis"] = "shift_jis", ["euc-kr"] = "euc-kr", ["windows-1251"] = "windows-1251", ["windows-1250"] = "windows-1250",
    };

    static TextEncodings() => Register();

    /// <summary>Makes the encodings of older systems known, which reading workbooks needs too.</summary>
    public static void Register() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding with this name; otherwise an error with the nearest names.</summary>
    public static Encoding Named(string name) => Aliases.TryGetValue(name.Trim(), out var known)
        ? known == "utf-8" ? new UTF8Encoding(false) : Encoding.GetEncoding(known)
        : throw SatStatsException.Unknown("text encoding", name, Aliases.Values.Distinct());

    public static string NameOf(Encoding encoding) => encoding.WebName;

    /// <summary>UTF-8, UTF-16 with its mark, or GB18030 where the bytes leave no doubt; anything else is an error that names the likely one.</summary>
    public static Encoding Detect(string path, CancellationToken ct)
    {
        var bytes = Read(path);
        ct.ThrowIfCancellationRequested();
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        if (Utf8.IsValid(WholeCharacters(bytes))) return bytes.Contains((byte)0) ? throw LooksLike(path, NulsAreUtf16(bytes)) : new UTF8Encoding(false);
        var pairs = DoubleBytes.Count(bytes);
        if (pairs.LooksLikeGb18030) return Encoding.GetEncoding("gb18030");
        throw LooksLike(path, pairs.LooksLikeBig5 ? "Big5" : "windows-1252");
    }

    // Every second byte of English UTF-16 is zero; which one says the byte order.
    private static string NulsAreUtf16(ReadOnlySpan<byte> bytes) => bytes[0] == 0 ? "UTF-16BE" : "UTF-16";

    private static SatStatsException LooksLike(string path, string encoding) =>
        new($"'{path}' is not UTF-8 text.", $"It looks like {encoding}: give --encoding {encoding}, or GB18030, Big5, windows-1252 or UTF-16 if you know better.");

    private static ReadOnlySpan<byte> Read(string path)
    {
        using var stream = File.OpenRead(path);
        var length = (int)Math.Min(stream.Length, stream.Length <= 2L * Sample ? 2L * Sample : Sample);
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        return bytes.AsSpan(0, stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false));
    }

    // The sample can end within a character.
    private static ReadOnlySpan<byte> WholeCharacters(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            if (b < 0x80) break;
            if (b >= 0xC0) return (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2) > back ? bytes[..^back] : bytes;
        }
        return bytes;
    }
}
