using NUnit.Framework;
using SatStats.Measuring;
using SatStats.Measuring.Families;

namespace SatStats.Tests.Measuring;

/// <summary>When a target is met, missed or undecided; at 100% and 0% above all, where no interval can tell.</summary>
public class TargetTests
{
    private const int Enough = 30;

    private static readonly Metric s_rate = MetricCatalogue.Load()["spam-handled"];

    [TestCase(40, 40, TargetVerdict.Met)]
    [TestCase(5_000_000, 5_000_000, TargetVerdict.Met)]
    [TestCase(30, 30, TargetVerdict.Met)]
    [TestCase(29, 29, TargetVerdict.Undecided)]
    [TestCase(5, 5, TargetVerdict.Undecided)]
    [TestCase(39, 40, TargetVerdict.Missed)]
    [TestCase(4_999_999, 5_000_000, TargetVerdict.Missed)]
    [TestCase(4, 5, TargetVerdict.Missed)]
    public void A_target_of_all_is_met_by_enough_cases_of_which_none_failed_and_missed_by_one_that_did(long hits, long n, TargetVerdict verdict)
    {
        var check = Check(s_rate, hits, n, 1)!;

        Assert.That(check.Verdict, Is.EqualTo(verdict));
        Assert.That(check.IsReached, Is.EqualTo(hits == n));
    }

    [TestCase(0, 40, TargetVerdict.Met)]
    [TestCase(0, 12, TargetVerdict.Undecided)]
    [TestCase(1, 40_000, TargetVerdict.Missed)]
    public void A_target_of_none_is_judged_alike(long hits, long n, TargetVerdict verdict) =>
        Assert.That(Check(s_rate with { Better = Better.Lower }, hits, n, 0)!.Verdict, Is.EqualTo(verdict));

    [TestCase(40, 40, TargetVerdict.Undecided)]
    [TestCase(400, 400, TargetVerdict.Met)]
    [TestCase(97, 100, TargetVerdict.Undecided)]
    [TestCase(9_700, 10_000, TargetVerdict.Missed)]
    [TestCase(9_900, 10_000, TargetVerdict.Met)]
    public void A_target_below_all_is_judged_by_the_interval(long hits, long n, TargetVerdict verdict) => Assert.That(Check(s_rate, hits, n, 0.98)!.Verdict, Is.EqualTo(verdict));

    [TestCase(168, TargetVerdict.Met)]
    [TestCase(167, TargetVerdict.Missed)]
    public void Hours_of_the_week_are_counted_and_not_sampled(int hours, TargetVerdict verdict)
    {
        var metric = MetricCatalogue.Load()["complaint-hours-covered"];
        var cases = CaseTable.Of(Enumerable.Range(0, hours).Select(h => new CaseRow(null, Slice.All, h, null, null, null, 1)));
        var estimate = FamilyRule.Of(metric.Family).Estimate(cases, new(metric, 31, 0));

        Assert.That(TargetJudgement.Of(metric, estimate, 1, Enough)!.Verdict, Is.EqualTo(verdict));
    }

    private static TargetCheck? Check(Metric metric, long hits, long n, double target)
    {
        var cases = CaseTable.Of([new CaseRow(null, Slice.All, 1, null, null, null, hits), new CaseRow(null, Slice.All, 0, null, null, null, n - hits)]);
        return TargetJudgement.Of(metric, FamilyRule.Of(metric.Family).Estimate(cases, new(metric, 31, 0)), target, Enough);
    }
}
