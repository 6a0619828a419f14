namespace SatStats.Measuring.Statistics;

/// <summary>How many cases had the event, and how many were last seen without it, at one time.</summary>
/// <param name="Time">Time since the case began, in any unit.</param>
/// <param name="Events">Cases with the event at this time.</param>
/// <param name="Censored">Cases whose observation ends at this time without the event; they count as at risk at it.</param>
public readonly record struct EventTime(double Time, long Events, long Censored)
{
    /// <summary>Counts single observations: a time each, and whether the event happened then.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The two series differ in length.</exception>
    public static IReadOnlyList<EventTime> Count(IReadOnlyList<double> times, IReadOnlyList<bool> happened)
    {
        Require.SameLength(times.Count, happened.Count, nameof(happened));
        return Sorted(times.Select((time, i) => new EventTime(time, happened[i] ? 1 : 0, happened[i] ? 0 : 1)));
    }

    /// <summary>One row for each time, in order.</summary>
    internal static List<EventTime> Sorted(IEnumerable<EventTime> table)
    {
        var sorted = new SortedDictionary<double, EventTime>();
        foreach (var row in table)
        {
            Require.Count(row.Events, nameof(Events));
            Require.Count(row.Censored, nameof(Censored));
            var held = sorted.GetValueOrDefault(row.Time);
            if (row.Events + row.Censored > 0)
                sorted[row.Time] = new EventTime(row.Time, held.Events + row.Events, held.Censored + row.Censored);
        }
        return [.. sorted.Values];
    }
}
