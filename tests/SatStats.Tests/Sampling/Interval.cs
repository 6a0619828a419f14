namespace SatStats.Tests.Sampling;

/// <summary>A naive 95% interval, written down again here so that the room that measures cannot agree with itself.</summary>
internal sealed record Interval(double Low, double High, int Count)
{
    private const double Z = 1.959964;

    public static Interval Share(IEnumerable<bool> outcomes)
    {
        var all = outcomes.ToList();
        var (n, p) = (all.Count, all.Count(o => o) / (double)all.Count);
        var (middle, half) = (p + Z * Z / (2 * n), Z * Math.Sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n)));
        var high = p == 1 ? 1 : (middle + half) / (1 + Z * Z / n); // all of them: the formula's last bit may fall below one
        return new((middle - half) / (1 + Z * Z / n), high, n);
    }

    public static Interval Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        var half = Z * Math.Sqrt(sorted.Count) / 2;
        return new(sorted[(int)Math.Max(0, sorted.Count / 2.0 - half)], sorted[(int)Math.Min(sorted.Count - 1, sorted.Count / 2.0 + half)], sorted.Count);
    }

    public static Interval Mean(IEnumerable<double> values)
    {
        var all = values.ToList();
        var half = Z * ErrorOf(all);
        return new(all.Average() - half, all.Average() + half, all.Count);
    }

    public static Interval RatioOfMeans(IReadOnlyCollection<double> part, IReadOnlyCollection<double> whole)
    {
        var ratio = part.Average() / whole.Average();
        var half = Z * ratio * Math.Sqrt(Math.Pow(ErrorOf(part) / part.Average(), 2) + Math.Pow(ErrorOf(whole) / whole.Average(), 2));
        return new(ratio - half, ratio + half, part.Count);
    }

    private static double ErrorOf(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1) / values.Count);
    }
}
