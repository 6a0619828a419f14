using NUnit.Framework;
using SatStats.Measuring;
using SatStats.Measuring.Statistics;
using SatStats.Measuring.Watching;

namespace SatStats.Tests.Measuring;

public class WatchTests
{
    private static readonly MetricCatalogue s_catalogue = MetricCatalogue.Load();

    /// <summary>Laney's own series of golden.json: domain research, section 3.5.</summary>
    private static readonly (long D, long N)[] s_laney = [(12, 1000), (15, 1200), (9, 900), (22, 1100), (30, 1500), (11, 1000), (14, 1050), (18, 1000), (25, 1300), (8, 800), (17, 1100), (20, 1000)];

    private static WatchedSeries Shares(params (long D, long N)[] counts)
    {
        var month = Period.Month("2012-01");
        var points = new List<SeriesPoint>();
        foreach (var (d, n) in counts)
        {
            points.Add(new(month, (double)d / n, n, n));
            month = Period.Containing(month.To, Grain.Month);
        }
        return new(s_catalogue["install-on-time"], Slice.All, SeriesKind.Proportion, points);
    }

    [Test]
    public void A_phase_of_shares_has_the_limits_of_Laneys_chart()
    {
        var chart = PhaseChart.Of(Shares(s_laney), s_laney.Length)!;
        var reference = ProportionChart.Laney([.. s_laney.Select(p => new ProportionSubgroup(p.D, p.N))])!;
        Assert.That(chart.Centre, Is.EqualTo(reference.Centre).Within(1e-12));
        Assert.That(chart.Limits[0].High, Is.EqualTo(0.02765989506).Within(1e-10));
        Assert.That(chart.Limits.Select(l => l.High), Is.EqualTo(reference.Points.Select(p => p.Limits!.Value.High)).Within(1e-12));
        Assert.That(chart.Signals, Is.EqualTo(reference.Points.Select(p => p.Signals)));
    }

    [Test]
    public void A_phase_of_values_has_the_limits_of_an_individuals_chart()
    {
        double[] values = [3.1, 2.9, 3.4, 3.0, 3.3, 2.8, 3.2];
        var points = values.Select((v, i) => new SeriesPoint(new(new(2012, 1 + i, 1), new(2012, 2 + i, 1)), v, 100, 100));
        var chart = PhaseChart.Of(new(s_catalogue["csat-mean"], Slice.All, SeriesKind.Value, [.. points]), values.Length)!;
        var reference = IndividualsChart.Of([.. values.Select(v => (double?)v)])!.Chart;
        Assert.That(chart.Limits.Select(l => l.Low), Is.EqualTo(reference.Points.Select(p => p.Limits!.Value.Low)).Within(1e-12));
    }

    [Test]
    public void The_dispersion_of_similar_series_is_fitted_as_in_R()
    {
        var prior = ModeratedDispersion.Of([(0.4, 4), (1.7, 4), (0.9, 5), (5.2, 4), (0.2, 3), (2.6, 11), (1.1, 4), (0.8, 7)])!;
        Assert.That(prior.Prior, Is.EqualTo(1.106385305391).Within(1e-9));
        Assert.That(prior.PriorFreedom, Is.EqualTo(5.739338367384).Within(1e-8));
        Assert.That(ModeratedDispersion.Trigamma(0.3), Is.EqualTo(12.245364546107732).Within(1e-12));
        Assert.That(ModeratedDispersion.Trigamma(7.25), Is.EqualTo(0.147879233158932).Within(1e-14));
    }

    [Test]
    public void What_leaves_its_limits_is_listed_and_what_does_not_is_only_counted()
    {
        (long, long)[] steady = [(920, 1000), (915, 1000), (926, 1000), (918, 1000), (922, 1000), (917, 1000), (924, 1000)];
        var found = SignalSearch.Find([Shares([.. steady, (760, 1000)]), Shares([.. steady, (919, 1000)]), Shares((9, 10), (8, 10))]);
        Assert.That((found.Signals.Count, found.Looked, found.TooShort), Is.EqualTo((1, 2, 1)));
        Assert.That((found.Signals[0].Rule, found.Signals[0].IsRise, found.Signals[0].IsWorse), Is.EqualTo((ControlSignals.OutsideLimits, false, true)));
        Assert.That(WatchWords.Sentence(found.Signals[0]).English, Does.StartWith("Worse: Installers on time fell to 76.0% in 2012-08, outside the limits of "));
        Assert.That(WatchWords.Sentence(found.Signals[0]).Simplified, Does.StartWith("变差：").And.Contain("降至76.0%"));
    }

