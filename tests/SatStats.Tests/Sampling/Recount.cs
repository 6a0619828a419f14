using SatStats.Sampling;

namespace SatStats.Tests.Sampling;

/// <summary>Counts again, in the plainest way, what each truth says was planted.</summary>
internal static class Recount
{
    public static Interval Of(SampleSet set, Truth truth) => truth.Metric switch
    {
        "complaint-resolution" => Interval.Share(ComplaintsIn(set, truth.Month).Select(r => r.Has("办结时间"))),
        "complaint-resolution-in-time" => Interval.Share(ComplaintsIn(set, truth.Month)
            .Where(r => r.Has("办结时间") || r.Time("受理时间") < SampleSet.End.AddHours(-48)).Select(r => r.Time("办结时间") <= r.Time("受理时间")!.Value.AddHours(48))),
        "complaint-hours" => Interval.Median(ComplaintsIn(set, truth.Month).Where(r => r.Has("办结时间")).Select(r => Hours(r, "受理时间", "办结时间")).Where(h => h >= 0)),
        "complaint-channels" => Interval.Share(set.Complaints.Select(r => r["受理渠道"] == ValueOf(truth))),
        "complaint-pareto" => Interval.Share(ComplaintsIn(set, truth.Month).Select(r => r["投诉分类"] == ValueOf(truth))),
        "complaint-emerging" => Rise([.. set.Complaints.Where(r => r["投诉分类"] == ValueOf(truth))], truth.Month),
        "complaint-iceberg" => Interval.Share(set.Surveys.Where(r => r["触点"] == "关系" && r["是否遇到问题"] == "是").Select(r => r["是否投诉过"] == "是")),
        "repurchase-by-outcome" => Interval.Share(Episodes.Of(set).Where(e => e.State == ValueOf(truth)).Select(e => e.BoughtAgain)),
        "install-on-time" => OnTime(set, "install", truth),
        "repair-on-time" => OnTime(set, "repair", truth),
        "install-first-visit" => FirstVisits.Of(set, "install", truth.Month),
        "repair-first-visit" => FirstVisits.Of(set, "repair", truth.Month),
        "speed-compliance" => Interval.Share(set.SpeedTests.Select(r => r.Number("measured mbps") >= 0.9 * r.Number("contracted mbps"))),
        "speed-repair-in-time" => Interval.Share(Slow(set).Select(r => r.Time("repaired at") <= r.Time("due at"))),
        "proactive-response" => Interval.Share(Slow(set).Select(r => IsFollowed(set, r))),
        "channel-contacts" => Interval.Mean(set.Counters.Where(r => r["channel"] == ValueOf(truth) && r["measure"] == "contacts").Select(r => r.Number("value"))),
        "spam-intercepted" => Around(set.Counters.Where(r => r["measure"] == "spam_intercepted").Sum(r => r.Number("value")) * 365 / 184, 100),
        "port-signature" => Around(set.Counters.Where(r => r["measure"] == "port_signatures").Sum(r => r.Number("numerator") / r.Number("denominator")) / 184, 1e-9),
        _ => Asked(set, truth) ?? Ticketed(set, truth) ?? throw new InvalidOperationException($"Nobody counts {truth.Metric} again."),
    };

    private static Interval? Asked(SampleSet set, Truth truth) => truth.Metric switch
    {
        "install-satisfaction" => Interval.Share(Scores(set, "安装", truth.Month).Select(s => s >= 9)),
        "csat" => Interval.Share(Scores(set, Touchpoint(truth), truth.Month).Select(s => s >= 9)),
        "csat-mean" => Interval.Mean(Scores(set, Touchpoint(truth), truth.Month)),
        "nps" => Interval.Mean(set.Surveys.Where(r => r.Has("推荐意愿") && r.IsIn("提交时间", truth.Month)).Select(r => r.Number("推荐意愿") switch { >= 9 => 100.0, <= 6 => -100, _ => 0 })),
        "response-rate" => Interval.Share(set.Surveys.Where(r => r.IsIn("邀请时间", truth.Month) && (truth.Slice.Length == 0 || r["触点"] == Touchpoint(truth))).Select(r => r.Has("提交时间"))),
        _ => null,
    };

