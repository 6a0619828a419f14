using NUnit.Framework;
using SatStats.Measuring;

namespace SatStats.Tests.Measuring;

/// <summary>Changes that are shown together are judged together.</summary>
public class ChangeTableTests
{
    private static readonly Metric s_metric = MetricCatalogue.Load()["complaint-resolution"];

    [Test]
    public void One_change_alone_is_judged_by_its_own_test()
    {
        var judged = ChangeTable.Judge([Changed(0.04)]);

        Assert.That(judged[0].Change!.Verdict, Is.EqualTo(Verdict.Better));
        Assert.That(judged[0].Change!.AdjustedP, Is.Null);
    }

    [Test]
    public void Of_twenty_regions_the_one_that_chance_would_pick_is_not_called_better()
    {
        var judged = ChangeTable.Judge(Enumerable.Range(0, 20).Select(i => Changed(i == 0 ? 0.04 : 0.3 + 0.03 * i)));

        Assert.That(judged.Select(m => m.Change!.Verdict), Is.All.EqualTo(Verdict.NotDistinguishable));
        Assert.That(judged[0].Change!.AdjustedP, Is.GreaterThan(0.05));
    }

    [Test]
    public void One_that_is_beyond_chance_among_twenty_is_still_called_better()
    {
        var judged = ChangeTable.Judge(Enumerable.Range(0, 20).Select(i => Changed(i == 0 ? 0.0001 : 0.3 + 0.03 * i)).Append(Changed(null)));

        Assert.That(judged.Count(m => m.Change?.Verdict == Verdict.Better), Is.EqualTo(1));
        Assert.That(judged[0].Change!.AdjustedP, Is.EqualTo(0.002).Within(1e-12));
        Assert.That(judged[^1].Change!.Verdict, Is.EqualTo(Verdict.NotDistinguishable), "what has no test is left as it was");
    }

    private static Measurement Changed(double? p) => new()
    {
        Metric = s_metric, Period = Period.Month("2013-12"), Slice = Slice.All, N = 100, Value = 0.9,
        Change = new(Period.Month("2013-11"), 100, 0.8, 0.1, 0.01, 0.19, p < 0.05 ? Verdict.Better : Verdict.NotDistinguishable, null) { P = p },
    };
}
