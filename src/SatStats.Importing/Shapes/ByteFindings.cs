namespace SatStats.Importing;

/// <summary>What a look at every byte of a text found.</summary>
/// <param name="IsOdd">Whether there is something that the engine would not read faithfully; then the rest says nothing.</param>
/// <param name="HasWideBlanks">Whether there are blanks beyond ASCII, which cells are trimmed of too.</param>
/// <param name="Places">Where rows begin, about one a megabyte.</param>
internal sealed record ByteFindings(bool IsOdd, bool HasWideBlanks, IReadOnlyList<RowPlace> Places)
{
    public static ByteFindings Odd { get; } = new(true, true, []);

    /// <summary>The last place with so many bytes behind it; null where there is none.</summary>
    public RowPlace? Before(long bytes, long length) => Places.LastOrDefault(p => p.Offset <= length - bytes);
}

/// <summary>Where a row of data begins.</summary>
/// <param name="Row">How many rows of data stand before it.</param>
internal sealed record RowPlace(long Offset, long Row);
