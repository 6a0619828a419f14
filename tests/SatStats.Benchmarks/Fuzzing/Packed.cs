using System.IO.Compression;

namespace SatStats.Benchmarks.Fuzzing;

/// <summary>Ways to spoil what is within a container, so that the container itself still opens.</summary>
internal static class Packed
{
    public static (string Name, Func<Random, byte[], byte[]> Spoil)[] Ways { get; } =
    [
        ("spoilt inside", Inside), ("an entry renamed", (dice, bytes) => Repack(bytes, entries => Rename(dice, entries))), ("an entry left out", (dice, bytes) => Repack(bytes, entries => [.. entries.Where((_, i) => i != dice.Next(entries.Count))])),
        ("an entry twice", (dice, bytes) => Repack(bytes, entries => [.. entries, entries[dice.Next(entries.Count)]])),
    ];

    /// <summary>Puts the whole file into one more container, or into several.</summary>
    public static byte[] Wrap(Random dice, byte[] bytes)
    {
        for (var n = dice.Next(4) == 0 ? dice.Next(1, 40) : 1; n > 0; n--)
            bytes = dice.Next(2) == 0 ? Seeds.Gzip(bytes) : Seeds.Zip((dice.Next(3) switch { 0 => "export.csv", 1 => "inner.zip", _ => "../../up.csv" }, bytes));
        return bytes;
    }

    private static byte[] Inside(Random dice, byte[] bytes)
    {
        var spoil = dice.Next(5) switch { 0 => Bytes.Flip, 1 => Bytes.Delete, 2 => Bytes.Double, 3 => Bytes.Insert, _ => (Func<Random, byte[], byte[]>)Bytes.Cut };
        if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B])) return Unzipped(bytes) is { } text ? Seeds.Gzip(spoil(dice, text)) : bytes;
        var at = dice.Next(1000);
        return Repack(bytes, entries => [.. entries.Select((e, i) => i == at % entries.Count ? (e.Name, spoil(dice, e.Bytes)) : e)]);
    }

    private static List<(string, byte[])> Rename(Random dice, List<(string Name, byte[] Bytes)> entries)
    {
        string[] names = ["", "a/b/c.csv", "../x.csv", "/etc/x.csv", "x.xlsx", "CON.csv", new string('n', 3000) + ".csv", "\0.csv", "x.zip", "xl/workbook.xml"];
        var at = dice.Next(entries.Count);
        var name = names[dice.Next(names.Length)];
        return [.. entries.Select((e, i) => i == at ? (name, e.Bytes) : e)];
    }

    private static byte[] Repack(byte[] bytes, Func<List<(string Name, byte[] Bytes)>, List<(string, byte[])>> change)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            var entries = archive.Entries.Select(e => (e.FullName, Read(e))).ToList();
            return entries.Count == 0 ? bytes : Seeds.Zip([.. change(entries)]);
        }
        // What an earlier way has spoilt too far to be opened stays as it is.
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException or NotSupportedException)
        {
            return bytes;
        }
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static byte[]? Unzipped(byte[] bytes)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
            using var copy = new MemoryStream();
            gzip.CopyTo(copy);
            return copy.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }
}
