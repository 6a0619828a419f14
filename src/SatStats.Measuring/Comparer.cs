using SatStats.Measuring.Families;
using SatStats.Measuring.Statistics;
using SatStats.Warehousing;

namespace SatStats.Measuring;

/// <summary>
/// Holds two figures of a metric against each other: two periods, two slices, a slice and the rest. The comparing itself is that of every
/// change in <see cref="FigureSet"/>; what is added is the ratio, a second test, and the care for several comparisons made together.
/// </summary>
public sealed class Comparer(Warehouse warehouse, MetricCatalogue catalogue, MeasureOptions options)
{
    private const double FalseDiscoveryRate = 0.05;

    private readonly Measurer _measurer = new(warehouse, catalogue, options);

    /// <summary>One comparison; several where the metric, or the request, has dimensions.</summary>
    /// <exception cref="SatStatsException">An unknown metric or dimension, a slice that no record is in, or a condition that the engine does not understand.</exception>
    public IReadOnlyList<Comparison> Compare(CompareRequest request, CancellationToken cancel = default)
    {
        var metric = catalogue[request.Metric];
        // Two slices are looked at over the same days, also where one of them begins later.
        if (request is { Range: null, First.Period: null }) request = request with { Range = _measurer.Query(metric, []).Span(cancel) };
        var (first, second) = (Asked(metric, request, request.First, request.Second), Asked(metric, request, request.Second, request.First));
        var figures = _measurer.Figures(metric, first, out var missing, cancel);
        if (figures is null) return [NotEstimable(metric, request, missing)];
        var others = _measurer.Figures(metric, second, out _, cancel)!;
        RequireCases(metric, request);
        var dimensions = Measurer.DimensionsOf(metric, first).Count;
        var slices = figures.Slices(dimensions).Union(others.Slices(dimensions));
        return Adjusted([.. slices.Select(s => One(metric, request, figures, others, s))]);
    }

    private MeasureRequest Asked(Metric metric, CompareRequest request, CompareSide side, CompareSide other) => new()
    {
        Metrics = [metric.Id],
        By = request.By,
        Range = side.Period ?? request.Range,
        Where = Conditions.All(request.Where, side.IsRest ? Conditions.Not(SliceCondition(metric, other.Slice!)) : side.Slice is { } slice ? SliceCondition(metric, slice) : null),
        Compares = false,
    };

    private string SliceCondition(Metric metric, Slice slice)
    {
        _measurer.Prepare(metric);
        return Conditions.All(slice.Parts.Select(p => Conditions.Is(CaseQuery.ColumnOf(warehouse, metric, p.Key), p.Value)))!;
    }

    private static Comparison One(Metric metric, CompareRequest request, FigureSet figures, FigureSet others, Slice slice)
    {
        var isByRatio = FamilyRule.Of(metric.Family).ComparesByRatio;
        var comparison = new Comparison { Request = request, First = figures.Whole(slice), Second = others.Whole(slice), IsByRatio = isByRatio };
        if (figures.Against(others, slice) is not { } found) return comparison;
        var (difference, interval) = (found.Difference, found.Difference.Interval);
        comparison = comparison with
        {
            SmallestDetectable = isByRatio ? difference.SmallestRatio : difference.SmallestDetectable,
            Tests = [.. new[] { difference.Test, found.SecondTest.Value }.OfType<HypothesisTest>()],
            Verdict = interval is null ? null : IsOfParts(request) && isByRatio ? Plainly(found.Verdict, 1 + difference.Value) : found.Verdict,
        };
        return isByRatio
            ? comparison with { Ratio = new(1 + difference.Value, 1 + interval?.Low, 1 + interval?.High) }
            : comparison with { Difference = difference.Value, Low = interval?.Low, High = interval?.High, Ratio = found.Ratio };
    }

    private static bool IsOfParts(CompareRequest request) => request.First.Slice is not null || request.Second.Slice is not null;

    /// <summary>That one region has fewer complaints than all the others together is neither good nor bad: numbers of parts of different size are only more or fewer.</summary>
    private static Verdict Plainly(Verdict verdict, double ratio) => verdict == Verdict.NotDistinguishable ? verdict : ratio > 1 ? Verdict.Higher : Verdict.Lower;

    /// <summary>Of several comparisons those are believed that hold a false discovery rate of 5% among them (Benjamini and Hochberg 1995).</summary>
    private static IReadOnlyList<Comparison> Adjusted(IReadOnlyList<Comparison> all)
    {
        if (all.Count(c => c.Tests.Count > 0) < 2) return all;
        var adjusted = BenjaminiHochberg.Adjust([.. all.Select(c => c.Tests.Count > 0 ? c.Tests[0].P : (double?)null)]);
        return [.. all.Zip(adjusted, (c, p) => c with { AdjustedP = p, Verdict = c.Verdict is not null && p > FalseDiscoveryRate ? Verdict.NotDistinguishable : c.Verdict })];
    }

    /// <summary>A slice that no record was ever in is a slip of the pen; one that is empty in these days is a figure.</summary>
    private void RequireCases(Metric metric, CompareRequest request)
    {
        foreach (var (name, value) in new[] { request.First, request.Second }.SelectMany(s => s.Slice?.Parts ?? []))
        {
            var column = CaseQuery.ColumnOf(warehouse, metric, name);
            if (warehouse.Query($"select 1 from (\n{metric.Sql}\n) as cases where {Conditions.Is(column, value)} limit 1").Rows.Any()) continue;
            throw SatStatsException.Unknown($"value of {name}", value ?? "", Values(metric, name));
        }
    }

    private IEnumerable<string> Values(Metric metric, string name) =>
        _measurer.Query(metric, [name]).Count(Period.Ever, null, default).Select(r => r.Slice[name]).OfType<string>().Distinct().Take(100);

    private static Comparison NotEstimable(Metric metric, CompareRequest request, IReadOnlyList<string> missing)
    {
        Measurement Of(CompareSide side) => Measurer.NotEstimable(metric, new MeasureRequest { Metrics = [metric.Id], Range = side.Period ?? request.Range }, missing).First();
        return new() { Request = request, First = Of(request.First), Second = Of(request.Second), IsByRatio = FamilyRule.Of(metric.Family).ComparesByRatio };
    }
}
