using System.Globalization;
using SatStats.Warehousing;

namespace SatStats.Measuring;

/// <summary>
/// Counts a metric's cases by step of time, slice and value: the one query that every metric goes through. The metric's own SQL stands
/// inside unchanged; the outer query keeps to what DuckDB and PostgreSQL both understand.
/// </summary>
internal sealed class CaseQuery(Warehouse warehouse, Metric metric, IReadOnlyList<string> by, string? where, string zone)
{
    /// <summary>For stocks: how long a case has been there at the end of the period; a dimension that no record has.</summary>
    public const string OpenFor = "open_for";

    private static readonly string[] NoDimensions = ["case_at", "case_value", "case_low", "case_top", "case_count", "case_until", "case_group"];

    private readonly IReadOnlyList<string> _columns = [.. warehouse.Query($"select * from (\n{metric.Sql}\n) as cases limit 0").Columns];

    private readonly IReadOnlyList<(string Name, string Column)> _dimensions = Dimensions(warehouse, metric, by);

    /// <summary>The dimensions asked for that cases of this metric have; a stock that others are counted against knows only some.</summary>
    public static IReadOnlyList<string> Known(Warehouse warehouse, Metric metric, IReadOnlyList<string> by)
    {
        var columns = warehouse.Query($"select * from (\n{metric.Sql}\n) as cases limit 0").Columns;
        return [.. by.Where(name => columns.Contains(name, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The column of the metric's cases that a dimension's name means.</summary>
    public static string ColumnOf(Warehouse warehouse, Metric metric, string dimension) => Dimensions(warehouse, metric, [dimension])[0].Column;

    /// <summary>Counts in a range of local days, by step of the grain or, without one, as a whole.</summary>
    /// <remarks>With <see cref="Period.Ever"/> cases that say no time count too.</remarks>
    public IEnumerable<CaseRow> Count(Period range, Grain? grain, CancellationToken cancel)
    {
        object?[] bounds = range == Period.Ever ? [] : [Start(range.From), Start(range.To)];
        return Rows(warehouse.Query(Text(grain, range == Period.Ever), cancel, bounds));
    }

    /// <summary>For stocks: counts what is there at the end of each period. The step of a row is the day that the period ends with, not included.</summary>
    public IEnumerable<CaseRow> CountAt(IEnumerable<Period> periods, CancellationToken cancel) =>
        Rows(warehouse.Query(StockText(periods.Select(p => p.To).Distinct()), cancel));

    /// <summary>The local days from the first case to the last; null where there is no case.</summary>
    public Period? Span(CancellationToken cancel)
    {
        var last = metric.Family == Family.Stock ? "greatest(case_at, case_until)" : "case_at";
        var row = warehouse.Query($"with cases as (\n{metric.Sql}\n)\nselect min({Local("case_at")}), max({Local(last)}) from cases{Condition(" where ")}", cancel).Rows.Single();
        return Day(row[0]) is { } first && Day(row[1]) is { } end ? new(first, end.AddDays(1)) : null;
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
            select {keys}, cast(date_trunc('{grain.ToString().ToLowerInvariant()}', {Local("case_at")}) as date) as step, cast(case_value as double precision) as case_value{slices} from cases{Condition(" where ")}
            """;
    }

    /// <summary>The step and the slice of a row of <see cref="Cases"/>, without its key.</summary>
    public (DateOnly? Step, Slice Slice) Place(IReadOnlyList<object?> cells) =>
        (Day(cells[0]), new Slice(_dimensions.Select((d, i) => KeyValuePair.Create(d.Name, Label(cells[2 + i])))));

    // Days are nobody's moments: they are cut where they stand, in every zone.
    private bool CountsDays => metric.Records.TimeField is { } time && metric.Records[time].Type == FieldType.Day;

    private string Local(string time) => CountsDays ? time : ZoneShift.ToLocal(time, zone);

    private DateTime Start(DateOnly day) => CountsDays ? day.ToDateTime(TimeOnly.MinValue) : ZoneShift.StartOfDay(day, zone);

    private string Text(Grain? grain, bool isEver)
    {
        var step = grain is { } g ? $"cast(date_trunc('{g.ToString().ToLowerInvariant()}', {Local("case_at")}) as date)" : "cast(null as date)";
        return $"""
            with cases as (
            {metric.Sql}
            ){(metric.Family is Family.Total or Family.Daily ? DailySums() : "")}
            select
                {step} as step{Slices()},
                cast(case_value as double precision) as case_value, {Ends()},
                {(_columns.Contains("case_count") ? "cast(sum(case_count) as bigint)" : "count(*)")} as cases
            from {(metric.Family is Family.Total or Family.Daily ? "sums" : "cases")}
            where {(isEver ? "true" : "case_at >= ? and case_at < ?")}{(metric.Family is Family.Total or Family.Daily ? "" : Condition(" and "))}
            group by {Groups}
            order by {Groups}
            """;
    }

    // Counters come one row a channel; what varies is the day, so the days of a slice are summed up before they are counted.
    private string DailySums()
    {
        var slices = string.Concat(_dimensions.Select(d => $"{Quote(d.Column)}, "));
        var day = CountsDays ? "case_at" : $"cast({Local("case_at")} as date)";
        return $"""
            ,
            sums as (
                select {slices}min(case_at) as case_at, sum(case_value) as case_value
                from cases
                where case_value is not null{Condition(" and ")}
                group by {slices}{day}
            )
            """;
    }

    private string StockText(IEnumerable<DateOnly> ends)
    {
        var rows = string.Join(", ", ends.Select(d => string.Create(CultureInfo.InvariantCulture, $"(date '{d:yyyy-MM-dd}', timestamp '{Start(d):yyyy-MM-dd HH:mm:ss}')")));
        return $"""
            with cases as (
            {metric.Sql}
            ),
            ends as (
                select * from (values {rows}) as listed(step, ends_at)
            ),
            aged as (
                select cases.*, step, cast(floor(extract(epoch from (ends_at - case_at)) / 86400) as bigint) as case_age
                from cases
                join ends on case_at < ends_at and (case_until is null or case_until >= ends_at){Condition(" where ")}
            ),
            stock as (
                select aged.*, case when case_age < 5 then '00-04 days' when case_age < 7 then '05-06 days' when case_age < 15 then '07-14 days'
                                    when case_age < 30 then '15-29 days' else '30 days and more' end as {OpenFor}
                from aged
            )
            select step{Slices()}, cast(case_age as double precision) as case_value, {Ends()}, count(*) as cases
            from stock
            group by {Groups}
            order by {Groups}
            """;
    }

    private string Slices() => string.Concat(_dimensions.Select((d, i) => string.Create(CultureInfo.InvariantCulture, $",\n    {Quote(d.Column)} as slice_{i}")));

    private string Ends() => string.Join(", ", new[] { "case_low", "case_top", "case_group" }.Select(c => $"cast({(_columns.Contains(c) ? c : "null")} as double precision) as {c}"));

    private string Groups => string.Join(", ", Enumerable.Range(1, _dimensions.Count + 5));

    private string Condition(string before) => where is null ? "" : $"{before}(\n{where}\n)";

    private IEnumerable<CaseRow> Rows(QueryResult result)
    {
        foreach (var row in result.Rows)
        {
            var slice = new Slice(_dimensions.Select((d, i) => KeyValuePair.Create(d.Name, Label(row[1 + i]))));
            var at = 1 + _dimensions.Count;
            yield return new(Day(row[0]), slice, Number(row[at]), Number(row[at + 1]), Number(row[at + 2]), Number(row[at + 3]), (long)row[at + 4]!);
        }
    }

    private static IReadOnlyList<(string Name, string Column)> Dimensions(Warehouse warehouse, Metric metric, IReadOnlyList<string> by)
    {
        var columns = warehouse.Query($"select * from (\n{metric.Sql}\n) as cases limit 0").Columns.Except(NoDimensions).Concat(metric.Family == Family.Stock ? [OpenFor] : []).ToList();
        return [.. by.Select(name => (name, Resolve(warehouse, metric, columns, name)))];
    }

    /// <summary>The column that a dimension's name means: a column of the records, or the field that a file's header of that name was read into.</summary>
    private static string Resolve(Warehouse warehouse, Metric metric, List<string> columns, string name) =>
        columns.FirstOrDefault(c => c == name)
            ?? columns.FirstOrDefault(c => string.Equals(c, name, StringComparison.OrdinalIgnoreCase))
            ?? columns.FirstOrDefault(c => c == warehouse.FieldOfHeader(metric.Records, name))
            ?? throw SatStatsException.Unknown($"dimension of {metric.Id}", name, columns.Where(c => c is not ("import_id" or "source_row")));

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
