using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace SatStats.Importing;

/// <summary>Copies UTF-8 of which some places are damaged.</summary>
internal sealed class Utf8Decoder : TextDecoder
{
    protected override (int Taken, int Written, int FirstDamage) Convert(ReadOnlySpan<byte> from, Span<byte> to, bool isLast)
    {
        if (Utf8.IsValid(from))
        {
            from.CopyTo(to);
            return (from.Length, from.Length, -1);
        }
        var (i, o, damage) = (0, 0, -1);
        while (i < from.Length)
        {
            var plain = from[i..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0) plain = from.Length - i;
            from.Slice(i, plain).CopyTo(to[o..]);
            i += plain;
            o += plain;
            if (i == from.Length) break;
            var status = Rune.DecodeFromUtf8(from[i..], out _, out var length);
            if (status == OperationStatus.NeedMoreData && !isLast) break;
            if (status == OperationStatus.Done) from.Slice(i, length).CopyTo(to[o..]);
            else if (damage < 0) damage = o;
            o += status == OperationStatus.Done ? length : Replace(to[o..]);
            i += Math.Max(1, length);
        }
        return (i, o, damage);
    }
}
