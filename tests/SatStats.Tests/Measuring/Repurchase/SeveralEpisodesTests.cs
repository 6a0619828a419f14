using NUnit.Framework;
using SatStats.Measuring.Repurchase;
using SatStats.Measuring.Statistics;
using SatStats.Tests.Kit;
using SatStats.Warehousing;

namespace SatStats.Tests.Measuring.Repurchase;

/// <summary>Every episode, value bands and exits: the queries against plain loops over the same records.</summary>
public class SeveralEpisodesTests
{
    private static readonly RepurchaseSettings s_settings = new() { Episodes = EpisodeChoice.All, Resamples = 100 };

    private PlainTown _town = null!;
    private Workdir _work = null!;
    private Warehouse _warehouse = null!;
    private List<PlainTown.Followed> _episodes = null!;

    [OneTimeSetUp]
    public void Import()
    {
        _town = new PlainTown(5, 400);
        _work = _town.Imported();
        _warehouse = Warehouse.OpenToRead(_work.PathOf("satstats.duckdb"));
        _episodes = _town.Episodes();
    }

    [OneTimeTearDown]
    public void Clear()
    {
        _warehouse.Dispose();
        _work.Dispose();
    }

    [Test]
    public void Patterns_of_all_episodes_and_of_the_first_are_those_of_a_plain_count([Values] EpisodeChoice episodes, [Values] bool onlyFree)
    {
        var settings = s_settings with { Episodes = episodes, OnlyFree = onlyFree };
        var counted = _episodes.Where(e => (episodes == EpisodeChoice.All || e.IsFirst) && e.Cell.IsCounted(settings)).Select(e => Alike(e.Cell)).ToList();
        var cells = new EpisodeRecords(_warehouse, settings, default).Alike();
        Assert.That(cells, Is.EquivalentTo(counted.GroupBy(c => c).Select(g => g.Key with { Count = g.Count() })));
        Assert.That(cells.Select(c => c.Value).Distinct(), Is.EquivalentTo(new[] { null, "none", "low", "middle", "high" }), "every band must occur");
    }

    [Test]
    public void Errors_by_customer_are_those_of_pairs_counted_one_by_one()
    {
        var findings = new RepurchaseAnalysis(_warehouse, s_settings).Run();
        var (cells, clusters) = EpisodesOf.Customers([.. _episodes.Where(e => e.Cell.IsCounted(s_settings)).Select(e => (e.Customer, e.Cell with { IsMature = true, Contract = ContractStanding.Unknown }))]);
        var crude = CrudeShares.Of(cells, s_settings, _ => Obstacle.NoCases, clusters);

        Assert.That(clusters.Outcomes, Is.Not.Empty);
        foreach (var (state, share) in crude.Shares)
        {
            Assert.That(findings.Crude.Shares[state].Customers, Is.EqualTo(share.Customers));
            Same(findings.Crude.Shares[state].Interval, share.Interval);
        }
        foreach (var comparison in crude.Comparisons)
        {
            Same(findings.Crude[comparison.State, comparison.Reference].RiskRatioInterval, comparison.RiskRatioInterval);
            Same(findings.Crude[comparison.State, comparison.Reference].Difference?.Interval, comparison.Difference?.Interval);
        }
        Assert.That(findings.Crude.Trend!.Value.Z, Is.EqualTo(crude.Trend!.Value.Z).Within(1e-9));
        foreach (var (ours, plain) in findings.Stratified.Zip(StratifiedComparison.All(cells, s_settings, crude, clusters))) Same(ours.Risks?.RiskRatioInterval, plain.Risks?.RiskRatioInterval);
        foreach (var (ours, plain) in findings.Standardised.Zip(StandardisedShares.All(cells, s_settings, crude, clusters)))
            foreach (var (share, other) in ours.Shares.Zip(plain.Shares)) Same(share.Interval, other.Interval);
        foreach (var (ours, plain) in findings.Dose.Bands.Zip(DoseResponse.Of(cells, s_settings, clusters).Bands)) Same(ours.Share.Interval, plain.Share.Interval);
    }

    [Test]
    public void Customers_without_a_problem_are_those_of_a_plain_loop_with_their_value([Values] EpisodeChoice episodes)
    {
        var order = _warehouse.Query("select customer_id from customers order by md5(customer_id), customer_id").Rows.Select(r => (string)r[0]!).ToList();
        var plain = _town.Untroubled(order).GroupBy(c => c).Select(g => g.Key with { Count = g.Count() }).ToList();
        Assert.That(new EpisodeRecords(_warehouse, s_settings with { Episodes = episodes }, default).Untroubled(), Is.EquivalentTo(plain));
        Assert.That(plain, Has.Count.GreaterThan(20));
    }

