using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Watching;

/// <summary>
/// The last periods of a series against those before them: the difference of the weighted means in standard errors, with as much dispersion
/// as the periods before show. What it is judged by is a t distribution; for few cases also the exact test of the effective counts.
/// </summary>
/// <param name="Difference">Mean of the window less mean before it.</param>
/// <param name="Error">Its standard error by chance alone.</param>
internal sealed record WindowTest(double Difference, double Error, double Dispersion, double Freedom) : RuleTest(Dispersion, Freedom)
{
    /// <summary>The fewest periods before the window that can tell how much is usual.</summary>
    public const int FewestBefore = 3;

    private const double NearlyNormal = 30;
    private const long MostForExact = 20_000;

    public override bool IsRise => Difference > 0;

    private (double Events, double Size) Before { get; init; }

    private (double Events, double Size) Window { get; init; }

    private SeriesKind Kind { get; init; }

    /// <summary>The test of the last <paramref name="window"/> periods; null where too few lie before them, or nothing varies.</summary>
    public static WindowTest? Of(WatchedSeries series, int window)
    {
        var before = series.Points.SkipLast(window).ToList();
        if (before.Count < FewestBefore) return null;
        var last = series.Points.TakeLast(window).ToList();
        var (was, now) = (Sum(before), Sum(last));
        var centre = was.Events / was.Size;
        var unit = series.UnitVariance((was.Events + now.Events) / (was.Size + now.Size));
        if (!(unit > 0)) return null;
        var (dispersion, freedom) = Spread(before, centre, series);
        return new(now.Events / now.Size - centre, Math.Sqrt(unit * (1 / now.Size + 1 / was.Size)), dispersion, freedom) { Before = was, Window = now, Kind = series.Kind };
    }

    /// <summary>
    /// From the differences between neighbours, as in every control chart, so that a shift or a trend before the window does not count as
    /// noise (von Neumann 1941, Annals of Mathematical Statistics 12), with the degrees of freedom that its variance is worth. Stocks are alike
    /// from one period to the next, so that theirs comes from the distances to the mean.
    /// </summary>
    private static (double Dispersion, double Freedom) Spread(List<SeriesPoint> points, double centre, WatchedSeries series)
    {
        var (steps, unit) = (points.Count - 1.0, series.UnitVariance(centre));
        double[] z = [.. points.Select(p => (p.Value - centre) * Math.Sqrt(p.Size))];
        var isStock = series.Metric.Family == Family.Stock;
        var squares = isStock ? z.Sum(d => d * d) : z.Zip(z.Skip(1), (a, b) => (b - a) * (b - a) / 2).Sum();
        return (unit > 0 ? squares / steps / unit : 0, isStock ? steps : 2 * steps * steps / (3 * steps - 1));
    }

    protected override double P(double dispersion, double freedom)
    {
        var p = TwoSided(Kind == SeriesKind.Rate ? Stabilised(Window, Before, dispersion) : Difference / Error / Math.Sqrt(dispersion), freedom);
        if (p > 0.2 || Exact(dispersion) is not { } exact) return p;
        // Where all similar series say that chance explains all, the exact test needs no other beside it.
        return dispersion <= 1 && freedom >= NearlyNormal ? exact : Math.Max(p, exact);
    }

    /// <summary>
    /// Counts are skewed, the more so the more they vary beyond chance: the difference on the scale on which a count with the variance
    /// m + s m² varies evenly (Anscombe 1948, Biometrika 35).
    /// </summary>
    internal static double Stabilised((double Events, double Size) window, (double Events, double Size) before, double dispersion)
    {
        var usual = before.Events / before.Size * window.Size;
        var spread = usual > 0 ? Math.Sqrt((dispersion - 1) / usual) : 0;
        double Even(double count) => spread < 1e-6 ? 2 * Math.Sqrt(count) : 2 / spread * Math.Asinh(spread * Math.Sqrt(count));
        return (Even(window.Events) - Even(usual)) / Math.Sqrt(1 + window.Size / before.Size);
    }

    /// <summary>Few cases are not normal: each case then counts as one part of the dispersion (quasi-likelihood), and what was seen as half (mid-p).</summary>
    private double? Exact(double dispersion)
    {
        if (Kind == SeriesKind.Value || Math.Min(Before.Events, Window.Events) > MostForExact) return null;
        long Effective(double count) => (long)Math.Round(count / dispersion);
        var (x, before) = (Effective(Window.Events), Effective(Before.Events));
        if (Kind == SeriesKind.Proportion)
            return new TwoByTwo(x, Math.Max(0, Effective(Window.Size) - x), before, Math.Max(0, Effective(Before.Size) - before)).FisherMidP();
        if (x + before == 0) return 1;
        var share = Window.Size / (Window.Size + Before.Size);
        var (least, less) = (BinomialTail.AtMost(x, x + before, share).Lower, BinomialTail.AtMost(x - 1, x + before, share).Lower);
        var lower = (least + less) / 2;
        var upper = (BinomialTail.AtMost(x, x + before, share).Upper + BinomialTail.AtMost(x - 1, x + before, share).Upper) / 2;
        return Math.Min(1, 2 * Math.Min(lower, upper));
    }

    private static (double Events, double Size) Sum(List<SeriesPoint> points) => (points.Sum(p => p.Events), points.Sum(p => p.Size));
}
