namespace SatStats.Measuring.Watching;

/// <summary>What to watch.</summary>
public sealed record WatchRequest
{
    public required IReadOnlyList<Metric> Metrics { get; init; }

    /// <summary>The period asked about; one step of <see cref="Grain"/>.</summary>
    public required Period Period { get; init; }

    public Grain Grain { get; init; } = Grain.Month;

    /// <summary>How many periods before it are looked at.</summary>
    public int Before { get; init; } = 36;

    /// <summary>Dimensions to look at instead of each metric's own; a metric that has not got one is watched as a whole.</summary>
    public IReadOnlyList<string>? By { get; init; }

    public IReadOnlyList<DatedChange> Changes { get; init; } = [];

    /// <summary>Whether periods before the last dated change are kept.</summary>
    internal bool KeepsEarlierPhases { get; init; }
}

/// <summary>Measures the series of metrics and of their slices, from the last dated change to the period asked about.</summary>
public sealed class SeriesReading(Func<MeasureRequest, IReadOnlyList<Measurement>> measure, WatchRequest request)
{
    private readonly Dictionary<string, ILookup<string, Measurement>> _read = [];

    /// <summary>All series that have a figure for the period asked about.</summary>
    public IEnumerable<WatchedSeries> All() => request.Metrics.SelectMany(Of);

    private IEnumerable<WatchedSeries> Of(Metric metric)
    {
        foreach (var by in (request.By ?? metric.Dimensions).Select(d => new[] { d }).Prepend([]))
        {
            // Shares are watched by their own dimension: a part of a part has another whole.
            if (by.Length > 0 && (metric.By.Count > 0 || metric.Family == Family.Share)) yield break;
            foreach (var series in Of(metric, by)) yield return series;
        }
    }

    /// <summary>The series of one metric by these dimensions.</summary>
    internal IEnumerable<WatchedSeries> Of(Metric metric, string[] by)
    {
        if (Measured(metric, by) is not { } figures) yield break;
        foreach (var series in figures.Where(f => f.Slice.Parts.All(p => p.Value is not null)).GroupBy(f => f.Slice))
            if (Series(metric, series.Key, [.. series], figures) is { } found) yield return found;
    }

    private List<Measurement>? Measured(Metric metric, string[] by)
    {
        // Metrics that have a dimension of their own are asked for together, so that they can share a reading of their records.
        var dimension = by is [var only] ? only : null;
        var together = request.By is null ? request.Metrics.Where(m => dimension is null || IsBroken(m, dimension)).ToList() : [];
        if (!together.Contains(metric)) return Measured([metric], by)?.ToList();
        if (!_read.TryGetValue(dimension ?? "", out var known)) known = _read[dimension ?? ""] = Measured(together, by)!.ToLookup(f => f.Metric.Id);
        return [.. known[metric.Id]];
    }

    private static bool IsBroken(Metric metric, string dimension) => metric.Dimensions.Contains(dimension) && metric.By.Count == 0 && metric.Family != Family.Share;

    private IReadOnlyList<Measurement>? Measured(IReadOnlyList<Metric> metrics, string[] by)
    {
        var from = request.Period;
        for (var i = 0; i < request.Before; i++) from = from.Previous;
        try
        {
            return measure(new MeasureRequest { Metrics = [.. metrics.Select(m => m.Id)], By = by, Grain = request.Grain, Range = new(from.From, request.Period.To), Compares = false });
        }
        catch (SatStatsException e) when (e.IsUsage && request.By is not null)
        {
            return null;
        }
    }

    private WatchedSeries? Series(Metric metric, Slice slice, IReadOnlyList<Measurement> own, IReadOnlyList<Measurement> all)
    {
        var change = request.Changes.LastOrDefault(c => c.On < request.Period.To && c.Concerns(metric.Id, slice));
        var from = change is null || request.KeepsEarlierPhases ? DateOnly.MinValue : Period.Containing(change.On, request.Grain).From;
        var kind = KindOf(metric.Family);
        var byPeriod = own.ToDictionary(f => f.Period);
        // A month without a single case of this slice is a figure too, once the metric has any cases at all.
        var periods = all.Where(HasCases).Select(f => f.Period).Distinct().Where(p => p.From >= from).OrderBy(p => p.From).ToList();
        var wholes = all.GroupBy(f => f.Period).ToDictionary(g => g.Key, g => g.Max(f => f.Denominator ?? 0));
        var points = periods.Select(p => Point(metric, p, byPeriod.GetValueOrDefault(p), wholes[p])).OfType<SeriesPoint>().ToList();
        if (kind == SeriesKind.Value) points = Errors(points);
        return points.Count > 0 && points[^1].Period == request.Period ? new(metric, slice, kind, points) { Since = change } : null;
    }

    // Where events are counted against customers, N are the customers: a month before the first event ever exported is no month without events.
    private static bool HasCases(Measurement figure) => figure.Metric.Family == Family.Exposure ? figure.Numerator > 0 : figure.N > 0;

    private static SeriesKind KindOf(Family family) => family switch
    {
        Family.Rate or Family.Share or Family.Satisfaction or Family.Coverage => SeriesKind.Proportion,
        Family.Count or Family.Exposure => SeriesKind.Rate,
        _ => SeriesKind.Value,
    };

    private static SeriesPoint? Point(Metric metric, Period period, Measurement? figure, long whole) => metric.Family switch
    {
        Family.Count => new(period, (double)(figure?.N ?? 0) / period.Days, period.Days, figure?.N ?? 0),
        Family.Share when whole > 0 => new(period, (double)(figure?.Numerator ?? 0) / whole, whole, figure?.Numerator ?? 0),
        Family.Exposure when figure is { Value: { } value, Denominator: > 0 and var customers, Numerator: { } events } => new(period, value, customers / 10_000.0 * period.Days / 30, events),
        // Of what came already counted, the days say how many single cases it amounts to.
        Family.Rate when metric.IsOfCounters && figure is { Value: { } value, N: var n } && figure.Statistic("standard_error") is > 0 and var error => new(period, value, Math.Min(n, value * (1 - value) / (error * error)), n),
        Family.Rate or Family.Satisfaction when figure is { Value: { } value, Denominator: > 0 and var n } => new(period, value, n, n),
        Family.Rate or Family.Satisfaction or Family.Share or Family.Exposure or Family.Coverage => null,
        // Sums of days differ with the length of the month.
        Family.Total when figure is { Value: { } value, Low: { } low, High: { } high } => Measured(period, value / period.Days, (high - low) / period.Days, figure.N),
        _ when figure is { Value: { } value, Low: { } low, High: { } high } => Measured(period, value, high - low, figure.N),
        _ => null,
    };

    private static SeriesPoint Measured(Period period, double value, double width, long n) => new(period, value, 1 / Math.Pow(width / 2 / Statistics.NormalDistribution.Multiplier(0.95), 2), n);

    /// <summary>A median on a tie has an interval of no width: it is then as certain as the series' others, not certain.</summary>
    private static List<SeriesPoint> Errors(List<SeriesPoint> points)
    {
        var known = points.Where(p => double.IsFinite(p.Size)).Select(p => p.Size).Order().ToList();
        return known.Count == 0 ? [] : [.. points.Select(p => double.IsFinite(p.Size) ? p : p with { Size = known[known.Count / 2] })];
    }
}
