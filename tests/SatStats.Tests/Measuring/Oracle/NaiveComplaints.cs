namespace SatStats.Tests.Measuring.Oracle;

internal static partial class NaiveCases
{
    private static Dictionary<string, (string, Func<RandomRecords, IEnumerable<NaiveCase>>)> OfComplaints() => new()
    {
        ["customer-base"] = ("region", r => r.Customers.Select(c => new NaiveCase(c.Joined ?? DateTime.MinValue, 1, c.Region))),
        ["complaint-rate"] = ("region", r => r.Complaints.Select(c => new NaiveCase(c.Received, 1, c.Region))),
        ["complaint-first-response-hours"] = ("channel", r => r.Complaints.Where(c => IsAnswered(c.Received, c.FirstResponse, c.Resolved, c.Status)).Select(c => new NaiveCase(c.Received, (c.FirstResponse - c.Received)?.TotalHours, c.Channel))),
        ["complaint-reopen"] = ("channel", r => r.Complaints.Where(c => c.Reopened == true || (c.Reopened == false && (c.Resolved is not null || c.Status is "resolved" or "closed"))).Select(c => new NaiveCase(c.Received, c.Reopened == true ? 1 : 0, c.Channel))),
        ["complaint-repeat"] = ("channel", r => Repeats(r, 30)),
        ["complaint-repeat.15-days"] = ("channel", r => Repeats(r, 15)),
        ["complaint-repeat.7-days"] = ("channel", r => Repeats(r, 7)),
        ["complaint-outside-hours"] = ("channel", r => r.Complaints.Select(c => new NaiveCase(c.Received, IsOfficeMinute(c.Received) ? 0 : 1, c.Channel))),
        ["complaint-hours-covered"] = ("channel", r => r.Complaints.Select(c => new NaiveCase(c.Received, ((int)c.Received.DayOfWeek + 6) % 7 * 24 + c.Received.Hour, c.Channel))),
        ["complaint-new-media"] = ("channel", r => r.Complaints.Select(c => new NaiveCase(c.Received, c.Channel is "app" or "web" ? 1 : 0, c.Channel))),
        ["complaint-backlog"] = ("channel", r => r.Complaints.Where(c => c.Resolved is not null || c.Closed is not null || c.Status is not ("resolved" or "closed" or "cancelled")).Select(c => new NaiveCase(c.Received, 1, c.Channel) { Until = c.Resolved ?? c.Closed })),
        ["complaint-hours.resolved-basis"] = ("channel", r => r.Complaints.Where(c => c.Resolved >= c.Received).Select(c => new NaiveCase(c.Resolved, (c.Resolved - c.Received)?.TotalHours, c.Channel))),
        ["complaint-hours.working-hours"] = ("channel", r => r.Complaints.Where(c => IsTimed(c.Received, c.Resolved, c.Status)).Select(c => new NaiveCase(c.Received, WorkingSeconds(c.Received, c.Resolved) / 3600, c.Channel))),
        ["complaint-resolution.closed-basis"] = ("channel", r => r.Complaints.Where(c => c.Resolved is not null || c.Closed is not null)
            .Select(c => new NaiveCase(c.Closed ?? c.Resolved, c.Status != "cancelled" && (c.Resolved is not null || c.Status is "resolved" or "closed") ? 1 : 0, c.Channel))),
    };

    // Ended without anybody knowing when it was first answered: no duration.
    private static bool IsAnswered(DateTime begun, DateTime? answered, DateTime? resolved, string? status) =>
        answered is { } at ? at >= begun : resolved is null && status is not ("resolved" or "closed" or "cancelled");

    private static IEnumerable<NaiveCase> Repeats(RandomRecords records, int days)
    {
        var until = records.Complaints.Max(c => c.Received);
        foreach (var c in records.Complaints.Where(c => c.Customer is not null))
        {
            var isRepeated = records.Complaints.Any(o => o.Customer == c.Customer && o.Category == c.Category && o.Received > c.Received && o.Received <= c.Received.AddDays(days));
            yield return new(c.Received, c.Received.AddDays(days) > until ? null : isRepeated ? 1 : 0, c.Channel);
        }
    }

    private static bool IsOfficeMinute(DateTime t) => t.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && t.Hour is >= 9 and < 17;

    /// <summary>Minute by minute, by the usual schedule in UTC.</summary>
    private static double? WorkingSeconds(DateTime from, DateTime? to)
    {
        if (to is not { } end) return null;
        var sum = 0.0;
        for (var at = from; at < end;)
        {
            var next = new DateTime(Math.Min(end.Ticks, (at.Ticks / TimeSpan.TicksPerMinute + 1) * TimeSpan.TicksPerMinute));
            if (IsOfficeMinute(at)) sum += (next - at).TotalSeconds;
            at = next;
        }
        return sum;
    }
}
