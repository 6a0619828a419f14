using SatStats.Measuring.Leagues;
using SatStats.Measuring.Statistics;
using Values = System.Collections.Generic.Dictionary<string, object?>;

namespace SatStats.Tests.Measuring.Statistics;

/// <summary>The cases of review.json.</summary>
internal static class GoldenReview
{
    public static Values Ratios(GoldenCase g)
    {
        var (table, add, level) = (new TwoByTwo(g.Count("a"), g.Count("b"), g.Count("c"), g.Count("d")), g.Number("add"), g.Number("level"));
        var (risk, odds) = (ScoreRatioInterval.OfRisks(table, level, add), ScoreRatioInterval.OfOdds(table, level, add));
        return new Values { ["risk_lower"] = risk?.Low, ["risk_upper"] = risk?.High, ["odds_lower"] = odds?.Low, ["odds_upper"] = odds?.High };
    }

    public static Values PoissonScore(GoldenCase g) => GoldenMethods.Ends(PoissonScoreInterval.Of(g.Count("x"), g.Number("t"), g.Number("level")));

    public static Values ScoreMean(GoldenCase g) => GoldenMethods.Ends(ScoreMeanInterval.Of(FrequencyTable.Of(g.Series("x")), g.Number("low"), g.Number("top")));

    public static Values SkewedMean(GoldenCase g) => GoldenMethods.Ends(SkewedMeanInterval.Of(FrequencyTable.Of(g.Series("x")), g.Number("level")));

    public static Values Mover(GoldenCase g) =>
        GoldenMethods.Ends(MoverDifference.Of(g.Number("m1"), new(g.Number("l1"), g.Number("u1")), g.Number("m2"), new(g.Number("l2"), g.Number("u2"))));

    public static Values Binomial(GoldenCase g) => Density(SaddlePoint.LogBinomial(g.Number("x"), g.Number("n"), g.Number("p"), 1 - g.Number("p")));

    public static Values Poisson(GoldenCase g) => Density(SaddlePoint.LogPoisson(g.Number("x"), g.Number("mean")));

    public static Values Hypergeometric(GoldenCase g) => Density(SaddlePoint.LogHypergeometric(g.Number("x"), g.Number("white"), g.Number("black"), g.Number("drawn")));

    public static Values RankSum(GoldenCase g)
    {
        var distribution = new RankSumDistribution((int)g.Count("m"), (int)g.Count("n"));
        return new Values { ["two_sided"] = distribution.TwoSided(g.Count("u")), ["quantile"] = distribution.Quantile(0.025) };
    }

    public static Values TiedRanks(GoldenCase g) => new() { ["p"] = MannWhitney.NormalPOf(FrequencyTable.Of(g.Series("a")), FrequencyTable.Of(g.Series("b"))) };

    public static Values Dispersion(GoldenCase g)
    {
        var found = ModeratedDispersion.Of([.. g.Series("dispersion").Zip(g.Series("freedom"))])!;
        return new Values
        {
            ["prior"] = found.Prior,
            ["prior_freedom"] = double.IsInfinity(found.PriorFreedom) ? null : found.PriorFreedom,
            ["moderated"] = found.Of(g.Number("own"), g.Number("own_freedom")).Dispersion,
        };
    }

    public static Values Johnson(GoldenCase g)
    {
        var (all, size) = (g.Series("correlations"), (int)g.Count("size"));
        double[][] correlations = [.. all.Chunk(size)];
        var weights = RelativeWeights.OfCorrelations(correlations)!;
        return new Values { ["weights"] = weights.Shares, ["r_squared"] = weights.RSquared, ["vif"] = RelativeWeights.Inflation(correlations)! };
    }

    public static Values FunnelOfShares(GoldenCase g)
    {
        var (centre, n) = (g.Number("centre"), g.Count("n"));
        return new Values(GoldenMethods.Ends(FunnelLimits.Proportion(centre, n, 0.95))) { ["p"] = FunnelLimits.ProportionP(centre, g.Count("x"), n) };
    }

    public static Values FunnelOfRates(GoldenCase g)
    {
        var (centre, exposure) = (g.Number("centre"), g.Number("t"));
        return new Values(GoldenMethods.Ends(FunnelLimits.Rate(centre, exposure, 0.95))) { ["p"] = FunnelLimits.RateP(centre, g.Count("x"), exposure) };
    }

    public static Values EValueOfInterval(GoldenCase g) => new() { ["value"] = EValue.OfInterval(new(g.Number("lower"), g.Number("upper"))) };

    public static Values Percentiles(GoldenCase g) => GoldenMethods.Ends(BootstrapPercentiles.Of(g.Series("x")));

    private static Values Density(double value) => new() { ["log_density"] = value };
}
