using System.Buffers.Binary;
using System.Text;
using SharpCompress.Archives;
using SharpCompress.Archives.SevenZip;
using SharpCompress.Archives.Tar;
using SharpCompress.Archives.Zip;
using SharpCompress.Common;
using SharpCompress.Crypto;
using SharpCompress.Providers;
using SharpCompress.Providers.System;
using SharpCompress.Readers;

namespace SatStats.Importing;

/// <summary>
/// An archive (zip, 7z, tar): each export in it is a file of its own. Entries are unpacked into temporary files whose names are made here,
/// never under the names that the archive gives them.
/// </summary>
internal sealed class Archive : IDisposable
{
    private const int MostEntries = 10_000;
    private const int MostDepth = 3;

    // Names that are not marked as UTF-8 come byte by byte, to be read with the others; .NET inflates in a quarter of the library's time.
    private static readonly ReaderOptions Options = new()
    {
        ArchiveEncoding = new ArchiveEncoding { Default = Encoding.Latin1 },
        Providers = CompressionProviderRegistry.Default.With(new SystemDeflateCompressionProvider()),
    };

    private readonly IArchive _archive;
    private readonly string _name;
    private readonly List<(IArchiveEntry Packed, string Name)> _entries;

    private Archive(IArchive archive, string name, List<IArchiveEntry> entries)
    {
        (_archive, _name) = (archive, name);
        var names = ArchiveNames.Of([.. entries.Select(e => e.Key ?? "")]);
        _entries = [.. entries.Zip(names).Where(e => e is { First: { IsDirectory: false, LinkTarget: null }, Second.Length: > 0 } && !e.Second.StartsWith("__MACOSX/", StringComparison.Ordinal))];
    }

