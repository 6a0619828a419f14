using NUnit.Framework;
using SatStats.Measuring.Surveys;
using SatStats.Tests.Kit;
using SatStats.Warehousing;

namespace SatStats.Tests.Measuring.Surveys;

/// <summary>Every figure of a survey a second time, in plain loops over the records.</summary>
public class SurveyOracleTests
{
    private static readonly DateTime s_from = new(2013, 12, 1);

    private static SurveyFindings Run(Workdir work, SurveySettings? settings = null)
    {
        using var warehouse = Warehouse.OpenToRead(work.PathOf("satstats.duckdb"));
        return new SurveyAnalysis(warehouse, new() { Survey = settings ?? new() }, null).Run(new("installation", Period.Month("2013-12")));
    }

    private static List<Reply> InDecember(RandomSurveys records) => [.. records.Replies.Where(r => r.At >= s_from && r.At < s_from.AddMonths(1))];

    [Test]
    public void The_funnel_the_scores_and_the_bounds_are_those_of_a_plain_count([Values(1, 2, 3)] int seed)
    {
        var records = new RandomSurveys(seed, 900);
        using var work = records.Imported();
        var (found, replies) = (Run(work), InDecember(records));
        var (invited, answered, scored) = (replies.Count(r => r.Invited is not null), replies.Count(r => r.IsAnswered), replies.Where(r => r.HasScore).ToList());
        var satisfied = scored.Count(r => r.Score >= 9);

        Assert.That(found.Funnel.Steps.Select(s => s.Count), Is.EqualTo(new long[]
        {
            invited, answered, scored.Count, replies.Count(r => r.Items.Any(i => i is not null)), replies.Count(r => r.Recommend is >= 0 and <= 10), replies.Count(r => r.Reason is not null), replies.Count(r => r.Comment is not null),
        }));
        Assert.That(found.Funnel["answered"].OfInvited.Value, Is.EqualTo((double)replies.Count(r => r.Invited is not null && r.IsAnswered) / invited).Within(1e-12));
        Assert.That(found.Funnel.WithoutInvitation, Is.EqualTo(replies.Count(r => r.IsAnswered && r.Invited is null)));
        Assert.That(found.Funnel.OutsideScale, Is.EqualTo(replies.Count(r => r.Score is not null && !r.HasScore)));
        Assert.That(found.Scores["top_two"].Value, Is.EqualTo((double)satisfied / scored.Count).Within(1e-12));
        Assert.That(found.Scores["mean"].Value, Is.EqualTo(scored.Average(r => r.Score)).Within(1e-12));
        Assert.That(found.Scores["index"].Value, Is.EqualTo(scored.Average(r => (r.Score - 1) / 9 * 100)).Within(1e-10));
        var told = replies.Where(r => r.Recommend is >= 0 and <= 10).ToList();
        Assert.That(found.Scores["nps"].Value, Is.EqualTo(100.0 * (told.Count(r => r.Recommend >= 9) - told.Count(r => r.Recommend <= 6)) / told.Count).Within(1e-10));
        Assert.That(found.Scores.Bounds[0].Low, Is.EqualTo((double)satisfied / replies.Count).Within(1e-12));
        Assert.That(found.Scores.Bounds[0].High, Is.EqualTo((double)(satisfied + replies.Count - scored.Count) / replies.Count).Within(1e-12));
    }

    [Test]
    public void Modes_reasons_and_waves_are_those_of_a_plain_count([Values(4, 5)] int seed)
    {
        var records = new RandomSurveys(seed, 900);
        using var work = records.Imported();
        var (found, replies) = (Run(work), InDecember(records));
        foreach (var mode in found.Modes.Rows)
        {
            var ours = replies.Where(r => r.Mode == mode.Mode).ToList();
            Assert.That(mode.ResponseRate.Value, Is.EqualTo((double)ours.Count(r => r.Invited is not null && r.IsAnswered) / ours.Count(r => r.Invited is not null)).Within(1e-12), mode.Mode);
            Assert.That(mode.TopTwo.Value, Is.EqualTo((double)ours.Count(r => r.HasScore && r.Score >= 9) / ours.Count(r => r.HasScore)).Within(1e-12), mode.Mode);
            Assert.That(mode.Mean.Value, Is.EqualTo(ours.Where(r => r.HasScore).Average(r => r.Score)).Within(1e-12), mode.Mode);
        }
        Assert.That(found.Modes.Rows.Select(m => m.Mode), Is.EquivalentTo(new[] { "sms", "ivr", "app", null }));
        var unhappy = replies.Where(r => r.HasScore && r.Score <= 2).ToList();
        Assert.That((found.Reasons.Dissatisfied, found.Reasons.WithReason), Is.EqualTo(((long)unhappy.Count, (long)unhappy.Count(r => r.Reason is not null))));
        foreach (var row in found.Reasons.Rows)
            Assert.That((row.Count, row.All), Is.EqualTo(((long)unhappy.Count(r => r.Reason == row.Reason), (long)replies.Count(r => r.Reason == row.Reason))), row.Reason);
        Assert.That(found.Reasons.Rows.Select(r => r.Count), Is.Ordered.Descending);
        Assert.That(found.Reasons.Rows[^1].Cumulative, Is.EqualTo(1).Within(1e-12));
        var waited = replies.Where(r => r.HasScore && r.Invited is not null).OrderBy(r => r.Answered - r.Invited).ThenBy(r => r.Id, StringComparer.Ordinal).ToList();
        var last = waited.TakeLast(waited.Count / 3).ToList();
        Assert.That(found.Nonresponse.Waves!.Rows[2].TopTwo.Value, Is.EqualTo((double)last.Count(r => r.Score >= 9) / last.Count).Within(1e-12));
        Assert.That(found.Nonresponse.Waves.Rows[2].FromHours, Is.EqualTo((last[0].Answered - last[0].Invited)!.Value.TotalHours).Within(1e-9));
    }

