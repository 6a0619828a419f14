using System.IO.Compression;
using System.Text;

namespace SatStats.Importing;

/// <summary>
/// A zip archive: each export in it is a file of its own. Entries are unpacked into temporary files whose names are made here, never
/// under the names that the archive gives them.
/// </summary>
internal static class Archive
{
    private const int MostEntries = 10_000;
    private const int MostDepth = 3;

    /// <summary>Whether this is a zip that is no document of an office program, which are zips as well.</summary>
    public static bool IsArchive(string path, string name)
    {
        using (var stream = File.OpenRead(path))
        {
            Span<byte> head = stackalloc byte[4];
            if (stream.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4 || !(head.SequenceEqual("PK\u0003\u0004"u8) || head.SequenceEqual("PK\u0005\u0006"u8))) return false;
        }
        using var zip = OpenZip(path, name);
        if (zip.GetEntry("content.xml") is not null && zip.GetEntry("mimetype") is not null)
            throw new SatStatsException($"'{name}' is an OpenDocument file.", "Save it as .xlsx or .csv.");
        return zip.GetEntry("[Content_Types].xml") is null && zip.GetEntry("xl/workbook.xml") is null && zip.GetEntry("xl/workbook.bin") is null;
    }

    /// <summary>The exports in an archive, and in archives within it, each by the path that leads to it.</summary>
    public static IReadOnlyList<string> Exports(string path, string name, Func<string, bool> isExport, int depth = 0)
    {
        using var zip = OpenZip(path, name);
        var found = new List<string>();
        foreach (var (entry, entryName) in Entries(zip, name).Where(e => isExport(e.Name)))
        {
            if (depth < MostDepth && entryName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) found.AddRange(Within(entry, $"{name}/{entryName}", isExport, depth));
            else found.Add($"{name}/{entryName}");
        }
        return found;
    }

    /// <summary>Unpacks the entry that is named, or the only export there is.</summary>
    /// <param name="wanted">The name, which may lead on into an archive within; what is left of it afterwards.</param>
    public static RawFile Take(RawFile raw, ref string? wanted, IProgress<Progress>? progress, CancellationToken ct)
    {
        using var zip = OpenZip(raw.Path, raw.Name);
        var entries = Entries(zip, raw.Name).ToList();
        var (entry, name) = wanted is { } path ? Named(entries, path, raw.Name) : Only(entries, raw.Name);
        wanted = wanted is null || wanted.Length == name.Length ? null : wanted[(name.Length + 1)..];
        return raw.UnpackedTo(Unpack(entry, $"{raw.Name}/{name}", progress, ct), " in zip", $"{raw.Name}/{name}");
    }

    private static List<string> Within(ZipArchiveEntry entry, string name, Func<string, bool> isExport, int depth)
    {
        using var temp = Unpack(entry, name, null, CancellationToken.None);
        return IsArchive(temp.Path, name) ? [.. Exports(temp.Path, name, isExport, depth + 1)] : [name];
    }

    private static TempFile Unpack(ZipArchiveEntry entry, string name, IProgress<Progress>? progress, CancellationToken ct)
    {
        if (entry.IsEncrypted) throw new SatStatsException($"'{name}' is protected by a password.", "Unpack the archive first and name the files in it.");
        try
        {
            return TempFile.Filled(
                stream =>
                {
                    using var unzip = entry.Open();
                    Unpacking.Copy(unzip, stream, ct, n => progress?.Report(new(ProgressStage.Unpacking, n, entry.Length, ProgressUnit.Bytes)));
                },
                TempFile.RoomForUnpacking());
        }
        catch (InvalidDataException e)
        {
            throw new SatStatsException($"'{name}' cannot be unpacked: {e.Message}", "Unpack the archive first and name the files in it.", inner: e);
        }
    }

    private static (ZipArchiveEntry, string) Named(List<(ZipArchiveEntry Entry, string Name)> entries, string path, string archive)
    {
        var fits = entries.Where(e => path == e.Name || path.StartsWith(e.Name + "/", StringComparison.Ordinal)).ToList();
        return fits.Count > 0 ? fits[0] : throw SatStatsException.Unknown($"entry in '{archive}' called", path, entries.Select(e => e.Name));
    }

    private static (ZipArchiveEntry, string) Only(List<(ZipArchiveEntry Entry, string Name)> entries, string archive)
    {
        var exports = entries.Where(e => InputFiles.IsExport(e.Name)).ToList();
        if (exports.Count == 0) exports = entries;
        if (exports.Count == 1) return exports[0];
        if (exports.Count == 0) throw new SatStatsException($"'{archive}' is an empty archive.", "Export it again.");
        throw new SatStatsException($"'{archive}' holds several files: {string.Join(", ", exports.Take(5).Select(e => e.Name))}{(exports.Count > 5 ? ", ..." : "")}.", "Name one of them, as archive.zip/name, or give the archive as a file.", isUsage: true);
    }

    private static IEnumerable<(ZipArchiveEntry Entry, string Name)> Entries(ZipArchive zip, string archive)
    {
        if (zip.Entries.Count > MostEntries) throw new SatStatsException($"'{archive}' holds more than {MostEntries} files.", "Unpack it first and name the folder.");
        var names = ArchiveNames.Of(zip.Entries);
        return zip.Entries.Zip(names).Where(e => e.Second.Length > 0 && !e.First.FullName.EndsWith('/') && !e.Second.StartsWith("__MACOSX/", StringComparison.Ordinal));
    }

    private static ZipArchive OpenZip(string path, string name)
    {
        ZipArchive? zip = null;
        try
        {
            // Names that are not marked as UTF-8 come byte by byte, to be read with the others.
            zip = ZipFile.Open(path, ZipArchiveMode.Read, Encoding.Latin1);
            // The list of entries is read when it is first asked for, and can be damaged too.
            _ = zip.Entries.Count;
            return zip;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException)
        {
            zip?.Dispose();
            throw new SatStatsException($"'{name}' is a damaged workbook or archive.", "Export it again.", inner: e);
        }
    }
}
