namespace SatStats.Importing;

/// <summary>Where a field comes from, before its values have been looked at.</summary>
internal sealed record FieldDraft(Field Field, IReadOnlyList<string> Columns, string Evidence)
{
    public string? Constant { get; init; }

    /// <summary>The time field after which this one lies, where the column holds durations instead of moments.</summary>
    public string? Since { get; init; }

    /// <summary>What a bare number of a duration counts, where the profile says it.</summary>
    public DurationUnit? Unit { get; init; }

    /// <summary>Whether the user said it, so that nothing may quietly undo it.</summary>
    public bool IsGiven { get; init; }
}

/// <summary>How rows become records of one kind, before the values have been looked at.</summary>
internal sealed record RecordDraft(RecordKind Kind, IReadOnlyList<FieldDraft> Fields)
{
    public string? SkipRowsWithout { get; init; }

    /// <summary>Column -> words of rows that are no records of this kind.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> SkipRows { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>The columns that tell the states of a record apart; null where a row is a record.</summary>
    public IReadOnlyList<string>? Fold { get; init; }

    public IReadOnlyDictionary<string, string> ExtraConstants { get; init; } = new Dictionary<string, string>();

    /// <summary>The profile's own words for values: field, then canonical value, then words.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();

    public FieldDraft? Find(string field) => Fields.FirstOrDefault(f => f.Field.Name == field);

    public RecordDraft With(FieldDraft draft) => this with { Fields = [.. Fields.Where(f => f.Field.Name != draft.Field.Name), draft] };
}

/// <summary>One way to understand a file: by which profile, as what, how sure.</summary>
internal sealed record Candidate(Profile Profile, double Confidence, IReadOnlyList<RecordDraft> Records)
{
    /// <summary>How much speaks for it, without an upper end: what tells two sure recognitions apart.</summary>
    public double Weight { get; init; } = double.PositiveInfinity;

    /// <summary>As second to a better one: both can be all but sure by themselves, and it is their weights that tell them apart.</summary>
    public Candidate Beside(Candidate better) => Weight < better.Weight && double.IsFinite(better.Weight) ? this with { Confidence = Confidence * Weight / better.Weight } : this;

    public string Kinds => Records.Count == 0 ? "no records" : string.Join(" and ", Records.Select(r => r.Kind.Id));

    public override string ToString() => FormattableString.Invariant($"{Profile.Id} as {Kinds} ({Confidence:0.00})");
}
