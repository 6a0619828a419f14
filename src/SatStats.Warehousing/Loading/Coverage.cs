using System.Globalization;

namespace SatStats.Warehousing;

/// <summary>How a file's records lie over its days: where days are missing that usually have records, and whether the last ones are.</summary>
internal sealed class Coverage
{
    private const double Expectable = 5;
    private const int FewestWeeks = 3;
    private const double Noticeable = 10;
    private const int WeeksBack = 8;
    private const int QuartersOfWeek = 7 * 96;

    private readonly SortedDictionary<DateOnly, long> _days = [];
    private readonly Dictionary<long, long> _quarters = [];
    private readonly TimeZoneInfo _zone;
    private DateTime? _last;

    private Coverage(string zone) => _zone = ZoneShift.Find(zone);

    /// <summary>Counts the records of a loaded table by local day. Quarters of an hour are counted by the engine: every zone's days begin at one.</summary>
    public static Coverage Of(Engine engine, string table, Field time, long importId, string zone, CancellationToken cancel)
    {
        var coverage = new Coverage(zone);
        var isDay = time.Type == FieldType.Day;
        var column = Sql.Name(time.Name);
        var rows = engine.Rows($"""
            select epoch({column}::timestamp)::bigint // 900, count(*), max({column}::timestamp) from {table} where {RecordViews.IsLastInFile(importId)} and {column} is not null group by 1
            """, cancel);
        foreach (var row in rows)
        {
            var at = DateTime.UnixEpoch.AddSeconds((long)row[0]! * 900);
            var local = isDay ? at : coverage.Local(at);
            var (day, quarter) = (DateOnly.FromDateTime(local), Quarter(local));
            coverage._days[day] = coverage._days.GetValueOrDefault(day) + (long)row[1]!;
            coverage._quarters[quarter] = coverage._quarters.GetValueOrDefault(quarter) + (long)row[1]!;
            var last = isDay ? (DateTime)row[2]! : coverage.Local((DateTime)row[2]!);
            if (coverage._last is null || last > coverage._last) coverage._last = last;
        }
        return coverage;
    }

    /// <summary>Runs of days inside the period without any record, where the median of the same weekdays is at least five.</summary>
    public IReadOnlyList<DayGap> Gaps()
    {
        if (_days.Count == 0) return [];
        var gaps = new List<DayGap>();
        var (first, last) = (_days.First().Key, _days.Last().Key);
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            if (_days.ContainsKey(day) || Usual(day.DayOfWeek) is not (>= Expectable and var usual)) continue;
            // A weekend that nobody works on does not end a gap.
            if (gaps.Count > 0 && IsBlank(gaps[^1].To.AddDays(1), day)) gaps[^1] = new(gaps[^1].From, day, gaps[^1].Expected + usual);
            else gaps.Add(new(day, day, usual));
        }
        return gaps;
    }

    /// <summary>
    /// A sentence where the records end well before the export was made: where the same hours of the weeks before usually have some. Null where
    /// they do not (a night, a weekend), or where there are too few weeks to tell.
    /// </summary>
    public string? StopsBefore(DateTime exportedAt)
    {
        if (_last is not { } last || exportedAt <= last) return null;
        var hours = (exportedAt - last).TotalHours;
        var (from, to, first) = (Quarter(last) + 1, Math.Min(Quarter(exportedAt), Quarter(last) + QuartersOfWeek), Quarter(_days.First().Key.ToDateTime(default)));
        var weeks = Enumerable.Range(1, WeeksBack).Where(w => from - (w * QuartersOfWeek) >= first)
            .Select(w => Between(from - (w * QuartersOfWeek), to - (w * QuartersOfWeek))).Order().ToList();
        if (weeks.Count < FewestWeeks || weeks[weeks.Count / 2] is not (>= (long)Noticeable and var usual)) return null;
        return string.Create(CultureInfo.InvariantCulture,
            $"Its records end on {last:yyyy-MM-dd HH:mm}, {(hours < 48 ? $"{hours:0} hours" : $"{hours / 24:0} days")} before the export was made ({exportedAt:yyyy-MM-dd HH:mm}); {(hours > 168 ? "more than" : "about")} {usual} more would be usual.");
    }

    private long Between(long from, long to)
    {
        long sum = 0;
        for (var quarter = from; quarter < to; quarter++) sum += _quarters.GetValueOrDefault(quarter);
        return sum;
    }

    private static long Quarter(DateTime local) => local.Ticks / TimeSpan.FromMinutes(15).Ticks;

    private bool IsBlank(DateOnly from, DateOnly to)
    {
        for (var day = from; day < to; day = day.AddDays(1))
            if (_days.ContainsKey(day)) return false;
        return true;
    }

    /// <summary>The median of a weekday's counts over the whole weeks of the period, days without records among them; 0 where there are too few.</summary>
    private double Usual(DayOfWeek weekday)
    {
        if (_usual.TryGetValue(weekday, out var known)) return known;
        var counts = new List<long>();
        for (var day = _days.First().Key; day <= _days.Last().Key; day = day.AddDays(1))
            if (day.DayOfWeek == weekday) counts.Add(_days.GetValueOrDefault(day));
        counts.Sort();
        var usual = counts.Count < FewestWeeks ? 0 : counts[counts.Count / 2];
        return _usual[weekday] = usual;
    }

    private readonly Dictionary<DayOfWeek, double> _usual = [];

    private DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), _zone);
}
