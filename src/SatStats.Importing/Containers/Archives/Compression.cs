using System.Buffers.Binary;
using System.IO.Compression;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.Xz;
using SharpCompress.Compressors.ZStandard;

namespace SatStats.Importing;

/// <summary>A file packed by itself, without a list of entries: by gzip, Zstandard, bzip2 or xz. It is known by its first bytes.</summary>
internal sealed record Compression(string Name, Func<Stream, Stream> Open)
{
    private const int LeastGzip = 18;

    private static readonly Compression Gzip = new("gzip", s => new GZipStream(s, CompressionMode.Decompress));
    private static readonly Compression Zstandard = new("zstd", s => new DecompressionStream(s));
    private static readonly Compression Bzip2 = new("bzip2", s => BZip2Stream.Create(s, SharpCompress.Compressors.CompressionMode.Decompress, decompressConcatenated: true, leaveOpen: false));
    private static readonly Compression Xz = new("xz", s => new XZStream(s));

    /// <summary>How names of such files end.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".gz", ".zst", ".bz2", ".xz"];

    /// <summary>What packed the file; null where nothing did.</summary>
    public static Compression? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return Gzip;
        if (head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD])) return Zstandard;
        if (head.StartsWith("BZh"u8) && head.Length > 10 && head[4..].StartsWith("1AY&SY"u8)) return Bzip2;
        return head.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]) ? Xz : null;
    }

    /// <summary>The name that a file has once it is unpacked.</summary>
    public static string Below(string name) => Endings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) is { } ending ? name[..^ending.Length] : name;

    /// <summary>The content, whole and undamaged.</summary>
    /// <exception cref="SatStatsException">The file is damaged or cut off.</exception>
    public RawFile Unpack(RawFile raw, IProgress<Progress>? progress, CancellationToken ct)
    {
        try
        {
            return raw.UnpackedTo(TempFile.Filled(stream => Copy(raw.Path, stream, progress, ct), TempFile.RoomForUnpacking()), $" in {Name}");
        }
        catch (Exception e) when (Unpacking.IsDamage(e))
        {
            throw new SatStatsException($"'{raw.Name}' is damaged or cut off: {e.Message}", "Get the file again.", inner: e);
        }
    }

    private void Copy(string path, Stream to, IProgress<Progress>? progress, CancellationToken ct)
    {
        using var packed = File.OpenRead(path);
        using var content = Open(packed);
        var length = Unpacking.Copy(content, to, ct, _ => progress?.Report(new(ProgressStage.Unpacking, packed.Position, packed.Length, ProgressUnit.Bytes)));
        // Readers of the other two say themselves where something is missing.
        if (this == Xz && packed.Position < packed.Length) throw new InvalidDataException("more stands behind its end than belongs to it; of files joined together only the first would be read.");
        if (this == Gzip && !IsWholeGzip(packed, length)) throw new InvalidDataException("its length is not what its end says.");
    }

    // .NET takes the end of a file that is cut off for its end. The last four bytes hold the length of what was packed, as far as 32 bits hold it.
    private static bool IsWholeGzip(FileStream packed, long length)
    {
        Span<byte> last = stackalloc byte[4];
        return (packed.Length >= LeastGzip && RandomAccess.Read(packed.SafeFileHandle, last, packed.Length - 4) == 4 && BinaryPrimitives.ReadUInt32LittleEndian(last) == (uint)length)
            || HasSeveralMembers(packed);
    }

    // Files that were put one behind the other have a header in the middle, and each says only its own length.
    private static bool HasSeveralMembers(FileStream packed)
    {
        const int Header = 10;
        var block = new byte[1 << 18];
        packed.Position = Header;
        var kept = 0;
        for (int n; (n = packed.Read(block, kept, block.Length - kept)) > 0;)
        {
            var bytes = block.AsSpan(0, kept + n);
            for (var at = 0; bytes[at..].IndexOf((ReadOnlySpan<byte>)[0x1F, 0x8B, 0x08]) is >= 0 and var next; at += next + 1)
            {
                // No reserved flags, a usual level and a known system: by chance once in a hundred gigabytes.
                if (bytes[(at + next)..] is [_, _, _, < 0x20, _, _, _, _, 0 or 2 or 4, <= 13 or 255, ..]) return true;
            }
            kept = Math.Min(Header - 1, bytes.Length);
            bytes[^kept..].CopyTo(block);
        }
        return false;
    }
}
