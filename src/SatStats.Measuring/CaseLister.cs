using SatStats.Measuring.Families;
using SatStats.Warehousing;

namespace SatStats.Measuring;

/// <summary>Lists the rows behind a figure: the same cases, in the same days and slice, that measuring counts.</summary>
public sealed class CaseLister(Warehouse warehouse, MetricCatalogue catalogue, MeasureOptions options)
{
    private readonly Measurer _measurer = new(warehouse, catalogue, options);

    /// <exception cref="SatStatsException">An unknown metric or dimension, a part that the figure does not have, or a condition that the engine does not understand.</exception>
    public CaseList List(CaseListRequest request, CancellationToken cancel = default)
    {
        var metric = catalogue[request.Metric];
        if (request.Where is { } where) warehouse.RequireCondition(where);
        var (inSlice, outOfSlice) = Slices(metric, request.Slice);
        var condition = Conditions.All(request.Where, inSlice, PartOf(metric, request.Part, outOfSlice));
        var result = _measurer.Query(metric, [], condition, request.IgnoresExclusions).List(request.Range, cancel);
        return new(metric, result.Columns, [.. result.Rows]);
    }

    /// <summary>A share's own dimension does not choose among its cases, but tells those that count from the rest.</summary>
    private (string? Whole, string? Own) Slices(Metric metric, Slice slice)
    {
        _measurer.Prepare(metric);
        string? Of(Func<string, bool> takes) => Conditions.All(slice.Parts.Where(p => takes(p.Key)).Select(p => Conditions.Is(CaseQuery.ColumnOf(warehouse, metric, p.Key), p.Value)));
        if (metric.Family != Family.Share) return (Of(_ => true), null);
        return (Of(d => !metric.By.Contains(d)), Of(metric.By.Contains));
    }

    private static string? PartOf(Metric metric, CasePart part, string? own)
    {
        const string valued = "case_value is not null";
        var hits = metric.Family switch
        {
            Family.Rate when metric.IsOfCounters => "case_value > 0",
            Family.Rate => "case_value = 1",
            Family.Satisfaction => TopBox.Sql,
            Family.Promoter => "case_value >= 9",
            Family.Reduction => "case_group is distinct from 0",
            Family.Share or Family.Exposure => own ?? "true",
            _ => null,
        };
        var all = metric.Family is Family.Count or Family.Share or Family.Stock or Family.Exposure ? null : metric.Family == Family.Satisfaction ? $"{valued} and case_top is not null" : valued;
        return part switch
        {
            CasePart.All => all,
            CasePart.Open when all is not null => "case_value is null",
            CasePart.Numerator when hits is not null => Conditions.All(all, hits),
            // A counter may hold of both.
            CasePart.Rest when metric.IsOfCounters => Conditions.All(all, "case_value < case_top"),
            CasePart.Rest when hits is not null && metric.Family != Family.Exposure => Conditions.All(all, Conditions.Not(hits)),
            CasePart.Rest when metric.Per is { } per => throw new SatStatsException($"The denominator of {metric.Id} is {per}.", $"List it: satstats records {per}.", isUsage: true),
            _ => throw new SatStatsException($"{metric.Id} has no {part.ToString().ToLowerInvariant()} part: every case counts.", "Leave --part out.", isUsage: true),
        };
    }
}
