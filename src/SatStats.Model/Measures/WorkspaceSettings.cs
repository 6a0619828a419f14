namespace SatStats;

/// <summary>What the workspace's satstats.yaml says about how figures are made.</summary>
public sealed record WorkspaceSettings
{
    /// <summary>No workspace, or one that says nothing.</summary>
    public static WorkspaceSettings Usual { get; } = new();

    public Schedule Schedule { get; init; } = Schedule.Usual;

    public IReadOnlyList<ExclusionRule> Exclusions { get; init; } = [];

    public IReadOnlyList<SliceTarget> Targets { get; init; } = [];

    /// <summary>What somebody changed, and when: a control chart begins anew there.</summary>
    public IReadOnlyList<DatedChange> Changes { get; init; } = [];

    public SurveySettings Survey { get; init; } = SurveySettings.Usual;
}

/// <summary>Cases that do not count, by a rule that somebody decided on: a waiver, a kind of ticket that is nobody's service.</summary>
/// <param name="Id">Kebab-case; the name of its count in the statistics is excluded_ and this.</param>
/// <param name="Kind">The kind of record that it leaves out.</param>
/// <param name="Where">A condition in SQL over the fields of the records and the other columns of their files.</param>
/// <param name="Metrics">The metrics that it holds for, their variants included; none means all whose cases are records of the kind.</param>
/// <param name="Place">File and line, for errors.</param>
public sealed record ExclusionRule(string Id, LocalText Title, RecordKind Kind, string Where, IReadOnlyList<string> Metrics, string Place)
{
    /// <summary>Whether it is meant for this metric.</summary>
    public bool IsFor(Metric metric) =>
        metric.Records == Kind && metric.Kinds.Count <= 1 && (Metrics.Count == 0 || Metrics.Contains(metric.Id) || (metric.VariantOf is { } parent && Metrics.Contains(parent)));
}

/// <summary>What is to be reached in a slice.</summary>
/// <param name="Slice">The figures that it holds for: those that have all of its values. The empty slice is every figure of the metric.</param>
/// <param name="Target">In the metric's unit.</param>
/// <param name="From">The first day of figures that it holds for; null for all.</param>
/// <param name="Place">File and line, for errors.</param>
public sealed record SliceTarget(string Metric, Slice Slice, double Target, DateOnly? From, string Place)
{
    public bool IsFor(Slice slice, Period period) => Slice.Parts.All(p => slice.Parts.Contains(p)) && (From is null || (period != Period.Ever && period.From >= From));
}
