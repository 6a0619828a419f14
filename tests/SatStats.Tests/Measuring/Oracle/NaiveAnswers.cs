namespace SatStats.Tests.Measuring.Oracle;

internal static partial class NaiveCases
{
    private static Dictionary<string, (string, Func<RandomRecords, IEnumerable<NaiveCase>>)> OfAnswers() => new()
    {
        ["csat-mean"] = ("touchpoint", r => r.Answers.Where(a => a.Satisfaction >= a.Min && a.Satisfaction <= a.Max).Select(a => new NaiveCase(a.Answered, a.Satisfaction, a.Touchpoint))),
        ["effort"] = ("touchpoint", r => r.Answers.Where(a => a.Effort is >= 1 and <= 7).Select(a => new NaiveCase(a.Answered, a.Effort, a.Touchpoint))),
        ["response-rate"] = ("touchpoint", r => r.Answers.Where(a => a.Invited is not null).Select(a => new NaiveCase(a.Invited, a.Answered is not null ? 1 : 0, a.Touchpoint))),
        ["complaint-iceberg"] = ("touchpoint", r => r.Answers.Where(a => a.HadProblem == true && a.Complained is not null).Select(a => new NaiveCase(a.Answered, a.Complained == true ? 1 : 0, a.Touchpoint))),
        ["satisfaction-repurchase"] = ("satisfied", BoughtAgain),
    };

    private static IEnumerable<NaiveCase> BoughtAgain(RandomRecords records)
    {
        var until = records.Purchases.Max(p => p.At);
        foreach (var a in records.Answers.Where(a => a.Customer is not null && a.Answered is not null && a.Satisfaction >= a.Min && a.Satisfaction <= a.Max))
        {
            var end = a.Answered!.Value.AddDays(60);
            var bought = records.Purchases.Any(p => p.Customer == a.Customer && p.At > a.Answered && p.At <= end);
            yield return new(a.Answered, end > until ? null : bought ? 1 : 0, a.Satisfaction >= 9 ? "top_two" : a.Satisfaction > 5.5 ? "upper" : "lower");
        }
    }

    private static Dictionary<string, (string, Func<RandomRecords, IEnumerable<NaiveCase>>)> OfQuality() => new()
    {
        ["data-quality-completeness"] = ("kind", Filled),
        ["data-quality-duplicates"] = ("kind", Duplicates),
        ["data-quality-negative-durations"] = ("kind", Reversed),
        ["data-quality-future-dates"] = ("kind", Future),
    };

    private static IEnumerable<NaiveCase> Filled(RandomRecords r)
    {
        IEnumerable<NaiveCase> Of(string kind, DateTime? at, params object?[] fields) => fields.Select(f => new NaiveCase(at, f is null ? 0 : 1, kind));
        return r.Complaints.SelectMany(c => Of("complaint", c.Received, c.Customer, c.Channel, c.Category, c.Region, c.Resolved, c.Status))
            .Concat(r.Tickets.SelectMany(t => Of("ticket", t.Opened, t.Customer, t.Type, t.Channel, t.Category, null, t.Resolved, t.Status)))
            .Concat(r.Visits.SelectMany(v => Of("visit", v.From, v.Customer, v.Ticket, v.Type, v.Region, v.To, v.Arrived, v.Outcome)))
            .Concat(r.Answers.SelectMany(a => Of("survey", a.Answered ?? a.Invited, a.Customer, a.Touchpoint, null, a.Answered, a.Satisfaction)))
            .Concat(r.Purchases.SelectMany(p => Of("purchase", p.At, null, null)))
            .Concat(r.Customers.SelectMany(c => Of("customer", c.Joined, c.Region, null, c.Joined)))
            .Concat(r.SpeedTests.SelectMany(t => Of("speed_test", t.At, t.Customer, t.Region, t.Contracted, t.Measured)));
    }

    private static IEnumerable<NaiveCase> Duplicates(RandomRecords r)
    {
        static IEnumerable<NaiveCase> Of<T>(string kind, IEnumerable<T> records, Func<T, DateTime?> at, Func<T, object?> who, Func<T, object?> what)
        {
            var seen = new HashSet<(object, object?, DateTime)>();
            foreach (var record in records.Where(x => who(x) is not null && at(x) is not null)) yield return new(at(record), seen.Add((who(record)!, what(record), at(record)!.Value)) ? 0 : 1, kind);
        }
        return Of("complaint", r.Complaints, c => c.Received, c => c.Customer, c => c.Category)
            .Concat(Of("ticket", r.Tickets, t => t.Opened, t => t.Customer, t => (t.Type, t.Category)))
            .Concat(Of("visit", r.Visits, v => v.From, v => v.Ticket, _ => null))
            .Concat(Of("survey", r.Answers, a => a.Answered, a => a.Customer, a => a.Touchpoint))
            .Concat(Of("purchase", r.Purchases, p => p.At, p => p.Customer, _ => null));
    }

    private static IEnumerable<NaiveCase> Reversed(RandomRecords r)
    {
        static NaiveCase Of(string kind, DateTime? at, bool isReversed) => new(at, isReversed ? 1 : 0, kind);
        return r.Complaints.Select(c => Of("complaint", c.Received, c.FirstResponse < c.Received || c.Resolved < c.Received || c.Closed < c.Received))
            .Concat(r.Tickets.Select(t => Of("ticket", t.Opened, t.FirstResponse < t.Opened || t.Resolved < t.Opened || t.Closed < t.Opened)))
            .Concat(r.Visits.Select(v => Of("visit", v.From, v.Completed < v.Arrived || v.To < v.From)))
            .Concat(r.Answers.Where(a => a.Invited is not null).Select(a => Of("survey", a.Invited, a.Answered < a.Invited)))
            .Concat(r.SpeedTests.Select(t => Of("speed_test", t.At, t.Repaired < t.At)));
    }

    private static IEnumerable<NaiveCase> Future(RandomRecords r)
    {
        var now = Kit.Workdir.Now.UtcDateTime;
        NaiveCase Of(string kind, DateTime? at, params DateTime?[] times) => new(at, times.Any(t => t > now) ? 1 : 0, kind);
        return r.Complaints.Select(c => Of("complaint", c.Received, c.Received, c.FirstResponse, c.Resolved, c.Closed))
            .Concat(r.Tickets.Select(t => Of("ticket", t.Opened, t.Opened, t.FirstResponse, t.Resolved, t.Closed)))
            .Concat(r.Visits.Select(v => Of("visit", v.From, v.Arrived, v.Completed)))
            .Concat(r.Answers.Select(a => Of("survey", a.Answered ?? a.Invited, a.Invited, a.Answered)))
            .Concat(r.Purchases.Select(p => Of("purchase", p.At, p.At)))
            .Concat(r.SpeedTests.Select(t => Of("speed_test", t.At, t.At, t.Repaired)));
    }
}
