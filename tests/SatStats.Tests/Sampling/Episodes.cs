namespace SatStats.Tests.Sampling;

/// <summary>One customer's first problem, how it stood two weeks later, and whether the customer bought again.</summary>
internal sealed record Episode(string State, bool BoughtAgain);

/// <summary>The episodes whose window is over.</summary>
internal static class Episodes
{
    public static List<Episode> Of(SampleSet set)
    {
        var purchases = set.Purchases.ToLookup(r => r["customer id"], r => r.Time("purchased at")!.Value);
        var complaints = set.Complaints.Where(r => r.Has("客户编号")).GroupBy(r => r["客户编号"]).Select(g => g.MinBy(r => r.Time("受理时间"))!).ToList();
        var complainers = complaints.Select(r => r["客户编号"]).ToHashSet();
        var silent = set.Surveys.Where(r => r["是否遇到问题"] == "是" && r["是否投诉过"] == "否" && !complainers.Contains(r["客户编号"]));
        var starts = complaints.Select(r => (Customer: r["客户编号"], At: r.Time("受理时间")!.Value, State: State(r)))
            .Concat(silent.Select(r => (Customer: r["客户编号"], At: r.Time("提交时间")!.Value, State: "silent")));
        return [.. starts.Where(s => s.At.AddDays(74) < SampleSet.End)
            .Select(s => new Episode(s.State, purchases[s.Customer].Any(p => p > s.At.AddDays(14) && p <= s.At.AddDays(74))))];
    }

    private static string State(Row complaint)
    {
        var (received, resolved) = (complaint.Time("受理时间")!.Value, complaint.Time("办结时间"));
        if (resolved is null || resolved > received.AddDays(14)) return "unresolved";
        return resolved > received.AddHours(48) ? "resolved" : "resolved_quickly";
    }
}
