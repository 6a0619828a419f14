using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SatStats.Importing;

/// <summary>
/// JSON: an array of objects, alone or somewhere inside an object, or one object after the other (NDJSON). It is read twice, one record
/// at a time: first for the columns, then for the rows.
/// </summary>
internal static class JsonFile
{
    // A mark at the beginning, white space, and what separates records in JSON text sequences.
    private static readonly SearchValues<byte> Blank = SearchValues.Create([0xEF, 0xBB, 0xBF, (byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0x1E]);

    /// <summary>Whether the text, which is UTF-8, begins as such JSON does.</summary>
    public static bool Looks(string path, string name)
    {
        var head = new RawFile(path, name).Head(1 << 16);
        var at = head.IndexOfAnyExcept(Blank);
        if (at < 0 || head[at] is not ((byte)'{' or (byte)'[')) return false;
        return IsNamedJson(name) || BeginsWell(head[at..]);
    }

    public static Readable Open(Readable text, RawFile raw, ImportRequest request, CancellationToken ct)
    {
        var isSequence = IsNamedLines(raw.Name);
        var survey = JsonSurvey.Of(text.Path, raw.Name, isSequence, request.Progress, ct);
        if (!isSequence && survey.IsSequence)
        {
            isSequence = true;
            survey = JsonSurvey.Of(text.Path, raw.Name, isSequence, request.Progress, ct);
        }
        var chosen = Choose(survey, raw.Name, request.Sheet);
        var temp = TempFile.Filled(stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
            new JsonRows(chosen, new RowWriter(writer)).Write(text.Path, raw.Name, isSequence, request.Progress, ct);
        });
        return new Readable(temp.Path, isSequence ? "ndjson" : "json", text.Encoding)
        {
            Part = chosen.Path.Length > 0 ? chosen.Path : null,
            Delimiter = ",",
            Numbering = Numbering.Records,
            Temps = [.. text.Temps, temp],
            Remarks = [.. text.Remarks, .. Choice(survey, chosen, request.Sheet is not null)],
        };
    }

    private static bool IsNamedLines(string name) => NameEndsIn(name, ".ndjson") || NameEndsIn(name, ".jsonl");

    private static bool IsNamedJson(string name) => NameEndsIn(name, ".json") || IsNamedLines(name);

    private static bool NameEndsIn(string name, string ending) =>
        Compression.Below(name).EndsWith(ending, StringComparison.OrdinalIgnoreCase);

    // A header such as [id],[name] begins with a bracket too.
    private static bool BeginsWell(ReadOnlySpan<byte> head)
    {
        var reader = new Utf8JsonReader(head, isFinalBlock: false, new JsonReaderState(JsonWalk.Lenient with { AllowMultipleValues = true }));
        try
        {
            for (var tokens = 0; tokens < 20 && reader.Read(); tokens++)
            {
                if (tokens == 1 && head[0] == '[' && reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray or JsonTokenType.EndArray)) return false;
            }
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonArray Choose(JsonSurvey survey, string name, string? wanted)
    {
        var arrays = survey.Arrays.Where(a => a.Count > 0).ToList();
        if (arrays.Count == 0) throw new SatStatsException($"'{name}' is JSON without an array of objects.", "Export the records as an array of objects, or one object a line.");
        if (wanted is null) return arrays.MaxBy(a => a.Bytes)!;
        return arrays.Find(a => string.Equals(a.Path, wanted.Trim(), StringComparison.OrdinalIgnoreCase)) ?? throw SatStatsException.Unknown("array called", wanted, arrays.Select(a => a.Path));
    }

    private static IEnumerable<string> Choice(JsonSurvey survey, JsonArray chosen, bool isGiven)
    {
        var others = survey.Arrays.Where(a => a != chosen && a.Count > 0).Select(a => string.Create(CultureInfo.InvariantCulture, $"'{a.Path}' ({a.Count:N0})")).ToList();
        if (others.Count > 0 && !isGiven) yield return string.Create(CultureInfo.InvariantCulture, $"The array '{chosen.Path}' was read ({chosen.Count:N0} records), as the one with the most data; not read: {string.Join(", ", others)}. Give --sheet to choose another.");
        if (chosen.Damaged > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{chosen.Damaged:N0} lines are no JSON, the first being line {chosen.FirstDamaged:N0}; they will be set aside.");
        if (chosen.Others > 0) yield return string.Create(CultureInfo.InvariantCulture, $"{chosen.Others:N0} elements of the array are no objects and were left out.");
    }
}
