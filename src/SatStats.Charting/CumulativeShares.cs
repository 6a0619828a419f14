namespace SatStats.Charting;

/// <summary>The running share of a Pareto's bars, for drawings and spreadsheets alike.</summary>
public static class CumulativeShares
{
    /// <summary>For each bar the share of the whole that it and those before it make up; null where the whole is nothing.</summary>
    public static IReadOnlyList<double?> Of(IReadOnlyList<ChartPoint> bars)
    {
        ArgumentNullException.ThrowIfNull(bars);
        var counts = bars.Select(bar => bar.Value is { } value && double.IsFinite(value) ? Math.Max(0, value) : 0).ToList();
        var whole = counts.Sum();
        var sum = 0.0;
        return [.. counts.Select(count => whole > 0 ? (double?)((sum += count) / whole) : null)];
    }
}
