namespace SatStats.Importing;

/// <summary>A profile made from one file, and what the file leaves open.</summary>
public sealed record ProfileDraft
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required RecordKind Kind { get; init; }

    /// <summary>The whole profile as YAML; every open point stands in it as a comment that begins with "# open:".</summary>
    public required string Text { get; init; }

    /// <summary>What only the user can say, in the order of asking.</summary>
    public required IReadOnlyList<OpenPoint> Open { get; init; }

    /// <summary>What the user should hear: a profile that reads the file already, a column that does not hold what its header says.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}

/// <summary>A question that the file leaves open.</summary>
/// <param name="Option">The option that answers it: --kind, --map, --date-order, --value or --best.</param>
/// <param name="Question">One sentence.</param>
/// <param name="Choices">The answers that there are, or a few likely ones.</param>
public sealed record OpenPoint(string Option, string Question, IReadOnlyList<string> Choices)
{
    /// <summary>The field that is asked about, where it is one.</summary>
    public string? Field { get; init; }

    /// <summary>The word that is asked about, where it is one.</summary>
    public string? Word { get; init; }

    /// <summary>What is assumed as long as nobody answers; null where nothing is.</summary>
    public string? Assumed { get; init; }

    /// <summary>The option with what it stands before: <c>--value status.offen=</c>.</summary>
    public string Spelled => (Field, Word) switch
    {
        (null, _) => $"{Option} ",
        (_, null) => $"{Option} {Field}=",
        _ => $"{Option} {(Word.Contains(' ', StringComparison.Ordinal) ? $"\"{Field}.{Word}\"" : $"{Field}.{Word}")}=",
    } + (Choices.Count > 0 ? string.Join('|', Choices.Select(c => c.Contains(' ', StringComparison.Ordinal) ? $"\"{c}\"" : c)) : "...");

    public override string ToString() => $"{Question} {Spelled}";
}
