using SatStats.Measuring.Statistics;

namespace SatStats.Measuring;

/// <summary>
/// What the slices of one period say about each other: cumulative shares of a Pareto, and for ordered states the risk ratio and phi of each
/// against the first, and the trend over all (Cochran-Armitage).
/// </summary>
internal static class SliceComparison
{
    public static IEnumerable<Measurement> Apply(Metric metric, IEnumerable<Measurement> measurements)
    {
        if (metric.By.Count == 0) return measurements;
        var groups = measurements.GroupBy(m => (m.Period, Others: new Slice(m.Slice.Parts.Where(p => p.Key != metric.By[0]))));
        if (metric.Family == Family.Share) return groups.SelectMany(Cumulated);
        return metric.Order.Count > 0 ? groups.SelectMany(g => Related(metric, [.. g])) : measurements;
    }

    private static IEnumerable<Measurement> Cumulated(IEnumerable<Measurement> group)
    {
        var sum = 0.0;
        foreach (var m in group)
        {
            sum += m.Value ?? 0;
            yield return m.Value is null ? m : With(m, ("cumulative_share", Math.Min(1, sum)));
        }
    }

    private static IEnumerable<Measurement> Related(Metric metric, List<Measurement> group)
    {
        var ordered = metric.Order.Select(v => group.FirstOrDefault(m => m.Slice[metric.By[0]] == v)).ToList();
        var scored = ordered.Index().Where(m => m.Item?.Denominator is > 0)
            .Select(m => new ScoredGroup(m.Item!.Numerator!.Value, m.Item.Denominator!.Value, m.Index)).ToList();
        var trend = scored.Count > 1 ? CochranArmitageTrend.Of(scored) : null;
        var reference = ordered.FirstOrDefault();
        foreach (var m in group)
        {
            var found = new List<(string, double?)> { ("trend_p", trend?.Test.P), ("trend_z", trend?.Z) };
            if (reference is { Denominator: > 0 } && m != reference && m.Denominator > 0) found.AddRange(Against(m, reference));
            yield return m.Value is null ? m : With(m, [.. found.Where(f => f.Item2 is not null).Select(f => (f.Item1, f.Item2!.Value))]);
        }
    }

    private static IEnumerable<(string, double?)> Against(Measurement m, Measurement reference)
    {
        var table = new TwoByTwo(m.Numerator!.Value, m.Denominator!.Value - m.Numerator.Value,
            reference.Numerator!.Value, reference.Denominator!.Value - reference.Numerator.Value);
        var ratio = ScoreRatioInterval.OfRisks(table);
        yield return ("risk_ratio", table.RiskRatio());
        yield return ("risk_ratio_low", ratio?.Low);
        yield return ("risk_ratio_high", ratio?.High);
        yield return ("risk_difference", table.RiskDifference()?.Difference);
        yield return ("phi", table.Phi);
        yield return ("fisher_p", table.FisherExactP());
    }

    private static Measurement With(Measurement m, params (string Name, double Value)[] found)
    {
        var statistics = new Dictionary<string, double>(m.Statistics);
        foreach (var (name, value) in found) statistics[name] = value;
        return m with { Statistics = statistics };
    }
}
