using NUnit.Framework;
using SatStats.Measuring;
using SatStats.Measuring.Leagues;
using SatStats.Measuring.Statistics;

namespace SatStats.Tests.Measuring;

/// <summary>Limits against qbinom, qpois, pbinom and ppois of R: see Statistics/Golden/make_funnel.R.</summary>
public class LeagueTests
{
    private static readonly Metric s_onTime = MetricCatalogue.Load()["install-on-time"];

    private static Measurement Region(string? name, long hits, long n) => new()
    {
        Metric = s_onTime,
        Period = Period.Month("2013-11"),
        Slice = name is null ? Slice.All : Slice.All.With("region", name),
        N = n,
        Numerator = hits,
        Denominator = n,
        Value = n == 0 ? null : (double)hits / n,
    };

    [TestCase(0.9, 40, 0.95, 0.8, 0.975)]
    [TestCase(0.9, 40, 0.998, 0.725, 1.0)]
    [TestCase(0.03, 500, 0.95, 0.016, 0.046)]
    [TestCase(0.03, 500, 0.998, 0.010, 0.056)]
    public void Limits_of_a_share_are_the_binomials(double centre, long n, double level, double low, double high) =>
        Assert.That(FunnelLimits.Proportion(centre, n, level), Is.EqualTo(new Interval(low, high)));

    [TestCase(2.5, 4, 0.95, 1.0, 4.25)]
    [TestCase(2.5, 4, 0.998, 0.5, 5.25)]
    [TestCase(7, 12.5, 0.95, 5.6, 8.48)]
    public void Limits_of_a_rate_are_the_Poissons(double centre, double exposure, double level, double low, double high) =>
        Assert.That(FunnelLimits.Rate(centre, exposure, level), Is.EqualTo(new Interval(low, high)));

    [Test]
    public void Exact_p_values_are_those_of_R()
    {
        Assert.That(FunnelLimits.ProportionP(0.9, 29, 39), Is.EqualTo(0.00832944173536372).Within(1e-14));
        Assert.That(FunnelLimits.RateP(2.5, 20, 4), Is.EqualTo(0.00690868395171362).Within(1e-14));
    }

    [Test]
    public void Who_is_outside_is_named_and_the_order_of_the_others_is_called_chance()
    {
        var league = League.Of(Region(null, 900 + 890 + 700, 3000), "region", [Region("east", 900, 1000), Region("west", 890, 1000), Region("south", 700, 1000), Region("north", 0, 0)], 1);
        Assert.That(league.Rows.Select(r => r.Figure.Slice.Label), Is.EqualTo(new[] { "east", "west", "south" }));
        Assert.That(league.Rows.Select(r => r.Ranks), Is.EqualTo(new[] { (1, 2), (1, 2), (3, 3) }));
        Assert.That(league.LeftOut, Is.EqualTo(1));
        Assert.That(LeagueWords.Sentence(league).English, Is.EqualTo("3 of 3 are outside the 99.8% limits around 83.0%: east (90.0%, better), west (89.0%, better), south (70.0%, worse). The 0 within the 95% limits cannot be told from the whole, and their order may be chance."));
        var equal = League.Of(Region(null, 270, 300), "region", [Region("east", 91, 100), Region("west", 90, 100), Region("south", 89, 100)], 1);
        Assert.That(equal.Rows.Select(r => r.Ranks), Has.All.EqualTo((1, 3)));
        Assert.That(LeagueWords.Sentence(equal).Simplified, Does.StartWith("3个中没有一个超出90.0%的99.8%控制限"));
    }

    [Test]
    public void Who_rests_on_few_cases_is_named()
    {
        var league = League.Of(Region(null, 1809, 2020), "region", [Region("east", 900, 1000), Region("west", 890, 1000), Region("south", 19, 20) with { Notes = [Note.FewCases] }], 1);

        Assert.That(LeagueWords.FewCases(league)!.English, Is.EqualTo("Fewer than 30 cases, to be read with care: south."));
        Assert.That(LeagueWords.FewCases(league with { Rows = [.. league.Rows.Where(r => r.Figure.Notes.Count == 0)] }), Is.Null);
    }

