using SatStats.Measuring.Families;
using SatStats.Warehousing;

namespace SatStats.Measuring;

/// <summary>What a measurement takes from its surroundings.</summary>
public sealed record MeasureOptions
{
    /// <summary>The zone in which days and months are cut; null takes the zone that the data were read in.</summary>
    public string? Zone { get; init; }

    /// <summary>Below this many cases a value is withheld.</summary>
    public int SuppressedBelow { get; init; } = 5;

    /// <summary>Below this many cases a value is marked.</summary>
    public int MarkedBelow { get; init; } = 30;
}

/// <summary>Facts in, measurements out: every figure with its n, interval, change and target.</summary>
public sealed class Measurer(Warehouse warehouse, MetricCatalogue catalogue, MeasureOptions options)
{
    /// <summary>Measures each asked metric; figures come by metric, period and slice.</summary>
    /// <exception cref="SatStatsException">An unknown metric or dimension, or a condition that the engine does not understand.</exception>
    public IReadOnlyList<Measurement> Measure(MeasureRequest request, CancellationToken cancel = default) =>
        [.. request.Metrics.SelectMany(id => MeasureOne(catalogue[id], request, cancel))];

    private IEnumerable<Measurement> MeasureOne(Metric metric, MeasureRequest request, CancellationToken cancel)
    {
        if (request.Where is { } where) warehouse.RequireCondition(where);
        var by = metric.By.Concat(request.By).Distinct(StringComparer.Ordinal).ToList();
        var query = new CaseQuery(warehouse, metric, by, request.Where, Zone);
        var cells = Cells(query, request, cancel);
        var rule = FamilyRule.Of(metric.Family);
        var figures = new FigureSet(metric, rule, options, cells);
        return SliceComparison.Apply(metric, figures.Measurements(by.Count, request.Compares));
    }

    /// <summary>The query that the metric's figures in these slices are counted by, as things are seen now.</summary>
    internal CaseQuery Query(Metric metric, IReadOnlyList<string> by) => new(warehouse, metric, [.. metric.By.Concat(by).Distinct(StringComparer.Ordinal)], null, Zone);

    private string Zone => options.Zone ?? (warehouse.Zones() is [var newest, ..] ? newest : "UTC");

    private static CaseCells Cells(CaseQuery query, MeasureRequest request, CancellationToken cancel)
    {
        if (request.Grain is not { } grain)
        {
            var range = request.Range ?? query.Span(cancel) ?? Period.Ever;
            var now = query.Count(request.Range ?? Period.Ever, null, cancel).Select(r => (range, r));
            var before = request is { Compares: true, Range: { } given } ? query.Count(given.Previous, null, cancel).Select(r => (given.Previous, r)) : [];
            return new CaseCells([range], now.Concat(before));
        }
        if ((request.Range ?? query.Span(cancel)) is not { } whole) return new CaseCells([], []);
        var steps = whole.Steps(grain).Select(Asked).ToList();
        var beginsWhole = steps[0] == Period.Containing(whole.From, grain);
        var from = request is { Compares: true, Range: not null } && beginsWhole ? steps[0].Previous.From : whole.From;
        return new CaseCells(steps, query.Count(new(from, whole.To), grain, cancel).Select(r => (beginsWhole && r.Step < steps[0].From ? steps[0].Previous : Asked(Period.Containing(r.Step!.Value, grain)), r)));

        // Of a step that the asked days cut, only those days: it is then named by them and never compared with a whole step.
        Period Asked(Period step) => request.Range is null ? step : new(step.From > whole.From ? step.From : whole.From, step.To < whole.To ? step.To : whole.To);
    }
}

/// <summary>Tables of cases by period and slice, and the periods that were asked for.</summary>
internal sealed class CaseCells
{
    private readonly Dictionary<Period, Dictionary<Slice, CaseTable>> _tables;

    public CaseCells(IReadOnlyList<Period> periods, IEnumerable<(Period Period, CaseRow Row)> rows)
    {
        Periods = periods;
        _tables = rows.GroupBy(r => r.Period).ToDictionary(
            p => p.Key,
            p => p.GroupBy(r => r.Row.Slice).ToDictionary(s => s.Key, s => CaseTable.Of(s.Select(r => r.Row))));
    }

    public IReadOnlyList<Period> Periods { get; }

    public IReadOnlyDictionary<Slice, CaseTable> In(Period period) => _tables.GetValueOrDefault(period) ?? [];

    public bool Has(Period period) => _tables.ContainsKey(period);
}
