namespace SatStats.Importing;

/// <summary>Opens a file by what it is, whatever its name says.</summary>
internal static class Container
{
    /// <summary>The names' endings that folders and archives are searched for.</summary>
    public static IReadOnlyList<string> Extensions { get; } =
        [".csv", ".tsv", ".txt", ".dat", ".xlsx", ".xlsm", ".xls", ".json", ".ndjson", ".jsonl", ".parquet", ".zip", ".7z", ".tar", .. Compression.Endings];

    public static Readable Open(ImportRequest request, CancellationToken ct)
    {
        var raw = Unpacking.Open(request, ct);
        try
        {
            return Read(raw, request, ct) with { Raw = raw };
        }
        catch
        {
            raw.Dispose();
            throw;
        }
    }

    private static Readable Read(RawFile raw, ImportRequest request, CancellationToken ct)
    {
        var head = raw.Head();
        if (head.Length == 0) throw new SatStatsException($"'{raw.Name}' is empty.", "Export it again.");
        if (head.StartsWith("PK\u0003\u0004"u8)) return Workbook.Open(raw, request, "xlsx", ct);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || head.StartsWith((ReadOnlySpan<byte>)[0x09, 0x08])) return Workbook.Open(raw, request, "xls", ct);
        if (head.StartsWith("PAR1"u8)) return ParquetFile.Open(raw, request, ct);
        if (Foreign.Of(head) is { } foreign) throw new SatStatsException($"'{raw.Name}' is {foreign.What}.", foreign.Remedy);
        return ReadText(raw, request, ct);
    }

    /// <summary>JSON and pages of HTML are text first, in any encoding.</summary>
    private static Readable ReadText(RawFile raw, ImportRequest request, CancellationToken ct)
    {
        var text = TextFile.Open(raw, request, ct);
        try
        {
            if (JsonFile.Looks(text.Path, raw.Name)) return JsonFile.Open(text, raw, request, ct);
            if (HtmlTable.Looks(text.Path)) return HtmlTable.Open(text, raw, ct);
            return text;
        }
        catch
        {
            foreach (var temp in text.Temps) temp.Dispose();
            throw;
        }
    }
}
