using SatStats.Warehousing;

namespace SatStats.Measuring;

/// <summary>What to look for.</summary>
public sealed record RestateRequest
{
    /// <summary>The moment at which the figures were published.</summary>
    public required AsOf Since { get; init; }

    public required IReadOnlyList<string> Metrics { get; init; }

    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The days to look at; null takes the months that there were figures for then.</summary>
    public Period? Range { get; init; }

    /// <summary>For how many cases a month the changed fields are told.</summary>
    public int Detailed { get; init; } = 3;

    /// <summary>Whether a metric that has none of the asked dimensions is left out rather than refused.</summary>
    public bool SkipsUnfit { get; init; }
}

/// <summary>Measures twice, as it was known then and as it is known now, and finds the figures that moved and the cases that moved them.</summary>
public sealed class Restatement(Warehouse warehouse, MetricCatalogue catalogue, MeasureOptions options)
{
    private sealed record Seen(Metric Metric, CaseQuery Query, string Cases, IReadOnlyList<Measurement> Figures);

    /// <summary>The figures that moved, by metric, month and slice.</summary>
    public IReadOnlyList<RestatedFigure> Find(RestateRequest request, CancellationToken cancel = default)
    {
        warehouse.LookBack(request.Since);
        var then = request.Metrics.Select(id => See(id, request, cancel)).OfType<Seen>().ToList();
        warehouse.LookBack(null);
        return [.. then.SelectMany(t => See(t.Metric.Id, request, cancel) is { } now ? Compare(t, now, request, cancel) : [])];
    }

    private Seen? See(string id, RestateRequest request, CancellationToken cancel)
    {
        var metric = catalogue[id];
        var measurer = new Measurer(warehouse, catalogue, options);
        try
        {
            var query = measurer.Query(metric, request.By);
            var asked = new MeasureRequest { Metrics = [id], By = request.By, Grain = Grain.Month, Range = request.Range, Compares = false };
            return new(metric, query, query.Cases(Grain.Month), measurer.Measure(asked, cancel));
        }
        catch (SatStatsException e) when (e.IsUsage && request.SkipsUnfit)
        {
            return null;
        }
    }

    private IEnumerable<RestatedFigure> Compare(Seen then, Seen now, RestateRequest request, CancellationToken cancel)
    {
        var months = request.Range is null ? then.Figures.Select(f => f.Period).ToHashSet() : null;
        var before = then.Figures.ToDictionary(f => (f.Period, f.Slice));
        var after = now.Figures.Where(f => months?.Contains(f.Period) != false).ToDictionary(f => (f.Period, f.Slice));
        var moved = after.Keys.Union(before.Keys).Where(k => IsMoved(before.GetValueOrDefault(k), after.GetValueOrDefault(k))).ToList();
        if (moved.Count == 0) return [];
        // The cases of a metric over several kinds of record have no key in common: its figures are told, and no record is named.
        var changes = then.Metric.Kinds.Count > 1 ? [] : warehouse.ChangedCases(request.Since, new(then.Metric.Records, then.Cases, now.Cases, request.Detailed), cancel);
        var places = changes.SelectMany(c => Places(c, then.Query, now.Query).Select(p => (Place: p, Case: c))).ToLookup(c => c.Place, c => c.Case);
        var byMonth = changes.SelectMany(c => Places(c, then.Query, now.Query).Select(p => p.Month).Distinct().Select(m => (Month: m, Case: c))).ToLookup(c => c.Month, c => c.Case);
        return moved.OrderBy(k => k.Period.From).ThenBy(k => k.Slice.Label, StringComparer.Ordinal)
            .Select(k => new RestatedFigure(then.Metric, k.Period, k.Slice, before.GetValueOrDefault(k), after.GetValueOrDefault(k),
                [.. Moving(k.Period, k.Slice).Distinct().Select(Cause)]));

        // A part of a whole moves with every case of the whole.
        IEnumerable<ChangedCase> Moving(Period period, Slice slice) => period.Steps(Grain.Month)
            .SelectMany(m => then.Metric.Family == Family.Share ? byMonth[m.From] : places[(m.From, slice)]);
    }

    private static bool IsMoved(Measurement? then, Measurement? now) =>
        (then?.Value, then?.N ?? 0, then?.Numerator) != (now?.Value, now?.N ?? 0, now?.Numerator);

    private static IEnumerable<(DateOnly Month, Slice Slice)> Places(ChangedCase change, CaseQuery then, CaseQuery now)
    {
        var was = change.Then is { } a ? then.Place(a) : default;
        var today = change.Now is { } b ? now.Place(b) : default;
        if (was.Step is { } before) yield return (before, was.Slice);
        if (today.Step is { } after && (was.Step != after || !today.Slice.Equals(was.Slice))) yield return (after, today.Slice);
    }

    private static CaseChange Cause(ChangedCase change) => new(change.Key, change switch
    {
        { StateThen: null } => ChangeCause.Late,
        { StateNow: null } => ChangeCause.Undone,
        { IsSameState: true } => ChangeCause.Elsewhere,
        _ => ChangeCause.Edited,
    }, change.StateNow ?? change.StateThen ?? 0, change.Fields);
}
