namespace SatStats.Reporting;

/// <summary>All that a report is made from. Nothing else reaches this room: no database, no clock, no machine settings.</summary>
public sealed record ReportInput
{
    /// <summary>The days that the report is about.</summary>
    public required Period Period { get; init; }

    public required Language Language { get; init; }

    /// <summary>The id of a recipe that comes with the program, or the path of a <c>report.yaml</c>.</summary>
    public required string Recipe { get; init; }

    /// <summary>Answers a request with its measurements; asked once for each different request.</summary>
    public required Func<MeasureRequest, IReadOnlyList<Measurement>> Measure { get; init; }

    /// <summary>The metrics that can be asked for. What a section wants and is not here is reported as missing, not asked for.</summary>
    public required IReadOnlyList<Metric> Catalogue { get; init; }

    /// <summary>One entry for each file that was loaded.</summary>
    public required IReadOnlyList<LedgerEntry> Ledger { get; init; }

    /// <summary>A few rows and values that could not be used, as examples for the reader.</summary>
    public IReadOnlyList<Reject> RejectExamples { get; init; } = [];

    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Answers a request with its control charts; null where there is nobody to ask.</summary>
    public Func<ControlRequest, IReadOnlyList<ControlSeries>>? Control { get; init; }

    /// <summary>The period's signals over these metrics and their slices; null where there is nobody to ask.</summary>
    public Func<IReadOnlyList<string>, PeriodSignals>? Signals { get; init; }

    /// <summary>What the survey at a touchpoint says in the period; null where no record names the touchpoint.</summary>
    public Func<string, SurveyFindings?> Survey { get; init; } = _ => null;

    public string ProgramVersion { get; init; } = "";
}

/// <summary>What was written.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Files">The files written by this run, relative to the folder, with forward slashes, in ordinal order.</param>
/// <param name="Removed">Files of an earlier run that this one no longer makes.</param>
/// <param name="Measurements">Every figure that the report shows, as in <c>measurements.json</c>.</param>
public sealed record ReportResult(string Folder, IReadOnlyList<string> Files, IReadOnlyList<string> Removed, IReadOnlyList<Measurement> Measurements)
{
    /// <summary>Why the charts could not be drawn as PNG; null where they were.</summary>
    public string? PictureProblem { get; init; }
}
