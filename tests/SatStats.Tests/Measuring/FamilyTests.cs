using NUnit.Framework;
using SatStats.Measuring;
using SatStats.Measuring.Families;
using SatStats.Measuring.Statistics;

namespace SatStats.Tests.Measuring;

/// <summary>The intervals of the families that no textbook function of R gives in one call hold what they promise, by simulation.</summary>
public class FamilyTests
{
    private const int Repetitions = 2000;

    private static Metric Metric(Family family) => MetricCatalogue.Load().All.First(m => m.Family == family);

    private static CaseTable Table(IEnumerable<double> values, IEnumerable<double>? compared = null) =>
        CaseTable.Of([.. values.Select(v => new CaseRow(null, Slice.All, v, null, null, 1, 1)), .. (compared ?? []).Select(v => new CaseRow(null, Slice.All, v, null, null, 0, 1))]);

    [Test]
    public void A_rate_per_exposure_has_the_exact_Poisson_interval()
    {
        // Garwood's interval of 12 events is 6.201 to 20.962; 4,000 customers over 60 days are 0.8 of 10,000 over 30.
        var estimate = new ExposureRule().Estimate(Table(Enumerable.Repeat(1.0, 12)), new(Metric(Family.Exposure), 60, 4000));
        Assert.That(estimate.Value, Is.EqualTo(15).Within(1e-12));
        Assert.That(estimate.Interval!.Value.Low, Is.EqualTo(6.201 / 0.8).Within(1e-3));
        Assert.That(estimate.Interval!.Value.High, Is.EqualTo(20.962 / 0.8).Within(1e-3));
    }

    [Test]
    public void The_difference_of_two_rates_is_held_in_nineteen_of_twenty_cases()
    {
        var random = new Random(11);
        var (now, before) = (new CaseContext(Metric(Family.Exposure), 31, 8000), new CaseContext(Metric(Family.Exposure), 30, 5000));
        var rule = new ExposureRule();
        var truth = 30.0 - 24.0;
        var share = Share(() =>
        {
            var a = rule.Estimate(Table(Enumerable.Repeat(1.0, Poisson(random, 30 * 0.8 * 31 / 30))), now);
            var b = rule.Estimate(Table(Enumerable.Repeat(1.0, Poisson(random, 24 * 0.5))), before);
            return rule.Compare(a, b, now, before)!.Interval!.Value.Contains(truth);
        });
        Assert.That(share, Is.InRange(0.94, 0.975));
    }

    [TestCase(0.0)]
    [TestCase(0.4)]
    public void The_reduction_by_a_pilot_is_held_in_nineteen_of_twenty_cases(double reduction)
    {
        var random = new Random(12);
        var rule = new ReductionRule();
        var context = new CaseContext(Metric(Family.Reduction), 30, 0);
        var share = Share(() => rule.Estimate(Table(Minutes(random, 60, 20 * (1 - reduction)), Minutes(random, 90, 20)), context).Interval!.Value.Contains(reduction));
        Assert.That(share, Is.InRange(0.93, 0.97));
    }

    [Test]
    public void The_change_of_daily_counters_raises_few_false_alarms()
    {
        var random = new Random(13);
        var rule = new DailyRule();
        var context = new CaseContext(Metric(Family.Daily), 30, 0);
        var share = Share(() =>
        {
            var (a, b) = (rule.Estimate(Table(Minutes(random, 31, 400)), context), rule.Estimate(Table(Minutes(random, 30, 400)), context));
            return rule.Compare(a, b, context, context)!.Interval!.Value.Contains(0);
        });
        Assert.That(share, Is.InRange(0.93, 0.97));
    }

    [Test]
    public void What_comes_in_less_what_goes_out_has_no_ratio()
    {
        var rule = new TotalRule();
        var context = new CaseContext(Metric(Family.Total), 30, 0);
        var flow = rule.Estimate(Table([4, -1, 2]), context);
        Assert.That(flow.Value, Is.EqualTo(5));
        Assert.That(rule.Compare(flow, rule.Estimate(Table([3, 2, 1]), context), context, context), Is.Null);
    }

    [Test]
    public void Scores_on_different_scales_have_no_mean()
    {
        var table = CaseTable.Of([new(null, Slice.All, 4, 1, 5, null, 3), new(null, Slice.All, 8, 1, 10, null, 2)]);
        var estimate = new MeanRule().Estimate(table, new(Metric(Family.Mean), 30, 0));
        Assert.That(estimate.Value, Is.Null);
        Assert.That(estimate.Notes, Is.EqualTo(new[] { Note.MixedScales }));
        Assert.That(estimate.Statistics["index"], Is.EqualTo((3 * 75 + 2 * 700 / 9.0) / 5).Within(1e-9));
    }

    private static double Share(Func<bool> holds) => Enumerable.Range(0, Repetitions).Count(_ => holds()) / (double)Repetitions;

    // Skewed as minutes are: a sum of three exponentials.
    private static List<double> Minutes(Random random, int count, double mean) =>
        [.. Enumerable.Range(0, count).Select(_ => Enumerable.Range(0, 3).Sum(_ => -Math.Log(1 - random.NextDouble())) * mean / 3)];

    private static int Poisson(Random random, double mean)
    {
        var (count, product) = (0, random.NextDouble());
        for (var limit = Math.Exp(-mean); product > limit; count++) product *= random.NextDouble();
        return count;
    }
}
