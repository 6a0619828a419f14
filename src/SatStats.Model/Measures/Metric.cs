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

    /// <summary>Which moment puts a case into a period: "received in the period".</summary>
    public required string Basis { get; init; }

    /// <summary>The clock that times it: "calendar hours", or "none".</summary>
    public required string Clock { get; init; }

    /// <summary>Which cases do not count, and why; empty where all do.</summary>
    public string Exclusions { get; init; } = "";

    /// <summary>In the metric's unit (a share as 0.98); null where there is none.</summary>
    public double? Target { get; init; }

    /// <summary>Where the target or benchmark comes from.</summary>
    public string? TargetSource { get; init; }

    /// <summary>Dimensions that the metric is always sliced by: the state of repurchase-by-outcome, the channel of complaint-channels.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The values of the first of <see cref="By"/> in their natural order; the first is what the others are compared with. Empty where there is no order.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>Dimensions that make sense for a report.</summary>
    public IReadOnlyList<string> Dimensions { get; init; } = [];

    /// <summary>
    /// The query as its file has it: one row a case, with all columns of its record, case_at (the moment that puts it into a period, UTC),
    /// case_value (what the family sums up; null for a case that is still open or has no answer) and, for satisfaction, case_low and case_top (the ends of its scale).
    /// </summary>
    public required string Sql { get; init; }

    public override string ToString() => Id;
}
