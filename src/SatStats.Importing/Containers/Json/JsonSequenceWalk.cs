using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace SatStats.Importing;

/// <summary>Reads one JSON value after the other, as in NDJSON. A line that is no JSON does not keep the others out.</summary>
internal sealed class JsonSequenceWalk(JsonWindow window, JsonVisit visit)
{
    private static readonly SearchValues<byte> Between = SearchValues.Create([(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', (byte)',', 0x1E, 0]);
    private static readonly JsonPlace Record = new("", JsonFound.Record);
    private static readonly JsonPlace Damaged = new("", JsonFound.Damaged);

    private long _places;

    public void Run(CancellationToken ct)
    {
        for (var n = 0; ; n++)
        {
            if (n % 1024 == 0) ct.ThrowIfCancellationRequested();
            var blank = window.Rest.Span.IndexOfAnyExcept(Between);
            window.Pass(blank < 0 ? window.Rest.Length : blank);
            if (window.Rest.Length == 0 && window.IsLast) return;
            if (window.Rest.Length == 0 || !Value()) window.Fill();
        }
    }

    /// <summary>Takes the value that the window begins with; false where the window ends within it.</summary>
    private bool Value()
    {
        var bytes = window.Rest;
        try
        {
            var reader = new Utf8JsonReader(bytes.Span, window.IsLast, new JsonReaderState(JsonWalk.Lenient with { AllowMultipleValues = true }));
            if (!reader.Read()) return false;
            if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray)) throw new JsonException();
            if (!reader.TrySkip()) return false;
            Found(bytes[..(int)reader.BytesConsumed]);
            return true;
        }
        catch (JsonException)
        {
            return Skip(bytes);
        }
    }

    private void Found(ReadOnlyMemory<byte> json)
    {
        if (json.Span[0] == '[') Several(json);
        else visit(Record, json, Place());
        window.Pass(json.Length);
    }

    private void Several(ReadOnlyMemory<byte> json)
    {
        using var array = JsonDocument.Parse(json, JsonWalk.LenientDocument);
        foreach (var element in array.RootElement.EnumerateArray())
        {
            var text = JsonMarshal.GetRawUtf8Value(element).ToArray();
            visit(element.ValueKind == JsonValueKind.Object ? Record : new("", JsonFound.NoObject), text, Place());
        }
    }

    private bool Skip(ReadOnlyMemory<byte> bytes)
    {
        var end = bytes.Span.IndexOf((byte)'\n');
        if (end < 0 && !window.IsLast) return false;
        var line = bytes[..(end < 0 ? bytes.Length : end)];
        visit(Damaged, line, Place());
        window.Pass(line.Length);
        return true;
    }

    // The line, or where several stand on one, the number after the one before.
    private long Place() => _places = Math.Max(_places + 1, window.Lines + 1);
}
