using SatStats.Measuring.Clocks;
using SatStats.Measuring.Families;
using SatStats.Warehousing;

namespace SatStats.Measuring;

/// <summary>What a measurement takes from its surroundings.</summary>
public sealed record MeasureOptions
{
    /// <summary>The zone in which days and months are cut; null takes the zone that the data were read in.</summary>
    public string? Zone { get; init; }

    /// <summary>When there is work, for clocks that count working time.</summary>
    public Schedule Schedule { get; init; } = Schedule.Usual;

    /// <summary>Below this many cases a value is withheld.</summary>
    public int SuppressedBelow { get; init; } = 5;

    /// <summary>Below this many cases a value is marked.</summary>
    public int MarkedBelow { get; init; } = 30;
}

/// <summary>Facts in, measurements out: every figure with its n, interval, change and target.</summary>
public sealed class Measurer
{
    private readonly Warehouse _warehouse;
    private readonly MetricCatalogue _catalogue;
    private readonly MeasureOptions _options;
    private readonly string _zone;
    private readonly FieldSearch _fields;
    private readonly Timekeeping _timekeeping;
    private readonly Exclusions _exclusions;

    public Measurer(Warehouse warehouse, MetricCatalogue catalogue, MeasureOptions options)
    {
        (_warehouse, _catalogue, _options) = (warehouse, catalogue, options);
        _zone = options.Zone ?? (warehouse.Zones() is [var newest, ..] ? newest : "UTC");
        (_fields, _timekeeping, _exclusions) = (new(warehouse), new(warehouse, options.Schedule, _zone), new(warehouse));
    }

    /// <summary>Measures each asked metric; figures come by metric, period and slice.</summary>
    /// <exception cref="SatStatsException">An unknown metric or dimension, or a condition that the engine does not understand.</exception>
    public IReadOnlyList<Measurement> Measure(MeasureRequest request, CancellationToken cancel = default)
    {
        var shared = new SharedCounts(_warehouse);
        var asked = request.Metrics.Select(id => _catalogue[id]).Select(m => (Metric: m, Query: QueryOf(m, request, shared))).ToList();
        foreach (var (_, query) in asked.Where(a => !Lacks(a.Metric))) shared.Add(query);
        return [.. asked.SelectMany(a => MeasureOne(a.Metric, request, a.Query, cancel))];
    }

    private IEnumerable<Measurement> MeasureOne(Metric metric, MeasureRequest request, CaseQuery query, CancellationToken cancel)
    {
        var by = DimensionsOf(metric, request);
        if (Lacks(metric)) return NotEstimable(metric, request, _fields.Missing(metric));
        var figures = FiguresOf(metric, query, request, cancel);
        var measured = SliceComparison.Apply(metric, figures.Measurements(by.Count, request.Compares));
        return request.IgnoresExclusions || _exclusions.Of(metric).Count == 0 ? measured : WithLedger(metric, request, figures, [.. measured], cancel);
    }

    private IEnumerable<Measurement> WithLedger(Metric metric, MeasureRequest request, FigureSet figures, IReadOnlyList<Measurement> measured, CancellationToken cancel)
    {
        var by = DimensionsOf(metric, request);
        var asked = request with { Compares = false, IgnoresExclusions = true };
        var withAll = Figures(metric, asked, out _, cancel)!.Measurements(by.Count, compares: false);
        var marked = Cells(metric, new CaseQuery(_warehouse, _exclusions.Marked(metric), [.. by, Exclusions.By], request.Where, _zone), asked, cancel);
        var ledger = new ExclusionLedger(_exclusions.Of(metric), request, marked, withAll);
        return measured.Concat(ledger.Emptied(measured).Select(e => figures.Of(e.Period, e.Slice, request.Compares))).Select(ledger.Told);
    }

    internal static List<string> DimensionsOf(Metric metric, MeasureRequest request) => [.. metric.By.Concat(request.By).Distinct(StringComparer.Ordinal)];

    /// <summary>The metric's figures; null where fields are missing that it cannot do without.</summary>
    internal FigureSet? Figures(Metric metric, MeasureRequest request, out IReadOnlyList<string> missing, CancellationToken cancel)
    {
        var query = QueryOf(metric, request);
        missing = _fields.Missing(metric);
        return missing.Count > 0 ? null : FiguresOf(metric, query, request, cancel);
    }