    [Test]
    public void A_lasting_shift_within_the_limits_is_found_by_its_run()
    {
        (long, long)[] before = [(900, 1000), (912, 1000), (897, 1000), (908, 1000), (894, 1000), (911, 1000), (901, 1000), (909, 1000), (896, 1000), (907, 1000), (899, 1000), (910, 1000)];
        (long, long)[] after = [(921, 1000), (930, 1000), (922, 1000), (931, 1000), (923, 1000), (929, 1000), (920, 1000), (928, 1000)];
        var found = SignalSearch.Find([Shares([.. before, .. after])]);
        Assert.That(found.Signals, Has.Count.EqualTo(1));
        Assert.That((found.Signals[0].Rule, found.Signals[0].IsWorse), Is.EqualTo((ControlSignals.RunOnOneSide, false)));
    }

    [Test]
    public void A_series_begins_anew_with_a_dated_change_that_concerns_it()
    {
        var request = new WatchRequest { Metrics = [s_catalogue["install-on-time"]], Period = Period.Month("2013-12"), By = ["region"], Changes = [new(new(2013, 9, 10), new("new desk"), [], Slice.All.With("region", "east"))] };
        var reading = new SeriesReading(r => [.. r.Range!.Steps(Grain.Month).TakeLast(8).SelectMany(p => (r.By.Count == 0 ? [Slice.All] : new[] { Slice.All.With("region", "east"), Slice.All.With("region", "west") })
            .Select(s => new Measurement { Metric = s_catalogue["install-on-time"], Period = p, Slice = s, N = 100, Numerator = 90, Denominator = 100, Value = 0.9 }))], request);
        var lengths = reading.All().ToDictionary(s => s.Slice.Label, s => s.Points.Count);
        Assert.That((lengths[""], lengths["east"], lengths["west"]), Is.EqualTo((8, 4, 8)));
    }

    /// <summary>Against prop.trend.test of R: see Statistics/Golden/make_watch.R.</summary>
    [Test]
    public void A_trend_of_shares_is_that_of_Cochran_and_Armitage()
    {
        var test = TrendTest.Of(Shares((62, 89), (65, 90), (67, 90), (69, 90), (72, 90), (74, 90)), 6)!;
        Assert.That(test.Slope / test.Error, Is.EqualTo(2.33726475744545).Within(1e-12));
        Assert.That(test.Slope, Is.EqualTo(0.025245106735261).Within(1e-13));
        Assert.That((test.Dispersion, test.Freedom), Is.EqualTo((0.00483128585508603, 4.0)).Within(1e-12));
        Assert.That(TrendTest.Of(Shares((3, 4), (2, 4), (3, 4), (1, 4), (3, 4), (2, 4)), 6), Is.Null, "twelve cases are too few for a normal slope");
    }

    [Test]
    public void Dispersion_comes_from_neighbours_and_counts_are_compared_on_an_even_scale()
    {
        var test = WindowTest.Of(Shares((74, 100), (70, 100), (79, 110), (75, 100), (81, 108), (80, 100)), 1)!;
        Assert.That(test.Dispersion, Is.EqualTo(0.18860126178186).Within(1e-12));
        Assert.That(test.Freedom, Is.EqualTo(32 / 11.0).Within(1e-12));
        Assert.That(new TwoByTwo(3, 17, 30, 50).FisherMidP(), Is.EqualTo(0.0488397266772697).Within(1e-13));
        Assert.That(new TwoByTwo(29, 10, 139, 12).FisherMidP(), Is.EqualTo(0.00270297376928596).Within(1e-13));
        Assert.That(WindowTest.Stabilised((95, 31), (300, 150), 2.5), Is.EqualTo(2.0122889484521).Within(1e-12));
    }

