namespace SatStats.Importing;

/// <summary>What the user says about a file's shape; whatever is null the file itself shows.</summary>
internal sealed record ShapeHints
{
    public string? Delimiter { get; init; }

    /// <summary>How many rows name the columns (--header-rows); 0 where none does.</summary>
    public int? HeaderRows { get; init; }

    /// <summary>How many lines above the header say nothing (--skip-rows).</summary>
    public int SkipRows { get; init; }

    /// <summary>Whether one column is enough for a table, because nothing in the text cuts it into more.</summary>
    public bool IsSingle { get; init; }

    public static ShapeHints Of(ImportRequest request) => new() { Delimiter = request.Delimiter, HeaderRows = request.HeaderRows, SkipRows = request.SkipRows };
}