    /// <summary>The file as an archive; null where it is none, as documents of office programs are none, which are zips as well.</summary>
    /// <exception cref="SatStatsException">It is damaged, or holds too much.</exception>
    public static Archive? Open(string path, string name)
    {
        var head = new RawFile(path, name).Head();
        var isZip = head.StartsWith("PK\u0003\u0004"u8) || head.StartsWith("PK\u0005\u0006"u8);
        Func<IArchive>? open = isZip ? () => ZipArchive.OpenArchive(path, Options)
            : head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF]) ? () => SevenZipArchive.OpenArchive(path, Options)
            : head.Length > 262 && head[257..].StartsWith("ustar"u8) ? () => TarArchive.OpenArchive(path, Options) : null;
        if (open is null) return null;
        IArchive? archive = null;
        try
        {
            // The list of entries is read when it is first asked for, and can be damaged too.
            archive = open();
            var entries = archive.Entries.Take(MostEntries + 1).ToList();
            if (entries.Count > MostEntries) throw new SatStatsException($"'{name}' holds more than {MostEntries} files.", "Unpack it first and name the folder.");
            if (isZip && EntriesSaid(path) is { } said && said != entries.Count) throw new InvalidDataException("Its list of entries is cut off.");
            if (!isZip || !IsDocument([.. entries.Select(e => e.Key ?? "")], name)) return new(archive, name, entries);
            archive.Dispose();
            return null;
        }
        catch (Exception e)
        {
            archive?.Dispose();
            if (e is SharpCompress.Common.CryptographicException) throw Locked(name, e);
            if (Unpacking.IsDamage(e)) throw new SatStatsException($"'{name}' is a damaged workbook or archive.", "Export it again.", inner: e);
            throw;
        }
    }

    /// <summary>The exports in it, and in archives within it, each by the path that leads to it.</summary>
    private IReadOnlyList<string> Exports(Func<string, bool> isExport, int depth = 0) =>
        [.. _entries.Where(e => isExport(e.Name)).SelectMany(e => depth < MostDepth && IsNamedArchive(e.Name) ? Within(e.Packed, $"{_name}/{e.Name}", isExport, depth) : [$"{_name}/{e.Name}"])];

    /// <summary>The exports in the archive of this path, which may be packed once more, as a .tar.gz is; the path itself where it is none.</summary>
    public static IReadOnlyList<string> ExportsIn(string path, Func<string, bool> isExport)
    {
        var raw = new RawFile(path, path);
        if (IsNamedArchive(Compression.Below(path)) && Compression.Of(raw.Head()) is { } compression) raw = compression.Unpack(raw, null, CancellationToken.None);
        using (raw)
        {
            using var archive = Open(raw.Path, path);
            return archive?.Exports(isExport) is { Count: > 0 } exports ? exports : [path];
        }
    }

    /// <summary>Unpacks the entry that is named, or the only export there is.</summary>
    /// <param name="wanted">The name, which may lead on into an archive within; what is left of it afterwards.</param>
    public RawFile Take(RawFile raw, ref string? wanted, IProgress<Progress>? progress, CancellationToken ct)
    {
        var (entry, name) = wanted is { } path ? Named(path) : Only();
        wanted = wanted is null || wanted.Length == name.Length ? null : wanted[(name.Length + 1)..];
        return raw.UnpackedTo(Unpack(entry, $"{_name}/{name}", progress, ct), $" in {Kind}", $"{_name}/{name}");
    }

    public void Dispose() => _archive.Dispose();

    private string Kind => _archive.Type == ArchiveType.SevenZip ? "7z" : _archive.Type == ArchiveType.Tar ? "tar" : "zip";

    private static bool IsNamedArchive(string name) => Path.GetExtension(name).ToLowerInvariant() is ".zip" or ".7z" or ".tar";

    private static bool IsDocument(HashSet<string> names, string name) => names.Contains("content.xml") && names.Contains("mimetype")
        ? throw new SatStatsException($"'{name}' is an OpenDocument file.", "Save it as .xlsx or .csv.")
        : names.Contains("[Content_Types].xml") || names.Contains("xl/workbook.xml") || names.Contains("xl/workbook.bin");

    // The library reads on in peace where the list ends early; null where the number does not fit into its place.
    private static int? EntriesSaid(string path)
    {
        using var file = File.OpenHandle(path);
        var end = new byte[(int)Math.Min(RandomAccess.GetLength(file), 22 + ushort.MaxValue)];
        var read = RandomAccess.Read(file, end, RandomAccess.GetLength(file) - end.Length);
        var at = end.AsSpan(0, read).LastIndexOf("PK\u0005\u0006"u8);
        return at >= 0 && at + 12 <= read && BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(at + 10)) is < ushort.MaxValue and var said ? said : null;
    }

    private static IReadOnlyList<string> Within(IArchiveEntry entry, string name, Func<string, bool> isExport, int depth)
    {
        using var temp = Unpack(entry, name, null, CancellationToken.None);
        using var archive = Open(temp.Path, name);
        return archive?.Exports(isExport, depth + 1) ?? [name];
    }

    private static TempFile Unpack(IArchiveEntry entry, string name, IProgress<Progress>? progress, CancellationToken ct)
    {
        if (entry.IsEncrypted) throw Locked(name, null);
        try
        {
            return TempFile.Filled(
                stream =>
                {
                    using var content = entry.OpenEntryStream();
                    using var summed = new Crc32Stream(stream);
                    var length = Unpacking.Copy(content, summed, ct, n => progress?.Report(new(ProgressStage.Unpacking, n, entry.Size, ProgressUnit.Bytes)));
                    // A tar has no checksum of contents.
                    if (length != entry.Size || (entry.Archive.Type != ArchiveType.Tar && summed.Crc != (uint)entry.Crc)) throw new InvalidDataException("its content is not what its checksum says.");
                },
                TempFile.RoomForUnpacking());
        }
        catch (Exception e) when (Unpacking.IsDamage(e))
        {
            throw new SatStatsException($"'{name}' cannot be unpacked: {e.Message}", "Get the archive again, or unpack it first and name the files in it.", inner: e);
        }
    }

    private (IArchiveEntry Packed, string Name) Named(string path)
    {
        var fit = _entries.Find(e => path == e.Name || path.StartsWith(e.Name + "/", StringComparison.Ordinal));
        return fit.Packed is not null ? fit : throw SatStatsException.Unknown($"entry in '{_name}' called", path, _entries.Select(e => e.Name));
    }

    private (IArchiveEntry Packed, string Name) Only()
    {
        var exports = _entries.FindAll(e => InputFiles.IsExport(e.Name));
        if (exports.Count == 0) exports = _entries;
        if (exports.Count == 1) return exports[0];
        if (exports.Count == 0) throw new SatStatsException($"'{_name}' is an empty archive.", "Export it again.");
        throw new SatStatsException($"'{_name}' holds several files: {string.Join(", ", exports.Take(5).Select(e => e.Name))}{(exports.Count > 5 ? ", ..." : "")}.", "Name one of them, as archive.zip/name, or give the archive as a file.", isUsage: true);
    }

    private static SatStatsException Locked(string name, Exception? inner) =>
        new($"'{name}' is protected by a password.", "Unpack the archive first and name the files in it.", inner: inner);
}
