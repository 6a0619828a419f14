using System.Buffers.Binary;
using System.IO.Compression;

namespace SatStats.Importing;

/// <summary>Takes gzip off, and sees to it that nothing is missing: .NET takes the end of a file that is cut off for its end.</summary>
internal static class Gzip
{
    private const int HeaderLength = 10;
    private const int TrailerLength = 8;

    /// <exception cref="InvalidDataException">The file is damaged or cut off.</exception>
    public static TempFile Unpack(string path, IProgress<Progress>? progress, CancellationToken ct)
    {
        var temp = TempFile.Filled(
            stream =>
            {
                using var packed = File.OpenRead(path);
                using var unzip = new GZipStream(packed, CompressionMode.Decompress);
                Unpacking.Copy(unzip, stream, ct, _ => progress?.Report(new(ProgressStage.Unpacking, packed.Position, packed.Length, ProgressUnit.Bytes)));
            },
            TempFile.RoomForUnpacking());
        if (LengthSaid(path) == (uint)new FileInfo(temp.Path).Length || HasSeveralMembers(path)) return temp;
        temp.Dispose();
        throw new InvalidDataException("its length is not what its end says.");
    }

    // The last four bytes hold the length of what was packed, as far as 32 bits hold it.
    private static uint? LengthSaid(string path)
    {
        using var file = File.OpenHandle(path);
        var length = RandomAccess.GetLength(file);
        Span<byte> last = stackalloc byte[4];
        return length >= HeaderLength + TrailerLength && RandomAccess.Read(file, last, length - 4) == 4 ? BinaryPrimitives.ReadUInt32LittleEndian(last) : null;
    }

    // Files that were put one behind the other have a header in the middle, and each says only its own length.
    private static bool HasSeveralMembers(string path)
    {
        using var stream = File.OpenRead(path);
        var block = new byte[1 << 18];
        stream.Position = HeaderLength;
        var kept = 0;
        for (int n; (n = stream.Read(block, kept, block.Length - kept)) > 0;)
        {
            var bytes = block.AsSpan(0, kept + n);
            if (HasHeader(bytes)) return true;
            kept = Math.Min(HeaderLength - 1, bytes.Length);
            bytes[^kept..].CopyTo(block);
        }
        return false;
    }

    // Magic number, method, no reserved flags, a usual level and a known system: by chance once in a hundred gigabytes.
    private static bool HasHeader(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; bytes[at..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) is >= 0 and var next; at += next + 1)
        {
            var header = bytes[(at + next)..];
            if (header.Length >= HeaderLength && header[3] < 0x20 && header[8] is 0 or 2 or 4 && header[9] is <= 13 or 255) return true;
        }
        return false;
    }
}
