using System.Security.Cryptography;
using System.Text.Json;
using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Writers;

/// <summary>What a run wrote, so that the next run knows which files are its own, and anybody can check that none was changed.</summary>
internal static class Manifest
{
    public static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    public static byte[] Write(ReportDocument document, IReadOnlyDictionary<string, string> hashes)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("report", document.RecipeId);
            json.WriteString("period", document.Period.Label);
            json.WriteString("language", WriterWords.Tag(document.Language));
            json.WriteString("program_version", document.ProgramVersion);
            json.WriteStartObject("files");
            foreach (var (name, hash) in hashes) json.WriteString(name, hash);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>The files that an earlier run listed; none where there is no manifest or it is not one of ours.</summary>
    public static IReadOnlyList<string> FilesIn(string path)
    {
        if (!File.Exists(path)) return [];
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return [.. json.RootElement.GetProperty("files").EnumerateObject().Select(f => f.Name).Where(IsOurs)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }
    }

    /// <summary>Only names that a report can have, so that a manifest changed by others cannot point elsewhere.</summary>
    private static bool IsOurs(string name)
    {
        if (name is "index.html" or "report.xlsx" or "measurements.json") return true;
        return name.StartsWith("charts/", StringComparison.Ordinal)
            && Path.GetExtension(name) is ".svg" or ".png"
            && name["charts/".Length..].All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.');
    }
}