    [Test]
    public void Where_all_are_alike_the_rank_intervals_hold_the_true_order_and_few_leave_the_limits()
    {
        var chance = new Resampling(7);
        var (outside, held) = (0, 0);
        for (var i = 0; i < 40; i++)
        {
            // Levels that differ in truth: the true rank must lie in the interval, 95 times in 100.
            var parts = Enumerable.Range(0, 6).Select(k => Region($"r{k}", Enumerable.Range(0, 150).Count(_ => chance.Unit() < 0.70 + 0.02 * k), 150)).ToList();
            var league = League.Of(Region(null, parts.Sum(p => p.Numerator!.Value), 900), "region", parts, (ulong)i);
            held += league.Rows.Count(r => int.Parse(r.Figure.Slice.Label[1..], System.Globalization.CultureInfo.InvariantCulture) is var k && 6 - k >= r.Ranks.Best && 6 - k <= r.Ranks.Worst);
            outside += league.Rows.Count(r => r.Standing == Standing.Beyond998);
        }
        Assert.That(held, Is.GreaterThanOrEqualTo(220), "of 240");
        Assert.That(outside, Is.LessThanOrEqualTo(15), "of 240");
    }

    [Test]
    public void What_is_only_counted_has_no_common_level() =>
        Assert.That(() => League.Of(Region(null, 1, 2) with { Metric = MetricCatalogue.Load()["complaint-volume"] }, "region", [Region("east", 1, 2) with { Metric = MetricCatalogue.Load()["complaint-volume"] }], 1), Throws.TypeOf<SatStatsException>().With.Message.Contains("no common level"));

    /// <summary>pbinom(3, 10, 0.5) of R: see Statistics/Golden/make_watch.R.</summary>
    [Test]
    public void A_median_is_drawn_from_its_order_statistics()
    {
        var hours = Region("east", 0, 0) with { Metric = MetricCatalogue.Load()["complaint-hours"], N = 10, Value = 5.5 };
        var (values, chance) = (FrequencyTable.Of([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 100]), new Resampling(3));
        var drawn = Enumerable.Range(0, 40_000).Select(_ => FigureDraw.Of(hours, values, chance)).ToList();
        Assert.That(drawn.Count(d => d < 4) / 40_000.0, Is.EqualTo(0.171875).Within(0.008));
        Assert.That(drawn.Count(d => d <= 9) / 40_000.0, Is.GreaterThan(0.985), "the long tail hardly moves a median");
    }

    [Test]
    public void Shares_rates_means_and_scores_are_drawn_from_what_their_intervals_imply()
    {
        var catalogue = MetricCatalogue.Load();
        var chance = new Resampling(5);
        (double Mean, double Error) Drawn(Measurement figure)
        {
            var draws = Enumerable.Range(0, 20_000).Select(_ => FigureDraw.Of(figure, null, chance)).ToList();
            var mean = draws.Average();
            return (mean, Math.Sqrt(draws.Average(d => (d - mean) * (d - mean))));
        }

        Assert.That(Drawn(Region("east", 90, 100)).Mean, Is.EqualTo(90.5 / 101).Within(0.002));
        var rate = Region("east", 40, 20_000) with { Metric = catalogue["complaint-rate"] };
        Assert.That(Drawn(rate).Mean, Is.EqualTo(20.25).Within(0.1), "30 days in November");
        Assert.That(Drawn(rate).Error, Is.EqualTo(Math.Sqrt(40.5) / 2).Within(0.1));
        var mean = Region("east", 0, 0) with { Metric = catalogue["csat-mean"], N = 11, Value = 4, Statistics = new Dictionary<string, double> { ["deviation"] = 1.1 } };
        Assert.That(Drawn(mean).Error, Is.EqualTo(1.1 / Math.Sqrt(11) * Math.Sqrt(10 / 8.0)).Within(0.01));
        var score = Region("east", 0, 0) with { Metric = catalogue["nps"], N = 100, Value = 20, Statistics = new Dictionary<string, double> { ["promoters"] = 50, ["passives"] = 20, ["detractors"] = 30 } };
        Assert.That(Drawn(score).Mean, Is.EqualTo(100 * 20 / 103.0).Within(0.4));
    }

    [Test]
    public void The_funnels_curve_passes_between_the_exact_limits_of_neighbouring_sizes()
    {
        foreach (var step in FunnelCurve.OfShares(0.9, 30, 400))
        {
            var exact = FunnelLimits.Proportion(0.9, (long)step.Size, 0.998);
            Assert.That(step.Wide.Low, Is.EqualTo(exact.Low).Within(1 / step.Size + 1e-9));
            Assert.That(step.Wide.High, Is.EqualTo(exact.High).Within(1 / step.Size + 1e-9));
            Assert.That(step.Usual.Low, Is.GreaterThan(step.Wide.Low));
        }
    }
}