    [Test]
    public void Some_tests_may_be_given_more_of_the_level_than_others_but_not_more_in_all()
    {
        Assert.That(BenjaminiHochberg.Adjust([0.001, 0.02, 0.03, 0.4, 0.0004], [2, 2, 0.5, 0.25, 0.25]), Is.EqualTo(new double?[] { 0.0025, 0.0166666666666667, 0.075, 1, 0.004 }).Within(1e-14));
        Assert.That(() => BenjaminiHochberg.Adjust([0.1, 0.2], [2, 2]), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_fall_over_six_months_is_found_without_a_month_before_it()
    {
        var months = Enumerable.Range(7, 6).Select(m => new Period(new(2013, m, 1), new DateOnly(2013, m, 1).AddMonths(1))).ToList();
        double[] hours = [20, 17.1, 15.1, 13.1, 10, 8];
        var found = SignalSearch.Find([new(s_catalogue["complaint-hours"], Slice.All, SeriesKind.Value, [.. hours.Select((h, i) => new SeriesPoint(months[i], h, 1 / (1.8 * 1.8), 200))])]);
        Assert.That((found.Signals.Single().Rule, found.Signals.Single().IsWorse), Is.EqualTo((ControlSignals.Trend, false)));
        Assert.That(WatchWords.Sentence(found.Signals[0]).English, Is.EqualTo("Better: Hours to resolve a complaint fell to 8.0 h in 2013-12, the last of six or more periods of which each lies below the one before."));
    }

    [Test]
    public void What_may_be_chance_is_listed_only_when_asked_for_and_says_so()
    {
        (long, long)[] steady = [(920, 1000), (915, 1000), (926, 1000), (918, 1000), (922, 1000), (917, 1000), (924, 1000)];
        List<WatchedSeries> many = [.. Enumerable.Range(0, 200).Select(i => Shares([.. steady, (i == 0 ? 890 : 920, 1000)]))];
        Assert.That(SignalSearch.Find(many).Signals, Is.Empty);
        var all = SignalSearch.Find(many, withChance: true);
        Assert.That(all.Signals.Single().IsBeyondChance, Is.False);
        Assert.That(WatchWords.Sentence(all.Signals[0]).Traditional, Does.StartWith("可能只是偶然："));
        Assert.That(WatchWords.Summary(all, 1).English, Does.StartWith("0 signals beyond chance in 200 series of 1 metric").And.Contain("1 more break a rule of their chart"));
    }

    [Test]
    public void A_stock_that_rises_for_long_is_no_signal()
    {
        var months = Enumerable.Range(1, 12).Select(m => new Period(new(2013, m, 1), new DateOnly(2013, m, 1).AddMonths(1))).ToList();
        WatchedSeries Rising(string metric) => new(s_catalogue[metric], Slice.All, SeriesKind.Value, [.. months.Select((m, i) => new SeriesPoint(m, 1000 + 20 * i, 1 / 900.0, 1000))]);
        Assert.That(SignalSearch.Find([Rising("customer-base")], withChance: true).Signals, Is.Empty);
        Assert.That(SignalSearch.Find([Rising("complaint-hours")], withChance: true).Signals, Has.Count.EqualTo(1));
    }

    [Test]
    public void Control_charts_have_a_phase_for_each_change_and_months_of_counts_are_counted_whole()
    {
        var changes = new[] { new DatedChange(new(2013, 9, 10), new("new desk"), [], Slice.All), new DatedChange(new(2014, 5, 1), new("later"), [], Slice.All) };
        long[] received = [310, 305, 298, 312, 301, 307, 309, 303, 150, 160, 152, 148];
        var reading = new ControlReading(r => [.. r.Range!.Steps(Grain.Month).Where(p => p.From.Year == 2013).Select((p, i) => new Measurement { Metric = s_catalogue["complaint-volume"], Period = p, Slice = Slice.All, N = received[i], Value = received[i] })], changes);
        var series = reading.Of(s_catalogue["complaint-volume"], new ControlRequest { Metric = "complaint-volume", Period = Period.Month("2013-12"), Steps = 14 }).Single();
        Assert.That(series.Phases.Select(p => (p.First, p.Count, p.Baseline, p.Change?.What.English)), Is.EqualTo(new[] { (0, 8, 8, null), (8, 4, 3, "new desk") }));
        Assert.That(series.Periods.Select(p => p.Value), Is.EqualTo(received.Select(r => (double)r)).Within(1e-9));
        Assert.That(series.Periods[1].Centre / series.Periods[0].Centre, Is.EqualTo(28 / 31.0).Within(1e-12));
        Assert.That(series.Kind, Is.EqualTo(ControlKind.Rate));
        Assert.That(series.Signals, Is.Empty);
        var mixed = new ControlReading(r => reading.Of(s_catalogue["complaint-volume"], new ControlRequest { Metric = "", Period = Period.Month("2013-12"), Steps = 14 }).Single().Periods.Select(p => new Measurement { Metric = s_catalogue["complaint-volume"], Period = p.Period, Slice = Slice.All, N = p.N, Value = p.Value }).ToList(), []);
        Assert.That(mixed.Of(s_catalogue["complaint-volume"], new ControlRequest { Metric = "", Period = Period.Month("2013-12") }).Single().Signals.Select(p => p.Period.Label), Does.Contain("2013-12"), "without the phase the fall is a signal");
    }
}
