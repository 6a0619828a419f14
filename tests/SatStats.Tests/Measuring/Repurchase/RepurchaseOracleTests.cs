using System.Text.Json;
using NUnit.Framework;
using SatStats.Measuring;
using SatStats.Measuring.Repurchase;
using SatStats.Tests.Kit;
using SatStats.Tests.Measuring.Oracle;
using SatStats.Warehousing;

namespace SatStats.Tests.Measuring.Repurchase;

/// <summary>The analysis a second time, in plain loops over the random records.</summary>
public class RepurchaseOracleTests
{
    private sealed record Followed(string State, string Region, bool IsMature, bool HasBought);

    [Test]
    public void Crude_and_stratified_ratios_are_those_of_a_plain_count([Values(1, 2, 3)] int seed)
    {
        using var work = new Workdir();
        var records = new RandomRecords(seed, 900);
        records.Import(work);
        using var warehouse = Warehouse.OpenToRead(work.PathOf("satstats.duckdb"));
        var findings = new RepurchaseAnalysis(warehouse, new RepurchaseSettings { Resamples = 100 }).Run();
        var episodes = Episodes(records).ToList();

        Assert.That(findings.Counted.Episodes, Is.EqualTo(episodes.Count));
        Assert.That(findings.Counted.TooEarly, Is.EqualTo(episodes.Count(e => !e.IsMature)));
        foreach (var (state, share) in findings.Crude.Shares)
        {
            var ours = episodes.Where(e => e.IsMature && e.State == Name(state)).ToList();
            Assert.That((share.Cases, share.Bought), Is.EqualTo(((long)ours.Count, (long)ours.Count(e => e.HasBought))), state.ToString());
        }
        var compared = 0;
        foreach (var comparison in findings.Stratified.Where(s => s.By is [Stratum.Region] && s.Obstacle == Obstacle.None))
        {
            var (risk, odds) = MantelHaenszel(episodes.Where(e => e.IsMature), Name(comparison.State), Name(comparison.Reference));
            Assert.That(comparison.Risks!.RiskRatio, Is.EqualTo(risk).Within(1e-12));
            Assert.That(comparison.Odds!.CommonOddsRatio, Is.EqualTo(odds).Within(1e-12));
            compared++;
        }
        Assert.That(compared, Is.GreaterThan(0), "random records must have groups to compare");
    }

    [Test]
    public void The_metric_counts_the_same_customers([Values(4, 5)] int seed)
    {
        using var work = new Workdir();
        new RandomRecords(seed, 900).Import(work);
        var metric = work.Run("measure", "repurchase-by-outcome", "--format", "json").Figures();
        using var warehouse = Warehouse.OpenToRead(work.PathOf("satstats.duckdb"));
        var everyone = new RepurchaseAnalysis(warehouse, new RepurchaseSettings { Resamples = 100 }).Run().Crude.Everyone;
        foreach (var (state, share) in everyone)
        {
            if (!metric.TryGetValue(Name(state), out var figure)) Assert.That(share.Cases, Is.Zero);
            else if (figure.GetProperty("numerator").ValueKind == JsonValueKind.Number) Assert.That(figure.Fraction(), Is.EqualTo($"{share.Bought}/{share.Cases}"), state.ToString());
        }
        Assert.That(everyone.Values.Sum(s => s.Cases), Is.GreaterThan(50));
    }

    private static IEnumerable<Followed> Episodes(RandomRecords records)
    {
        var until = records.Purchases.Max(p => p.At);
        var regions = records.Customers.ToDictionary(c => c.Id, c => c.Region);
        foreach (var customer in records.Customers.Select(c => c.Id))
        {
            var first = records.Complaints.Where(c => c.Customer == customer).OrderBy(c => c.Received).ThenBy(c => c.Id, StringComparer.Ordinal).FirstOrDefault();
            var told = records.Answers.Where(a => a.Customer == customer && a.HadProblem == true && a.Complained == false && a.Answered is not null).MinBy(a => a.Answered);
            if (first is null && told is null) continue;
            var at = first?.Received ?? told!.Answered!.Value;
            var state = first is null ? "silent" : first.Resolved is not { } end ? "unresolved" : (end - at).TotalHours <= 48 ? "resolved_quickly" : (end - at).TotalDays <= 14 ? "resolved" : "unresolved";
            var bought = records.Purchases.Any(p => p.Customer == customer && (p.At - at).TotalDays > 14 && (p.At - at).TotalDays <= 74);
            yield return new(state, first?.Region ?? regions[customer] ?? "", at.AddDays(73) <= until, bought);
        }
    }

    private static (double Risk, double Odds) MantelHaenszel(IEnumerable<Followed> episodes, string state, string reference)
    {
        double above = 0, below = 0, agree = 0, differ = 0;
        foreach (var region in episodes.GroupBy(e => e.Region))
        {
            double Count(string s, bool bought) => region.Count(e => e.State == s && e.HasBought == bought);
            var (a, b, c, d) = (Count(state, true), Count(state, false), Count(reference, true), Count(reference, false));
            if (a + b == 0 || c + d == 0) continue;
            var n = a + b + c + d;
            above += a * (c + d) / n;
            below += c * (a + b) / n;
            agree += a * d / n;
            differ += b * c / n;
        }
        return (above / below, agree / differ);
    }

    private static string Name(ProblemState state) => state == ProblemState.ResolvedQuickly ? "resolved_quickly" : state.ToString().ToLowerInvariant();
}
