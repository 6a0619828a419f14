using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Watching;

/// <summary>
/// The last periods of a series against those before them: the difference of the weighted means in standard errors, with as much dispersion
/// as the periods before show. What it is judged by is a t distribution; for few cases also the exact test of the effective counts.
/// </summary>
/// <param name="Difference">Mean of the window less mean before it.</param>
/// <param name="Error">Its standard error by chance alone.</param>
/// <param name="Dispersion">How much more the periods before vary than chance explains: 1 if chance explains it.</param>
/// <param name="Freedom">Degrees of freedom of the dispersion.</param>
internal sealed record WindowTest(double Difference, double Error, double Dispersion, double Freedom)
{
    /// <summary>The fewest periods before the window that can tell how much is usual.</summary>
    public const int FewestBefore = 3;

    private const long MostForExact = 20_000;

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
        var usual = series.UnitVariance(centre);
        var dispersion = usual > 0 ? before.Sum(p => (p.Value - centre) * (p.Value - centre) * p.Size) / usual / (before.Count - 1) : 0;
        return new(now.Events / now.Size - centre, Math.Sqrt(unit * (1 / now.Size + 1 / was.Size)), dispersion, before.Count - 1) { Before = was, Window = now, Kind = series.Kind };
    }

    /// <summary>The two-sided p-value, with the dispersion drawn towards that of similar series and never below that of chance.</summary>
    public double P(ModeratedDispersion? prior)
    {
        var (dispersion, freedom) = prior?.Of(Dispersion, Freedom) ?? (Dispersion, Freedom);
        dispersion = Math.Max(1, dispersion);
        var t = Difference / Error / Math.Sqrt(dispersion);
        var p = double.IsInfinity(freedom) ? NormalDistribution.TwoSided(t) : StudentDistribution.TwoSided(t, freedom);
        return p < 0.2 && Exact(dispersion) is { } exact ? Math.Max(p, exact) : p;
    }

    /// <summary>Few cases are not normal: each case then counts as one part of the dispersion (quasi-likelihood).</summary>
    private double? Exact(double dispersion)
    {
        if (Kind == SeriesKind.Value || Math.Min(Before.Events, Window.Events) > MostForExact) return null;
        long Effective(double count) => (long)Math.Round(count / dispersion);
        var (x, before) = (Effective(Window.Events), Effective(Before.Events));
        if (Kind == SeriesKind.Proportion)
            return new TwoByTwo(x, Math.Max(0, Effective(Window.Size) - x), before, Math.Max(0, Effective(Before.Size) - before)).FisherExactP();
        if (x + before == 0) return 1;
        var share = Window.Size / (Window.Size + Before.Size);
        var (least, most) = (BinomialTail.AtMost(x, x + before, share).Lower, BinomialTail.AtMost(x - 1, x + before, share).Upper);
        return Math.Min(1, 2 * Math.Min(least, most));
    }

    private static (double Events, double Size) Sum(List<SeriesPoint> points) => (points.Sum(p => p.Events), points.Sum(p => p.Size));
}
