using System.Globalization;
using System.Text;

namespace SatStats.Warehousing;

/// <summary>
/// What metrics need to know of clocks, under names that their SQL can use: local_time(t), working_day(t), the table working_days, and
/// worked_minutes(...) within one of its days. They belong to the connection, so that a database opened for reading has them too; in a
/// PostgreSQL-compatible engine they are functions and a table of the same names.
/// </summary>
internal static class LocalClock
{
    private const int RowsAtOnce = 500;

    /// <summary>local_time(t): the wall-clock time of a UTC time in the zone in which months are cut.</summary>
    public static void Define(Engine engine, string zone) =>
        engine.Run($"create or replace temp macro local_time(t) as {ZoneShift.ToLocal("t", zone)}");

    /// <summary>
    /// working_day(t): the schedule's day that a UTC time lies in; and one row a day. Working minutes between two moments are the difference
    /// of minutes_before + worked_minutes(...) of their days, working days that of days_before + worked_minutes(...) / minutes.
    /// </summary>
    public static void Define(Engine engine, string zone, IReadOnlyList<WorkingDay> days)
    {
        engine.Run($"create or replace temp macro working_day(t) as cast({ZoneShift.ToLocal("t", zone)} as date)");
        engine.Run("""
            create or replace temp macro worked_minutes(opens_at, pauses_at, resumes_at, closes_at, t) as
                (extract(epoch from (least(greatest(t, opens_at), closes_at) - opens_at))
                 - extract(epoch from (least(greatest(t, pauses_at), resumes_at) - pauses_at))) / 60.0
            """);
        engine.Run("""
            create or replace temp table working_days (
                day date, opens_at timestamp, pauses_at timestamp, resumes_at timestamp, closes_at timestamp,
                minutes bigint, minutes_before bigint, days_before bigint
            )
            """);
        foreach (var chunk in days.Chunk(RowsAtOnce)) engine.Run($"insert into working_days values {string.Join(", ", chunk.Select(Row))}");
    }

    private static string Row(WorkingDay d)
    {
        var row = new StringBuilder().Append(CultureInfo.InvariantCulture, $"(date '{d.Day:yyyy-MM-dd}'");
        foreach (var time in new[] { d.OpensAt, d.PausesAt, d.ResumesAt, d.ClosesAt }) row.Append(CultureInfo.InvariantCulture, $", timestamp '{time:yyyy-MM-dd HH:mm:ss}'");
        return row.Append(CultureInfo.InvariantCulture, $", {d.Minutes}, {d.MinutesBefore}, {d.DaysBefore})").ToString();
    }
}
