using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace SatStats.Importing;

/// <summary>
/// Lays an object out as cells: objects within it become columns named with dots, arrays of plain values one text joined by "; ", and
/// arrays of objects stay as they are written.
/// </summary>
internal static class JsonCells
{
    /// <summary>Between the names of a key; a dot may stand within a name.</summary>
    public const char Separator = '\u0001';

    /// <summary>Calls <paramref name="cell"/> with each key and its text; null for null and for an object without content.</summary>
    public static void Of(JsonElement record, Action<string, string?> cell) => Walk(record, "", cell);

    private static void Walk(JsonElement record, string prefix, Action<string, string?> cell)
    {
        foreach (var property in record.EnumerateObject())
        {
            var key = prefix + NameOf(property);
            if (property.Value.ValueKind != JsonValueKind.Object) cell(key, TextOf(property.Value));
            else if (property.Value.EnumerateObject().MoveNext()) Walk(property.Value, key + Separator, cell);
            else cell(key, null);
        }
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8PropertyName(property));
        }
    }

    private static string? TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.String => Text(value),
        JsonValueKind.Array when value.EnumerateArray().All(e => e.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array)) =>
            string.Join("; ", value.EnumerateArray().Select(TextOf).Where(t => t is not null)),
        _ => Raw(value),
    };

    // Half a character, escaped or cut off, cannot be made a text; it is shown as it is written.
    private static string Text(JsonElement value)
    {
        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            return Raw(value).Trim('"');
        }
    }

    private static string Raw(JsonElement value) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value));
}
