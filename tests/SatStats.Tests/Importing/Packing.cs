using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using SharpCompress.Common;
using SharpCompress.Compressors.BZip2;
using SharpCompress.Compressors.ZStandard;
using SharpCompress.Writers.SevenZip;
using SharpCompress.Writers.Zip;

namespace SatStats.Tests.Importing;

/// <summary>Packs exports as people's programs do.</summary>
internal static class Packing
{
    // Written by xz 5.4 from Export, since no library here writes it.
    private const string ExportInXz = "/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQBAQ29tcGxhaW50IElELERhdGUgUmVjZWl2ZWQsU2V2ZXJpdHkKQzEsMjAxMy0wNy0wMSAxMDowMDowMCxtYWpvcgoAAAAAlSjT7CbFIRAAAVlBMCIkSh+2830BAAAAAARZWg==";

    /// <summary>A small export.</summary>
    public static byte[] Export { get; } = Encoding.UTF8.GetBytes("Complaint ID,Date Received,Severity\nC1,2013-07-01 10:00:00,major\n");

    /// <param name="ending">That of the packed file's name.</param>
    public static byte[] By(string ending, byte[] content) => ending switch
    {
        "gz" => Through(content, s => new GZipStream(s, CompressionLevel.Fastest, leaveOpen: true)),
        "zst" => Through(content, s => new CompressionStream(s, leaveOpen: true)),
        "bz2" => Through(content, s => BZip2Stream.Create(s, SharpCompress.Compressors.CompressionMode.Compress, decompressConcatenated: false, leaveOpen: true)),
        "xz" when content.AsSpan().SequenceEqual(Export) => Convert.FromBase64String(ExportInXz),
        "7z" => SevenZip(content),
        "tar" => Tar(("a.csv", content)),
        "zip" => Zip(CompressionType.Deflate, content),
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, "nothing here writes it"),
    };

    /// <summary>A zip of one entry, packed by the method.</summary>
    public static byte[] Zip(CompressionType method, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipWriter(packed, new ZipWriterOptions(method) { LeaveStreamOpen = true })) zip.Write("a.csv", new MemoryStream(content), DateTime.UnixEpoch);
        return packed.ToArray();
    }

    /// <summary>A tar of the files, and of a link to a file of the machine.</summary>
    public static byte[] Tar(params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var tar = new TarWriter(packed, leaveOpen: true))
        {
            foreach (var (name, content) in files) tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(content) });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.csv") { LinkName = "/etc/hostname" });
        }
        return packed.ToArray();
    }

    private static byte[] SevenZip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var archive = new SevenZipWriter(packed, new SevenZipWriterOptions { LeaveStreamOpen = true })) archive.Write("a.csv", new MemoryStream(content), DateTime.UnixEpoch);
        return packed.ToArray();
    }

    private static byte[] Through(byte[] content, Func<Stream, Stream> pack)
    {
        using var packed = new MemoryStream();
        using (var stream = pack(packed)) stream.Write(content);
        return packed.ToArray();
    }
}
