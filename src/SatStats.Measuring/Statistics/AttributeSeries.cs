namespace SatStats.Measuring.Statistics;

/// <summary>What p and u charts share: counts over sizes whose variance is known from the centre.</summary>
internal sealed class AttributeSeries
{
    private readonly double centre;
    private readonly double?[] values;
    private readonly double?[] sigmas;
    private readonly double?[] z;

    private AttributeSeries(double centre, double unitVariance, IReadOnlyList<(double Count, double Size)> periods)
    {
        this.centre = centre;
        values = [.. periods.Select(p => p.Size > 0 ? p.Count / p.Size : (double?)null)];
        sigmas = [.. periods.Select(p => p.Size > 0 ? Math.Sqrt(unitVariance / p.Size) : (double?)null)];
        // Without variance every value is the centre.
        z = [.. values.Zip(sigmas, (value, sigma) => sigma > 0 ? (value - centre) / sigma : value is null ? null : 0)];
        SigmaZ = MovingRange.Mean([.. z.OfType<double>()]) / ControlChart.RangePerSigma;
    }

    public double? SigmaZ { get; }

    public static AttributeSeries? Of(IReadOnlyList<(double Count, double Size)> periods, Func<double, double> unitVariance)
    {
        var size = periods.Sum(p => p.Size);
        if (size == 0)
            return null;
        var centre = periods.Sum(p => p.Count) / size;
        return new AttributeSeries(centre, unitVariance(centre), periods);
    }

    /// <summary>The chart with sigmas widened by <paramref name="factor"/> and limits kept within what is possible.</summary>
    public ControlChart Chart(double factor, double least, double most)
    {
        double?[] distances = [.. z.Select(value => value / factor)];
        var signals = ControlRules.Apply(values, distances);
        var points = values.Select((value, i) => new ControlPoint(value, Limits(sigmas[i] * factor, least, most), distances[i], signals[i]));
        return new ControlChart(centre, [.. points], SigmaZ);
    }

    private Interval? Limits(double? sigma, double least, double most) =>
        sigma is { } width ? new Interval(centre - 3 * width, centre + 3 * width).Clip(least, most) : null;
}
