using SatStats.Warehousing;

namespace SatStats.Measuring.Clocks;

/// <summary>A schedule laid over real days of a zone: each local time becomes a moment of UTC, so that a day on which clocks change has the minutes that it had.</summary>
internal static class WorkingCalendar
{
    /// <summary>All days from the first to the last, both included.</summary>
    public static IReadOnlyList<WorkingDay> Days(Schedule schedule, string zone, DateOnly first, DateOnly last)
    {
        var found = ZoneShift.Find(zone);
        var days = new List<WorkingDay>(last.DayNumber - first.DayNumber + 1);
        long minutesBefore = 0, daysBefore = 0;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            var written = schedule.Works(day) ? Open(schedule, found, day, minutesBefore, daysBefore) : Closed(found, day, minutesBefore, daysBefore);
            days.Add(written);
            if (!schedule.Works(day)) continue;
            minutesBefore += written.Minutes;
            daysBefore++;
        }
        return days;
    }

    /// <summary>The moment at which a clock of the zone shows this time: the first one where it shows it twice, the moment of the jump where it never does.</summary>
    public static DateTime Moment(TimeZoneInfo zone, DateOnly day, int minutes)
    {
        var local = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified).AddMinutes(minutes);
        if (zone.IsInvalidTime(local))
        {
            var jump = local;
            while (zone.IsInvalidTime(jump)) jump = jump.AddMinutes(-1);
            return Utc(jump.AddMinutes(1), zone.GetUtcOffset(jump));
        }
        return Utc(local, zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local));
    }

    private static WorkingDay Open(Schedule schedule, TimeZoneInfo zone, DateOnly day, long minutesBefore, long daysBefore)
    {
        var opens = Moment(zone, day, schedule.Spells[0].From);
        var closes = Moment(zone, day, schedule.Spells[^1].To);
        var (pauses, resumes) = schedule.Spells.Count == 2 ? (Moment(zone, day, schedule.Spells[0].To), Moment(zone, day, schedule.Spells[1].From)) : (closes, closes);
        var minutes = (long)((closes - opens) - (resumes - pauses)).TotalMinutes;
        return new(day, opens, pauses, resumes, closes, Math.Max(1, minutes), minutesBefore, daysBefore);
    }

    private static WorkingDay Closed(TimeZoneInfo zone, DateOnly day, long minutesBefore, long daysBefore)
    {
        var start = Moment(zone, day, 0);
        return new(day, start, start, start, start, 1, minutesBefore, daysBefore);
    }

    private static DateTime Utc(DateTime local, TimeSpan offset) => DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
}
