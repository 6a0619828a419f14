using System.Buffers.Binary;
using System.Text;

namespace SatStats.Importing;

/// <summary>Decodes one- and two-byte encodings by a table that holds each character's UTF-8 bytes.</summary>
internal sealed class TableDecoder : TextDecoder
{
    private readonly DecodingTable _table;
    private readonly uint[] _singles;
    private readonly uint[] _pairs;

    public TableDecoder(DecodingTable table)
    {
        _table = table;
        _singles = [.. table.Singles.Select(Packed)];
        _pairs = table.HasPairs ? [.. Enumerable.Range(0, 1 << 16).Select(p => Packed(table.Pair((byte)(p >> 8), (byte)p)))] : new uint[1 << 16];
    }

    protected override (int Taken, int Written, int FirstDamage) Convert(ReadOnlySpan<byte> from, Span<byte> to, bool isLast)
    {
        var (i, o, damage) = (0, 0, -1);
        while (i < from.Length)
        {
            var plain = from[i..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0) plain = from.Length - i;
            from.Slice(i, plain).CopyTo(to[o..]);
            i += plain;
            o += plain;
            while (i < from.Length && from[i] >= 0x80)
            {
                var packed = _singles[from[i]];
                var length = 1;
                if (packed == 0 && i + 1 < from.Length)
                {
                    packed = _pairs[(from[i] << 8) | from[i + 1]];
                    length = 2;
                }
                if (packed != 0)
                {
                    BinaryPrimitives.WriteUInt32LittleEndian(to[o..], packed & 0xFFFFFF);
                    o += (int)(packed >> 24);
                    i += length;
                    continue;
                }
                if (!isLast && _table.Begun(from[i..]) > 0) return (i, o, damage);
                i += Odd(from[i..], to, ref o, ref damage);
            }
        }
        return (i, o, damage);
    }

    private int Odd(ReadOnlySpan<byte> from, Span<byte> to, ref int o, ref int damage)
    {
        var length = _table.Read(from, out var c);
        if (c < 0 && damage < 0) damage = o;
        o += c < 0 ? Replace(to[o..]) : new Rune(c).EncodeToUtf8(to[o..]);
        return length;
    }

    // The bytes in the lower three, their number in the highest; 0 for what is no character or needs four.
    private static uint Packed(int c)
    {
        if (c < 0 || !Rune.IsValid(c)) return 0;
        Span<byte> bytes = stackalloc byte[4];
        var length = new Rune(c).EncodeToUtf8(bytes);
        return length > 3 ? 0 : ((uint)length << 24) | (uint)(bytes[0] | (length > 1 ? bytes[1] << 8 : 0) | (length > 2 ? bytes[2] << 16 : 0));
    }
}
