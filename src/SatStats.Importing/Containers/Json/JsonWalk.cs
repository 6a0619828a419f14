using System.Globalization;
using System.Text.Json;

namespace SatStats.Importing;

/// <summary>What the walk met.</summary>
internal enum JsonFound
{
    Record,

    /// <summary>An element of an array beside its objects.</summary>
    NoObject,

    /// <summary>A line of NDJSON that is no JSON.</summary>
    Damaged,
}

/// <summary>Where in the file it was met.</summary>
internal sealed record JsonPlace(string Path, JsonFound What);

/// <param name="where">The array that it belongs to.</param>
/// <param name="json">Its text, valid until the visit ends.</param>
/// <param name="place">Its number in the array, or in a sequence the line on which it begins, from 1.</param>
internal delegate void JsonVisit(JsonPlace where, ReadOnlyMemory<byte> json, long place);

/// <summary>Goes through a JSON file of any length and hands over one record at a time; no more than the longest record is held.</summary>
internal static class JsonWalk
{
    public static JsonReaderOptions Lenient { get; } = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    public static JsonDocumentOptions LenientDocument { get; } = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 256 };

    /// <returns>True where a second object follows the first, so that the file must be walked as a sequence; the visits made until then say nothing.</returns>
    /// <exception cref="SatStatsException">It is no JSON, or is cut off.</exception>
    public static bool Through(string path, string name, bool isSequence, JsonVisit visit, IProgress<Progress>? progress, CancellationToken ct)
    {
        using var window = new JsonWindow(path, progress);
        try
        {
            if (!isSequence) return new JsonArrayWalk(window, visit).Run(ct);
            new JsonSequenceWalk(window, visit).Run(ct);
            return false;
        }
        catch (JsonException e)
        {
            var line = e.LineNumber is { } above ? string.Create(CultureInfo.InvariantCulture, $" in line {above + 1:N0}") : "";
            throw new SatStatsException($"'{name}' is no valid JSON{line}: {Sentence(e)}", "Export it again; if it is cut off, get the whole file.", inner: e);
        }
    }

    private static string Sentence(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? e.Message : e.Message[..end];
    }
}
