namespace SatStats.Tests.Measuring.Clocks;

/// <summary>Working time by looking at every minute that passes, one after the other, on the wall clock of the zone.</summary>
internal sealed class NaiveClock(Schedule schedule, TimeZoneInfo zone)
{
    public bool IsWorking(DateTime utc)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
        var minute = local.Hour * 60 + local.Minute;
        return schedule.Works(DateOnly.FromDateTime(local)) && schedule.Spells.Any(s => minute >= s.From && minute < s.To);
    }

    public long Minutes(DateTime from, DateTime to)
    {
        long minutes = 0;
        for (var at = from; at < to; at = at.AddMinutes(1)) minutes += IsWorking(at) ? 1 : 0;
        return minutes;
    }
}
