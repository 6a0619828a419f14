using NUnit.Framework;
using SatStats.Measuring.Repurchase;
using SatStats.Measuring.Statistics;
using SatStats.Warehousing;

namespace SatStats.Tests.Measuring.Repurchase;

/// <summary>Having stayed long enough to be helped must not pass for the help's effect.</summary>
public class LandmarkTests
{
    [Test]
    public void With_immortal_time_planted_the_landmark_finds_nothing_and_a_naive_comparison_finds_much()
    {
        var troubles = RepurchaseRecords.WithImmortalTime(seed: 7, count: 6100);
        using var work = RepurchaseRecords.Imported(troubles);
        using var warehouse = Warehouse.OpenToRead(work.PathOf("satstats.duckdb"));

        var findings = new RepurchaseAnalysis(warehouse, new RepurchaseSettings { Resamples = 100 }).Run();

        // Whoever was ever helped against whoever never was, from the day of the problem.
        var naive = new TwoByTwo(Bought(true), Count(true) - Bought(true), Bought(false), Count(false) - Bought(false));
        Assert.That(naive.RiskRatioInterval()!.Value.Low, Is.GreaterThan(1.5), $"naive: {naive.RiskRatio()}");
        var table = Helped(findings);
        Assert.That(table.Total, Is.GreaterThan(2000));
        Assert.That(table.RiskRatioInterval()!.Value.Contains(1), Is.True, $"landmark: {table.RiskRatio()} of {table.Total}");
        Assert.That(table.RiskRatio(), Is.EqualTo(1).Within(0.12));
        Assert.That(findings.Counted.Left, Is.GreaterThan(2000), "those who left before the landmark are dropped and counted");

        long Count(bool isHelped) => troubles.Count(t => t.Resolved is not null == isHelped);
        long Bought(bool isHelped) => troubles.Count(t => t.Resolved is not null == isHelped && t.Purchases.Any(p => p <= t.At.AddDays(74)));
    }

    [Test]
    public void Over_twenty_towns_the_landmark_is_right_on_average_and_the_naive_comparison_never()
    {
        double sum = 0, least = double.PositiveInfinity;
        for (var seed = 1; seed <= 20; seed++)
        {
            var troubles = RepurchaseRecords.WithImmortalTime(seed, 1500);
            // The same rule by hand, so that many towns need no database.
            var staying = troubles.Where(t => t.Leaves >= t.At.AddDays(14)).ToList();
            sum += Math.Log(Ratio(staying, t => t.Resolved <= t.At.AddDays(14), t => t.Purchases.Any(p => p > t.At.AddDays(14) && p <= t.At.AddDays(74))));
            least = Math.Min(least, Ratio(troubles, t => t.Resolved is not null, t => t.Purchases.Any(p => p <= t.At.AddDays(74))));
        }
        Assert.That(Math.Exp(sum / 20), Is.EqualTo(1).Within(0.06));
        Assert.That(least, Is.GreaterThan(1.3));
    }

    private static TwoByTwo Helped(RepurchaseFindings findings)
    {
        var shares = findings.Crude.Shares;
        var (quick, slow, never) = (shares[ProblemState.ResolvedQuickly], shares[ProblemState.Resolved], shares[ProblemState.Unresolved]);
        return new(quick.Bought + slow.Bought, quick.Cases + slow.Cases - quick.Bought - slow.Bought, never.Bought, never.Cases - never.Bought);
    }

    private static double Ratio(IReadOnlyList<Trouble> troubles, Func<Trouble, bool> isHelped, Func<Trouble, bool> hasBought) =>
        troubles.Where(isHelped).Average(t => hasBought(t) ? 1.0 : 0) / troubles.Where(t => !isHelped(t)).Average(t => hasBought(t) ? 1.0 : 0);
}
