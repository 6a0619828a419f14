namespace SatStats.Tests.Measuring.Oracle;

internal static partial class NaiveCases
{
    private static Dictionary<string, (string, Func<RandomRecords, IEnumerable<NaiveCase>>)> OfVariants() => new()
    {
        ["first-contact-resolution.zendesk-one-touch"] = ("type", r => Solved(r, t => t.Replies is not null, t => t.Replies < 2)),
        ["first-contact-resolution.freshdesk"] = ("type", r => Solved(r, t => t.Replies is not null, t => t.Replies == 1)),
        ["first-contact-resolution.freshservice"] = ("type", r => Solved(r, t => t.CustomerReplies is not null, t => t.CustomerReplies == 0)),
        ["first-contact-resolution.practitioners"] = ("type", r => r.Tickets.Where(t => t.Replies is not null).Select(t => new NaiveCase(t.Opened, t.Replies == 1 && t.Status is "resolved" or "closed" && t.Replies == 1 ? 1 : 0, t.Type))),
        ["first-contact-resolution.intercom"] = ("type", r => r.Tickets.Where(t => t.Closings > 0 && t.Assignees is not null).Select(t => new NaiveCase(t.Opened, t.Closings == 1 && t.Assignees == 1 ? 1 : 0, t.Type))),
        ["first-contact-resolution.zammad"] = ("type", r => r.Tickets.Select(t => (Ticket: t, At: t.FirstResolved ?? t.Closed ?? t.Resolved)).Where(c => c.At >= c.Ticket.Opened)
            .Select(c => new NaiveCase(c.Ticket.Opened, c.At < c.Ticket.Opened.AddMinutes(15) ? 1 : 0, c.Ticket.Type))),
        ["backlog.freshdesk-unresolved"] = ("type", r => r.Tickets.Where(t => t.Resolved is not null || t.Closed is not null || t.Status is not ("resolved" or "closed"))
            .Select(t => new NaiveCase(t.Opened, 1, t.Type) { Until = t.Closed is null || t.Resolved < t.Closed ? t.Resolved : t.Closed })),
        ["backlog.until-closed"] = ("type", r => r.Tickets.Where(t => t.Closed is not null || t.Status is not ("closed" or "cancelled")).Select(t => new NaiveCase(t.Opened, 1, t.Type) { Until = t.Closed })),
        ["backlog.zammad-created-less-closed"] = ("type", r => r.Tickets.Select(t => new NaiveCase(t.Opened, 1, t.Type))
            .Concat(r.Tickets.Where(t => (t.Closed ?? t.Resolved) is not null).Select(t => new NaiveCase(t.Closed ?? t.Resolved, -1, t.Type)))),
        ["ticket-first-response.working-hours"] = ("type", r => r.Tickets.Where(t => IsAnswered(t.Opened, t.FirstResponse, t.Resolved, t.Status)).Select(t => new NaiveCase(t.Opened, WorkingSeconds(t.Opened, t.FirstResponse) / 3600, t.Type))),
        ["ticket-first-response.plain"] = ("type", r => r.Tickets.Where(t => t.FirstResponse >= t.Opened && t.Origin is null or "customer").Where(t => t.FirstResponse >= t.Opened).Select(t => new NaiveCase(t.FirstResponse, (t.FirstResponse - t.Opened)?.TotalHours, t.Type))),
        ["ticket-first-response.osticket"] = ("type", r => r.Tickets.Where(t => t.FirstResponse >= t.Opened).Select(t => new NaiveCase(t.Opened, Math.Floor((t.FirstResponse - t.Opened)!.Value.TotalHours), t.Type))),
        ["ticket-first-response.chatwoot"] = ("type", r => r.Tickets.Where(t => t.FirstResponse >= t.Opened).Select(t => new NaiveCase(t.FirstResponse, (t.FirstResponse - t.Opened)!.Value.TotalHours, t.Type))),
        ["ticket-hours.working-hours"] = ("type", r => r.Tickets.Where(t => IsTimed(t.Opened, t.Resolved, t.Status)).Select(t => new NaiveCase(t.Opened, WorkingSeconds(t.Opened, t.Resolved) / 3600, t.Type))),
        ["ticket-hours.zendesk-full-resolution"] = ("type", r => Ended(r, t => t.Resolved)),
        ["ticket-hours.zendesk-first-resolution"] = ("type", r => Ended(r, t => t.FirstResolved ?? (t.Reopened == false ? t.Resolved : null))),
        ["ticket-hours.intercom-time-to-close"] = ("type", r => Ended(r, t => t.Closed)),
        ["ticket-hours.osticket"] = ("type", r => Ended(r, t => t.Closed).Select(c => c with { Value = Math.Floor(c.Value!.Value) })),
        ["ticket-resolution.closed-basis"] = ("type", r => r.Tickets.Where(t => t.Resolved is not null || t.Closed is not null).Select(t => new NaiveCase(t.Closed ?? t.Resolved, t.Status != "cancelled" && t.IsSolved ? 1 : 0, t.Type))),
    };

    private static IEnumerable<NaiveCase> Solved(RandomRecords records, Func<Ticket, bool> isKnown, Func<Ticket, bool> counts) =>
        records.Tickets.Where(t => t.IsSolved && isKnown(t)).Select(t => new NaiveCase(t.Opened, counts(t) ? 1 : 0, t.Type));

    private static IEnumerable<NaiveCase> Ended(RandomRecords records, Func<Ticket, DateTime?> end) =>
        records.Tickets.Where(t => end(t) >= t.Opened).Select(t => new NaiveCase(end(t), (end(t) - t.Opened)!.Value.TotalHours, t.Type));
}
