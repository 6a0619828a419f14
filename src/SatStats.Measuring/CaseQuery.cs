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

    private const string Oldest = "30 days and more";

    private static readonly (int Under, string Label)[] s_ages = [(5, "00-04 days"), (7, "05-06 days"), (15, "07-14 days"), (30, "15-29 days")];

    private static readonly string[] NoDimensions = ["case_at", "case_value", "case_low", "case_top", "case_count", "case_until", "case_group"];

    private readonly IReadOnlyList<string> _columns = MetricColumns.Of(warehouse, metric);

    private readonly IReadOnlyList<(string Name, string Column)> _dimensions = Resolved(warehouse, metric, by);

    /// <summary>The dimensions asked for that cases of this metric have; a stock that others are counted against knows only some.</summary>
    public static IReadOnlyList<string> Known(Warehouse warehouse, Metric metric, IReadOnlyList<string> by)
    {
        var columns = MetricColumns.Of(warehouse, metric);
        return [.. by.Where(name => columns.Contains(name, StringComparer.OrdinalIgnoreCase))];
    }

    /// <summary>The column of the metric's cases that a dimension's name means.</summary>
    public static string ColumnOf(Warehouse warehouse, Metric metric, string dimension) => Resolved(warehouse, metric, [dimension])[0].Column;

    /// <summary>Metrics whose cases are counted in the same reading, if there are any.</summary>
    public SharedCounts? Shared { get; init; }

    /// <summary>The metric as readings of tables row by row, where it is no more and each case counts by whether its value is 1.</summary>
    public IReadOnlyList<PlainSelect>? Plain => where is null && metric.Family is Family.Rate or Family.Count ? warehouse.PlainSelects(metric.Sql) : null;

    /// <summary>The dimensions asked for, and the columns of the cases that they mean.</summary>
    public IReadOnlyList<(string Name, string Column)> Dimensions => _dimensions;

    /// <summary>Counts in a range of local days, by step of the grain or, without one, as a whole.</summary>
    /// <remarks>With <see cref="Period.Ever"/> cases that say no time count too.</remarks>
    public IEnumerable<CaseRow> Count(Period range, Grain? grain, CancellationToken cancel) =>
        Shared?.Count(this, range, grain, cancel) ?? Rows(warehouse.Query(Text(grain, range == Period.Ever), cancel, Bounds(range)));

    /// <summary>A condition for a case to lie in a range; its two parameters are <see cref="Bounds"/>.</summary>
    public const string InBounds = "case_at >= ? and case_at < ?";

    /// <summary>The moments between which a range of local days lies; none for all of time.</summary>
    public object?[] Bounds(Period range) => range == Period.Ever ? [] : [Start(range.From), Start(range.To)];

    /// <summary>An expression for the step of time that a local time lies in.</summary>
    public static string Step(Grain? grain, string local) =>
        grain is { } g ? $"cast(date_trunc('{g.ToString().ToLowerInvariant()}', {local}) as date)" : "cast(null as date)";

    /// <summary>For stocks: what is there at the end of one of these days or later until the last of them, counted by the days on which it came and went.</summary>
    public StockFlow Flow(IReadOnlyCollection<DateOnly> ends, CancellationToken cancel)
    {
        var rows = warehouse.Query(FlowText(), cancel, ends.Max(), ends.Max(), ends.Min());
        return new([.. rows.Rows.Select(r => new StockCount(Day(r[0])!.Value, Day(r[1]), SliceOf(r, 2), (long)r[^1]!))], Aged());
    }

    /// <summary>Puts the age that a case has at the end of a day into its slice, where that was asked for.</summary>
    private Func<Slice, long, Slice> Aged()
    {
        if (!_dimensions.Any(d => d.Column == OpenFor)) return (slice, _) => slice;
        var names = _dimensions.Where(d => d.Column == OpenFor).Select(d => d.Name).ToList();
        return (slice, days) => new Slice(slice.Parts.Select(p => names.Contains(p.Key) ? KeyValuePair.Create(p.Key, (string?)Age(days)) : p));
    }

    /// <summary>The local days from the first case to the last; null where there is no case.</summary>
    public Period? Span(CancellationToken cancel)
    {
        var last = metric.Family == Family.Stock ? "greatest(case_at, case_until)" : "case_at";
        var row = warehouse.Query($"with cases as (\n{metric.Sql}\n)\nselect min({Local("case_at")}), max({Local(last)}) from cases{Condition(" where ")}", cancel).Rows.Single();
        return Day(row[0]) is { } first && Day(row[1]) is { } end ? new(first, end.AddDays(1)) : null;
    }

    /// <summary>Whether each case carries the key of its record; figures about all records at once (data quality) do not.</summary>
    public bool NamesRecords => metric.Records.KeyFields.All(k => _columns.Contains(k));

    /// <summary>The cases one by one: the key of their record, the step of time, the value, the slice.</summary>
    public string Cases(Grain grain)
    {
        var keys = string.Join(", ", metric.Records.KeyFields.Select(Quote));
        var slices = string.Concat(_dimensions.Select((d, i) => string.Create(CultureInfo.InvariantCulture, $", {(d.Column == OpenFor ? "null" : Quote(d.Column))} as slice_{i}")));
        if (metric.Family == Family.Stock) slices += ", cast(case_at as timestamp) as case_at, cast(case_until as timestamp) as case_until";
        return $"""
            with cases as (
            {metric.Sql}
            )
            select {keys}, cast(date_trunc('{grain.ToString().ToLowerInvariant()}', {Local("case_at")}) as date) as step, cast(case_value as double precision) as case_value{slices} from cases{Condition(" where ")}
            """;
    }

    /// <summary>The cases in a range of local days as they are, in the order of imports and files; for stocks those that are there when it ends.</summary>
    public QueryResult List(Period? range, CancellationToken cancel)
    {
        var order = _columns.Contains("source_row") ? "import_id, source_row" : "case_at";
        var isStock = metric.Family == Family.Stock;
        var days = isStock ? range ?? Span(cancel) : range;
        object?[] bounds = days is null ? [] : isStock ? [Start(days.To), Start(days.To)] : [Start(days.From), Start(days.To)];
        var inDays = days is null ? "true" : isStock ? "case_at < ? and (case_until is null or case_until >= ?)" : "case_at >= ? and case_at < ?";
        return warehouse.Query($"with cases as (\n{metric.Sql}\n)\nselect * from cases where {inDays}{Condition(" and ")} order by {order}", cancel, bounds);
    }

    /// <summary>The step and the slice of a row of <see cref="Cases"/>, without its key.</summary>
    public (DateOnly? Step, Slice Slice) Place(IReadOnlyList<object?> cells) =>
        (Day(cells[0]), SliceOf(cells, 2));

    /// <summary>For stocks: since when a row of <see cref="Cases"/> is in the stock, if it is at the end of a period, and in which slice; null where it is not in it.</summary>
    public (DateTime Since, Slice Slice)? PlaceAt(IReadOnlyList<object?> cells, Period period)
    {
        var end = Start(period.To);
        if (cells[^2] is not DateTime since || since >= end || (cells[^1] is DateTime until && until < end)) return null;
        return (since, new Slice(_dimensions.Select((d, i) => KeyValuePair.Create(d.Name, d.Column == OpenFor ? Age((end - since).Days) : Label(cells[2 + i])))));
    }

    private static string Age(long days) => s_ages.FirstOrDefault(a => days < a.Under).Label ?? Oldest;

    // Days are nobody's moments: they are cut where they stand, in every zone.
    private bool CountsDays => metric.Records.TimeField is { } time && metric.Records[time].Type == FieldType.Day;

    /// <summary>An expression for the local time of a case's time.</summary>
    public string Local(string time) => CountsDays ? time : ZoneShift.ToLocal(time, zone);

    private DateTime Start(DateOnly day) => CountsDays ? day.ToDateTime(TimeOnly.MinValue) : ZoneShift.StartOfDay(day, zone);

    private string Text(Grain? grain, bool isEver)
    {
        var step = Step(grain, Local("case_at"));
        var isIn = isEver ? "true" : InBounds;
        if (metric.Family == Family.Duration && !_columns.Contains("case_count"))
            return DurationTable.Sql(metric, step, [.. _dimensions.Select(d => Quote(d.Column))], $"{isIn}{Condition(" and ")}");
        var isSummed = metric.Family is Family.Total or Family.Daily || metric.IsOfCounters;
        return $"""
            with cases as (
            {metric.Sql}
            ){(isSummed ? DailySums() : "")}
            select
                {step} as step{Slices()},
                cast(case_value as double precision) as case_value, {Ends()},
                {(_columns.Contains("case_count") ? "cast(sum(case_count) as bigint)" : "count(*)")} as cases
            from {(isSummed ? "sums" : "cases")}
            where {isIn}{(isSummed ? "" : Condition(" and "))}
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
                select {slices}min(case_at) as case_at, sum(case_value) as case_value{(metric.IsOfCounters ? ", sum(case_top) as case_top" : "")}
                from cases
                where case_value is not null{Condition(" and ")}
                group by {slices}{day}
            )
            """;
    }

    // A stock at the end of a day is all that came by then and had not gone by then: the days are enough to tell, and every end shares one reading.
    private string FlowText()
    {
        var (came, went) = CountsDays
            ? ("cast(case_at as date) + 1", "cast(case_until as date)")
            : ($"cast({Local("case_at")} - interval '1 microsecond' as date) + 1", $"cast({Local("case_until")} as date)");
        var slices = string.Concat(_dimensions.Select((d, i) => string.Create(CultureInfo.InvariantCulture, $", {(d.Column == OpenFor ? "cast(null as varchar)" : Quote(d.Column))} as slice_{i}")));
        return $"""
            with cases as (
            {metric.Sql}
            ),
            flow as (
                select {came} as came_on, {went} as went_on{slices}
                from cases{Condition(" where ")}
            )
            select came_on, case when went_on < ? then went_on end as went_on{string.Concat(_dimensions.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $", slice_{i}")))}, count(*) as cases
            from flow
            where came_on <= ? and (went_on is null or went_on >= ?)
            group by {string.Join(", ", Enumerable.Range(1, _dimensions.Count + 2))}
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
            var at = 1 + _dimensions.Count;
            yield return new(Day(row[0]), SliceOf(row, 1), Number(row[at]), Number(row[at + 1]), Number(row[at + 2]), Number(row[at + 3]), (long)row[at + 4]!);
        }
    }

    /// <summary>The slice of a case, given what its columns hold.</summary>
    public Slice SliceOf(Func<string, object?> cell) => new(_dimensions.Select(d => KeyValuePair.Create(d.Name, Label(cell(d.Column)))));

    private Slice SliceOf(IReadOnlyList<object?> row, int from) => new(_dimensions.Select((d, i) => KeyValuePair.Create(d.Name, Label(row[from + i]))));

    private static IReadOnlyList<(string Name, string Column)> Resolved(Warehouse warehouse, Metric metric, IReadOnlyList<string> by)
    {
        var columns = MetricColumns.Of(warehouse, metric).Except(NoDimensions).Concat(metric.Family == Family.Stock ? [OpenFor] : []).ToList();
        return [.. by.Select(name => (name, Resolve(warehouse, metric, columns, name)))];
    }

    /// <summary>The column that a dimension's name means: a column of the records, or the field that a file's header of that name was read into.</summary>
    private static string Resolve(Warehouse warehouse, Metric metric, List<string> columns, string name) =>
        columns.FirstOrDefault(c => c == name)
            ?? columns.FirstOrDefault(c => string.Equals(c, name, StringComparison.OrdinalIgnoreCase))
            ?? columns.FirstOrDefault(c => c == warehouse.FieldOfHeader(metric.Records, name))
            ?? throw SatStatsException.Unknown($"dimension of {metric.Id}", name, columns.Where(c => c is not ("import_id" or "source_row")));

    private static string Quote(string column) => $"\"{column.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>The day that a cell says.</summary>
    public static DateOnly? Day(object? cell) => cell switch
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
