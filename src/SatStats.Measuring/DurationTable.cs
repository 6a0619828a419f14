using System.Globalization;

namespace SatStats.Measuring;

/// <summary>
/// Counts durations so that a table of millions of them stays small and everything that is said of it stays exact. Seconds hardly ever
/// repeat: ten million tickets would be ten million rows. So the values of a step and slice are first counted in bins of about one percent;
/// then only the bins in which the median, the ends of its interval, P80, P95, P99 or the maximum lie are counted value by value, the others
/// are one row each with their mean. Ranks, and the sum of all, are those of the single values.
/// </summary>
/// <remarks>Up to <see cref="MostExact"/> cases everything is counted value by value. Above, what lies within one percent counts as tied in rank tests.</remarks>
internal static class DurationTable
{
    /// <summary>So many cases of a step and slice are counted value by value.</summary>
    public const int MostExact = 2_000;

    // Of a binomial's ends at 95%, 1.96 standard deviations of half the root of n from its middle, with a margin for rounding.
    private const string NearMiddle = "low_rank <= total / 2.0 + sqrt(total) + 2 and high_rank >= total / 2.0 - sqrt(total) - 2";

    private static readonly string[] s_quantiles = ["0.8", "0.95", "0.99", "1.0"];

    /// <summary>The query for a metric's durations; rows as of any other metric: step, slices, value, three empty columns, cases.</summary>
    /// <param name="step">An expression for the step of time.</param>
    /// <param name="slices">Quoted columns.</param>
    /// <param name="holds">A condition for the cases; it may hold parameters, which stand in it once and in the query twice.</param>
    public static string Sql(Metric metric, string step, IReadOnlyList<string> slices, string holds)
    {
        var keys = string.Concat(slices.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $", slice_{i}")));
        var sameKeys = string.Concat(slices.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $" and v.slice_{i} is not distinct from f.slice_{i}")));
        var exact = string.Join("\n            or ", s_quantiles.Select(q => $"low_rank <= floor((total - 1) * {q}) + 2 and high_rank >= floor((total - 1) * {q}) + 1"));
        return $"""
            with cases as not materialized (
            {metric.Sql}
            ),
            valued as not materialized (
                select {step} as step{string.Concat(slices.Select((s, i) => string.Create(CultureInfo.InvariantCulture, $", {s} as slice_{i}")))},
                       cast(case_value as double precision) as case_value,
                       cast(floor(100 * ln(1 + abs(case_value))) * sign(case_value) as integer) as bin
                from cases
                where {holds}
            ),
            bins as (
                select step{keys}, bin, count(*) as cases, sum(case_value) as total_value, min(case_value) as smallest, max(case_value) as largest
                from valued
                group by step{keys}, bin
            ),
            ranked as (
                select bins.*,
                       sum(cases) over (partition by step{keys} order by bin) - cases + 1 as low_rank,
                       sum(cases) over (partition by step{keys} order by bin) as high_rank,
                       sum(cases) over (partition by step{keys}) as total
                from bins
                where bin is not null
            ),
            found as (
                select ranked.*,
                       smallest < largest and (total <= {MostExact.ToString(CultureInfo.InvariantCulture)}
                            or {NearMiddle}
                            or {exact}) as is_looked_into
                from ranked
            )
            select step{keys}, case_value, cast(null as double precision) as case_low, cast(null as double precision) as case_top, cast(null as double precision) as case_group, cases
            from (
                select step{keys}, case when smallest = largest then smallest else total_value / cases end as case_value, cases from found where not is_looked_into
                union all
                select step{keys}, null, cases from bins where bin is null
                union all
                select v.step{string.Concat(slices.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $", v.slice_{i}")))}, v.case_value, count(*)
                from valued v
                join found f on v.step is not distinct from f.step{sameKeys} and v.bin = f.bin and f.is_looked_into
                group by v.step{string.Concat(slices.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $", v.slice_{i}")))}, v.case_value
            ) as counted
            order by {string.Join(", ", Enumerable.Range(1, slices.Count + 2))}
            """;
    }
}
