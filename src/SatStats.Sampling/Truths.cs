namespace SatStats.Sampling;

/// <summary>Everything that was planted. Whatever the seed, an honest interval around the measured figure holds the value.</summary>
public static class Truths
{
    private const string Received = "Basis: complaints by the month of 受理时间, each 投诉编号 once, rows with an unusable time left out, as known at 2013-12-31 24:00. ";
    private const string Appointed = "Basis: all visits of the type by the month of Appointment From, first and second visits alike. ";
    private const string Asked = "Basis: answers (a score is given) by the month of 提交时间, scores outside 1 to 10 left out. ";

    /// <summary>The truths, in the order of the metrics' catalogue.</summary>
    public static IReadOnlyList<Truth> Planted { get; } =
        [.. Complained(), .. Repurchased(), .. Installed(), .. Ticketed(), .. Surveyed(), .. Counted()];

    private static IEnumerable<Truth> Complained()
    {
        yield return new("complaint-resolution", "", "", Plot.Resolved, Received + "Share with 办结时间.");
        for (var m = 0; m < Clock.Months; m++)
        {
            yield return new("complaint-resolution", "", Clock.Name(m), Plot.Resolved, Received + "Share with 办结时间.");
            yield return new("complaint-resolution-in-time", "", Clock.Name(m), Plot.InTime[m],
                Received + "Resolved within 48 calendar hours of receipt, among those resolved or whose 48 hours have passed.");
            yield return new("complaint-hours", "", Clock.Name(m), Plot.MedianHours[m],
                Received + "Median calendar hours from 受理时间 to 办结时间 among the resolved; negative durations left out.");
        }
        for (var c = 0; c < Plot.ChannelWeights.Length; c++)
            yield return new("complaint-channels", "channel=" + Words.ComplaintChannels[c], "", Plot.ChannelWeights[c] / Plot.ChannelWeights.Sum(), Received + "Share of all complaints that came through the channel.");
        yield return new("complaint-emerging", "category=" + Words.Categories[0], "2013-12", Plot.BillingRise,
            Received + "Complaints of the category in December as a multiple of its monthly mean from July to November.");
        yield return new("complaint-pareto", "category=" + Words.Categories[1], "2013-07", Plot.CategoryWeights[1] / Plot.CategoryWeights.Sum(), Received + "Share of the month's complaints.");
    }

    private static IEnumerable<Truth> Repurchased() => Plot.States.Select((state, i) => new Truth("repurchase-by-outcome", "state=" + state, "", Plot.BuyAgain[i],
        "Episode: a customer's first complaint (t0 = 受理时间) or, for silent, the answer to a relationship survey (t0 = 提交时间) with 是否遇到问题 = 是 and 是否投诉过 = 否 by a customer without any complaint. "
        + "State at t0 + 14 days: resolved_quickly within 48 hours of t0; resolved after 48 hours and by the landmark; unresolved otherwise. "
        + "Outcome: at least one purchase in (t0 + 14 days, t0 + 74 days]. Only episodes with t0 + 74 days not after 2013-12-31 23:59 count."));

    private static IEnumerable<Truth> Installed()
    {
        var drop = Plot.RegionWeights[Plot.DropRegion] / Plot.RegionWeights.Sum();
        const string meaning = Appointed + "Type install; share with Arrived At not after Appointment To.";
        for (var m = 0; m < Clock.Months; m++)
        {
            var share = m == Plot.DropMonth ? drop * Plot.DropOnTime + (1 - drop) * Plot.InstallOnTime : Plot.InstallOnTime;
            yield return new("install-on-time", "", Clock.Name(m), share, meaning);
            yield return new("repair-on-time", "", Clock.Name(m), Plot.RepairOnTime, Appointed + "Type repair; share with Arrived At not after Appointment To.");
        }
        yield return new("install-on-time", "region=" + Words.Regions[Plot.DropRegion], Clock.Name(Plot.DropMonth), Plot.DropOnTime, meaning + " The one real drop.");
        for (var m = 0; m < Clock.Months - 1; m++)
            yield return new("install-first-visit", "", Clock.Name(m), Plot.InstallFirstVisit,
                "Basis: installation tickets by the month of their first visit's Appointment From. Share whose first visit was completed and after which the customer opened no repair ticket within 30 days. December is too young.");
        yield return new("repair-first-visit", "", "", Plot.RepairFirstVisit,
            "Basis: repair tickets with a visit, first visit's Appointment From from July to November. Share whose first visit was completed and after which the customer opened no other repair ticket within 30 days.");
    }

