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
}
