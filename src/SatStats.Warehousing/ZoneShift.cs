using System.Globalization;
using System.Text;

namespace SatStats.Warehousing;

/// <summary>
/// Moves wall-clock times of a zone to UTC and back by plain arithmetic over the zone's own transitions, in SQL that any engine
/// understands and that costs next to nothing where the offset is constant.
/// </summary>
public static class ZoneShift
{
    /// <summary>The zone of this IANA name, of a fixed offset such as +08:00, or UTC; otherwise an error that says how to write it.</summary>
    public static TimeZoneInfo Find(string zone)
    {
        if (zone is "UTC" or "Z" or "") return TimeZoneInfo.Utc;
        if (zone[0] is '+' or '-' && TimeSpan.TryParseExact(zone[1..], [@"hh\:mm", "hhmm", "hh"], CultureInfo.InvariantCulture, out var offset))
            return TimeZoneInfo.CreateCustomTimeZone(zone, zone[0] == '-' ? -offset : offset, zone, zone);
        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found)
            ? found
            : throw new SatStatsException($"There is no time zone '{zone}'.", "Write a name such as Asia/Shanghai, an offset such as +08:00, or UTC.", isUsage: true);
    }

    /// <summary>An expression for the UTC time of a wall-clock time.</summary>
    public static string ToUtc(string local, string zone) => Shift(local, Find(zone), toUtc: true);

    /// <summary>An expression for the wall-clock time of a UTC time.</summary>
    public static string ToLocal(string utc, string zone) => Shift(utc, Find(zone), toUtc: false);

    private static string Shift(string time, TimeZoneInfo zone, bool toUtc)
    {
        var steps = Offsets(zone, toUtc);
        if (steps.Count == 1) return steps[0].Offset == TimeSpan.Zero ? time : $"({time} {Interval(steps[0].Offset, toUtc)})";
        var sql = new StringBuilder("(case");
        foreach (var (from, offset) in Enumerable.Reverse(steps).SkipLast(1))
            sql.Append(CultureInfo.InvariantCulture, $" when {time} >= timestamp '{from:yyyy-MM-dd HH:mm:ss}' then {time} {Interval(offset, toUtc)}");
        return sql.Append(CultureInfo.InvariantCulture, $" else {time} {Interval(steps[0].Offset, toUtc)} end)").ToString();
    }

    private static string Interval(TimeSpan offset, bool toUtc)
    {
        var minutes = (long)offset.TotalMinutes * (toUtc ? -1 : 1);
        return string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')} interval '{Math.Abs(minutes)} minutes'");
    }

    /// <summary>The UTC moment at which a local day begins: where midnight occurs twice the first one, where it is left out the moment the clock jumps to.</summary>
    public static DateTime StartOfDay(DateOnly day, string zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        var found = Find(zone);
        if (found.IsInvalidTime(local)) local = local.AddHours(1);
        var offset = found.IsAmbiguousTime(local) ? found.GetAmbiguousTimeOffsets(local).Max() : found.GetUtcOffset(local);
        var ticks = Math.Clamp(local.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks);
        return new(ticks, DateTimeKind.Utc);
    }

    /// <summary>From when on which offset holds, between 1990 and 2060; times of the asked clock. An hour that occurs twice is read as its first.</summary>
    private static List<(DateTime From, TimeSpan Offset)> Offsets(TimeZoneInfo zone, bool toUtc)
    {
        var steps = new List<(DateTime From, TimeSpan Offset)> { (DateTime.MinValue, zone.GetUtcOffset(new DateTime(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc))) };
        if (zone.GetAdjustmentRules().Length == 0) return steps;
        for (var day = new DateTime(1990, 1, 1, 0, 0, 0, DateTimeKind.Utc); day.Year < 2060; day = day.AddDays(1))
        {
            if (zone.GetUtcOffset(day.AddDays(1)) == steps[^1].Offset) continue;
            var at = Enumerable.Range(1, 24 * 60).Select(m => day.AddMinutes(m)).First(t => zone.GetUtcOffset(t) != steps[^1].Offset);
            var offset = zone.GetUtcOffset(at);
            var before = steps[^1].Offset;
            steps.Add((toUtc ? at + before : at, offset));
        }
        return steps;
    }
}
