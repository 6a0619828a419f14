namespace SatStats;

/// <summary>What an import would do, found out by loading the file into a database that nobody keeps.</summary>
public sealed record Rehearsal
{
    /// <summary>The account and the first rejects as the import would give them.</summary>
    public required ImportResult Result { get; init; }

    /// <summary>The database whose records the account compares with; null where it was compared with none, and every record counts as new.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>Why the database that is there was not compared with, as a sentence; null where it was, or where there is none.</summary>
    public string? NotCompared { get; init; }

    /// <summary>Column -> words that count as missing there, as written, and how many cells hold each; columns in the file's order, frequent words first.</summary>
    public IReadOnlyList<MissingWord> Missing { get; init; } = [];
}

/// <summary>A word that means "no value", in one column.</summary>
public sealed record MissingWord(string Column, string Word, long Cells);
