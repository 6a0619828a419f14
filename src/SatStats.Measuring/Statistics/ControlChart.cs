namespace SatStats.Measuring.Statistics;

/// <summary>One point of a control chart. All but the index is null for a period without cases, which the rules pass over.</summary>
/// <param name="Value">The share, rate or measurement.</param>
/// <param name="Limits">Its three-sigma limits.</param>
/// <param name="Z">Its distance from the centre in sigmas of its own period; 0 where nothing varies.</param>
/// <param name="Signals">The rules that this point breaks.</param>
public readonly record struct ControlPoint(double? Value, Interval? Limits, double? Z, ControlSignals Signals);

/// <summary>A Shewhart control chart: which periods differ by more than chance.</summary>
/// <remarks>Signals are after Western Electric (1956) and Nelson (1984).</remarks>
/// <param name="Centre">The centre line.</param>
/// <param name="Points">One for each period, in order.</param>
/// <param name="SigmaZ">Spread between periods relative to chance alone (Laney's sigma-z): 1 if chance explains it, more if overdispersed; null where not estimable.</param>
public sealed record ControlChart(double Centre, IReadOnlyList<ControlPoint> Points, double? SigmaZ)
{
    /// <summary>The mean moving range over the standard deviation, for two normal values.</summary>
    internal const double RangePerSigma = 1.128;
}
