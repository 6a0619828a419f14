using System.Globalization;
using SatStats.Warehousing;

namespace SatStats.Measuring;

/// <summary>
/// Counts a metric's cases by step of time, slice and value: the one query that every metric goes through. The metric's own SQL stands
/// inside unchanged; the outer query keeps to what DuckDB and PostgreSQL both understand.
/// </summary>
internal sealed class CaseQuery(Warehouse warehouse, Metric metric, IReadOnlyList<string> by, string? where, string zone)
{
    private static readonly string[] NoDimensions = ["case_at", "case_value", "case_low", "case_top"];

    private readonly IReadOnlyList<(string Name, string Column)> _dimensions = [.. by.Select(name => (name, Resolve(warehouse, metric, name)))];

    /// <summary>Counts in a range of local days, by step of the grain or, without one, as a whole.</summary>
    /// <remarks>With <see cref="Period.Ever"/> cases that say no time count too.</remarks>
    public IEnumerable<CaseRow> Count(Period range, Grain? grain, CancellationToken cancel)
    {
        object?[] bounds = range == Period.Ever ? [] : [ZoneShift.StartOfDay(range.From, zone), ZoneShift.StartOfDay(range.To, zone)];
        var result = warehouse.Query(Text(grain, range == Period.Ever), cancel, bounds);
        foreach (var row in result.Rows)
        {
            var slice = new Slice(_dimensions.Select((d, i) => KeyValuePair.Create(d.Name, Label(row[1 + i]))));
            var at = 1 + _dimensions.Count;
            yield return new(Day(row[0]), slice, Number(row[at]), Number(row[at + 1]), Number(row[at + 2]), (long)row[at + 3]!);
        }
    }

    /// <summary>The local days from the first case to the last; null where there is no case.</summary>
    public Period? Span(CancellationToken cancel)
    {
        var row = warehouse.Query($"with cases as (\n{metric.Sql}\n)\nselect min({Local}), max({Local}) from cases{Condition(" where ")}", cancel).Rows.Single();
        return row[0] is DateTime first && row[1] is DateTime last ? new(DateOnly.FromDateTime(first), DateOnly.FromDateTime(last).AddDays(1)) : null;
    }

    /// <summary>The cases one by one: the key of their record, the step of time, the value, the slice.</summary>
    public string Cases(Grain grain)
    {
        var keys = string.Join(", ", metric.Records.KeyFields.Select(Quote));
        var slices = string.Concat(_dimensions.Select((d, i) => string.Create(CultureInfo.InvariantCulture, $", {Quote(d.Column)} as slice_{i}")));
        return $"""
            with cases as (
            {metric.Sql}
            )
            select {keys}, cast(date_trunc('{grain.ToString().ToLowerInvariant()}', {Local}) as date) as step, cast(case_value as double precision) as case_value{slices} from cases{Condition(" where ")}
            """;
    }

    /// <summary>The step and the slice of a row of <see cref="Cases"/>, without its key.</summary>
    public (DateOnly? Step, Slice Slice) Place(IReadOnlyList<object?> cells) =>
        (Day(cells[0]), new Slice(_dimensions.Select((d, i) => KeyValuePair.Create(d.Name, Label(cells[2 + i])))));

    private string Local => ZoneShift.ToLocal("case_at", zone);

    private string Text(Grain? grain, bool isEver)
    {
        var step = grain is { } g ? $"cast(date_trunc('{g.ToString().ToLowerInvariant()}', {Local}) as date)" : "cast(null as date)";
        var slices = string.Concat(_dimensions.Select((d, i) => string.Create(CultureInfo.InvariantCulture, $",\n    {Quote(d.Column)} as slice_{i}")));
        var ends = metric.Family == Family.Satisfaction ? "case_low, case_top" : "cast(null as double precision) as case_low, cast(null as double precision) as case_top";
        var groups = string.Join(", ", Enumerable.Range(1, _dimensions.Count + 4));
        return $"""
            with cases as (
            {metric.Sql}
            )
            select
                {step} as step{slices},
                cast(case_value as double precision) as case_value, {ends},
                count(*) as cases
            from cases
            where {(isEver ? "true" : "case_at >= ? and case_at < ?")}{Condition(" and ")}
            group by {groups}
            order by {groups}
            """;
    }

    private string Condition(string before) => where is null ? "" : $"{before}(\n{where}\n)";

    /// <summary>The column that a dimension's name means: a column of the records, or the field that a file's header of that name was read into.</summary>
    private static string Resolve(Warehouse warehouse, Metric metric, string name)
    {
        if (metric.By.Contains(name)) return name;
        var columns = warehouse.Query($"select * from (\n{metric.Sql}\n) as cases limit 0").Columns.Except(NoDimensions).ToList();
        return columns.FirstOrDefault(c => c == name)
            ?? columns.FirstOrDefault(c => string.Equals(c, name, StringComparison.OrdinalIgnoreCase))
            ?? columns.FirstOrDefault(c => c == warehouse.FieldOfHeader(metric.Records, name))
            ?? throw SatStatsException.Unknown($"dimension of {metric.Id}", name, columns.Where(c => c is not ("import_id" or "source_row")));
    }

    private static string Quote(string column) => $"\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static DateOnly? Day(object? cell) => cell switch
    {
        DateOnly day => day,
        DateTime time => DateOnly.FromDateTime(time),
        _ => null,
    };

    private static string? Label(object? cell) => cell switch
    {
        null => null,
        bool yes => yes ? "yes" : "no",
        DateTime time => time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };

    private static double? Number(object? cell) => cell is null ? null : Convert.ToDouble(cell, CultureInfo.InvariantCulture);
}
