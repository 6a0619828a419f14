namespace SatStats;

/// <summary>One calendar day of a schedule, days off included, with what came before it: the difference of two such clocks is working time.</summary>
/// <param name="Day">The day in the schedule's zone.</param>
/// <param name="OpensAt">When work begins, UTC; on a day off the day's start, and all four moments are the same.</param>
/// <param name="PausesAt">When the pause begins, UTC; the same as <paramref name="ResumesAt"/> where there is none.</param>
/// <param name="ResumesAt">When the pause ends, UTC.</param>
/// <param name="ClosesAt">When work ends, UTC.</param>
/// <param name="Minutes">Working minutes of the day; 1 on a day off, so that it divides.</param>
/// <param name="MinutesBefore">Working minutes of all days before.</param>
/// <param name="DaysBefore">Working days before.</param>
public sealed record WorkingDay(DateOnly Day, DateTime OpensAt, DateTime PausesAt, DateTime ResumesAt, DateTime ClosesAt, long Minutes, long MinutesBefore, long DaysBefore);
