namespace SatStats;

/// <summary>Which of a figure's cases.</summary>
public enum CasePart
{
    /// <summary>Those that the figure rests on: the numerator and the rest.</summary>
    All,

    /// <summary>Those that count: resolved, satisfied, promoters, the pilot's.</summary>
    Numerator,

    /// <summary>Those that could have counted and do not.</summary>
    Rest,

    /// <summary>Those without a value: still within their window, not answered, not done.</summary>
    Open,
}

/// <summary>Whose cases to list.</summary>
public sealed record CaseListRequest
{
    public required string Metric { get; init; }

    public CasePart Part { get; init; } = CasePart.All;

    public Slice Slice { get; init; } = Slice.All;

    /// <summary>The days of the figure; null means all.</summary>
    public Period? Range { get; init; }

    /// <summary>A condition in SQL.</summary>
    public string? Where { get; init; }

    public bool IgnoresExclusions { get; init; }
}

/// <summary>The rows behind a figure.</summary>
/// <param name="Columns">Fields and other columns of the records, and the case_... columns of the metric.</param>
public sealed record CaseList(Metric Metric, IReadOnlyList<string> Columns, IReadOnlyList<object?[]> Rows)
{
    /// <summary>The place of a column, or -1.</summary>
    public int At(string column) => Columns.ToList().IndexOf(column);

    /// <summary>Whether each case is one row of one file, so that it can be found there.</summary>
    public bool HasOrigins => At("import_id") >= 0 && At("source_row") >= 0;
}
