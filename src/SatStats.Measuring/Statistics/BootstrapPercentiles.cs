namespace SatStats.Measuring.Statistics;

/// <summary>The percentile interval of a bootstrap.</summary>
/// <remarks>
/// Ends at the draws of rank (B + 1) α and its mirror (Davison and Hinkley 1997, "Bootstrap Methods and their Application", 5.2). Plain
/// quantiles of 200 draws enclose 94% and not 95.
/// </remarks>
internal static class BootstrapPercentiles
{
    /// <summary>The interval, or <see langword="null"/> where there are too few draws for the level (fewer than 39 at 95%).</summary>
    public static Interval? Of(IEnumerable<double> draws, double level = 0.95)
    {
        Require.Level(level);
        double[] sorted = [.. draws.Order()];
        var rank = (sorted.Length + 1) * (1 - level) / 2;
        if (rank < 1 - 1e-9) return null;
        return new(At(sorted, rank), At(sorted, sorted.Length + 1 - rank));
    }

    private static double At(double[] sorted, double rank)
    {
        var whole = Math.Clamp((int)Math.Floor(rank + 1e-9), 1, sorted.Length);
        var part = Math.Max(0, rank - whole);
        return part < 1e-9 || whole == sorted.Length ? sorted[whole - 1] : sorted[whole - 1] + part * (sorted[whole] - sorted[whole - 1]);
    }
}