    private static IEnumerable<Truth> Ticketed()
    {
        const string opened = "Basis: tickets by the month of Opened At, each Ticket ID once in its latest state. ";
        for (var m = 0; m < Clock.Months; m++) yield return new("ticket-resolution", "", Clock.Name(m), Plot.TicketsResolved, opened + "Share with Resolved At.");
        yield return new("ticket-hours", "type=request", "", Plot.RequestMedianHours, opened + "Median calendar hours from Opened At to Resolved At among the resolved.");
        yield return new("ticket-hours", "type=spam_report", "", Plot.SpamMedianHours, opened + "Median calendar hours from Opened At to Resolved At.");
        yield return new("ticket-hours", "type=move", "", Plot.MoveMedianHours, opened + "Median calendar hours from Opened At to Resolved At among the resolved.");
        yield return new("spam-handled-in-time", "", "", 1, opened + "Type spam_report; share resolved within 2 working days (none takes more than 30 hours).");
        yield return new("spam-handled", "", "", 1, opened + "Type spam_report; share resolved.");
        yield return new("automatic-dispatch", "origin=customer", "", Plot.Automatic, opened + "Origin customer (speed_test tickets are always automatic); share with Dispatch = automatic.");
        yield return new("self-service", "type=request", "", 0.30, opened + "Type request; share with Handling = self_service.");
        yield return new("handling-time-reduction", "channel=hall", "", Plot.TabletReduction,
            opened + "Type request, Channel hall: 1 - mean Handling Minutes where Team contains \"tablet pilot\" / mean of the other halls' teams; resolved tickets.");
    }

    private static IEnumerable<Truth> Surveyed()
    {
        for (var m = 0; m < Clock.Months; m++)
        {
            var top = Plot.InstallTop2[m];
            yield return new("install-satisfaction", "", Clock.Name(m), top, Asked + "触点 安装; share of 9 and 10 in 总体满意度.");
            yield return new("csat-mean", "touchpoint=installation", Clock.Name(m), Plot.MeanOfRest + (Plot.MeanOfTop - Plot.MeanOfRest) * top, Asked + "触点 安装; mean of 总体满意度 on 1 to 10.");
            yield return new("response-rate", "touchpoint=installation", Clock.Name(m), Plot.Response, "Basis: invitations by the month of 邀请时间, 触点 安装, each 答卷编号 once; share with 提交时间.");
            yield return new("nps", "touchpoint=relationship", Clock.Name(m), 100 * (Plot.Promoters - Plot.Detractors), Asked + "触点 关系; share of 9 and 10 less share of 0 to 6 in 推荐意愿, times 100.");
        }
        string[] touchpoints = ["installation", "repair", "hotline", "hall", "relationship"];
        for (var t = 1; t < touchpoints.Length; t++)
            yield return new("csat", "touchpoint=" + touchpoints[t], "", Plot.Top2[t], Asked + $"触点 {Words.Touchpoints[t]}; share of 9 and 10 in 总体满意度.");
        yield return new("response-rate", "", "", Plot.Response, "Basis: all invitations, each 答卷编号 once; share with 提交时间.");
        yield return new("complaint-iceberg", "", "", Plot.ComplainedShare / (Plot.SilentShare + Plot.ComplainedShare),
            "Relationship answers with 是否遇到问题 = 是: share with 是否投诉过 = 是. Its inverse, 4, is the number of dissatisfied customers per complainer.");
    }

    private static IEnumerable<Truth> Counted()
    {
        yield return new("speed-compliance", "", "", Plot.SpeedCompliant, "Share of tests with Measured Mbps at or above 90% of Contracted Mbps.");
        yield return new("speed-repair-in-time", "", "", 1, "Tests with Due At: share with Repaired At not after it.");
        yield return new("proactive-response", "", "", Plot.SlowFollowedUp, "Tests with Due At: share followed within 24 hours by a ticket of the same customer with Origin speed_test.");
        yield return new("channel-contacts", "channel=instant messaging A", "", Plot.MessagingContacts[0], "Mean of the daily contacts.");
        yield return new("channel-contacts", "channel=instant messaging B", "", Plot.MessagingContacts[1], "Mean of the daily contacts.");
        yield return new("spam-intercepted", "", "", Plot.SpamInterceptedAYear, "Sum of spam_intercepted over the half year, times 365 / 184.");
        yield return new("port-signature", "", "", 1, "Sum of the numerators of port_signatures / sum of the denominators.");
    }
}
