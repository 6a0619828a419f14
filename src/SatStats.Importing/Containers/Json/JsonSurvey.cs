using System.Text.Json;

namespace SatStats.Importing;

/// <summary>The first pass over a JSON file: which arrays of objects it has, and what columns.</summary>
internal sealed class JsonSurvey
{
    private readonly Dictionary<string, JsonArray> _arrays = new(StringComparer.Ordinal);

    public IReadOnlyCollection<JsonArray> Arrays => _arrays.Values;

    /// <summary>The file holds one object after the other, and must be read as such.</summary>
    public bool IsSequence { get; private set; }

    public static JsonSurvey Of(string path, string name, bool isSequence, IProgress<Progress>? progress, CancellationToken ct)
    {
        var survey = new JsonSurvey();
        survey.IsSequence = JsonWalk.Through(path, name, isSequence, survey.Add, progress, ct) || (!isSequence && survey.Arrays.All(a => a.Count == 0));
        if (survey.Arrays.FirstOrDefault(a => a.HasTooManyColumns) is not null)
            throw new SatStatsException($"The objects in '{name}' have thousands of different names, which are no columns.", "Export the records as an array of objects that all have the same names.");
        return survey;
    }

    private void Add(JsonPlace where, ReadOnlyMemory<byte> json, long place)
    {
        if (!_arrays.TryGetValue(where.Path, out var array)) _arrays[where.Path] = array = new JsonArray(where.Path);
        if (where.What == JsonFound.Damaged) array.AddDamaged(place);
        else if (where.What == JsonFound.NoObject) array.Others++;
        else if (!array.HasTooManyColumns)
        {
            array.Add(json.Length);
            using var record = JsonDocument.Parse(json, JsonWalk.LenientDocument);
            JsonCells.Of(record.RootElement, array.AddCell);
        }
    }
}
