namespace SatStats;

/// <summary>Which way a metric should go.</summary>
public enum Better
{
    /// <summary>Neither way is better in itself.</summary>
    Neither,
    Higher,
    Lower,
}

/// <summary>What is computed from a metric's cases, and with which interval.</summary>
public enum Family
{
    /// <summary>How many cases; exact Poisson interval.</summary>
    Count,

    /// <summary>Share of cases whose value is 1; Wilson interval.</summary>
    Rate,

    /// <summary>Each slice's part of all cases in the period; Wilson interval.</summary>
    Share,

    /// <summary>Median of the values, with P80, P95 and maximum; order-statistic interval.</summary>
    Duration,

    /// <summary>Share of answers in the top two boxes, with mean, index and response rate; Wilson interval.</summary>
    Satisfaction,

    /// <summary>Net promoter score of values 0 to 10; multinomial standard error.</summary>
    Promoter,

    /// <summary>Cases per 10,000 of a stock (see <see cref="Metric.Per"/>) and 30 days; exact Poisson interval.</summary>
    Exposure,

    /// <summary>Mean of the values; of scores an interval that keeps to their scale, of minutes one that knows of their skewness.</summary>
    Mean,

    /// <summary>Sum of counters over the period; interval from the differences between its days.</summary>
    Total,

    /// <summary>Mean of the counters' daily sums; interval over the days, on the log scale.</summary>
    Daily,

    /// <summary>Cases that are there at the end of the period, with their ages; exact Poisson interval.</summary>
    Stock,

    /// <summary>Share of the 168 hours of the week in which there was a case; a count of hours, not a sample.</summary>
    Coverage,

    /// <summary>How much less the mean is in a pilot than in its comparison; log-normal interval of the ratio of means.</summary>
    Reduction,
}

/// <summary>One entry of the catalogue: what a figure means and how it is made. A metric is one .sql file, header and query.</summary>
public sealed record Metric
{
    /// <summary>Kebab-case, and the file's name.</summary>
    public required string Id { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>The definition in one or two sentences that a reader of the report understands.</summary>
    public required LocalText Legend { get; init; }

    public required Family Family { get; init; }

    public required Unit Unit { get; init; }

    public required Better Better { get; init; }

    /// <summary>The kind of record whose rows are its cases; its fields, and its files' other columns, are the dimensions.</summary>
    public required RecordKind Records { get; init; }

    /// <summary>All kinds of record whose rows are its cases, where there are several.</summary>
    public IReadOnlyList<RecordKind> Kinds { get; init; } = [];

    /// <summary>
    /// What the data must have somewhere, or the figure cannot be estimated: fields of its records (<c>reopened</c>), of others
    /// (<c>customer.customer_id</c>), or one of several (<c>resolved_at or closed_at</c>).
    /// </summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>For <see cref="Family.Exposure"/>: the stock metric that cases are counted against.</summary>
    public string? Per { get; init; }

    /// <summary>For rates: what 1 / share is called in the statistics, such as customers_per_complainer; null where it means nothing.</summary>
    public string? Inverse { get; init; }

    /// <summary>Where <see cref="Inverse"/> is given only for cases alike in this dimension: which. Null where it may be given for all.</summary>
    public string? InverseWithin { get; init; }

    /// <summary>The metric of which this is another definition; its id is then <c>parent.name</c>.</summary>
    public string? VariantOf { get; init; }

    /// <summary>Whether its clock is working time: it then depends on the schedule.</summary>
    public bool UsesWorkingTime => Clock.StartsWith("working", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it is a rate of things that come already counted: a case is then a counter with its part (case_value) and its whole (case_top).</summary>
    public bool IsOfCounters => Family == Family.Rate && Sql.Contains("as case_top", StringComparison.OrdinalIgnoreCase);

    /// <summary>The file that a metric of a user's own came from, and the line in it on which its query begins; null for the shipped ones.</summary>
    public (string File, int Line)? Origin { get; init; }

    /// <summary>Which moment puts a case into a period: "received in the period".</summary>
    public required string Basis { get; init; }

    /// <summary>The clock that times it: "calendar hours", or "none".</summary>
    public required string Clock { get; init; }

    /// <summary>Which cases do not count, and why; empty where all do.</summary>
    public string Exclusions { get; init; } = "";

    /// <summary>The workspace's rules that leave out further cases.</summary>
    public IReadOnlyList<ExclusionRule> ExclusionRules { get; init; } = [];

    /// <summary>The workspace's targets, before those of <see cref="Target"/>.</summary>
    public IReadOnlyList<SliceTarget> SliceTargets { get; init; } = [];

    /// <summary>In the metric's unit (a share as 0.98); null where there is none.</summary>
    public double? Target { get; init; }

    /// <summary>Where the target or benchmark comes from.</summary>
    public string? TargetSource { get; init; }

    /// <summary>Figures of others that a reader may compare with, with their source; never a result, and never a target.</summary>
    public string? Benchmark { get; init; }

    /// <summary>Dimensions that the metric is always sliced by: the state of repurchase-by-outcome, the channel of complaint-channels.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The values of the first of <see cref="By"/> in their natural order; the first is what the others are compared with. Empty where there is no order.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Dimensions that make sense for a report.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>
    /// The query as its file has it: one row a case, with all columns of its record, case_at (the moment that puts it into a period, UTC),
    /// case_value (what the family sums up; null for a case that is still open or has no answer) and, where it applies, case_low and case_top
    /// (the ends of its scale), case_count (how many cases the row stands for), case_until (when it left a stock), case_group (1 pilot, 0 comparison).
    /// </summary>
    public required string Sql { get; init; }

    /// <summary>What this figure is to reach: the workspace's target with the most of its slice's values, of several the latest, and otherwise the metric's own.</summary>
    public double? TargetOf(Slice slice, Period period) =>
        SliceTargets.Where(t => t.IsFor(slice, period)).OrderByDescending(t => t.Slice.Parts.Count).ThenByDescending(t => t.From ?? DateOnly.MinValue).FirstOrDefault()?.Target ?? Target;

    public override string ToString() => Id;
}
