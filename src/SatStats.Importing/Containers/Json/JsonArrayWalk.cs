using System.Text.Json;

namespace SatStats.Importing;

/// <summary>Finds the arrays of objects in one JSON value: at its top, or inside objects at any depth.</summary>
internal sealed class JsonArrayWalk(JsonWindow window, JsonVisit visit)
{
    private sealed class Level(bool isArray, string path)
    {
        public bool IsArray { get; } = isArray;

        public string Path { get; } = path;

        public string Name { get; set; } = "";

        public long Elements { get; set; }
    }

    private readonly Stack<Level> _levels = new();
    private JsonReaderState _state = new(JsonWalk.Lenient with { AllowMultipleValues = true });
    private bool _hadObject;

    /// <returns>True where a second object follows the first.</returns>
    public bool Run(CancellationToken ct)
    {
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            if (Advance()) return true;
            if (window.IsLast && window.Rest.Length == 0) return false;
            if (window.IsLast && IsOver()) return false;
            window.Fill();
        }
    }

    private bool IsOver() => _levels.Count == 0 && window.Rest.Span.IndexOfAnyExcept(" \t\r\n\0"u8) < 0;

    /// <summary>Goes on as far as the window reaches.</summary>
    private bool Advance()
    {
        var bytes = window.Rest;
        var reader = new Utf8JsonReader(bytes.Span, window.IsLast, _state);
        var passed = reader;
        while (reader.Read())
        {
            if (_levels.Count == 0 && reader.TokenType == JsonTokenType.StartObject && _hadObject) return true;
            if (!Take(ref reader, bytes)) break;
            passed = reader;
        }
        _state = passed.CurrentState;
        window.Pass((int)passed.BytesConsumed);
        return false;
    }

    /// <summary>False where the window ends within the element.</summary>
    private bool Take(ref Utf8JsonReader reader, ReadOnlyMemory<byte> bytes)
    {
        var level = _levels.Count > 0 ? _levels.Peek() : null;
        if (level is { IsArray: true } && reader.TokenType != JsonTokenType.EndArray) return Element(ref reader, bytes, level);
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                level!.Name = reader.GetString()!;
                break;
            case JsonTokenType.StartObject:
                _hadObject |= level is null;
                _levels.Push(new(false, PathBelow(level)));
                break;
            case JsonTokenType.StartArray:
                _levels.Push(new(true, PathBelow(level)));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _levels.Pop();
                break;
        }
        return true;
    }

    private static string PathBelow(Level? level) => level is null ? "" : level.Path.Length == 0 ? level.Name : $"{level.Path}.{level.Name}";

    private bool Element(ref Utf8JsonReader reader, ReadOnlyMemory<byte> bytes, Level array)
    {
        var from = (int)reader.TokenStartIndex;
        var what = reader.TokenType == JsonTokenType.StartObject ? JsonFound.Record : JsonFound.NoObject;
        if (!reader.TrySkip()) return false;
        visit(new(array.Path, what), bytes[from..(int)reader.BytesConsumed], ++array.Elements);
        return true;
    }
}
