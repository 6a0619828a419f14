using NUnit.Framework;
using SatStats.Measuring;
using SatStats.Measuring.Drivers;
using SatStats.Measuring.Families;
using SatStats.Measuring.Repurchase;
using SatStats.Measuring.Statistics;

namespace SatStats.Tests.Measuring;

/// <summary>A handful of answers that agree is no proof: intervals that simulation found to be points, or missing the truth, and what they are now.</summary>
public class SmallSampleTests
{
    private static readonly CaseContext s_context = new(MetricCatalogue.Load().All[0], 31, 0);

    [Test]
    public void Five_promoters_are_no_score_of_100_beyond_doubt()
    {
        var estimate = new PromoterRule().Estimate(Values(10, 10, 9, 9, 10), s_context);

        Assert.That(estimate.Value, Is.EqualTo(100));
        Assert.That(estimate.Interval!.Value.Low, Is.LessThan(50));
        Assert.That(estimate.Interval.Value.High, Is.EqualTo(100));
    }

    [Test]
    public void Five_answers_of_5_leave_room_for_less_and_none_for_more()
    {
        var interval = new MeanRule().Estimate(Scores(5, 5, 5, 5, 5), s_context).Interval!.Value;

        Assert.That(interval.Low, Is.LessThan(4));
        Assert.That(interval.High, Is.EqualTo(5));
    }

    [Test]
    public void Two_teams_of_which_all_gave_5_can_still_be_compared()
    {
        var rule = new MeanRule();
        var difference = rule.Compare(rule.Estimate(Scores(5, 5, 5, 5, 5, 5), s_context), rule.Estimate(Scores(5, 5, 5, 5, 5), s_context), s_context, s_context)!;

        Assert.That(difference.Value, Is.Zero);
        Assert.That(difference.Interval!.Value.Low, Is.LessThan(-0.5));
        Assert.That(difference.Interval.Value.High, Is.GreaterThan(0.5));
    }

    [Test]
    public void Days_that_are_all_alike_do_not_tell_how_far_their_mean_may_be_off() => Assert.That(new DailyRule().Estimate(Values(7, 7, 7, 7), s_context).Interval, Is.Null);

    [Test]
    public void Hours_of_which_some_are_negative_have_Students_interval()
    {
        var interval = new MeanRule().Estimate(Values(-2, 1, 4, 9, 3), s_context).Interval;

        Assert.That(interval, Is.EqualTo(StudentMeanInterval.Of(SampleMoments.Of([-2, 1, 4, 9, 3]))));
    }

    [Test]
    public void Two_groups_that_all_bought_have_a_ratio_of_1_that_is_no_point()
    {
        var interval = new RateRule().Ratio(new RateRule().Estimate(Values(1, 1, 1, 1, 1), s_context), new RateRule().Estimate(Values(1, 1, 1, 1, 1, 1), s_context))!;

        Assert.That(interval.Value, Is.EqualTo(1));
        Assert.That(interval.Low, Is.LessThan(0.7));
        Assert.That(interval.High, Is.GreaterThan(1.4));
    }

    [Test]
    public void Where_nobody_bought_there_is_no_ratio_rather_than_one_of_1()
    {
        var nobody = new CrudeComparison(ProblemState.Resolved, ProblemState.Silent, new(0, 12, 0, 15), Obstacle.None, true);
        var everybody = nobody with { Table = new(12, 0, 15, 0) };

        Assert.That((nobody.RiskRatio, nobody.RiskRatioInterval, nobody.OddsRatio, nobody.OddsRatioInterval), Is.EqualTo(((double?)null, (Interval?)null, (double?)null, (Interval?)null)));
        Assert.That(everybody.RiskRatio, Is.EqualTo(1).Within(0.02));
        Assert.That((everybody.OddsRatio, everybody.OddsRatioInterval), Is.EqualTo(((double?)null, (Interval?)null)));
    }

    [Test]
    public void A_driver_that_goes_with_nothing_may_have_a_share_of_nothing()
    {
        var random = new Random(5);
        double[][] rows = [.. Enumerable.Range(0, 300).Select(_ => (double[])[random.NextDouble(), random.NextDouble()])];
        var drivers = Driver.Operation.Where(d => !d.IsShare).Take(2).ToList();
        var table = new DriverTable(drivers, [.. rows.Select(r => 50 * r[0] + 20 * random.NextDouble())], [.. rows.Select(r => new double?[] { r[0], r[1] })]);
        var report = DriverAnalysis.Of(table, new DriverRequest { Touchpoint = "repair", Drivers = drivers, Zone = "UTC", Resamples = 200 });

        Assert.That(report.Drivers[0].Interval.Low, Is.GreaterThan(0.9));
        Assert.That(report.Drivers[1].Interval.Low, Is.Zero);
    }

    [TestCase(4, 60, Note.Suppressed)]
    [TestCase(60, 3, Note.Suppressed)]
    [TestCase(20, 60, Note.FewCases)]
    [TestCase(30, 30, null)]
    public void A_pilot_is_as_small_as_its_smaller_side(int pilot, int others, Note? note)
    {
        var period = Period.Month("2013-12");
        var rows = Enumerable.Range(0, pilot).Select(i => (1.0, 12.0 + i % 7)).Concat(Enumerable.Range(0, others).Select(i => (0.0, 20.0 + i % 9)));
        var cells = new CaseCells([period], rows.Select(r => (period, new CaseRow(null, Slice.All, r.Item2, null, null, r.Item1, 1))));
        var figure = new FigureSet(MetricCatalogue.Load()["handling-time-reduction"], new ReductionRule(), new MeasureOptions(), cells).Of(period, Slice.All, compares: false);

        Assert.That(figure.Notes, Is.EqualTo(note is { } n ? new[] { n } : []));
        Assert.That(figure.Value is null, Is.EqualTo(note == Note.Suppressed));
    }

    private static CaseTable Values(params double[] values) => CaseTable.Of(values.Select(v => new CaseRow(null, Slice.All, v, null, null, null, 1)));

    private static CaseTable Scores(params double[] values) => CaseTable.Of(values.Select(v => new CaseRow(null, Slice.All, v, 1, 5, null, 1)));
}