    [Test]
    public void Drawing_customers_anew_and_adding_up_what_each_contributes_give_the_same_interval()
    {
        var cells = _episodes.Where(e => e.IsFirst && e.Cell.IsCounted(s_settings)).GroupBy(e => Alike(e.Cell)).Select(g => g.Key with { Count = 5 * g.Count() }).ToList();
        var states = Enum.GetValues<ProblemState>();
        var apart = new CustomerClusters([], [], [.. states.Select(s => ((IReadOnlySet<ProblemState>)new HashSet<ProblemState> { s }, cells.Where(c => c.State == s).Sum(c => c.Count)))]);
        var drawn = StandardisedShares.Of(cells, states, [Stratum.Region], s_settings with { Resamples = 4000 });
        var added = StandardisedShares.Of(cells, states, [Stratum.Region], s_settings, apart);
        foreach (var (state, (ratio, interval)) in drawn.Ratios)
        {
            var other = added.Ratios[state];
            Assert.That(ratio, Is.EqualTo(other.Ratio).Within(1e-12));
            Assert.That(Math.Log(interval!.Value.High / interval.Value.Low), Is.EqualTo(Math.Log(other.Interval!.Value.High / other.Interval.Value.Low)).Within(6).Percent, state.ToString());
        }
    }

    [Test]
    public void Of_very_many_products_the_rarest_are_one_so_that_patterns_stay_few()
    {
        using var work = new Workdir();
        var complaints = Enumerable.Range(0, 300).Select(i => (Id: i, Product: i < 200 ? i % 50 : 50 + i));
        work.Write("complaint.csv", "complaint_id,customer_id,received_at,product\n" + string.Join('\n', complaints.Select(c => $"C{c.Id},K{c.Id},2013-01-05,product {c.Product}")) + "\n")
            .Write("purchase.csv", "purchase_id,customer_id,purchased_at\nP1,K1,2013-12-30\n");
        foreach (var kind in new[] { "complaint", "purchase" }) work.Run("import", kind + ".csv", "--as", kind).Ends(0);
        using var warehouse = Warehouse.OpenToRead(work.PathOf("satstats.duckdb"));
        var cells = new EpisodeRecords(warehouse, new RepurchaseSettings(), default).Alike();
        Assert.That(cells.Select(c => c.Product).Distinct().Count(), Is.EqualTo(51));
        Assert.That(cells.Single(c => c.Product == "(other)").Count, Is.EqualTo(100));
        Assert.That(cells.Sum(c => c.Count), Is.EqualTo(300));
    }

    [Test]
    public void Who_left_and_when_is_told_as_a_plain_loop_tells_it()
    {
        var records = new EpisodeRecords(_warehouse, s_settings, default);
        var plain = _episodes.Where(e => e.IsFirst && e.DaySeen is not null).GroupBy(e => (e.Cell.State, e.Cell.Contract, Day: e.DaySeen!.Value, e.Ending))
            .Select(g => new EndingCell(g.Key.State, g.Key.Contract, g.Key.Day, g.Key.Ending, g.Count()));
        Assert.That(records.Endings(), Is.EquivalentTo(plain));
        Assert.That(records.Endings().Select(e => e.Ending).Distinct().Count(), Is.EqualTo(3), "all three ends must occur");
    }

    [Test]
    public void Where_all_were_followed_to_the_end_those_who_bought_before_leaving_are_simply_counted()
    {
        List<EndingCell> cells = [new(ProblemState.Resolved, ContractStanding.Free, 10, Ending.Bought, 30), new(ProblemState.Resolved, ContractStanding.Free, 20, Ending.Left, 25), new(ProblemState.Resolved, ContractStanding.Free, 300, Ending.Seen, 45)];
        var state = LeavingState.All(cells, s_settings, _ => Obstacle.NoCases).Single(s => s.State == ProblemState.Resolved);
        Assert.That((state.Bought!.Value.Share, state.Left!.Value.Share), Is.EqualTo((0.30, 0.25)));
        Assert.That(state.Bought.Value.StandardError, Is.EqualTo(Math.Sqrt(0.3 * 0.7 / 100)).Within(1e-12), "that of a plain share");
        Assert.That(state.HadNobodyLeft, Is.EqualTo(0.30).Within(1e-12), "all of these bought before anybody left");
    }

    [Test]
    public void One_minus_Kaplan_Meier_is_more_than_was_bought_where_some_left_before()
    {
        List<EndingCell> cells = [new(ProblemState.Resolved, ContractStanding.Free, 10, Ending.Left, 40), new(ProblemState.Resolved, ContractStanding.Free, 20, Ending.Bought, 30), new(ProblemState.Resolved, ContractStanding.Free, 300, Ending.Seen, 30)];
        var state = LeavingState.All(cells, s_settings, _ => Obstacle.NoCases).Single(s => s.State == ProblemState.Resolved);
        Assert.That(state.Bought!.Value.Share, Is.EqualTo(0.30).Within(1e-12));
        Assert.That(state.HadNobodyLeft, Is.EqualTo(0.50).Within(1e-12));
    }

    private static EpisodeCell Alike(EpisodeCell cell) => cell with { Band = 5, IsMature = true, Contract = ContractStanding.Unknown };

    private static void Same(Interval? ours, Interval? plain)
    {
        Assert.That(ours is null, Is.EqualTo(plain is null));
        if (ours is not { } o || plain is not { } p) return;
        Assert.That(o.Low, Is.EqualTo(p.Low).Within(1e-9));
        Assert.That(o.High, Is.EqualTo(p.High).Within(1e-9));
    }
}
