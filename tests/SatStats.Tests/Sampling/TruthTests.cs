using NUnit.Framework;
using SatStats.Sampling;

namespace SatStats.Tests.Sampling;

public sealed class TruthTests
{
    [Test]
    public void A_plain_count_finds_every_planted_truth_inside_its_interval([Range(1, 10)] int seed)
    {
        var set = SampleSet.Written((ulong)seed);

        Assert.Multiple(() =>
        {
            foreach (var truth in Truths.Planted)
            {
                var found = Recount.Of(set, truth);
                Assert.That(truth.Value, Is.InRange(found.Low, found.High), $"{truth.Metric} {truth.Slice} {truth.Month} over {found.Count}");
            }
        });
    }

    [Test]
    public void Each_state_of_the_repurchase_story_has_at_least_sixty_episodes_at_three_thousand_customers()
    {
        var episodes = Episodes.Of(SampleSet.Written(1, 3000)).CountBy(e => e.State).ToDictionary();

        Assert.That(episodes, Has.Count.EqualTo(4));
        Assert.That(episodes.Values, Has.All.GreaterThanOrEqualTo(60));
    }

    [Test]
    public void No_truth_is_planted_twice()
    {
        Assert.That(Truths.Planted.Select(t => (t.Metric, t.Slice, t.Month)), Is.Unique);
    }
}
