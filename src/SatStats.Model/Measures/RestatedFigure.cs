namespace SatStats;

/// <summary>A figure that is no longer what it was.</summary>
/// <param name="Then">As it was known then; null where there was none.</param>
/// <param name="Now">As it is known now; null where there is none any more.</param>
/// <param name="Because">The cases that moved it.</param>
public sealed record RestatedFigure(Metric Metric, Period Period, Slice Slice, Measurement? Then, Measurement? Now, IReadOnlyList<CaseChange> Because)
{
    /// <summary>Whether the metric's cases name their records; where they do not, nothing can be said about what moved the figure.</summary>
    public bool NamesRecords { get; init; } = true;

    public double? Difference => Now?.Value - Then?.Value;
}

/// <summary>Why a case counts otherwise than it did.</summary>
public enum ChangeCause
{
    /// <summary>Its record was not there then.</summary>
    Late,

    /// <summary>Its record has another content.</summary>
    Edited,

    /// <summary>The import that brought its record was taken back.</summary>
    Undone,

    /// <summary>Its record is what it was; another record that it depends on is not.</summary>
    Elsewhere,
}

/// <summary>A case of a metric that counts otherwise than it did.</summary>
/// <param name="Record">The record's key.</param>
/// <param name="Import">The import that brought the state that holds now; where there is none, the one that brought the state that held then.</param>
/// <param name="Fields">What its fields were and are; none where they were not asked for.</param>
public sealed record CaseChange(string Record, ChangeCause Cause, long Import, IReadOnlyList<FieldChange> Fields);

/// <param name="Then">As text; null where it was empty.</param>
/// <param name="Now">As text; null where it is empty.</param>
public sealed record FieldChange(string Field, string? Then, string? Now);
