using SatStats.Measuring.Statistics;
using Values = System.Collections.Generic.Dictionary<string, object?>;

namespace SatStats.Tests.Measuring.Statistics;

internal static class GoldenSamples
{
    public static Values MannWhitneyOf(GoldenCase g)
    {
        var result = MannWhitney.Of(FrequencyTable.Of(g.Series("a")), FrequencyTable.Of(g.Series("b")), g.Number("level", 0.95));
        return new Values(GoldenMethods.Ends(result?.Interval))
        {
            ["u"] = result?.U,
            ["exact_p"] = result?.ExactP,
            ["normal_p"] = result?.NormalP,
            ["hodges_lehmann"] = result?.Shift,
        };
    }

    public static Values Welch(GoldenCase g)
    {
        var result = WelchT.Of(SampleMoments.Of(g.Series("a")), SampleMoments.Of(g.Series("b")), g.Number("level", 0.95));
        return new Values(GoldenMethods.Ends(result?.Interval))
        {
            ["t"] = result?.T,
            ["df"] = result?.DegreesOfFreedom,
            ["p"] = result?.P,
        };
    }

    public static Values Medians(GoldenCase g)
    {
        var result = MedianComparison.Of(FrequencyTable.Of(g.Series("x")), FrequencyTable.Of(g.Series("y")), g.Number("level"));
        return new Values(GoldenMethods.Ends(result?.Interval))
        {
            ["difference"] = result?.Difference,
            ["se"] = result?.StandardError,
            ["p"] = result?.P,
            ["ratio"] = result?.Ratio,
            ["ratio_lower"] = result?.RatioInterval?.Low,
            ["ratio_upper"] = result?.RatioInterval?.High,
        };
    }

    public static Values MannKendallOf(GoldenCase g)
    {
        var result = g.Has("t") ? MannKendall.Of(g.Series("t"), g.Series("y")) : MannKendall.Of(g.Series("y"));
        return new Values
        {
            ["s"] = result?.S,
            ["variance"] = result?.Variance,
            ["z"] = result?.Z,
            ["p"] = result?.P,
            ["sen_slope"] = result?.SenSlope,
            ["tau"] = result?.Tau,
        };
    }

    public static Values NetPromoter(GoldenCase g)
    {
        var scores = g.Series("score");
        long promoters = scores.Count(s => s >= 9), detractors = scores.Count(s => s <= 6), passives = scores.Length - promoters - detractors;
        var result = NetPromoterScore.Of(promoters, passives, detractors);
        return new Values
        {
            ["nps"] = result?.Value,
            ["standard_error"] = result?.StandardError,
            ["promoters"] = promoters,
            ["passives"] = passives,
            ["detractors"] = detractors,
            ["lower"] = result?.WaldInterval.Low,
            ["upper"] = result?.WaldInterval.High,
            ["adjusted_lower"] = result?.AdjustedInterval.Low,
            ["adjusted_upper"] = result?.AdjustedInterval.High,
        };
    }

    public static FrequencyTable Counted(GoldenCase g)
    {
        var counts = g.Series("counts");
        return FrequencyTable.Of(g.Series("values").Select((value, i) => new ValueCount(value, (long)counts[i])));
    }

    public static Values Median(GoldenCase g)
    {
        var result = MedianInterval.Of(Counted(g), g.Number("probability"), g.Number("level"));
        return new Values(GoldenMethods.Ends(result?.Interval))
        {
            ["low_rank"] = result?.LowRank,
            ["high_rank"] = result?.HighRank,
            ["coverage"] = result?.Coverage,
        };
    }

    public static Values Detectable(GoldenCase g)
    {
        var result = MinimumDetectableDifference.Of(
            g.Number("baseline"), g.Number("n1"), g.Number("n2"), g.Number("power"), g.Number("significance"));
        return new Values { ["rise"] = result.Rise, ["fall"] = result.Fall };
    }

    public static Values EValueOf(GoldenCase g) => new()
    {
        ["point"] = EValue.Of(g.Number("ratio")),
        ["limit"] = EValue.OfInterval(new Interval(g.Number("lower"), g.Number("upper"))),
    };

    public static Values Kish(GoldenCase g)
    {
        var result = KishDesignEffect.Of(g.Series("w"));
        return new Values { ["design_effect"] = result?.DesignEffect, ["effective_n"] = result?.EffectiveSampleSize };
    }

    public static Values CounterShare(GoldenCase g)
    {
        var found = ClusteredShare.Of([.. g.Series("part").Zip(g.Series("whole"), (part, whole) => new CountedDay(part, whole, 1))], g.Number("level"))!.Value;
        return new Values { ["share"] = found.Share, ["error"] = found.StandardError, ["lower"] = found.Interval?.Low, ["upper"] = found.Interval?.High };
    }
}
