using System.Globalization;
using SatStats.Measuring.Statistics;
using SatStats.Measuring.Surveys;
using SatStats.Tests.Kit;
using SatStats.Warehousing;
using Values = System.Collections.Generic.Dictionary<string, object?>;

namespace SatStats.Tests.Measuring.Statistics;

internal static class GoldenSurveys
{
    public static Values Rake(GoldenCase g)
    {
        var counts = g.Series("counts").Select(c => (long)c).ToArray();
        var margins = Enumerable.Range(1, 3).Where(k => g.Has($"group{k}")).Select(k => new RakingMargin([.. g.Series($"group{k}").Select(i => (int)i)], g.Series($"target{k}"))).ToArray();
        var raking = Raking.Of(counts, margins);
        var kish = raking is null ? null : KishDesignEffect.Of(counts.Zip(raking.Weights).SelectMany(c => Enumerable.Repeat(c.Second, (int)c.First)));
        return new Values { ["weights"] = raking?.Weights, ["design_effect"] = kish?.DesignEffect, ["effective_n"] = kish?.EffectiveSampleSize };
    }

    public static Values Weighted(GoldenCase g)
    {
        var level = g.Number("level");
        var mean = WeightedMean.Of([.. g.Series("y").Zip(g.Series("w"), (y, w) => new WeightedValue(y, w))]);
        return new Values(GoldenMethods.Ends(mean?.Interval(level)))
        {
            ["mean"] = mean?.Mean,
            ["se"] = mean?.StandardError,
            ["design_effect"] = mean?.DesignEffect,
            ["kish"] = mean?.Weights.DesignEffect,
            ["effective_n"] = mean?.Weights.EffectiveSampleSize,
            ["share_lower"] = mean?.ShareInterval(level)?.Low,
            ["share_upper"] = mean?.ShareInterval(level)?.High,
        };
    }

    public static Values Independence(GoldenCase g)
    {
        var groups = g.Series("part").Zip(g.Series("whole"), (part, whole) => ((long)part, (long)whole)).ToArray();
        var test = IndependenceTest.Of([.. groups.Select(x => (long[])[x.Item1, x.Item2 - x.Item1])]);
        return new Values
        {
            ["statistic"] = test?.Test.Statistic,
            ["df"] = test?.Test.DegreesOfFreedom,
            ["p"] = test?.Test.P,
            ["smallest"] = test?.SmallestExpected,
            ["below_five"] = test?.ShareBelowFive,
            ["exact_p"] = FreemanHalton.P(groups),
        };
    }

    public static Values Mix(GoldenCase g)
    {
        var (now, nowOf, before, beforeOf) = (g.Series("now"), g.Series("now_of"), g.Series("before"), g.Series("before_of"));
        var change = MixChange.Of([.. now.Select((_, i) => new MixedGroup((long)now[i], (long)nowOf[i], (long)before[i], (long)beforeOf[i]))]);
        return new Values
        {
            ["standardised"] = change?.Standardised,
            ["standardised_lower"] = change?.StandardisedInterval.Low,
            ["standardised_upper"] = change?.StandardisedInterval.High,
            ["total"] = change?.Total.Value,
            ["mix"] = change?.Mix.Value,
            ["mix_lower"] = change?.Mix.Interval.Low,
            ["mix_upper"] = change?.Mix.Interval.High,
            ["within"] = change?.Within.Value,
            ["within_lower"] = change?.Within.Interval.Low,
            ["within_upper"] = change?.Within.Interval.High,
        };
    }

    /// <summary>The index is made in SQL, so the answers go through an import.</summary>
    public static Values ItemIndex(GoldenCase g)
    {
        var items = SurveySettings.ItemNames.Select(g.SeriesWithGaps).ToArray();
        using var work = new Workdir();
        work.Write("a.csv", "response_id,touchpoint,answered_at,scale_min,scale_max,item_result,item_punctuality,item_professionalism,item_staff\n" + string.Concat(items[0].Select((_, i) =>
            string.Create(CultureInfo.InvariantCulture, $"R{i},installation,2013-12-02 10:00:00,{g.Number("low")},{g.Number("top")},{items[0][i]},{items[1][i]},{items[2][i]},{items[3][i]}\n"))));
        work.Run("import", "a.csv", "--as", "survey").Ends(0);
        using var warehouse = Warehouse.OpenToRead(work.PathOf("satstats.duckdb"));
        var found = new SurveyAnalysis(warehouse, new() { Survey = new() { ItemWeights = g.Series("weights") } }, null).Run(new("installation", Period.Month("2013-12"))).Items;
        return new Values { ["n"] = found.Index.N, ["incomplete"] = found.Incomplete, ["index"] = found.Index.Value, ["lower"] = found.Index.Low, ["upper"] = found.Index.High };
    }
}
