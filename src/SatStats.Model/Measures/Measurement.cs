namespace SatStats;

/// <summary>One figure: a metric, in a period, for a slice. The only thing that leaves Measuring.</summary>
public sealed record Measurement
{
    public required Metric Metric { get; init; }

    public required Period Period { get; init; }

    public required Slice Slice { get; init; }

    /// <summary>Cases that the value rests on.</summary>
    public required long N { get; init; }

    /// <summary>For shares: the cases that count.</summary>
    public long? Numerator { get; init; }

    /// <summary>For shares: the cases that could have counted.</summary>
    public long? Denominator { get; init; }

    /// <summary>The figure, in the metric's unit; null where it cannot be estimated or is suppressed (see <see cref="Notes"/>).</summary>
    public double? Value { get; init; }

    /// <summary>Lower end of the 95% interval.</summary>
    public double? Low { get; init; }

    /// <summary>Upper end of the 95% interval.</summary>
    public double? High { get; init; }

    /// <summary>
    /// What else the family tells, by stable names: mean, mean_low, mean_high, p80, p95, maximum, index, response_rate, invited,
    /// promoters, passives, detractors, open (cases still within their window), cumulative_share, risk_ratio, risk_ratio_low, risk_ratio_high, phi, trend_p, excluded, n_of_all, value_of_all (see satstats.yaml), ...
    /// Shares are 0 to 1.
    /// </summary>
    public IReadOnlyDictionary<string, double> Statistics { get; init; } = new Dictionary<string, double>();

    /// <summary>The change against the period before; null where there is none to compare with.</summary>
    public Change? Change { get; init; }

    public TargetCheck? Target { get; init; }

    public IReadOnlyList<Note> Notes { get; init; } = [];

    /// <summary>Where it cannot be estimated for want of them: the fields that no record has a value in.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The days of the period that the records cover; null where they cover all of it, or nothing says what they cover.</summary>
    public CoveredDays? Covered { get; init; }

    /// <summary>What was left out of the figure, by reason, most first; it is not among <see cref="N"/>.</summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>Columns behind it of which fewer than 95% of the values were understood (<see cref="Note.PartlyUnderstood"/>).</summary>
    public IReadOnlyList<ColumnShare> PartlyUnderstood { get; init; } = [];

    public double? Statistic(string name) => Statistics.TryGetValue(name, out var value) ? value : null;
}

/// <summary>What a reader must know about a figure.</summary>
public enum Note
{
    /// <summary>Fewer than 5 cases: the value is withheld.</summary>
    Suppressed,

    /// <summary>Fewer than 30 cases: to be read with care.</summary>
    FewCases,

    /// <summary>The data at hand cannot tell; the metric's legend says what export would.</summary>
    NotEstimable,

    /// <summary>Some cases are still within their window and may yet change the figure.</summary>
    StillOpen,

    /// <summary>More than half of the cases are still within their window: the value is withheld until they have had their time.</summary>
    TooEarly,

    /// <summary>Scores on different scales were brought to one index.</summary>
    MixedScales,

    /// <summary>The records cover only a part of the period (see <see cref="Measurement.Covered"/>): as a count it is no whole one.</summary>
    PartOfPeriod,

    /// <summary>The records do not cover the period: that there is no case in them does not say that there was none. No value.</summary>
    NotCovered,

    /// <summary>More than 2% of what could have counted was left out (see <see cref="Measurement.LeftOut"/>).</summary>
    ManyLeftOut,

    /// <summary>A column behind it was understood in fewer than 95% of its values (see <see cref="Measurement.PartlyUnderstood"/>).</summary>
    PartlyUnderstood,
}

/// <summary>The days of a period that the records cover.</summary>
/// <param name="Span">From the first of them to the last.</param>
/// <param name="Days">How many: fewer than the span has, where it has a hole; 0 where the period is not covered.</param>
public sealed record CoveredDays(Period Span, int Days);

/// <summary>Cases that a figure leaves out.</summary>
/// <param name="Id">A name for programs: resolved_before_opened.</param>
/// <param name="Reason">Why, as it stands after a number: "resolved before created".</param>
public sealed record LeftOut(string Id, LocalText Reason, long Count);

