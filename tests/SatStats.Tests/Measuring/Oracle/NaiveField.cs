namespace SatStats.Tests.Measuring.Oracle;

internal static partial class NaiveCases
{
    private static Dictionary<string, (string, Func<RandomRecords, IEnumerable<NaiveCase>>)> OfVisits() => new()
    {
        ["repair-on-time"] = ("region", r => r.Visits.Where(v => v.Type == "repair" && v.To is not null && v.Outcome != "cancelled").Select(v => new NaiveCase(v.From, v.Arrived <= v.To ? 1 : 0, v.Region))),
        ["repair-first-visit"] = ("region", r => FirstVisits(r, "repair")),
        ["missed-appointment"] = ("region", Missed),
        ["visit-indoor-minutes"] = ("region", r => r.Visits.Where(v => v.Indoor >= 0).Select(v => new NaiveCase(v.From, v.Indoor, v.Region))),
        ["night-visit"] = ("region", r => r.Visits.Where(v => v.Outcome != "cancelled").Select(v => new NaiveCase(v.From, v.From.Hour is >= 18 or < 6 ? 1 : 0, v.Region))),
    };

    private static Dictionary<string, (string, Func<RandomRecords, IEnumerable<NaiveCase>>)> OfLines() => new()
    {
        ["speed-compliance"] = ("region", r => r.SpeedTests.Where(t => t.Measured is not null && t.Contracted is not null).Select(t => new NaiveCase(t.At, t.Measured / t.Contracted >= 0.9 ? 1 : 0, t.Region))),
        ["speed-repair-in-time"] = ("region", r => r.SpeedTests.Where(t => t.Due is not null).Select(t => new NaiveCase(t.At, t.Repaired is { } at ? (at <= t.Due ? 1 : 0) : t.Due <= LastTest(r) ? 0 : null, t.Region))),
        ["speed-compensation"] = ("region", r => r.SpeedTests.Where(t => t.Due < (t.Repaired ?? LastTest(r)) && t.Compensated is not null).Select(t => new NaiveCase(t.At, t.Compensated == true ? 1 : 0, t.Region))),
        ["proactive-response"] = ("region", FollowedUp),
        ["spam-intercepted"] = ("channel", r => Counters(r, "spam_intercepted")),
        ["channel-contacts"] = ("channel", r => Counters(r, "contacts")),
        ["channel-users"] = ("channel", r => Counters(r, "users")),
        ["digital-share"] = ("channel", r => Counters(r, "contacts").Select(c => new NaiveCase(c.At, c.Slice == "hotline" ? 0 : 1, c.Slice) { Count = (long)c.Value!.Value })),
        ["port-signature"] = ("channel", r => r.Activities.Where(a => a.Measure == "port_signatures" && a.Part <= a.Whole)
            .SelectMany(a => new[] { new NaiveCase(a.Day, 1, a.Channel) { Count = (long)a.Part!.Value }, new NaiveCase(a.Day, 0, a.Channel) { Count = (long)(a.Whole - a.Part)!.Value } })),
    };

    private static DateTime LastTest(RandomRecords records) => records.SpeedTests.SelectMany(t => new[] { t.At, t.Repaired }).Max()!.Value;

    private static IEnumerable<NaiveCase> Counters(RandomRecords records, string measure) =>
        records.Activities.Where(a => a.Measure == measure && a.Value is not null).Select(a => new NaiveCase(a.Day, a.Value, a.Channel));

    private static IEnumerable<NaiveCase> Missed(RandomRecords records)
    {
        var until = records.Visits.SelectMany(v => new[] { v.Arrived, v.Completed }).Max();
        return records.Visits.Where(v => v.Outcome != "cancelled")
            .Select(v => new NaiveCase(v.From, v.Arrived is not null || v.Completed is not null ? 0 : (v.To ?? v.From) <= until ? 1 : null, v.Region));
    }

    private static IEnumerable<NaiveCase> FollowedUp(RandomRecords records)
    {
        var until = records.Tickets.Max(t => t.Opened);
        foreach (var t in records.SpeedTests.Where(t => t.Customer is not null && t.Measured / t.Contracted < 0.9))
        {
            var end = t.At.AddHours(24);
            var isFollowed = records.Tickets.Any(o => o.Customer == t.Customer && o.Origin is "proactive" or "speed_test" && o.Customer == t.Customer && o.Opened >= t.At && o.Opened <= end);
            yield return new(t.At, end > until ? null : isFollowed ? 1 : 0, t.Region);
        }
    }
}
