using System.Text;

namespace SatStats.Importing;

/// <summary>Turns bytes of one encoding into UTF-8, block by block. Bytes that are no text become U+FFFD, each place counted.</summary>
internal abstract class TextDecoder
{
    /// <summary>UTF-8 takes at most so many bytes for one byte of any encoding here.</summary>
    public const int MostBytesForOne = 3;

    /// <summary>Places that were no text.</summary>
    public long Damaged { get; private set; }

    /// <summary>The line of the first of them, from 1.</summary>
    public long FirstDamagedLine { get; private set; }

    private long _lines;

    public static TextDecoder For(Encoding encoding) => encoding switch
    {
        UTF8Encoding => new Utf8Decoder(),
        _ when encoding.IsSingleByte || encoding.CodePage is 54936 or 950 or 936 or 949 => new TableDecoder(DecodingTable.Of(encoding)),
        _ => new GeneralDecoder(encoding),
    };

    /// <summary>Decodes what is whole.</summary>
    /// <param name="to">Has room for <see cref="MostBytesForOne"/> times the bytes, and a little more.</param>
    /// <returns>How many bytes were taken, and how many written.</returns>
    public (int Taken, int Written) Decode(ReadOnlySpan<byte> from, Span<byte> to, bool isLast)
    {
        var (taken, written, firstDamage) = Convert(from, to, isLast);
        if (firstDamage >= 0 && FirstDamagedLine == 0) FirstDamagedLine = _lines + to[..firstDamage].Count((byte)'\n') + 1;
        _lines += Damaged > 0 ? 0 : to[..written].Count((byte)'\n');
        return (taken, written);
    }

    /// <returns>Besides, where in the output the first damaged place of this block stands; -1 where there is none.</returns>
    protected abstract (int Taken, int Written, int FirstDamage) Convert(ReadOnlySpan<byte> from, Span<byte> to, bool isLast);

    protected int Replace(Span<byte> to)
    {
        Damaged++;
        "\uFFFD"u8.CopyTo(to);
        return 3;
    }

    protected void CountDamaged(long places) => Damaged += places;
}