    private static Interval? Ticketed(SampleSet set, Truth truth) => truth.Metric switch
    {
        "ticket-resolution" => Interval.Share(set.Tickets.Where(r => r.IsIn("opened at", truth.Month)).Select(r => r.Has("resolved at"))),
        "ticket-hours" => Interval.Median(OfType(set, ValueOf(truth)).Where(r => r.Has("resolved at")).Select(r => Hours(r, "opened at", "resolved at"))),
        "spam-handled-in-time" => Interval.Share(OfType(set, "spam_report").Select(r => r.Time("resolved at") <= r.Time("opened at")!.Value.AddHours(30))),
        "spam-handled" => Interval.Share(OfType(set, "spam_report").Select(r => r.Has("resolved at"))),
        "automatic-dispatch" => Interval.Share(set.Tickets.Where(r => r["origin"] == ValueOf(truth)).Select(r => r["dispatch"] == "automatic")),
        "self-service" => Interval.Share(OfType(set, "request").Select(r => r["handling"] == "self_service")),
        "handling-time-reduction" => Reduction([.. OfType(set, "request").Where(r => r["channel"] == "hall" && r.Has("handling minutes"))]),
        _ => null,
    };

    private static IEnumerable<Row> ComplaintsIn(SampleSet set, string month) => set.Complaints.Where(r => r.IsIn("受理时间", month));
    private static IEnumerable<Row> OfType(SampleSet set, string type) => set.Tickets.Where(r => r["type"] == type);
    private static IEnumerable<Row> Slow(SampleSet set) => set.SpeedTests.Where(r => r.Has("due at"));
    private static string ValueOf(Truth truth) => truth.Slice[(truth.Slice.IndexOf('=', StringComparison.Ordinal) + 1)..];
    private static double Hours(Row row, string from, string to) => (row.Time(to)!.Value - row.Time(from)!.Value).TotalHours;
    private static Interval Around(double value, double give) => new(value - give, value + give, 1);

    private static string Touchpoint(Truth truth) => ValueOf(truth) switch
    {
        "installation" => "安装",
        "repair" => "维修",
        "hotline" => "热线",
        "hall" => "营业厅",
        _ => "关系",
    };

    private static IEnumerable<double> Scores(SampleSet set, string touchpoint, string month) => set.Surveys
        .Where(r => r["触点"] == touchpoint && r.Has("总体满意度") && r.IsIn("提交时间", month)).Select(r => r.Number("总体满意度")).Where(s => s is >= 1 and <= 10);

    private static Interval OnTime(SampleSet set, string type, Truth truth) => Interval.Share(set.Visits
        .Where(r => r["type"] == type && r.IsIn("appointment from", truth.Month) && (truth.Slice.Length == 0 || r["region"] == ValueOf(truth)))
        .Select(r => r.Time("arrived at") <= r.Time("appointment to")));

    private static Interval Rise(List<Row> rows, string month)
    {
        var count = rows.Count(r => r.IsIn("受理时间", month));
        var before = (rows.Count - count) / 5.0;
        return new((count - 1.96 * Math.Sqrt(count)) / before, (count + 1.96 * Math.Sqrt(count)) / before, count);
    }

    private static Interval Reduction(List<Row> rows)
    {
        var pilot = rows.ToLookup(r => r["team"].Contains("tablet pilot", StringComparison.Ordinal), r => r.Number("handling minutes"));
        var ratio = Interval.RatioOfMeans([.. pilot[true]], [.. pilot[false]]);
        return new(1 - ratio.High, 1 - ratio.Low, ratio.Count);
    }

    private static bool IsFollowed(SampleSet set, Row test) => set.Tickets.Any(t => t["origin"] == "speed_test" && t["customer id"] == test["customer id"]
        && t.Time("opened at") >= test.Time("tested at") && t.Time("opened at") <= test.Time("tested at")!.Value.AddHours(24));
}
