using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using SatStats.Measuring.Statistics;

namespace SatStats.Tests.Measuring.Surveys;

/// <summary>What weights promise, over random samples and populations.</summary>
public class RakingTests
{
    private static readonly Config s_replayed = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20260303, 9);

    // Every cell filled, so that weights exist whatever the margins.
    private static readonly Gen<(long[] Counts, double[] Rows, double[] Columns)> s_samples =
        from rows in Gen.Choose(2, 5)
        from columns in Gen.Choose(2, 4)
        from counts in Gen.Choose(1, 60).ArrayOf(rows * columns)
        from wanted in Gen.Choose(1, 30).ArrayOf(rows)
        from across in Gen.Choose(1, 30).ArrayOf(columns)
        select (counts.Select(c => (long)c).ToArray(), wanted.Select(w => (double)w).ToArray(), across.Select(w => (double)w).ToArray());

    private static RakingMargin[] Margins(long[] counts, double[] rows, double[] columns) =>
        [new([.. counts.Select((_, i) => i / columns.Length)], rows), new([.. counts.Select((_, i) => i % columns.Length)], columns)];

    private static double[] Shares(long[] counts, IReadOnlyList<double> weights, RakingMargin margin) =>
        [.. margin.Targets.Select((_, g) => counts.Select((c, i) => margin.Groups[i] == g ? c * weights[i] : 0).Sum() / counts.Zip(weights).Sum(c => c.First * c.Second))];

    private static void Check<T>(Gen<T> gen, Action<T> property) => Prop.ForAll(gen.ToArbitrary(), input =>
    {
        property(input);
        return true;
    }).Check(s_replayed);

    [Test]
    public void Weights_reproduce_the_margins_and_average_one() => Check(s_samples, s =>
    {
        var margins = Margins(s.Counts, s.Rows, s.Columns);
        var raking = Raking.Of(s.Counts, margins)!;
        Assert.That(raking.HasConverged);
        foreach (var margin in margins)
            Assert.That(Shares(s.Counts, raking.Weights, margin), Is.EqualTo(margin.Targets.Select(t => t / margin.Targets.Sum())).Within(1e-9));
        Assert.That(s.Counts.Zip(raking.Weights).Sum(c => c.First * c.Second), Is.EqualTo((double)s.Counts.Sum()).Within(1e-6));
        Assert.That(raking.Weights, Has.All.GreaterThan(0));
    });

    [Test]
    public void Weights_are_a_product_of_a_factor_for_each_margin() => Check(s_samples, s =>
    {
        var weights = Raking.Of(s.Counts, Margins(s.Counts, s.Rows, s.Columns))!.Weights;
        var columns = s.Columns.Length;
        for (var i = 1; i < s.Rows.Length; i++)
            Assert.That(weights[i * columns] * weights[1], Is.EqualTo(weights[0] * weights[i * columns + 1]).Within(1e-6 * weights[0] * weights[i * columns + 1]), "odds ratios of the sample stay");
    });

    [Test]
    public void Margins_that_fit_already_leave_every_weight_at_one() => Check(s_samples, s =>
    {
        var margins = Margins(s.Counts, s.Rows, s.Columns).Select(m => m with { Targets = [.. m.Targets.Select((_, g) => (double)s.Counts.Where((_, i) => m.Groups[i] == g).Sum())] }).ToArray();
        var raking = Raking.Of(s.Counts, margins)!;
        Assert.That(raking.Weights, Has.All.EqualTo(1).Within(1e-12));
        Assert.That(raking.Rounds, Is.Zero);
    });

    [Test]
    public void No_cut_weight_is_above_the_largest_allowed_and_the_sum_stays() => Check(s_samples, s =>
    {
        var raking = Raking.Of(s.Counts, Margins(s.Counts, s.Rows, s.Columns))!;
        var (weights, cut) = raking.Trimmed(s.Counts, 1.5);
        Assert.That(weights, Has.All.LessThanOrEqualTo(1.5 + 1e-9));
        Assert.That(s.Counts.Zip(weights).Sum(c => c.First * c.Second), Is.EqualTo((double)s.Counts.Sum()).Within(1e-6));
        Assert.That(cut, Is.EqualTo(s.Counts.Where((_, i) => weights[i] >= 1.5 - 1e-9).Sum()));
        Assert.That(raking.Trimmed(s.Counts, 1e9).Weights, Is.EqualTo(raking.Weights));
    });

    [Test]
    public void Equal_weights_give_the_figures_of_no_weights() => Check(Gen.Choose(0, 10).ArrayOf(12), scores =>
    {
        var mean = WeightedMean.Of([.. scores.Select(s => new WeightedValue(s, 1.7))])!;
        var plain = StudentMeanInterval.Of(SampleMoments.Of([.. scores.Select(s => (double)s)]))!.Value;
        Assert.That(mean.Interval()!.Value.Low, Is.EqualTo(plain.Low).Within(1e-9));
        var share = WeightedMean.Of([.. scores.Select(s => new WeightedValue(s >= 9 ? 1 : 0, 0.4))])!.ShareInterval()!.Value;
        Assert.That(share.High, Is.EqualTo(WilsonInterval.Of(scores.Count(s => s >= 9), scores.Length)!.Value.High).Within(1e-12));
    });

    [Test]
    public void Margins_that_contradict_each_other_are_called_so()
    {
        // Whoever is in the north is a consumer: half of the one cannot be a tenth of the other.
        var raking = Raking.Of([20, 20], [new([0, 1], [50, 50]), new([0, 1], [10, 90])])!;

        Assert.That(raking.HasConverged, Is.False);
        Assert.That(raking.LargestDeviation, Is.GreaterThan(0.1));
    }

    [Test]
    public void A_group_without_anybody_cannot_be_weighted_up()
    {
        Assert.That(Raking.Of([20, 0], [new([0, 1], [50, 50])]), Is.Null);
        Assert.That(Raking.Of([20, 5], [new([0, 1], [50, 0])]), Is.Null);
        Assert.That(Raking.Of([], []), Is.Null);
    }

    [Test]
    public void Too_many_tables_have_no_exact_test()
    {
        Assert.That(FreemanHalton.P([.. Enumerable.Range(0, 9).Select(i => (20L + i, 60L))]), Is.Null);
        Assert.That(FreemanHalton.P([(0, 5), (0, 7)]), Is.Null);
        Assert.That(IndependenceTest.Of([[3, 0], [4, 0]]), Is.Null);
        Assert.That(MixChange.Of([new(1, 2, 0, 0)]), Is.Null);
    }

    [Test]
    public void The_parts_of_a_change_are_held_in_nineteen_of_twenty_cases()
    {
        var random = new Random(31);
        double[] before = [0.9, 0.7], now = [0.92, 0.75];
        int[] sizes = [60, 40], earlier = [30, 50];
        var truth = Enumerable.Range(0, 2).Sum(k => earlier[k] / 80.0 * (now[k] - before[k]));
        var held = 0;
        for (var i = 0; i < 2000; i++)
        {
            long Drawn(double share, int n) => Enumerable.Range(0, n).Count(_ => random.NextDouble() < share);
            var change = MixChange.Of([.. Enumerable.Range(0, 2).Select(k => new MixedGroup(Drawn(now[k], sizes[k]), sizes[k], Drawn(before[k], earlier[k]), earlier[k]))])!;
            if (change.Within.Interval.Contains(truth)) held++;
        }
        Assert.That(held / 2000.0, Is.InRange(0.94, 0.975));
    }

    [Test]
    public void Weights_bring_back_the_share_that_uneven_response_had_moved()
    {
        // The south is twice as large, is less satisfied and answers a third as often.
        var random = new Random(32);
        const double truth = 1 / 3.0 * 0.9 + 2 / 3.0 * 0.6;
        var (raked, plain) = (0, 0);
        for (var i = 0; i < 2000; i++)
        {
            var answers = Enumerable.Range(0, 400).Select(_ => random.Next(3) == 0 ? (Group: 0, Rate: 0.6, Share: 0.9) : (Group: 1, Rate: 0.2, Share: 0.6))
                .Where(c => random.NextDouble() < c.Rate).Select(c => (c.Group, IsSatisfied: random.NextDouble() < c.Share)).ToList();
            long[] counts = [answers.Count(a => a.Group == 0), answers.Count(a => a.Group == 1)];
            var weights = Raking.Of(counts, [new([0, 1], [1, 2])])!.Weights;
            var mean = WeightedMean.Of([.. answers.Select(a => new WeightedValue(a.IsSatisfied ? 1 : 0, weights[a.Group]))])!;
            if (mean.ShareInterval()!.Value.Contains(truth)) raked++;
            if (WilsonInterval.Of(answers.Count(a => a.IsSatisfied), answers.Count)!.Value.Contains(truth)) plain++;
        }
        Assert.That(raked / 2000.0, Is.InRange(0.945, 0.985), "weights taken as given err on the side of a wide interval");
        Assert.That(plain / 2000.0, Is.LessThan(0.6));
    }
}
