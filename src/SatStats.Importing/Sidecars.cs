using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>
/// Finds what stands about an export beside it: check sums, manifests, and the .VAL and .CHECK files of operators' interface files.
/// What cannot be read there says nothing; a sidecar is never a reason not to import.
/// </summary>
internal static partial class Sidecars
{
    private const long LongestSidecar = 1 << 20;

    /// <summary>What is said about a file, and when it was made. Of a file in an archive, what stands beside the archive; of standard input, nothing.</summary>
    public static (IReadOnlyList<ControlTotal> Controls, DateTime? ExportedAt) Of(string path, CancellationToken ct)
    {
        if (path == Unpacking.StandardInput) return ([], null);
        var (file, entry) = ArchivePath.Split(path);
        return entry is null ? Of(file, new FileInfo(file).Length, ct) : OfEntry(file, entry, ct);
    }

    private static (IReadOnlyList<ControlTotal> Controls, DateTime? ExportedAt) Of(string path, long bytes, CancellationToken ct)
    {
        var controls = new List<ControlTotal>(CheckSums(path, ct));
        foreach (var manifest in ManifestsOf(path)) controls.AddRange(Manifest(manifest, Path.GetFileName(path), bytes, isNamed: false));
        var (val, made) = Val(path, bytes);
        controls.AddRange(val);
        controls.AddRange(CheckList(path));
        return (controls, made ?? ExportTime.InName(Path.GetFileNameWithoutExtension(path)));
    }

    /// <summary>A check sum is the archive's; a manifest must name the file inside, or its rows could be those of another.</summary>
    private static (IReadOnlyList<ControlTotal> Controls, DateTime? ExportedAt) OfEntry(string archive, string entry, CancellationToken ct)
    {
        var name = Path.GetFileName(entry);
        var controls = CheckSums(archive, ct).Concat(ManifestsOf(archive).SelectMany(m => Manifest(m, name, null, isNamed: true))).ToList();
        return (controls, ExportTime.InName(Path.GetFileNameWithoutExtension(name)) ?? ExportTime.InName(Path.GetFileNameWithoutExtension(archive)));
    }

    private static string[] ManifestsOf(string path) => [path + ".manifest.json", Path.ChangeExtension(path, ".manifest.json")];

    private static IEnumerable<ControlTotal> CheckSums(string path, CancellationToken ct) =>
        new[] { "md5", "sha1", "sha256" }.SelectMany(algorithm => CheckSum(path, algorithm, ct));

    private static IEnumerable<ControlTotal> CheckSum(string path, string algorithm, CancellationToken ct)
    {
        var sidecar = $"{path}.{algorithm}";
        if (Text(sidecar) is not { } text || Hex().Match(text) is not { Success: true } sum) yield break;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        ct.ThrowIfCancellationRequested();
        var hash = algorithm switch
        {
            // What the file beside it uses is not ours to choose; it finds accidents, not attackers.
#pragma warning disable CA5350, CA5351
            "md5" => MD5.HashData(stream),
            "sha1" => SHA1.HashData(stream),
#pragma warning restore CA5350, CA5351
            _ => SHA256.HashData(stream),
        };
        yield return new(Path.GetFileName(sidecar), algorithm, sum.Value.ToLowerInvariant(), Convert.ToHexStringLower(hash));
    }

    /// <param name="bytes">The file's length; null where that is not known.</param>
    /// <param name="isNamed">Whether the manifest must name the file, because it lies beside something else.</param>
    private static IEnumerable<ControlTotal> Manifest(string sidecar, string name, long? bytes, bool isNamed)
    {
        if (Text(sidecar) is not { } text) yield break;
        JsonElement root;
        try
        {
            using var json = JsonDocument.Parse(text);
            root = json.RootElement.Clone();
        }
        catch (JsonException)
        {
            yield break;
        }
        if (EntryOf(root, name, isNamed) is not { ValueKind: JsonValueKind.Object } entry) yield break;
        if (Number(entry, "rows", "row_count", "rowcount", "records", "record_count", "recordcount") is { } rows) yield return new(Path.GetFileName(sidecar), ControlTotal.Rows, Whole(rows), null);
        if (Number(entry, "bytes", "byte_count", "size", "byte_size", "file_size") is { } size && bytes is { } length) yield return new(Path.GetFileName(sidecar), "bytes", Whole(size), Whole(length));
    }

