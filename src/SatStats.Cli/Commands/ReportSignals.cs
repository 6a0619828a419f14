using SatStats.Measuring;
using SatStats.Measuring.Watching;

namespace SatStats.Cli.Commands;

/// <summary>What a report asks about signals and noise, answered from the records: control charts, and the search over a few metrics and their slices.</summary>
internal sealed class ReportSignals(Func<MeasureRequest, IReadOnlyList<Measurement>> measure, MetricCatalogue catalogue, WorkspaceSettings settings, Period period)
{
    public IReadOnlyList<ControlSeries> Control(ControlRequest request) => new ControlReading(measure, settings.Changes).Of(catalogue[request.Metric], request);

    public PeriodSignals Signals(IReadOnlyList<string> metrics)
    {
        var request = new WatchRequest { Metrics = [.. metrics.Select(id => catalogue[id])], Period = period, Changes = settings.Changes };
        var result = SignalSearch.Find([.. new SeriesReading(measure, request).All()]);
        return new([.. result.Signals.Select(Signal)], result.Looked, result.TooShort);
    }

    private static PeriodSignal Signal(WatchSignal signal)
    {
        var factor = WatchWords.PerPeriod(signal.Series.Metric) ? signal.Last.Period.Days : 1;
        return new(signal.Series.Metric, signal.Series.Slice, signal.Last.Value * factor, signal.Centre * factor, signal.Limits.Low * factor, signal.Limits.High * factor, signal.Last.N, signal.IsRise, signal.IsWorse, signal.Q, WatchWords.Sentence(signal));
    }
}
