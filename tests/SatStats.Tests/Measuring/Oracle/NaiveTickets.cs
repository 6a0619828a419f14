namespace SatStats.Tests.Measuring.Oracle;

internal static partial class NaiveCases
{
    private static Dictionary<string, (string, Func<RandomRecords, IEnumerable<NaiveCase>>)> OfTickets() => new()
    {
        ["install-hours"] = ("channel", r => Hours(r, "install")),
        ["repair-hours"] = ("channel", r => Hours(r, "repair")),
        ["repair-repeat"] = ("channel", SecondFaults),
        ["self-service"] = ("type", r => r.Tickets.Where(t => t.Handling is not null).Select(t => new NaiveCase(t.Opened, t.Handling == "self_service" ? 1 : 0, t.Type))),
        ["remote-fix"] = ("channel", r => r.Tickets.Where(t => t.Handling is not null && t.Type == "repair").Select(t => new NaiveCase(t.Opened, t.Handling == "remote" ? 1 : 0, t.Channel))),
        ["automatic-dispatch"] = ("origin", r => r.Tickets.Where(t => t.Dispatch is not null).Select(t => new NaiveCase(t.Opened, t.Dispatch == "automatic" ? 1 : 0, t.Origin))),
        ["spam-handled"] = ("channel", r => r.Tickets.Where(t => t.Type == "spam_report").Select(t => new NaiveCase(t.Opened, t.IsSolved ? 1 : 0, t.Channel))),
        ["spam-handled-in-time"] = ("channel", SpamInTime),
        ["handling-time"] = ("type", r => r.Tickets.Where(t => t.Minutes >= 0).Select(t => new NaiveCase(t.Opened, t.Minutes, t.Type))),
        ["handling-time-reduction"] = ("channel", r => r.Tickets.Where(t => t.Minutes > 0 && t.Team is not null && t.IsSolved).Select(t => new NaiveCase(t.Opened, t.Minutes, t.Channel) { IsCompared = t.Team == "Hall" })),
        ["ticket-volume"] = ("type", r => r.Tickets.Select(t => new NaiveCase(t.Opened, 1, t.Type))),
        ["ticket-first-response"] = ("type", r => r.Tickets.Where(t => IsAnswered(t.Opened, t.FirstResponse, t.Resolved, t.Status)).Select(t => new NaiveCase(t.Opened, (t.FirstResponse - t.Opened)?.TotalHours, t.Type))),
        ["sla-attainment"] = ("type", WhenDue),
        ["ticket-reopen"] = ("type", r => r.Tickets.Where(t => t.Reopened == true || (t.Reopened == false && t.IsSolved)).Select(t => new NaiveCase(t.Opened, t.Reopened == true ? 1 : 0, t.Type))),
        ["first-contact-resolution"] = ("type", OneContact),
        ["backlog"] = ("type", r => r.Tickets.Where(t => t.Resolved is not null || t.Closed is not null || t.Status is not ("resolved" or "closed" or "cancelled")).Select(t => new NaiveCase(t.Opened, 1, t.Type) { Until = t.Resolved ?? t.Closed })),
    };

    private static DateTime LastKnown(RandomRecords records) => records.Tickets.SelectMany(t => new[] { t.Opened, t.Resolved, t.Closed }).Max()!.Value;

    private static IEnumerable<NaiveCase> Hours(RandomRecords records, string type) => records.Tickets
        .Where(t => t.Type == type && IsTimed(t.Opened, t.Resolved, t.Status) && !(t.Resolved is null && t.Status == "cancelled"))
        .Select(t => new NaiveCase(t.Opened, (t.Resolved - t.Opened)?.TotalHours, t.Channel));

    private static IEnumerable<NaiveCase> SecondFaults(RandomRecords records)
    {
        var until = records.Tickets.Max(t => t.Opened);
        foreach (var t in records.Tickets.Where(t => t is { Type: "repair", Customer: not null, Resolved: not null }))
        {
            var end = t.Resolved!.Value.AddDays(30);
            var isRepeated = records.Tickets.Any(o => o.Type == "repair" && o.Customer == t.Customer && o.Opened > t.Resolved && o.Opened <= end);
            yield return new(t.Opened, end > until ? null : isRepeated ? 1 : 0, t.Channel);
        }
    }

    // Two working days of eight hours.
    private static IEnumerable<NaiveCase> SpamInTime(RandomRecords records)
    {
        var until = LastKnown(records);
        foreach (var t in records.Tickets.Where(t => t.Type == "spam_report" && IsTimed(t.Opened, t.Resolved, t.Status)))
        {
            var isLate = WorkingSeconds(t.Opened, t.Resolved ?? until) > 2 * 8 * 3600;
            yield return new(t.Opened, isLate ? 0 : t.Resolved is not null ? 1 : null, t.Channel);
        }
    }

    private static IEnumerable<NaiveCase> WhenDue(RandomRecords records)
    {
        var until = LastKnown(records);
        return records.Tickets.Where(t => t.Due is not null && (t.Resolved is not null || t.Status is not ("resolved" or "closed" or "cancelled")))
            .Select(t => new NaiveCase(t.Opened, t.Resolved is { } at ? (at <= t.Due ? 1 : 0) : t.Due <= until ? 0 : null, t.Type));
    }

    private static IEnumerable<NaiveCase> OneContact(RandomRecords records)
    {
        var until = records.Tickets.Max(t => t.Opened);
        var contacts = records.Tickets.Where(t => t.Customer is not null && t.Origin is null or "customer").Where(t => t.Customer is not null).ToList();
        foreach (var t in contacts)
        {
            var isRepeated = contacts.Any(o => o.Customer == t.Customer && o.Category == t.Category && o.Opened > t.Opened && o.Opened <= t.Opened.AddDays(7));
            yield return new(t.Opened, t.Opened.AddDays(7) > until ? null : t.IsSolved && !isRepeated ? 1 : 0, t.Type);
        }
    }
}
