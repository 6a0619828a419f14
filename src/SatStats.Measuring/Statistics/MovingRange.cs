namespace SatStats.Measuring.Statistics;

/// <summary>The distances between neighbours in a series.</summary>
internal static class MovingRange
{
    /// <summary>Their mean; null with fewer than two values.</summary>
    public static double? Mean(IReadOnlyList<double> values) =>
        values.Count < 2 ? null : values.Zip(values.Skip(1), (a, b) => Math.Abs(b - a)).Average();
}
