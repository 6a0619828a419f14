namespace SatStats.Tests.Sampling;

/// <summary>Done at the first visit, and no fault within thirty days.</summary>
internal static class FirstVisits
{
    public static Interval Of(SampleSet set, string type, string month)
    {
        var repairs = set.Tickets.Where(r => r["type"] == "repair").ToLookup(r => r["customer id"]);
        var last = SampleSet.End.AddDays(-31);
        var first = set.Visits.Where(r => r["type"] == type).GroupBy(r => r["ticket id"]).Select(g => g.MinBy(r => r.Time("appointment from"))!)
            .Where(r => r.IsIn("appointment from", month) && r.Time("appointment from") < last);
        return Interval.Share(first.Select(v => v["outcome"] == "completed" && !repairs[v["customer id"]].Any(t => IsSoonAfter(t, v))));
    }

    private static bool IsSoonAfter(Row ticket, Row visit) => ticket["ticket id"] != visit["ticket id"]
        && ticket.Time("opened at") >= visit.Time("completed at") && ticket.Time("opened at") <= visit.Time("completed at")!.Value.AddDays(30);
}
