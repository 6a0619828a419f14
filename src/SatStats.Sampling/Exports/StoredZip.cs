using System.Buffers.Binary;
using System.Text;

namespace SatStats.Sampling;

/// <summary>
/// A zip archive without compression. The framework's own archive notes the operating system in every entry and its
/// compressor may change with the processor; a stored archive has one possible content.
/// </summary>
internal sealed class StoredZip(FileStream output) : IDisposable
{
    private const ushort Day = ((2014 - 1980) << 9) | (1 << 5) | 1;
    private const ushort Utf8Names = 0x0800;

    private readonly List<(byte[] Name, uint Sum, uint Size, uint Offset)> _entries = [];

    /// <summary>Writes one entry; sum and size are filled in when its content is known.</summary>
    public void Add(string name, Action<StreamWriter> write)
    {
        var offset = output.Position;
        var encoded = Encoding.UTF8.GetBytes(name);
        output.Write(LocalHeader(encoded, 0, 0));
        using (var content = new SummedStream(output))
        {
            using (var writer = new StreamWriter(content, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" }) write(writer);
            _entries.Add((encoded, content.Sum, checked((uint)content.Size), checked((uint)offset)));
        }
        var end = output.Position;
        output.Position = offset;
        output.Write(LocalHeader(encoded, _entries[^1].Sum, _entries[^1].Size));
        output.Position = end;
    }

    public void Dispose()
    {
        var start = checked((uint)output.Position);
        foreach (var entry in _entries) output.Write(DirectoryEntry(entry));
        var end = new byte[22];
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(8), (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt16LittleEndian(end.AsSpan(10), (ushort)_entries.Count);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(12), checked((uint)output.Position) - start);
        BinaryPrimitives.WriteUInt32LittleEndian(end.AsSpan(16), start);
        output.Write(end);
    }

    private static byte[] LocalHeader(byte[] name, uint sum, uint size)
    {
        var header = new byte[30 + name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        Common(header.AsSpan(4), name, sum, size);
        name.CopyTo(header, 30);
        return header;
    }

    private static byte[] DirectoryEntry((byte[] Name, uint Sum, uint Size, uint Offset) entry)
    {
        var header = new byte[46 + entry.Name.Length];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(4), 20);
        Common(header.AsSpan(6), entry.Name, entry.Sum, entry.Size);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(42), entry.Offset);
        entry.Name.CopyTo(header, 46);
        return header;
    }

    // Version, flags, method, time, day, sum, both sizes and the name's length stand in the same order in both headers.
    private static void Common(Span<byte> at, byte[] name, uint sum, uint size)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(at, 20);
        BinaryPrimitives.WriteUInt16LittleEndian(at[2..], Utf8Names);
        BinaryPrimitives.WriteUInt16LittleEndian(at[8..], Day);
        BinaryPrimitives.WriteUInt32LittleEndian(at[10..], sum);
        BinaryPrimitives.WriteUInt32LittleEndian(at[14..], size);
        BinaryPrimitives.WriteUInt32LittleEndian(at[18..], size);
        BinaryPrimitives.WriteUInt16LittleEndian(at[22..], (ushort)name.Length);
    }
}
