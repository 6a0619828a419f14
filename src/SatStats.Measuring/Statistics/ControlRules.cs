namespace SatStats.Measuring.Statistics;

/// <summary>The run rules of a control chart, over points measured in sigmas from the centre.</summary>
/// <remarks>
/// Western Electric (1956), "Statistical Quality Control Handbook", and Nelson (1984), Journal of Quality
/// Technology 16: rule 1, rule 2 at eight points, rule 3, and two of three beyond two sigma. A signal is on the
/// point that completes the pattern, and on each point that continues it.
/// </remarks>
internal static class ControlRules
{
    private const int RunLength = 8;
    private const int TrendLength = 6;

    /// <summary>The signals of each point; a null point, a period without cases, is passed over.</summary>
    public static ControlSignals[] Apply(IReadOnlyList<double?> values, IReadOnlyList<double?> z)
    {
        var signals = new ControlSignals[values.Count];
        var kept = Enumerable.Range(0, values.Count).Where(i => values[i] is not null).ToArray();
        int side = 0, run = 0, direction = 0, steps = 0;
        for (var k = 0; k < kept.Length; k++)
        {
            var i = kept[k];
            (side, run) = Extend(side, run, Math.Sign(z[i]!.Value));
            (direction, steps) = Extend(direction, steps, k == 0 ? 0 : values[i]!.Value.CompareTo(values[kept[k - 1]]!.Value));
            if (Math.Abs(z[i]!.Value) > 3)
                signals[i] |= ControlSignals.OutsideLimits;
            if (run >= RunLength)
                signals[i] |= ControlSignals.RunOnOneSide;
            if (steps >= TrendLength - 1)
                signals[i] |= ControlSignals.Trend;
            if (Math.Abs(z[i]!.Value) > 2 && Enumerable.Range(1, 2).Any(back => back <= k && IsBeyond(z[kept[k - back]]!.Value, side)))
                signals[i] |= ControlSignals.TwoOfThreeBeyondTwoSigma;
        }
        return signals;
    }

    // A point on the centre line, or equal to the one before it, ends the run and starts none.
    private static (int Side, int Length) Extend(int side, int length, int next) =>
        next == 0 ? (0, 0) : (next, next == side ? length + 1 : 1);

    private static bool IsBeyond(double z, int side) => z * side > 2;
}