    /// <summary>A manifest speaks of one file, or has a list of several.</summary>
    private static JsonElement? EntryOf(JsonElement root, string name, bool isNamed)
    {
        if (root.ValueKind != JsonValueKind.Object) return null;
        if (Names(root, name)) return root;
        foreach (var property in root.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array))
            foreach (var item in property.Value.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object))
                if (Names(item, name)) return item;
        return isNamed ? null : root;
    }

    private static bool Names(JsonElement entry, string name) =>
        entry.EnumerateObject().Any(p => p.Value.ValueKind == JsonValueKind.String && Path.GetFileName(p.Value.GetString()) == name);

    private static long? Number(JsonElement entry, params string[] names)
    {
        foreach (var property in entry.EnumerateObject())
            if (names.Contains(property.Name.ToLowerInvariant()) && property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetInt64(out var value)) return value;
        return null;
    }

    /// <summary>File name, bytes, records, date of the data, time of creation (China Telecom's interface files).</summary>
    private static (IEnumerable<ControlTotal> Controls, DateTime? Made) Val(string path, long bytes)
    {
        var sidecar = new[] { ".VAL", ".val" }.Select(e => Path.ChangeExtension(path, e)).FirstOrDefault(File.Exists);
        if (sidecar is null || Text(sidecar) is not { } text) return ([], null);
        var cells = ValSeparator().Split(text.Split('\n')[0].Trim()).Select(c => c.Trim()).ToList();
        if (cells.Count < 3 || Path.GetFileNameWithoutExtension(cells[0]) != Path.GetFileNameWithoutExtension(path)) return ([], null);
        var source = Path.GetFileName(sidecar);
        var controls = new List<ControlTotal>();
        if (long.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)) controls.Add(new(source, "bytes", Whole(size), Whole(bytes)));
        if (long.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out var rows)) controls.Add(new(source, ControlTotal.Rows, Whole(rows), null));
        return (controls, cells.Count > 4 ? ExportTime.InName(cells[4]) : null);
    }

    /// <summary>A list of the files that were sent together: each must be there, and this one be named.</summary>
    private static IEnumerable<ControlTotal> CheckList(string path)
    {
        if (Path.GetExtension(path).ToLowerInvariant() is not (".dat" or ".check")) yield break;
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        foreach (var list in Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f).Equals(".check", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal))
        {
            var named = (Text(list) ?? "").Split('\n').Select(l => Path.GetFileName(ValSeparator().Split(l.Trim())[0].Trim())).Where(n => n.Length > 0).ToList();
            if (!named.Contains(Path.GetFileName(path))) continue;
            var missing = named.Where(n => !File.Exists(Path.Combine(folder, n))).ToList();
            yield return new(Path.GetFileName(list), "files sent together", Whole(named.Count), Whole(named.Count - missing.Count));
        }
    }

    private static string? Text(string path)
    {
        var file = new FileInfo(path);
        try
        {
            return file.Exists && file.Length <= LongestSidecar ? File.ReadAllText(path) : null;
        }
        // Another's file that may not be read.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Whole(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b([0-9a-fA-F]{64}|[0-9a-fA-F]{40}|[0-9a-fA-F]{32})\b")]
    private static partial Regex Hex();

    // One implementation writes the separator's code as text.
    [GeneratedRegex("\u0005|0x05|[,;|\t]")]
    private static partial Regex ValSeparator();
}
