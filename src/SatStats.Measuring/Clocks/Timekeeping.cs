using SatStats.Warehousing;

namespace SatStats.Measuring.Clocks;

/// <summary>Gives the database the clocks that metrics ask for, each once: local time always, working days only where a metric counts by them.</summary>
internal sealed class Timekeeping(Warehouse warehouse, Schedule schedule, string zone)
{
    // What zones and records know of; a date beyond is a slip of the pen, and its working time is nobody's.
    private static readonly DateOnly s_earliest = new(1990, 1, 1);
    private static readonly DateOnly s_latest = new(2060, 12, 31);

    private bool _hasLocalTime, _hasWorkingDays;

    public void Prepare(Metric metric)
    {
        if (!_hasLocalTime) warehouse.UseZone(zone);
        _hasLocalTime = true;
        if (_hasWorkingDays || !(metric.UsesWorkingTime || metric.Sql.Contains("working_day", StringComparison.Ordinal))) return;
        var place = schedule.Zone ?? zone;
        var (first, last) = Years();
        warehouse.UseWorkingDays(place, WorkingCalendar.Days(schedule, place, first, last));
        _hasWorkingDays = true;
    }

    /// <summary>The whole years that the times of all records touch.</summary>
    private (DateOnly First, DateOnly Last) Years()
    {
        var spans = RecordKinds.All.Select(kind =>
        {
            var times = kind.Fields.Where(f => f.Type == FieldType.Time).Select(f => f.Name).ToList();
            return times.Count == 0 ? null : $"select least({string.Join(", ", times.Select(t => $"min({t})"))}) as first, greatest({string.Join(", ", times.Select(t => $"max({t})"))}) as last from {kind.Table}";
        });
        var row = warehouse.Query($"select min(first), max(last) from (\n{string.Join("\nunion all\n", spans.Where(s => s is not null))}\n) as spans").Rows.Single();
        var first = row[0] is DateTime f ? DateOnly.FromDateTime(f).AddDays(-1) : new(2000, 1, 1);
        var last = row[1] is DateTime l ? DateOnly.FromDateTime(l).AddDays(40) : new(2000, 1, 1);
        return (Within(new(first.Year, 1, 1)), Within(new(last.Year, 12, 31)));
    }

    private static DateOnly Within(DateOnly day) => day < s_earliest ? s_earliest : day > s_latest ? s_latest : day;
}
