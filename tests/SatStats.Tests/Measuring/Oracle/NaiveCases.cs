namespace SatStats.Tests.Measuring.Oracle;

/// <summary>One case of a metric: when it counts, what it is worth, and its value of the dimension that it is broken down by.</summary>
internal sealed record NaiveCase(DateTime? At, double? Value, string? Slice)
{
    /// <summary>When it left the stock.</summary>
    public DateTime? Until { get; init; }

    /// <summary>How many cases it stands for.</summary>
    public long Count { get; init; } = 1;

    public bool IsCompared { get; init; }
}

/// <summary>Every metric's definition a second time, in plain loops over lists, written from the legends and not from the SQL.</summary>
internal static partial class NaiveCases
{
    /// <summary>By metric: the dimension it is checked by, and its cases.</summary>
    public static Dictionary<string, (string Dimension, Func<RandomRecords, IEnumerable<NaiveCase>> Cases)> All { get; } =
        new[] { Beginning, OfComplaints, OfTickets, OfVariants, OfVisits, OfLines, OfAnswers, OfQuality }.SelectMany(part => part()).ToDictionary(p => p.Key, p => p.Value);

    private static Dictionary<string, (string, Func<RandomRecords, IEnumerable<NaiveCase>>)> Beginning() => new()
    {
        ["complaint-volume"] = ("region", r => r.Complaints.Select(c => new NaiveCase(c.Received, 1, c.Region))),
        ["complaint-channels"] = ("channel", r => r.Complaints.Select(c => new NaiveCase(c.Received, 1, c.Channel))),
        ["complaint-pareto"] = ("category", r => r.Complaints.Select(c => new NaiveCase(c.Received, 1, c.Category))),
        ["complaint-resolution"] = ("channel", r => r.Complaints.Select(c => new NaiveCase(c.Received, c.Resolved is not null || c.Status is "resolved" or "closed" ? 1 : 0, c.Channel))),
        ["complaint-hours"] = ("channel", r => r.Complaints.Where(c => IsTimed(c.Received, c.Resolved, c.Status)).Select(c => new NaiveCase(c.Received, (c.Resolved - c.Received)?.TotalHours, c.Channel))),
        ["complaint-resolution-in-time"] = ("channel", InTime),
        ["ticket-resolution"] = ("type", r => r.Tickets.Select(t => new NaiveCase(t.Opened, t.Resolved is not null || t.Status is "resolved" or "closed" ? 1 : 0, t.Type))),
        ["ticket-hours"] = ("type", r => r.Tickets.Where(t => IsTimed(t.Opened, t.Resolved, t.Status)).Select(t => new NaiveCase(t.Opened, (t.Resolved - t.Opened)?.TotalHours, t.Type))),
        ["install-on-time"] = ("region", r => r.Visits.Where(v => v.Type == "install" && v.To is not null && v.Outcome != "cancelled").Select(v => new NaiveCase(v.From, v.Arrived <= v.To ? 1 : 0, v.Region))),
        ["install-first-visit"] = ("region", r => FirstVisits(r, "install")),
        ["csat"] = ("touchpoint", r => Scores(r, _ => true)),
        ["install-satisfaction"] = ("touchpoint", r => Scores(r, a => a.Touchpoint == "installation")),
        ["nps"] = ("touchpoint", r => r.Answers.Where(a => a.Recommend is >= 0 and <= 10).Select(a => new NaiveCase(a.Answered, a.Recommend, a.Touchpoint))),
        ["repurchase-by-outcome"] = ("state", Repurchases),
    };

    // Resolved, but nobody knows when; or resolved before it began: no duration.
    private static bool IsTimed(DateTime begun, DateTime? resolved, string? status) => resolved is { } at ? at >= begun : status is not ("resolved" or "closed");

    private static IEnumerable<NaiveCase> InTime(RandomRecords records)
    {
        var until = records.Complaints.SelectMany(c => new[] { c.Received, c.Resolved, c.Closed }).Max();
        foreach (var c in records.Complaints.Where(c => IsTimed(c.Received, c.Resolved, c.Status)))
        {
            var deadline = c.Received.AddHours(48);
            double? value = c.Resolved is { } at ? (at <= deadline ? 1 : 0) : deadline <= until ? 0 : null;
            yield return new(c.Received, value, c.Channel);
        }
    }

    private static IEnumerable<NaiveCase> FirstVisits(RandomRecords records, string type)
    {
        var until = records.Tickets.Max(t => t.Opened).AddDays(1);
        var firsts = records.Visits.Where(v => v.Type == type && v.Ticket is not null).GroupBy(v => v.Ticket).Select(g => g.OrderBy(v => v.From).ThenBy(v => v.Id, StringComparer.Ordinal).First());
        foreach (var v in firsts)
        {
            var customer = v.Customer ?? records.Tickets.FirstOrDefault(t => t.Id == v.Ticket)?.Customer;
            var end = (v.Completed ?? v.From).AddDays(30);
            var isFollowed = records.Tickets.Any(t => t.Customer == customer && customer is not null && t.Type == "repair" && t.Opened > v.Completed && t.Opened <= v.Completed?.AddDays(30));
            yield return new(v.From, end > until ? null : v.Outcome == "completed" && !isFollowed ? 1 : 0, v.Region);
        }
    }

    private static IEnumerable<NaiveCase> Scores(RandomRecords records, Func<Answer, bool> counts) =>
        records.Answers.Where(counts).Where(a => a.Satisfaction is null || (a.Satisfaction >= a.Min && a.Satisfaction <= a.Max))
            .Select(a => new NaiveCase(a.Answered ?? a.Invited, a.Satisfaction, a.Touchpoint));

    private static IEnumerable<NaiveCase> Repurchases(RandomRecords records)
    {
        var until = records.Purchases.Max(p => p.At).AddDays(1);
        var complained = records.Complaints.Where(c => c.Customer is not null).GroupBy(c => c.Customer!)
            .Select(g => g.OrderBy(c => c.Received).ThenBy(c => c.Id, StringComparer.Ordinal).First())
            .Select(c => (Customer: c.Customer!, At: c.Received, State: c.Resolved <= c.Received.AddHours(48) ? "resolved_quickly" : c.Resolved <= c.Received.AddDays(14) ? "resolved" : "unresolved")).ToList();
        var known = complained.Select(c => c.Customer).ToHashSet();
        var silent = records.Answers.Where(a => a is { HadProblem: true, Complained: false, Customer: not null, Answered: not null } && !known.Contains(a.Customer))
            .GroupBy(a => a.Customer!).Select(g => (Customer: g.Key, At: g.Min(a => a.Answered!.Value), State: "silent"));
        foreach (var (customer, at, state) in complained.Concat(silent))
        {
            var bought = records.Purchases.Any(p => p.Customer == customer && p.At > at.AddDays(14) && p.At <= at.AddDays(74));
            yield return new(at, at.AddDays(74) > until ? null : bought ? 1 : 0, state);
        }
    }
}
