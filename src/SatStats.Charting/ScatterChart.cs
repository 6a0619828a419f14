namespace SatStats.Charting;

/// <summary>Named points by two figures, with lines that tell what is usual: a funnel plot, an importance-performance matrix.</summary>
public sealed record ScatterChart : Chart
{
    public required IReadOnlyList<ScatterPoint> Points { get; init; }

    /// <summary>What the horizontal axis counts, named under it.</summary>
    public required string Along { get; init; }

    public Unit AlongUnit { get; init; } = Unit.Count;

    /// <summary>What the vertical axis counts, named over it.</summary>
    public required string Upward { get; init; }

    public IReadOnlyList<ScatterLine> Lines { get; init; } = [];

    /// <summary>What the four corners mean: upper left, upper right, lower left, lower right; empty without.</summary>
    public IReadOnlyList<string> Corners { get; init; } = [];
}

/// <summary>One named point.</summary>
/// <param name="Along">Its place from left to right, in the chart's <see cref="ScatterChart.AlongUnit"/>.</param>
/// <param name="Value">Its height, in the chart's unit.</param>
public sealed record ScatterPoint(string Label, double Along, double Value)
{
    /// <summary>The ends of the value's interval, or of what chance allows it.</summary>
    public (double Low, double High)? Range { get; init; }

    /// <summary>Drawn as a diamond in the warning colour and named in bold.</summary>
    public bool IsEmphasised { get; init; }
}

/// <summary>A line through the plot.</summary>
/// <param name="Name">Written where it ends; lines of one name are named once.</param>
public sealed record ScatterLine(string Name, IReadOnlyList<(double Along, double Value)> Points)
{
    public bool IsDashed { get; init; }
}