    private CaseQuery QueryOf(Metric metric, MeasureRequest request, SharedCounts? shared = null)
    {
        if (request.Where is { } where) _warehouse.RequireCondition(where);
        _timekeeping.Prepare(metric);
        return new(_warehouse, request.IgnoresExclusions ? metric : _exclusions.Kept(metric), DimensionsOf(metric, request), request.Where, _zone) { Shared = shared };
    }

    private FigureSet FiguresOf(Metric metric, CaseQuery query, MeasureRequest request, CancellationToken cancel)
    {
        var cells = Cells(metric, query, request, cancel);
        var stock = metric.Per is null ? null : _catalogue[metric.Per];
        var exposure = stock is null ? null : Against(request.IgnoresExclusions ? stock : _exclusions.Kept(stock), DimensionsOf(metric, request), cells, request, cancel);
        return new FigureSet(metric, FamilyRule.Of(metric.Family), _options, cells) { Exposure = exposure };
    }

    /// <summary>Gives the database what the metric's SQL asks of clocks.</summary>
    internal void Prepare(Metric metric) => _timekeeping.Prepare(metric);

    /// <summary>Whether the records lack what the metric cannot do without, so that it has no figures.</summary>
    internal bool Lacks(Metric metric) => _fields.Missing(metric).Count > 0;

    /// <summary>The query that the metric's figures in these slices are counted by, as things are seen now.</summary>
    internal CaseQuery Query(Metric metric, IReadOnlyList<string> by, string? where = null, bool ignoresExclusions = false)
    {
        _timekeeping.Prepare(metric);
        return new(_warehouse, ignoresExclusions ? metric : _exclusions.Kept(metric), [.. metric.By.Concat(by).Distinct(StringComparer.Ordinal)], where, _zone);
    }

    /// <summary>No value, and the fields that would have made one possible.</summary>
    internal static IEnumerable<Measurement> NotEstimable(Metric metric, MeasureRequest request, IReadOnlyList<string> missing)
    {
        var range = request.Range ?? Period.Ever;
        var periods = request.Grain is { } grain && range != Period.Ever ? range.Steps(grain) : [range];
        return periods.Select(p => new Measurement { Metric = metric, Period = p, Slice = Slice.All, N = 0, Notes = [Note.NotEstimable], Missing = missing });
    }

    private static CaseCells Cells(Metric metric, CaseQuery query, MeasureRequest request, CancellationToken cancel)
    {
        if (metric.Family == Family.Stock) return StockCells(query, request, cancel);
        if (request.Grain is not { } grain)
        {
            var range = request.Range ?? query.Span(cancel) ?? Period.Ever;
            var now = query.Count(request.Range ?? Period.Ever, null, cancel).Select(r => (range, r));
            var before = request is { Compares: true, Range: { } given } ? query.Count(given.Previous, null, cancel).Select(r => (given.Previous, r)) : [];
            return new CaseCells([range], now.Concat(before));
        }
        if (request.Range is not { } whole) return EverCells([.. query.Count(Period.Ever, grain, cancel).Where(r => r.Step is not null)], grain);
        var steps = Steps(whole, grain, request);
        var beginsWhole = steps[0] == Period.Containing(whole.From, grain);
        var from = request is { Compares: true, Range: not null } && beginsWhole ? steps[0].Previous.From : whole.From;
        var byStart = steps.ToDictionary(s => Period.Containing(s.From, grain).From);
        return new CaseCells(steps, query.Count(new(from, whole.To), grain, cancel).Select(r => (beginsWhole && r.Step < steps[0].From ? steps[0].Previous : byStart[Period.Containing(r.Step!.Value, grain).From], r)));
    }

    /// <summary>All steps from the first with a case to the last.</summary>
    private static CaseCells EverCells(List<CaseRow> rows, Grain grain)
    {
        if (rows.Count == 0) return new CaseCells([], []);
        var (first, last) = (Period.Containing(rows.Min(r => r.Step!.Value), grain), Period.Containing(rows.Max(r => r.Step!.Value), grain));
        return new CaseCells([.. new Period(first.From, last.To).Steps(grain)], rows.Select(r => (Period.Containing(r.Step!.Value, grain), r)));
    }

