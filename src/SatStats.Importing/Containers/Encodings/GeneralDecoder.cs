using System.Text;

namespace SatStats.Importing;

/// <summary>Decodes any encoding that .NET knows, such as UTF-16.</summary>
internal sealed class GeneralDecoder(Encoding encoding) : TextDecoder
{
    private readonly Decoder _decoder = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD")).GetDecoder();
    private readonly Encoder _encoder = new UTF8Encoding(false).GetEncoder();
    private char[] _chars = [];

    protected override (int Taken, int Written, int FirstDamage) Convert(ReadOnlySpan<byte> from, Span<byte> to, bool isLast)
    {
        if (_chars.Length < from.Length + 16) _chars = new char[from.Length + 16];
        var n = _decoder.GetChars(from, _chars, isLast);
        var chars = _chars.AsSpan(0, n);
        var damaged = chars.Count('\uFFFD');
        CountDamaged(damaged);
        var written = _encoder.GetBytes(chars, to, isLast);
        return (from.Length, written, damaged > 0 ? Encoding.UTF8.GetByteCount(chars[..chars.IndexOf('\uFFFD')]) : -1);
    }
}
