using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using SatStats.Measuring.Statistics;

namespace SatStats.Tests.Measuring.Statistics;

/// <summary>Each statistic against a second, naive way to the same number, over random input with a fixed seed.</summary>
public class PropertyTests
{
    private static readonly Config Replayed = Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20260101, 7);

    private static readonly Gen<int[]> Scores = from size in Gen.Choose(1, 40) from scores in Gen.Choose(0, 12).ArrayOf(size) select scores;

    private static readonly Gen<(long X, long N)> Proportions =
        from n in Gen.OneOf(Gen.Choose(1, 30), Gen.Choose(1, 10_000_000))
        from x in Gen.Choose(0, n)
        select ((long)x, (long)n);

    [Test]
    public void Wilson_bounds_are_where_the_score_test_just_rejects() => Check(Proportions, p =>
    {
        var interval = WilsonInterval.Of(p.X, p.N)!.Value;
        foreach (var bound in new[] { interval.Low, interval.High }.Where(b => b is > 0 and < 1))
        {
            var z = (p.X - p.N * bound) / Math.Sqrt(p.N * bound * (1 - bound));
            Assert.That(Math.Abs(z), Is.EqualTo(1.959963984540054).Within(1e-6));
        }
    });

    [Test]
    public void Clopper_Pearson_holds_the_Wilson_centre_and_mirrors() => Check(Proportions, p =>
    {
        var interval = ClopperPearsonInterval.Of(p.X, p.N)!.Value;
        var mirror = ClopperPearsonInterval.Of(p.N - p.X, p.N)!.Value;
        Assert.That(interval.Contains((double)p.X / p.N));
        Assert.That(interval.Low, Is.EqualTo(1 - mirror.High).Within(1e-12));
        Assert.That(interval.High, Is.EqualTo(1 - mirror.Low).Within(1e-12));
    });

    [Test]
    public void A_counted_quantile_equals_that_of_the_cases_written_out() => Check(
        from scores in Scores from p in Gen.Choose(0, 1000) select (scores, p / 1000.0), input =>
    {
        var sorted = input.scores.Order().ToArray();
        var position = (sorted.Length - 1) * input.Item2;
        var (below, above) = (sorted[(int)Math.Floor(position)], sorted[(int)Math.Ceiling(position)]);
        var naive = below + (position - Math.Floor(position)) * (above - below);
        var table = FrequencyTable.Of(input.scores.GroupBy(s => s).Select(g => new ValueCount(g.Key, g.Count())));
        Assert.That(Quantile.Of(table, input.Item2), Is.EqualTo(naive).Within(1e-12));
    });

    [Test]
    public void Kaplan_Meier_without_censoring_is_the_share_still_to_come() => Check(Scores, times =>
    {
        var curve = KaplanMeier.Of(EventTime.Count([.. times.Select(t => (double)t)], [.. times.Select(_ => true)]))!;
        foreach (var point in curve.Points)
            Assert.That(point.Survival, Is.EqualTo((double)times.Count(t => t > point.Time) / times.Length).Within(1e-12));
    });

    [Test]
    public void Benjamini_Hochberg_equals_its_quadratic_definition() => Check(Scores, scores =>
    {
        double?[] p = [.. scores.Select(s => (double?)(s / 12.0))];
        var adjusted = BenjaminiHochberg.Adjust(p);
        for (var i = 0; i < p.Length; i++)
        {
            var naive = p.Where(q => q >= p[i]).Min(q => q!.Value * p.Length / p.Count(r => r <= q));
            Assert.That(adjusted[i], Is.EqualTo(Math.Min(1, naive)).Within(1e-12));
        }
    });

    [Test]
    public void Mann_Whitney_counts_and_orders_all_pairs() => Check(Pairs, input =>
    {
        var result = MannWhitney.Of(Table(input.A), Table(input.B))!.Value;
        var differences = input.A.SelectMany(a => input.B.Select(b => (double)a - b)).Order().ToArray();
        Assert.That(result.U, Is.EqualTo(differences.Count(d => d > 0) + 0.5 * differences.Count(d => d == 0)));
        Assert.That(result.Shift, Is.EqualTo(Quantile.Of(differences, 0.5)));
        if (result.Interval is { } interval)
            Assert.That(new[] { interval.Low, interval.High }, Is.SubsetOf(differences));
    });

    [Test]
    public void Fishers_p_value_sums_the_tables_that_are_not_likelier() => Check(
        from a in Gen.Choose(0, 15) from b in Gen.Choose(0, 15) from c in Gen.Choose(0, 15) from d in Gen.Choose(0, 15) select new TwoByTwo(a, b, c, d), table =>
    {
        var low = Math.Max(0, table.Column1 - table.Row2);
        var tables = Enumerable.Range((int)low, (int)(Math.Min(table.Row1, table.Column1) - low) + 1)
            .Select(x => (X: x, P: Choose(table.Row1, x) * Choose(table.Row2, table.Column1 - x))).ToArray();
        var seen = tables.Single(t => t.X == table.A).P;
        var naive = tables.Where(t => t.P <= seen * (1 + 1e-7)).Sum(t => t.P) / tables.Sum(t => t.P);
        Assert.That(table.FisherExactP(), Is.EqualTo(naive).Within(1e-10));
    });

    [Test]
    public void Median_ranks_cover_at_the_level_and_no_narrower_pair_on_either_side_does() => Check(
        from n in Gen.Choose(6, 400) from p in Gen.Choose(30, 70) select (n, p / 100.0), input =>
    {
        var (n, p) = input;
        if (MedianInterval.Of(FrequencyTable.Of(Enumerable.Range(1, n).Select(i => (double)i)), p) is not { } interval)
            return;
        double Below(long rank) => Enumerable.Range(0, (int)rank).Sum(k => Math.Exp(SaddlePoint.LogBinomial(k, n, p, 1 - p)));
        Assert.That(interval.Coverage, Is.GreaterThanOrEqualTo(0.95).And.EqualTo(Below(interval.HighRank) - Below(interval.LowRank)).Within(1e-10));
        Assert.That(Below(interval.LowRank + 1), Is.GreaterThan(0.025));
        Assert.That(1 - Below(interval.HighRank - 1), Is.GreaterThan(0.025));
    });

    [Test]
    public void Lmg_shares_add_up_to_r_squared_and_order_does_not_matter() => Check(Gen.Choose(1, 1_000_000), seed =>
    {
        var random = new Random(seed);
        var count = random.Next(1, 6);
        var y = Draw(random, 30);
        var predictors = Enumerable.Range(0, count).Select(j => new Predictor($"x{j}", [.. Draw(random, 30).Zip(y, (a, b) => a + 0.3 * j * b)])).ToArray();
        var shares = LmgShares.Of(predictors, y)!;
        var reversed = LmgShares.Of([.. predictors.Reverse()], y)!;
        Assert.That(shares.Shares.Sum(), Is.EqualTo(shares.RSquared).Within(1e-12));
        Assert.That(shares.RSquared, Is.EqualTo(LeastSquares.Fit(predictors, y)!.RSquared).Within(1e-10));
        Assert.That(shares.Shares.Reverse(), Is.EqualTo(reversed.Shares).Within(1e-12));
    });

    [Test]
    public void Logistic_regression_does_not_depend_on_how_cases_are_grouped() => Check(Gen.Choose(1, 1_000_000), seed =>
    {
        var random = new Random(seed);
        var cases = Enumerable.Range(0, 80).Select(_ => (X: (double)random.Next(4), Y: random.NextDouble() < 0.6 ? 1.0 : 0)).ToArray();
        var single = LogisticRegression.Fit(["x"], [.. cases.Select(c => new CovariatePattern([c.X], c.Y, 1))]);
        var grouped = LogisticRegression.Fit(["x"], [.. cases.GroupBy(c => c.X).Select(g => new CovariatePattern([g.Key], g.Sum(c => c.Y), g.Count()))]);
        Assert.That(grouped!.LogLikelihood, Is.EqualTo(single!.LogLikelihood).Within(1e-9));
        Assert.That(grouped.Terms[1].Coefficient, Is.EqualTo(single.Terms[1].Coefficient).Within(1e-8));
        Assert.That(grouped.Terms[1].StandardError, Is.EqualTo(single.Terms[1].StandardError).Within(1e-8));
    });

    private static readonly Gen<(int[] A, int[] B)> Pairs = from a in Scores from b in Scores select (a, b);

    [Test]
    public void Score_intervals_of_both_ratios_hold_1_where_the_chi_square_test_does_not_reject() => Check(Gen.Choose(1, 400).Four(), t =>
    {
        var table = new TwoByTwo(t.Item1, t.Item2, t.Item3, t.Item4);
        var p = table.ChiSquare()!.Value.P;
        if (Math.Abs(p - 0.05) < 1e-9) return;
        Assert.That(ScoreRatioInterval.OfRisks(table)!.Value.Contains(1), Is.EqualTo(p > 0.05));
        Assert.That(ScoreRatioInterval.OfOdds(table)!.Value.Contains(1), Is.EqualTo(p > 0.05));
    });

    [Test]
    public void The_interval_of_a_score_lies_on_its_scale_and_holds_the_mean() => Check(Scores, scores =>
    {
        if (scores.Length < 2) return;
        var interval = ScoreMeanInterval.Of(FrequencyTable.Of(scores.Select(s => (double)s)), 0, 12)!.Value;
        Assert.That(interval.Low, Is.InRange(0, scores.Average() + 1e-12));
        Assert.That(interval.High, Is.InRange(scores.Average() - 1e-12, 12));
        Assert.That(interval.High - interval.Low, Is.Positive);
    });

    private static void Check<T>(Gen<T> inputs, Action<T> body) => FsCheck.Fluent.Prop.ForAll(inputs.ToArbitrary(), body).Check(Replayed);

    private static FrequencyTable Table(int[] values) => FrequencyTable.Of(values.Select(v => (double)v));

    private static double[] Draw(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextDouble() - 0.5)];

    private static double Choose(long n, long k) =>
        k < 0 || k > n ? 0 : Enumerable.Range(0, (int)k).Aggregate(1.0, (product, i) => product * (n - i) / (i + 1));
}
