using NUnit.Framework;
using SatStats.Measuring;
using SatStats.Measuring.Families;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Measuring;

/// <summary>Who counts as satisfied, on scales long and short.</summary>
public class TopBoxTests
{
    private static readonly Metric s_metric = MetricCatalogue.Load()["csat"];

    [TestCase(1, 2, new[] { 2.0 })]
    [TestCase(0, 1, new[] { 1.0 })]
    [TestCase(1, 3, new[] { 3.0 })]
    [TestCase(-1, 1, new[] { 1.0 })]
    [TestCase(1, 4, new[] { 3.0, 4 })]
    [TestCase(1, 5, new[] { 4.0, 5 })]
    [TestCase(0, 10, new[] { 9.0, 10 })]
    public void The_middle_of_three_points_and_the_worst_of_two_are_not_satisfaction(double low, double top, double[] satisfied)
    {
        var scores = Enumerable.Range(0, (int)(top - low) + 1).Select(i => low + i).ToList();
        var table = CaseTable.Of(scores.Select(s => new CaseRow(null, Slice.All, s, low, top, null, 10)));

        var estimate = new SatisfactionRule().Estimate(table, new(s_metric, 31, 0));

        Assert.That(estimate.Numerator, Is.EqualTo(10 * satisfied.Length));
        Assert.That(scores.Where(s => s >= TopBox.From(low, top)), Is.EqualTo(satisfied));
        Assert.That(scores.Count(s => s <= TopBox.BottomUpTo(low, top)), Is.EqualTo(satisfied.Length), "as many at the other end");
    }

    [Test]
    public void Good_and_bad_of_a_help_desk_are_the_two_ends_of_a_hundred()
    {
        var table = CaseTable.Of([new(null, Slice.All, 100, 0, 100, null, 30), new(null, Slice.All, 0, 0, 100, null, 10)]);

        Assert.That(new SatisfactionRule().Estimate(table, new(s_metric, 31, 0)).Numerator, Is.EqualTo(30));
    }

    [Test]
    public void The_rows_behind_a_figure_are_divided_by_the_same_rule()
    {
        using var work = new Workdir();
        work.Write("a.csv", "response_id,answered_at,satisfaction,scale_min,scale_max\n"
            + string.Concat(Enumerable.Range(0, 40).Select(i => $"R{i},2013-12-{1 + i % 20:00} 10:00:00,{1 + i % 3},1,3\n")));
        work.Run("import", "a.csv", "--as", "survey").Ends(0);

        Assert.That(work.Run("measure", "csat", "--format", "json").Figures().Single().Value.Fraction(), Is.EqualTo("13/40"));
        using var rows = work.Run("records", "csat", "--part", "numerator", "--format", "json").Ends(0).Json();
        Assert.That(rows.RootElement.EnumerateArray().Select(r => r.GetProperty("satisfaction").GetDouble()), Has.Exactly(13).Items.And.All.EqualTo(3));
    }

    [Test]
    public void Buying_again_by_satisfaction_is_divided_by_the_same_rule()
    {
        using var work = new Workdir();
        work.Write("a.csv", "response_id,customer_id,answered_at,satisfaction,scale_min,scale_max\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"R{i},K{i},2013-07-02 10:00:00,{1 + i % 3},1,3\n")))
            .Write("p.csv", "purchase_id,customer_id,purchased_at\nP1,K2,2013-07-20 10:00:00\nP2,nobody,2013-12-30 10:00:00\n");
        work.Run("import", "a.csv", "--as", "survey").Ends(0);
        work.Run("import", "p.csv", "--as", "purchase").Ends(0);

        var figures = work.Run("measure", "satisfaction-repurchase", "--format", "json").Figures();
        Assert.That(figures["top_two"].Fraction(), Is.EqualTo("1/10"));
        Assert.That(figures["lower"].Fraction(), Is.EqualTo("0/20"), "the middle of three is not above the middle");
    }
}
