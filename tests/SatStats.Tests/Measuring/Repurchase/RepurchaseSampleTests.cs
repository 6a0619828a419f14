using NUnit.Framework;
using SatStats.Measuring.Repurchase;
using SatStats.Sampling;
using SatStats.Tests.Kit;
using SatStats.Warehousing;

namespace SatStats.Tests.Measuring.Repurchase;

/// <summary>What was planted into the samples is found again by the analysis.</summary>
[Category("Slow")]
public class RepurchaseSampleTests
{
    private static readonly Dictionary<ProblemState, double> s_planted = Truths.Planted.Where(t => t.Metric == "repurchase-by-outcome")
        .ToDictionary(t => Enum.Parse<ProblemState>(t.Slice.Split('=')[1].Replace("_", "", StringComparison.Ordinal), ignoreCase: true), t => t.Value);

    [Test]
    public void Over_several_seeds_the_intervals_hold_what_was_planted()
    {
        int held = 0, asked = 0;
        Assert.That(s_planted, Has.Count.EqualTo(4));
        for (var seed = 1; seed <= 5; seed++)
        {
            using var work = new Workdir();
            SampleWriter.Write(new SampleOptions { Customers = 3000, Seed = (ulong)seed }, work.PathOf("in"));
            work.Run("import", "in", "--tz", "Asia/Shanghai");
            using var warehouse = Warehouse.OpenToRead(work.PathOf("satstats.duckdb"));
            var findings = new RepurchaseAnalysis(warehouse, new RepurchaseSettings { Resamples = 200 }).Run();
            var whole = new RepurchaseAnalysis(warehouse, new RepurchaseSettings { Resamples = 200, OnlyFree = false }).Run();
            foreach (var (state, share) in whole.Crude.Everyone)
            {
                Assert.That(share.Interval!.Value.Contains(s_planted[state]), Is.True, $"seed {seed}, {state}: {share.Bought} of {share.Cases}");
                Count(findings.Crude.Shares[state].Interval!.Value.Contains(s_planted[state]));
                Count(whole.Standardised[0].Shares.Single(s => s.State == state).Interval!.Value.Contains(s_planted[state]));
            }
            var comparison = whole.Crude[ProblemState.ResolvedQuickly, ProblemState.Silent];
            Assert.That(comparison.RiskRatioInterval!.Value.Contains(0.82 / 0.09), Is.True, $"seed {seed}: {comparison.RiskRatio}");
        }
        Assert.That(asked, Is.EqualTo(40));
        // The free are drawn from the whole by lot, so that one interval in twenty may miss.
        Assert.That(held, Is.GreaterThanOrEqualTo(36));

        void Count(bool isHeld)
        {
            asked++;
            if (isHeld) held++;
        }
    }
}
