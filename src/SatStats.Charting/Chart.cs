namespace SatStats.Charting;

/// <summary>
/// What a chart says, before anybody draws it. The same chart becomes SVG, PNG and a native Excel chart.
/// Titles say the finding; values are in the unit's own scale (a share as 0.98).
/// </summary>
public abstract record Chart
{
    /// <summary>The finding, in one sentence: "Resolution holds at 98.1%, above the target of 98%".</summary>
    public required string Title { get; init; }

    /// <summary>What is shown: figure, unit, period, number of cases.</summary>
    public required string Subtitle { get; init; }

    /// <summary>For those who cannot see it: what the chart shows and its main values, in two or three sentences.</summary>
    public required string Description { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>A line under the chart: source, interval, remarks.</summary>
    public string? Footnote { get; init; }

    public Language Language { get; init; } = Language.English;
}

/// <summary>One figure with its interval.</summary>
/// <param name="Label">The period or the category.</param>
/// <param name="Value">Null leaves a gap.</param>
/// <param name="N">Cases behind it; shown where there is room.</param>
public sealed record ChartPoint(string Label, double? Value, double? Low = null, double? High = null, long? N = null)
{
    /// <summary>Drawn in the accent colour, the others in grey, where any point is emphasised.</summary>
    public bool IsEmphasised { get; init; }
}

/// <summary>A named line of points; all series of a chart share the labels of the first.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<ChartPoint> Points);

/// <summary>Figures over time: a line with its interval band, the name at its end, and the target as a dashed line.</summary>
public sealed record TrendChart : Chart
{
    public required IReadOnlyList<ChartSeries> Series { get; init; }

    public double? Target { get; init; }

    public string? TargetLabel { get; init; }

    /// <summary>Starts the value axis at zero; counts want it, shares near 100% do not.</summary>
    public bool StartsAtZero { get; init; }
}

/// <summary>
/// A control chart: figures over time, the centre and the limits that chance sets each of them, in phases. What breaks a rule is marked by its shape.
/// </summary>
public sealed record ControlChart : Chart
{
    public required IReadOnlyList<ControlMark> Points { get; init; }

    /// <summary>Where phases begin after the first, and why.</summary>
    public IReadOnlyList<PhaseStart> Phases { get; init; } = [];
}

/// <summary>One period of a control chart.</summary>
/// <param name="Low">Its lower limit; null where its phase has none.</param>
/// <param name="High">Its upper limit.</param>
public sealed record ControlMark(string Label, double? Value, double? Centre, double? Low, double? High, long? N = null)
{
    public ControlSignals Signals { get; init; }
}

/// <summary>A phase of a control chart.</summary>
/// <param name="First">The point that it begins with, counted from 0.</param>
/// <param name="Label">What changed, and when.</param>
public sealed record PhaseStart(int First, string Label);

/// <summary>Figures by category, as horizontal bars from zero with interval whiskers, in the order given.</summary>
public sealed record BarChart : Chart
{
    public required IReadOnlyList<ChartPoint> Bars { get; init; }

    public double? Target { get; init; }

    public string? TargetLabel { get; init; }
}

/// <summary>Figures by category as dots with intervals on a shared axis that need not start at zero; optional benchmark marks beside them.</summary>
public sealed record DotChart : Chart
{
    public required IReadOnlyList<ChartPoint> Dots { get; init; }

    /// <summary>Published figures to compare with, by the same labels; drawn as hollow diamonds and never joined to the results.</summary>
    public IReadOnlyList<ChartPoint> Benchmarks { get; init; } = [];

    public string? BenchmarkLabel { get; init; }

    public double? Target { get; init; }

    public string? TargetLabel { get; init; }
}

/// <summary>Categories by count, largest first, with the cumulative share as a line.</summary>
public sealed record ParetoChart : Chart
{
    /// <summary>Value is the count; a last category "other" may be the sum of the rest.</summary>
    public required IReadOnlyList<ChartPoint> Bars { get; init; }
}

/// <summary>Parts of a whole by row, as stacked bars to 100%: an answer scale from worst to best, or states.</summary>
public sealed record StackedChart : Chart
{
    /// <summary>Names of the parts, from worst to best (or in their natural order).</summary>
    public required IReadOnlyList<string> Parts { get; init; }

    /// <summary>Rows with one share a part, each 0 to 1, summing to 1.</summary>
    public required IReadOnlyList<StackedRow> Rows { get; init; }

    /// <summary>True for an answer scale (diverging colours), false for kinds (separate colours).</summary>
    public bool IsScale { get; init; }
}

public sealed record StackedRow(string Label, IReadOnlyList<double> Shares, long N);