    private static CaseCells StockCells(CaseQuery query, MeasureRequest request, CancellationToken cancel)
    {
        if ((request.Range ?? query.Span(cancel)) is not { } whole) return new CaseCells([request.Range ?? Period.Ever], []);
        IReadOnlyList<Period> steps = request.Grain is { } grain ? Steps(whole, grain, request) : [whole];
        return StockCells(query, steps, request is { Compares: true, Range: not null }, cancel);
    }

    private static CaseCells StockCells(CaseQuery query, IReadOnlyList<Period> steps, bool looksBack, CancellationToken cancel)
    {
        var all = looksBack ? steps.Prepend(steps[0].Previous).ToList() : steps;
        var flow = query.Flow([.. all.Select(p => p.To)], cancel);
        return new CaseCells(steps, all, period => flow.At(period.To));
    }

    /// <summary>Of a step that the asked days cut, only those days: it is then named by them and never compared with a whole step.</summary>
    private static List<Period> Steps(Period whole, Grain grain, MeasureRequest request) =>
        [.. whole.Steps(grain).Select(step => request.Range is null ? step : new(step.From > whole.From ? step.From : whole.From, step.To < whole.To ? step.To : whole.To))];

    /// <summary>The stock that cases are counted against, by those dimensions that it knows; its periods are those of the cases.</summary>
    private Exposure Against(Metric stock, List<string> by, CaseCells cells, MeasureRequest request, CancellationToken cancel)
    {
        var known = CaseQuery.Known(_warehouse, stock, by);
        var periods = cells.Periods.Where(p => p != Period.Ever).ToList();
        if (periods.Count == 0) return new(known, new CaseCells([], []), by.Count);
        var looksBack = request is { Compares: true, Range: not null };
        try
        {
            return new(known, StockCells(new CaseQuery(_warehouse, stock, known, request.Where, _zone), periods, looksBack, cancel), by.Count);
        }
        catch (SatStatsException e) when (request.Where is not null)
        {
            throw new SatStatsException($"The condition must hold for {stock.Records.Title} too, and they cannot be asked that: {e.Message}",
                "Use only what they have (region, segment, area_type), or break down with --by instead.", isUsage: true, inner: e);
        }
    }
}

/// <summary>Tables of cases by period and slice, and the periods that were asked for.</summary>
internal sealed class CaseCells
{
    private static readonly Dictionary<Slice, CaseTable> s_none = [];
    private readonly Func<Period, IReadOnlyDictionary<Slice, CaseTable>> _tables;
    private readonly HashSet<Period> _counted;

    public CaseCells(IReadOnlyList<Period> periods, IEnumerable<(Period Period, CaseRow Row)> rows)
    {
        var tables = rows.GroupBy(r => r.Period).ToDictionary(
            p => p.Key,
            p => p.GroupBy(r => r.Row.Slice).ToDictionary(s => s.Key, s => CaseTable.Of(s.Select(r => r.Row))));
        (Periods, _tables, _counted) = (periods, period => tables.GetValueOrDefault(period) ?? s_none, [.. tables.Keys]);
    }

    /// <summary>Tables that are made when they are looked at.</summary>
    /// <param name="counted">Periods that were counted, though there may be nothing in them: an empty stock is a figure too, so that the one after it has something to be compared with.</param>
    public CaseCells(IReadOnlyList<Period> periods, IEnumerable<Period> counted, Func<Period, IReadOnlyDictionary<Slice, CaseTable>> tables) =>
        (Periods, _tables, _counted) = (periods, tables, [.. counted]);

    public IReadOnlyList<Period> Periods { get; }

    public IReadOnlyDictionary<Slice, CaseTable> In(Period period) => _counted.Contains(period) ? _tables(period) : s_none;

    public bool Has(Period period) => _counted.Contains(period);
}

/// <summary>The stock that cases are counted against. A dimension that it does not know (the channel of a complaint) divides the cases, not the stock.</summary>
internal sealed record Exposure(IReadOnlyList<string> Known, CaseCells Stock, int Dimensions)
{
    public long Of(Period period, Slice slice) => Stock.In(period).GetValueOrDefault(new Slice(slice.Parts.Where(p => Known.Contains(p.Key))))?.Total ?? 0;

    /// <summary>Slices of the stock, where it knows all dimensions: a region without a single complaint is a figure too.</summary>
    public IEnumerable<Slice> Slices(Period period) => Known.Count == Dimensions ? Stock.In(period).Keys : [];
}