/// <summary>How much of a column behind a figure was understood when it was imported.</summary>
/// <param name="Field">The field that it was read into.</param>
/// <param name="Columns">The headers in the files.</param>
/// <param name="Understood">Of its values, those that were understood.</param>
/// <param name="Values">Its values, those not understood among them; cells that are empty are none.</param>
public sealed record ColumnShare(string Field, IReadOnlyList<string> Columns, long Understood, long Values)
{
    /// <summary>Below this share a figure is marked.</summary>
    public const double Enough = 0.95;

    /// <summary>0 to 1; 1 where there is no value.</summary>
    public double Share => Values == 0 ? 1 : (double)Understood / Values;
}

/// <summary>What can honestly be said about a change.</summary>
public enum Verdict
{
    /// <summary>The interval of the change lies on the better side of zero.</summary>
    Better,

    /// <summary>The interval of the change lies on the worse side of zero.</summary>
    Worse,

    /// <summary>It changed, upwards, and neither way is better.</summary>
    Higher,

    /// <summary>It changed, downwards, and neither way is better.</summary>
    Lower,

    /// <summary>The interval of the change holds zero: this n cannot tell it from noise.</summary>
    NotDistinguishable,
}

/// <summary>A figure against the same figure in an earlier period.</summary>
/// <param name="Period">The period compared with.</param>
/// <param name="Difference">This value minus that one, in the metric's unit (for counts, the relative change: 0.1 is 10% more).</param>
/// <param name="Low">Lower end of the difference's 95% interval.</param>
/// <param name="High">Upper end of the difference's 95% interval.</param>
/// <param name="SmallestDetectable">The smallest difference that these numbers of cases would have shown in four of five tries (power 80%, 5% two-sided); null where not computed.</param>
public sealed record Change(Period Period, long N, double? Value, double? Difference, double? Low, double? High, Verdict Verdict, double? SmallestDetectable)
{
    /// <summary>Two-sided p-value of the test that goes with the difference; null where there is none.</summary>
    public double? P { get; init; }

    /// <summary>The same, adjusted for the changes in the same table (false discovery rate); null where it stands alone. The verdict goes by it.</summary>
    public double? AdjustedP { get; init; }

    /// <summary>Where the records cover only a part of either period: the days of this period that were held against as many of <see cref="Period"/>; null where wholes were compared.</summary>
    public Period? Span { get; init; }
}

/// <summary>Whether a target is met.</summary>
public enum TargetVerdict
{
    /// <summary>The interval lies on the right side of it; for a target of all cases or none: none of 30 or more failed.</summary>
    Met,

    /// <summary>The interval lies on the wrong side of it; for a target of all cases or none: one failed.</summary>
    Missed,

    /// <summary>The interval holds the target, or none of fewer than 30 cases failed one of all or none: this n cannot tell.</summary>
    Undecided,
}

/// <param name="Target">In the metric's unit.</param>
/// <param name="IsReached">Whether the value itself reaches it.</param>
/// <param name="Verdict">What can be said with 95% confidence.</param>
public sealed record TargetCheck(double Target, bool IsReached, TargetVerdict Verdict);

/// <summary>What to measure.</summary>
public sealed record MeasureRequest
{
    public required IReadOnlyList<string> Metrics { get; init; }

    /// <summary>The days to look at; null means from the first case to the last.</summary>
    public Period? Range { get; init; }

    /// <summary>Steps to cut the range into; null gives one figure for the whole range.</summary>
    public Grain? Grain { get; init; }

    /// <summary>Dimensions: fields of the metric's records, or any other column of the files they came from.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>A condition in SQL over the same names.</summary>
    public string? Where { get; init; }

    /// <summary>Whether the figures of all slices together come too, after the slices of their period: counted from the cases, never added up or averaged.</summary>
    public bool Totals { get; init; }

    /// <summary>Whether the workspace's exclusions are left aside, so that every case counts.</summary>
    public bool IgnoresExclusions { get; init; }

    /// <summary>Whether to compare each figure with the period before it.</summary>
    public bool Compares { get; init; } = true;
}

/// <summary>Something in the figures that deserves a reader's attention.</summary>
/// <param name="Weight">Larger is more important; findings are shown in this order.</param>
/// <param name="Tone">Whether it is good news.</param>
public sealed record Finding(double Weight, Tone Tone, Measurement About, LocalText Text);

/// <summary>How news reads.</summary>
public enum Tone
{
    Good,
    Bad,
    Neutral,
}
