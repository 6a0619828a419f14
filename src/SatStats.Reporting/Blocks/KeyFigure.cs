namespace SatStats.Reporting.Blocks;

/// <summary>A figure as a tile: everything that a reader needs to trust or doubt it.</summary>
public sealed record KeyFigure(Measurement Measurement, string Title)
{
    /// <summary>The figure as people write it: <c>98.1%</c>.</summary>
    public required string Value { get; init; }

    /// <summary><c>97.8% to 98.4%</c>; empty where there is no interval.</summary>
    public string Interval { get; init; } = "";

    /// <summary>The number of cases: <c>n = 5,812</c>.</summary>
    public required string Cases { get; init; }

    public Judgement? Change { get; init; }

    /// <summary>The change in words: <c>+1.3 pp from November</c>.</summary>
    public string ChangeText { get; init; } = "";

    public Judgement? Target { get; init; }

    /// <summary>The target itself: <c>target 98.0%</c>.</summary>
    public string TargetText { get; init; } = "";

    /// <summary>What a reader must know: few cases, still open.</summary>
    public string Remark { get; init; } = "";
}
