namespace SatStats;

/// <summary>Why a point of a control chart is more than chance.</summary>
[Flags]
public enum ControlSignals
{
    /// <summary>No rule is broken: leave the process alone.</summary>
    None = 0,

    /// <summary>Outside the three-sigma limits.</summary>
    OutsideLimits = 1,

    /// <summary>The eighth or a later point in a row on one side of the centre.</summary>
    RunOnOneSide = 2,

    /// <summary>The sixth or a later point in a row that steadily rises or falls.</summary>
    Trend = 4,

    /// <summary>With one of the two points before it, more than two sigma from the centre on the same side.</summary>
    TwoOfThreeBeyondTwoSigma = 8,
}
