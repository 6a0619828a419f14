using System.Text;
using System.Text.Json;

namespace SatStats.Importing;

/// <summary>Writes one array's objects as rows, the first of which names the columns.</summary>
internal sealed class JsonRows(JsonArray array, RowWriter writer)
{
    private readonly IReadOnlyList<string> _columns = array.Columns();
    private long _written;

    public void Write(string path, string name, bool isSequence, IProgress<Progress>? progress, CancellationToken ct)
    {
        var places = _columns.Index().ToDictionary(c => c.Item, c => c.Index, StringComparer.Ordinal);
        var cells = new string?[_columns.Count];
        writer.Row([.. _columns.Select(c => c.Replace(JsonCells.Separator, '.'))], 0);
        JsonWalk.Through(path, name, isSequence, Visit, progress, ct);

        void Visit(JsonPlace where, ReadOnlyMemory<byte> json, long place)
        {
            if (where.Path != array.Path) return;
            if (where.What == JsonFound.NoObject) return;
            KeepUp(place);
            if (where.What == JsonFound.Damaged) writer.Row([Encoding.UTF8.GetString(json.Span)], 0);
            else Row(json, cells, places);
            _written++;
        }
    }

    // One line for each line of NDJSON, so that a row's place is its line; objects of an array are counted.
    private void KeepUp(long place)
    {
        for (; _written < place - 1; _written++) writer.Nothing();
    }

    private void Row(ReadOnlyMemory<byte> json, string?[] cells, Dictionary<string, int> places)
    {
        Array.Clear(cells);
        using var record = JsonDocument.Parse(json, JsonWalk.LenientDocument);
        JsonCells.Of(record.RootElement, (key, text) =>
        {
            if (text is not null && places.TryGetValue(key, out var at)) cells[at] = text;
        });
        writer.Row(cells, 0);
    }
}
