namespace SatStats.Measuring.Watching;

/// <summary>What makes a series vary by chance.</summary>
public enum SeriesKind
{
    /// <summary>Shares of cases: binomial; p' chart.</summary>
    Proportion,

    /// <summary>Events in an exposure: Poisson; u' chart.</summary>
    Rate,

    /// <summary>Medians, means and scores: each with its own standard error; XmR chart.</summary>
    Value,
}

/// <summary>One period of a series.</summary>
/// <param name="Value">In the metric's unit; for counts, cases a day.</param>
/// <param name="Size">Cases for shares, exposure for rates, one over the squared standard error for values: what the value's weight is.</param>
/// <param name="N">Cases behind it.</param>
public sealed record SeriesPoint(Period Period, double Value, double Size, long N)
{
    /// <summary>For shares and rates: the cases that count.</summary>
    public double Events => Value * Size;
}

/// <summary>A figure of one slice by period; periods without a figure are left out.</summary>
public sealed record WatchedSeries(Metric Metric, Slice Slice, SeriesKind Kind, IReadOnlyList<SeriesPoint> Points)
{
    /// <summary>The change that its present phase begins with; null where it is the first.</summary>
    public DatedChange? Since { get; init; }

    /// <summary>Variance of a single case or unit of exposure around this centre.</summary>
    internal double UnitVariance(double centre) => Kind switch
    {
        SeriesKind.Proportion => centre * (1 - centre),
        SeriesKind.Rate => centre,
        _ => 1,
    };
}
