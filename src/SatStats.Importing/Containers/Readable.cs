namespace SatStats.Importing;

/// <summary>What opening a container gives: UTF-8 delimited text that the engine can read.</summary>
internal sealed record Readable(string Path, string Container, string Encoding) : IDisposable
{
    /// <summary>The sheet or entry within the container, or null where the file is the text itself.</summary>
    public string? Part { get; init; }

    /// <summary>What stands between cells, where the text was written here and is therefore known.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Why the encoding is what it is.</summary>
    public string EncodingEvidence { get; init; } = "";

    public IReadOnlyList<string> Remarks { get; init; } = [];

    public TempFile? Temp { get; init; }

    public void Dispose() => Temp?.Dispose();
}
