using SatStats.Warehousing;

namespace SatStats.Measuring;

/// <summary>
/// Leaves out the cases that the workspace's rules name, and counts them. A rule works on cases: what it leaves out is not counted, but is
/// still there for other cases to depend on. A case that several rules name counts for the first of them, so that their counts add up.
/// </summary>
internal sealed class Exclusions(Warehouse warehouse)
{
    /// <summary>The dimension of <see cref="Marked"/>: the rule that leaves a case out; none for those that count.</summary>
    public const string By = "excluded_by";

    private readonly Dictionary<string, IReadOnlyList<ExclusionRule>> _found = [];

    /// <summary>The rules that hold for the metric. One for all metrics holds where each case is a record, and not where it is made of several.</summary>
    /// <exception cref="SatStatsException">A rule's condition cannot be used: names file, line and remedy.</exception>
    public IReadOnlyList<ExclusionRule> Of(Metric metric)
    {
        if (metric.ExclusionRules.Count == 0) return [];
        if (_found.TryGetValue(metric.Id, out var known)) return known;
        var areRecords = metric.Kinds.Count == 1 && MetricColumns.Of(warehouse, metric).Contains("source_row");
        var rules = metric.ExclusionRules.Where(r => areRecords || r.Metrics.Count > 0).ToList();
        foreach (var rule in rules) Check(metric, rule);
        return _found[metric.Id] = rules;
    }

    /// <summary>The metric without the cases that its rules leave out.</summary>
    public Metric Kept(Metric metric) => Of(metric) is { Count: > 0 } rules
        ? metric with { Sql = $"select cases.* from (\n{metric.Sql}\n) as cases\nwhere {string.Join("\n  and ", rules.Select(r => Conditions.Not(r.Where)))}" }
        : metric;

    /// <summary>The metric with all cases, each marked with the rule that leaves it out.</summary>
    public Metric Marked(Metric metric) => metric with
    {
        Sql = $"select cases.*, case {string.Join(" ", Of(metric).Select(r => $"when (\n{r.Where}\n) then '{r.Id}'"))} end as {By} from (\n{metric.Sql}\n) as cases",
    };

    private void Check(Metric metric, ExclusionRule rule)
    {
        try
        {
            warehouse.RequireCondition(rule.Where);
            foreach (var _ in warehouse.Query($"select * from (\n{metric.Sql}\n) as cases where {Conditions.Not(rule.Where)} limit 0").Rows) break;
        }
        catch (SatStatsException e)
        {
            throw new SatStatsException($"{rule.Place}: exclusion '{rule.Id}' cannot be used for {metric.Id}: {e.Message}",
                $"Write a condition over the fields of {rule.Kind.Id} records or the other columns of their files, or name the metrics that it is for with metrics:.", inner: e);
        }
    }
}
