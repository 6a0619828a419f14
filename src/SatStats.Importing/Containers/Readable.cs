namespace SatStats.Importing;

/// <summary>What opening a container gives: UTF-8 delimited text that the engine can read.</summary>
internal sealed record Readable(string Path, string Container, string Encoding) : IDisposable
{
    /// <summary>The bytes that it was made from.</summary>
    public RawFile Raw { get; init; } = new(Path, Path);

    /// <summary>The sheet or array within the container, or null where the file is the text itself.</summary>
    public string? Part { get; init; }

    /// <summary>What stands between cells, where the text was written here and is therefore known; its quotes are then double ones, and doubled within cells.</summary>
    public string? Delimiter { get; init; }

    public Numbering Numbering { get; init; }

    /// <summary>Why the encoding is what it is.</summary>
    public string EncodingEvidence { get; init; } = "";

    public IReadOnlyList<string> Remarks { get; init; } = [];

    public IReadOnlyList<TempFile> Temps { get; init; } = [];

    public void Dispose()
    {
        foreach (var temp in Temps) temp.Dispose();
        Raw.Dispose();
    }
}
