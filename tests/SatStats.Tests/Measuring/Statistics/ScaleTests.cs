using NUnit.Framework;
using SatStats.Measuring.Statistics;

namespace SatStats.Tests.Measuring.Statistics;

/// <summary>Ten million cases, counted by their frequencies: a loop over cases would never end.</summary>
public class ScaleTests
{
    private const long Millions = 10_000_000;

    [Test]
    public void Exact_methods_answer_for_ten_million_cases()
    {
        Assert.That(ClopperPearsonInterval.Of(Millions / 2, Millions)!.Value.Low, Is.EqualTo(0.4996900).Within(1e-6));
        Assert.That(PoissonInterval.Of(Millions, 1)!.Value.Interval.Low, Is.EqualTo(Millions - 1.96 * Math.Sqrt(Millions)).Within(5));
        Assert.That(PoissonRatio.Of(Millions, 1, Millions + 1, 1)!.Value.P, Is.EqualTo(1).Within(1e-3));
        // R fisher.test, which sums over all twenty million tables.
        Assert.That(new TwoByTwo(Millions, Millions, Millions, Millions + 5000).FisherExactP(), Is.EqualTo(0.429408751942055).Within(1e-12));
    }

    [Test]
    public void Scores_of_two_times_ten_million_customers_compare()
    {
        var now = FrequencyTable.Of(Enumerable.Range(1, 5).Select(score => new ValueCount(score, Millions / 5)));
        var then = FrequencyTable.Of(Enumerable.Range(1, 5).Select(score => new ValueCount(score, score * Millions / 15)));

        var result = MannWhitney.Of(now, then)!.Value;

        Assert.That(result.Superiority, Is.EqualTo(0.3666666667).Within(1e-6));
        Assert.That(result.P, Is.Zero);
        Assert.That(MedianInterval.Of(now)!.Value.Interval, Is.EqualTo(new Interval(3, 3)));
    }

    [Test]
    public void Twenty_thousand_distinct_values_have_a_median_difference()
    {
        var values = Enumerable.Range(0, 20_000).Select(i => Math.Sin(i) * 1e3).ToArray();

        var result = MannWhitney.Of(FrequencyTable.Of(values.Select(v => v + 0.125)), FrequencyTable.Of(values))!.Value;

        Assert.That(result.Shift, Is.EqualTo(0.125).Within(1e-9));
    }

    [Test]
    public void Fifteen_drivers_share_r_squared()
    {
        var random = new Random(5);
        double[] Draw() => [.. Enumerable.Range(0, 200).Select(_ => random.NextDouble())];
        var predictors = Enumerable.Range(0, 15).Select(j => new Predictor($"x{j}", Draw())).ToArray();

        var shares = LmgShares.Of(predictors, Draw())!;

        Assert.That(shares.Shares.Sum(), Is.EqualTo(shares.RSquared).Within(1e-12));
    }
}
