using NUnit.Framework;
using SatStats.Measuring.Drivers;
using SatStats.Measuring.Statistics;
using SatStats.Tests.Measuring.Statistics;

namespace SatStats.Tests.Measuring;

/// <summary>Against base R on datasets::swiss: see Statistics/Golden/make_drivers.R.</summary>
public class DriverTests
{
    private static readonly double[][] s_columns = [Swiss.Agriculture, Swiss.Examination, Swiss.Education, Swiss.Catholic, Swiss.InfantMortality];

    private static DriverTable Table(params double[][] columns) => new(
        [.. columns.Select((_, i) => new Driver($"d{i}", new($"driver {i}"), "", false))], Swiss.Fertility, [.. Swiss.Fertility.Select((_, row) => columns.Select(c => (double?)c[row]).ToArray())]);

    private static DriverReport Report(ulong seed = 1, params double[][] columns) => DriverAnalysis.Of(Table(columns.Length > 0 ? columns : s_columns[..4]), new DriverRequest { Touchpoint = "x", Zone = "UTC", Seed = seed, Resamples = 200 });

    private static double[][] Correlations() => CrossMoments.Of([.. Swiss.Fertility.Select((y, row) => (double[])[.. s_columns.Select(c => c[row]), y])], null).Correlations()!;

    [Test]
    public void Relative_weights_and_inflation_are_those_of_R()
    {
        Assert.That(RelativeWeights.OfCorrelations(Correlations())!.Shares, Is.EqualTo(new[] { 0.048416895812, 0.154708249806, 0.271964104646, 0.114680029948, 0.116965721381 }).Within(1e-9));
        Assert.That(RelativeWeights.Inflation(Correlations()), Is.EqualTo(new[] { 2.284129377597, 3.675419575544, 2.774942781127, 1.937160380263, 1.107542225557 }).Within(1e-9));
        Assert.That(LmgShares.OfCorrelations(Correlations())!.Shares, Is.EqualTo(new[] { 0.057091220768, 0.171173028900, 0.260134678624, 0.105570150373, 0.112765922927 }).Within(1e-9));
    }

    [Test]
    public void Coefficients_are_those_of_lm()
    {
        var moments = CrossMoments.Of([.. Swiss.Fertility.Select((y, row) => (double[])[.. s_columns.Select(c => c[row]), y])], null);
        Assert.That(moments.Coefficients(Correlations()), Is.EqualTo(new[] { -0.172113970941, -0.258008239835, -0.870940062939, 0.104115330744, 1.077048140691 }).Within(1e-9));
    }

    [Test]
    public void Shares_add_up_to_one_lie_in_their_intervals_and_come_again_with_the_seed()
    {
        var (report, again, other) = (Report(), Report(), Report(seed: 2));
        Assert.That(report.Drivers.Sum(d => d.Share), Is.EqualTo(1).Within(1e-9));
        Assert.That(report.Drivers, Has.All.Matches<DriverResult>(d => d!.Interval.Contains(d.Share)));
        Assert.That(again.Drivers.Select(d => d.Interval), Is.EqualTo(report.Drivers.Select(d => d.Interval)));
        Assert.That(other.Drivers.Select(d => d.Interval), Is.Not.EqualTo(report.Drivers.Select(d => d.Interval)));
        Assert.That(report.P, Is.LessThan(0.001));
    }

    [Test]
    public void What_cannot_be_estimated_says_so()
    {
        var twice = Swiss.Education.Select(e => 3 * e + 1).ToArray();
        Assert.That(Report(1, Swiss.Education, twice).Obstacle, Is.EqualTo(DriverObstacle.Collinear));
        Assert.That(Report(1, [.. s_columns]).Obstacle, Is.EqualTo(DriverObstacle.FewAnswers), "5 drivers want 50 answers, and there are 47");
        var constant = Report(1, Swiss.Education, [.. Swiss.Education.Select(_ => 7.0)]);
        Assert.That(constant.LeftOut.Select(l => (l.Driver.Name, l.Lack)), Is.EqualTo(new[] { ("d1", DriverLack.Constant) }.AsEnumerable()));
        Assert.That(DriverWords.Sentences(Report(1, [.. s_columns]))[0].English, Does.StartWith("Not estimable: 47 of 47 answers"));
    }

    [Test]
    public void Noise_is_called_noise()
    {
        var chance = new Resampling(3);
        double[] noise = [.. Swiss.Fertility.Select(_ => chance.Normal())];
        var report = Report(1, noise);
        Assert.That(report.P, Is.GreaterThan(0.05));
        Assert.That(DriverWords.Sentences(report).Select(s => s.English), Has.Some.Contains("nothing here can be told from noise").And.None.Contains("Most of it"));
    }
}
