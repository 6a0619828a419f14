namespace SatStats.Importing;

/// <summary>Opens a file by what it is, whatever its name says.</summary>
internal static class Container
{
    /// <summary>The names' endings that folders are searched for.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv", ".txt", ".xlsx"];

    public static Readable Open(ImportRequest request, CancellationToken ct)
    {
        if (!File.Exists(request.Path)) throw new SatStatsException($"There is no file '{request.Path}'.", "Check the path.", isUsage: true);
        var head = FileHead(request.Path);
        if (head.Length == 0) throw new SatStatsException($"'{request.Path}' is empty.", "Export it again.");
        if (head.StartsWith("PK\u0003\u0004"u8)) return Packed(request, ct);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw new SatStatsException($"'{request.Path}' is an old Excel workbook (.xls) or one with a password.", "Save it as .xlsx or .csv without a password.");
        if (head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]))
            throw new SatStatsException($"'{request.Path}' is compressed (gzip).", "Unpack it first: gunzip.");
        if (head.StartsWith("PAR1"u8)) throw NotYet(request.Path, "a Parquet file");
        if (System.IO.Path.GetExtension(request.Path).ToLowerInvariant() is ".json" or ".ndjson" or ".jsonl") throw NotYet(request.Path, "JSON");
        return TextFile.Open(request, ct);
    }

    private static Readable Packed(ImportRequest request, CancellationToken ct)
    {
        using var archive = OpenArchive(request.Path);
        if (archive.GetEntry("xl/workbook.xml") is not null) return Workbook.Open(request, ct);
        throw new SatStatsException($"'{request.Path}' is a zip archive and no Excel workbook.", "Unpack it first and name the files in it.");
    }

    private static System.IO.Compression.ZipArchive OpenArchive(string path)
    {
        try
        {
            return System.IO.Compression.ZipFile.OpenRead(path);
        }
        catch (InvalidDataException e)
        {
            throw new SatStatsException($"'{path}' is a damaged workbook or archive.", "Export it again.", inner: e);
        }
    }

    private static SatStatsException NotYet(string path, string what) =>
        new($"'{path}' is {what}, which cannot be read.", $"Export it as one of {string.Join(", ", Extensions)}.");

    private static ReadOnlySpan<byte> FileHead(string path)
    {
        var head = new byte[8];
        using var stream = File.OpenRead(path);
        return head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
    }
}