    [Test]
    public void The_parts_of_the_change_are_those_of_a_plain_sum([Values(6, 7)] int seed)
    {
        var records = new RandomSurveys(seed, 900);
        using var work = records.Imported();
        var mix = Run(work).Modes.Mix!;
        var (now, before) = (InDecember(records).Where(r => r.HasScore).ToList(), records.Replies.Where(r => r.At < s_from && r.HasScore).ToList());
        double Share(List<Reply> replies) => (double)replies.Count(r => r.Score >= 9) / replies.Count;
        var standardised = before.GroupBy(r => r.Mode).Sum(m => (double)m.Count() / before.Count * Share([.. now.Where(r => r.Mode == m.Key)]));

        Assert.That(mix.Standardised.Value, Is.EqualTo(standardised).Within(1e-12));
        Assert.That(mix.Total.Value, Is.EqualTo(Share(now) - Share(before)).Within(1e-12));
        Assert.That(mix.Mix.Value + mix.Within.Value, Is.EqualTo(mix.Total.Value).Within(1e-12));
    }

    [Test]
    public void Weights_are_those_of_raking_one_answer_after_the_other([Values(8, 9)] int seed)
    {
        var records = new RandomSurveys(seed, 900);
        using var work = records.Imported();
        var found = Run(work, new() { Rake = ["region", "segment"], Trim = 100 }).Weighting;
        var homes = records.Households.ToDictionary(h => h.Id);
        var sample = InDecember(records).Where(r => r.HasScore && r.Customer is not null && homes.ContainsKey(r.Customer)).Select(r => (Reply: r, Home: homes[r.Customer!])).Where(s => s.Home is { Region: not null, Segment: not null }).ToList();
        var weights = sample.Select(_ => 1.0).ToArray();
        for (var round = 0; round < 200; round++)
        {
            foreach (var of in new Func<Household, string?>[] { h => h.Region, h => h.Segment })
            {
                var population = records.Households.Where(h => of(h) is not null).ToList();
                foreach (var group in population.GroupBy(of))
                {
                    var here = Enumerable.Range(0, weights.Length).Where(i => of(sample[i].Home) == group.Key).ToList();
                    var factor = (double)group.Count() / population.Count * weights.Length / here.Sum(i => weights[i]);
                    foreach (var i in here) weights[i] *= factor;
                }
            }
        }
        var share = Enumerable.Range(0, weights.Length).Sum(i => sample[i].Reply.Score >= 9 ? weights[i] : 0) / weights.Sum();
        var squares = Enumerable.Range(0, weights.Length).Sum(i => Math.Pow(weights[i] * ((sample[i].Reply.Score >= 9 ? 1 : 0) - share), 2));
        var top = found.Figures.Single(f => f.Id == "top_two");

        Assert.That(found.Weighted, Is.EqualTo(weights.Length));
        Assert.That(top.Weighted.Value, Is.EqualTo(share).Within(1e-9));
        Assert.That(top.DesignEffect, Is.EqualTo(weights.Length * squares / Math.Pow(weights.Sum(), 2) / (share * (1 - share))).Within(1e-8));
        Assert.That(found.DesignEffect, Is.EqualTo(weights.Length * weights.Sum(w => w * w) / Math.Pow(weights.Sum(), 2)).Within(1e-9));
        Assert.That(found.LargestWeight, Is.EqualTo(weights.Max()).Within(1e-8));
        foreach (var margin in found.Margins) Assert.That(margin.AfterWeighting, Is.EqualTo(margin.Population).Within(1e-9), margin.Group);
    }

    [Test]
    public void The_index_of_items_is_that_of_each_answer([Values(10, 11)] int seed)
    {
        var records = new RandomSurveys(seed, 900);
        using var work = records.Imported();
        var found = Run(work).Items;
        var given = InDecember(records).Where(r => r.Items.Any(i => i is not null)).ToList();
        double?[] weights = [0.2, 0.3, 0.3, 0.2];
        var indices = given.Where(r => r.Items.All(i => i is >= 1 and <= 10)).Select(r => (r.Items.Zip(weights, (i, w) => i * w).Sum()!.Value - 1) / 9 * 100).ToList();

        Assert.That(found.Index.N, Is.EqualTo(indices.Count));
        Assert.That(found.Incomplete, Is.EqualTo(given.Count - indices.Count));
        Assert.That(found.OutsideScale, Is.EqualTo(given.Sum(r => r.Items.Count(i => i is < 1 or > 10))));
        Assert.That(found.Index.Value, Is.EqualTo(indices.Average()).Within(1e-10));
        Assert.That(found.Rows[1].Figure.Value, Is.EqualTo(given.Where(r => r.Items[1] is >= 1 and <= 10).Average(r => (r.Items[1] - 1) / 9 * 100)).Within(1e-10));
    }
}
