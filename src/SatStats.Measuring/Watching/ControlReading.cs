namespace SatStats.Measuring.Watching;

/// <summary>Measures a metric by period and lays its control chart over it, phase by phase between dated changes.</summary>
public sealed class ControlReading(Func<MeasureRequest, IReadOnlyList<Measurement>> measure, IReadOnlyList<DatedChange> changes)
{
    private const int FewestForOneHeldOut = 4;

    /// <summary>One series, or one a value of the dimension asked for; those without a figure for the period are left out.</summary>
    public IReadOnlyList<ControlSeries> Of(Metric metric, ControlRequest request)
    {
        var reading = new SeriesReading(measure, new WatchRequest { Metrics = [metric], Period = request.Period, Grain = request.Grain, Before = request.Steps - 1, Changes = changes, KeepsEarlierPhases = true });
        return [.. reading.Of(metric, request.By is { } by ? [by] : []).Where(s => s.Points.Count > 1).Select(s => Charted(s, request))];
    }

    private ControlSeries Charted(WatchedSeries series, ControlRequest request)
    {
        var starts = Starts(series, request.Grain);
        var phases = starts.Select((start, i) => Phase(series, start, i + 1 < starts.Count ? starts[i + 1].First : series.Points.Count, request.Baseline)).ToList();
        return new(series.Metric, series.Slice, KindOf(series.Kind, phases[^1].Chart), [.. phases.SelectMany(p => p.Periods)], [.. phases.Select(p => p.Phase)]);
    }

    /// <summary>Where phases begin: at the first period, and at each that a change falls into; of several in one period the last stands for all.</summary>
    private List<(int First, DatedChange? Change)> Starts(WatchedSeries series, Grain grain)
    {
        int Place(DatedChange change) => series.Points.TakeWhile(p => p.Period.From < Period.Containing(change.On, grain).From).Count();
        return [(0, null), .. changes.Where(c => c.Concerns(series.Metric.Id, series.Slice)).OrderBy(c => c.On).Select(c => (First: Place(c), Change: (DatedChange?)c)).Where(c => c.First > 0 && c.First < series.Points.Count).GroupBy(c => c.First).Select(g => g.Last())];
    }

    private static (ControlPhase Phase, PhaseChart? Chart, IReadOnlyList<ControlledPeriod> Periods) Phase(WatchedSeries series, (int First, DatedChange? Change) start, int end, int? asked)
    {
        var points = series.Points.Skip(start.First).Take(end - start.First).ToList();
        var isLast = end == series.Points.Count;
        var baseline = Math.Clamp(asked ?? (isLast && points.Count >= FewestForOneHeldOut ? points.Count - 1 : points.Count), 1, points.Count);
        var own = series with { Points = points };
        // Limits narrower than chance would call chance a signal: where the periods were more even than that, chance sets them.
        // A period that is asked about and two before it tell chance from signal no better than a guess: as in the search, nothing is judged then.
        var chart = isLast && points.Count < FewestForOneHeldOut ? null : PhaseChart.Of(own, baseline);
        if (chart is { SigmaZ: <= 1 }) chart = PhaseChart.Of(own, baseline, dispersion: 1);
        var periods = points.Select((p, i) => Controlled(series.Metric, p, chart, i));
        return (new(start.First, points.Count, baseline, chart?.SigmaZ, start.Change), chart, [.. periods]);
    }

    private static ControlledPeriod Controlled(Metric metric, SeriesPoint point, PhaseChart? chart, int index)
    {
        var factor = WatchWords.PerPeriod(metric) ? point.Period.Days : 1;
        return new(point.Period, point.Value * factor, (chart?.Centre ?? point.Value) * factor, chart?.Limits[index].Low * factor, chart?.Limits[index].High * factor, point.N, chart?.Signals[index] ?? ControlSignals.None);
    }

    private static ControlKind KindOf(SeriesKind kind, PhaseChart? chart) => (kind, chart?.SigmaZ is not > 1) switch
    {
        (SeriesKind.Value, _) => ControlKind.Individuals,
        (SeriesKind.Proportion, true) => ControlKind.Proportion,
        (SeriesKind.Proportion, false) => ControlKind.LaneyProportion,
        (_, true) => ControlKind.Rate,
        _ => ControlKind.LaneyRate,
    };
}
