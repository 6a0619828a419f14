using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Watching;

/// <summary>
/// The control chart of one phase of a series: p' for shares, u' for rates, XmR for values. Centre and limits come from its first periods
/// and are held over the others, so that a period that is asked about does not widen the limits it is judged by.
/// </summary>
/// <param name="Limits">Three-sigma limits of each period, kept within what is possible.</param>
/// <param name="Signals">The rules that each period breaks.</param>
/// <param name="SigmaZ">How much more its first periods vary than chance explains (Laney's sigma z); null for values, which have no chance of their own.</param>
public sealed record PhaseChart(double Centre, IReadOnlyList<Interval> Limits, IReadOnlyList<ControlSignals> Signals, double? SigmaZ)
{
    private const double LimitPerRange = 2.66;

    /// <summary>The chart; null where the first periods are fewer than 2.</summary>
    /// <param name="baseline">How many periods centre and limits come from.</param>
    public static PhaseChart? Of(WatchedSeries series, int baseline) => Of(series, baseline, null);

    /// <summary>The chart with limits from a known spread instead of the first periods' own.</summary>
    /// <param name="dispersion">How much more the series varies than its sizes explain, as a ratio of variances.</param>
    internal static PhaseChart? Of(WatchedSeries series, int baseline, double? dispersion)
    {
        var points = series.Points;
        if (baseline < 2 || baseline > points.Count) return null;
        var first = points.Take(baseline).ToList();
        var centre = series.Kind == SeriesKind.Value ? first.Average(p => p.Value) : first.Sum(p => p.Events) / first.Sum(p => p.Size);
        var spread = SpreadAt(series, first, centre);
        var sigmaZ = series.Kind == SeriesKind.Value ? null : SigmaZOf(series, first, centre, spread);
        double[] sigmas = [.. dispersion is { } known ? series.Points.Select(p => Math.Sqrt(spread * known / p.Size)) : Sigmas(series, first, spread, sigmaZ)];
        double?[] z = [.. points.Select((p, i) => (double?)Distance(p.Value - centre, sigmas[i]))];
        var (least, most) = (series.Metric.Better == Better.Neither && series.Kind == SeriesKind.Value ? double.NegativeInfinity : Least(series), series.Kind == SeriesKind.Proportion ? 1 : double.PositiveInfinity);
        var limits = sigmas.Select(s => new Interval(centre - 3 * s, centre + 3 * s).Clip(least, most));
        return new(centre, [.. limits], ControlRules.Apply([.. points.Select(p => (double?)p.Value)], z), sigmaZ);
    }

    /// <summary>The variance of a unit at the centre. None of few cases, or all of them, does not mean that none or all ever will: half a case of the other kind is imagined.</summary>
    private static double SpreadAt(WatchedSeries series, List<SeriesPoint> first, double centre)
    {
        var size = first.Sum(p => p.Size);
        return series.Kind switch
        {
            SeriesKind.Proportion when centre is <= 0 or >= 1 => series.UnitVariance((size * Math.Clamp(centre, 0, 1) + 0.5) / (size + 1)),
            SeriesKind.Rate when centre <= 0 => series.UnitVariance(0.5 / size),
            _ => series.UnitVariance(centre),
        };
    }

    private static double? SigmaZOf(WatchedSeries series, List<SeriesPoint> first, double centre, double unit)
    {
        double[] own = [.. first.Select(p => Distance(p.Value - centre, Math.Sqrt(unit / p.Size)))];
        return MovingRange.Mean(own)!.Value / ControlChart.RangePerSigma;
    }

    private static IEnumerable<double> Sigmas(WatchedSeries series, List<SeriesPoint> first, double unit, double? sigmaZ)
    {
        if (series.Kind == SeriesKind.Value)
        {
            var range = MovingRange.Mean([.. first.Select(p => p.Value)])!.Value * LimitPerRange / 3;
            // Values that happen to be alike are still only known as well as their own standard error says.
            return series.Points.Select(p => range > 0 || !double.IsFinite(p.Size) ? range : Math.Sqrt(1 / p.Size));
        }
        // Limits that others are judged by are never narrower than chance alone would set them, however even the first periods were.
        var factor = sigmaZ!.Value;
        if (factor == 0 || first.Count < series.Points.Count) factor = Math.Max(1, factor);
        return series.Points.Select(p => Math.Sqrt(unit / p.Size) * factor);
    }

    // Where nothing has varied so far, whatever differs lies outside.
    private static double Distance(double difference, double sigma) =>
        sigma > 0 ? difference / sigma : difference == 0 ? 0 : Math.Sign(difference) * 1e9;

    private static double Least(WatchedSeries series) => series.Metric.Unit == Unit.Points || series.Points.Any(p => p.Value < 0) ? double.NegativeInfinity : 0;
}
