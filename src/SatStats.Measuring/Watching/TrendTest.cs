namespace SatStats.Measuring.Watching;

/// <summary>
/// A steady rise or fall over the last periods: the slope of a weighted line through them in standard errors (for shares that is the
/// Cochran-Armitage trend), with as much dispersion as the periods show around the line, and those before around their mean. It needs no
/// periods before the trend.
/// </summary>
/// <param name="Slope">By how much a period differs from the one before it.</param>
/// <param name="Error">Its standard error by chance alone.</param>
internal sealed record TrendTest(double Slope, double Error, double Dispersion, double Freedom) : RuleTest(Dispersion, Freedom)
{
    private const int Fewest = 20;

    public override bool IsRise => Slope > 0;

    /// <summary>The test of the last <paramref name="window"/> periods; null where there are fewer, nothing varies, or the cases are too few for a normal slope.</summary>
    public static TrendTest? Of(WatchedSeries series, int window)
    {
        if (series.Points.Count < window) return null;
        var last = series.Points.TakeLast(window).ToList();
        var size = last.Sum(p => p.Size);
        var centre = last.Sum(p => p.Events) / size;
        var unit = series.UnitVariance(centre);
        if (!(unit > 0) || (series.Kind != SeriesKind.Value && (centre * size < Fewest || (series.Kind == SeriesKind.Proportion && (1 - centre) * size < Fewest)))) return null;
        var middle = last.Select((p, i) => i * p.Size).Sum() / size;
        var spread = last.Select((p, i) => (i - middle) * (i - middle) * p.Size).Sum();
        var slope = last.Select((p, i) => (i - middle) * (p.Value - centre) * p.Size).Sum() / spread;
        var around = last.Select((p, i) => Square(p.Value - centre - slope * (i - middle)) * p.Size).Sum() / unit;
        var (before, freedom) = Before(series, window, unit);
        return new(slope, Math.Sqrt(unit / spread), (around + before) / (window - 2 + freedom), window - 2 + freedom);
    }

    protected override double P(double dispersion, double freedom) => TwoSided(Slope / Error / Math.Sqrt(dispersion), freedom);

    private static (double Squares, int Freedom) Before(WatchedSeries series, int window, double unit)
    {
        var before = series.Points.SkipLast(window).ToList();
        if (before.Count < 2) return (0, 0);
        var centre = before.Sum(p => p.Events) / before.Sum(p => p.Size);
        return (before.Sum(p => Square(p.Value - centre) * p.Size) / unit, before.Count - 1);
    }

    private static double Square(double x) => x * x;
}
