using SatStats.Measuring.Statistics;
using Values = System.Collections.Generic.Dictionary<string, object?>;

namespace SatStats.Tests.Measuring.Statistics;

internal static class GoldenTables
{
    public static Values TwoByTwo(GoldenCase g)
    {
        var table = new TwoByTwo(g.Count("a"), g.Count("b"), g.Count("c"), g.Count("d"));
        var (level, add) = (g.Number("level", 0.95), g.Number("add", 0));
        var (risk, odds) = (table.RiskRatioInterval(level, add), table.OddsRatioInterval(level, add));
        var difference = table.RiskDifference(level);
        return new Values
        {
            ["phi"] = table.Phi,
            ["chi_square"] = table.ChiSquare()?.Statistic,
            ["chi_square_p"] = table.ChiSquare()?.P,
            ["chi_square_yates_p"] = table.ChiSquare(yates: true)?.P,
            ["fisher_p"] = table.FisherExactP(),
            ["risk_ratio"] = table.RiskRatio(add),
            ["risk_ratio_lower"] = risk?.Low,
            ["risk_ratio_upper"] = risk?.High,
            ["odds_ratio"] = table.OddsRatio(add),
            ["odds_ratio_woolf_lower"] = odds?.Low,
            ["odds_ratio_woolf_upper"] = odds?.High,
            ["risk_difference"] = difference?.Difference,
            ["newcombe_lower"] = difference?.Interval.Low,
            ["newcombe_upper"] = difference?.Interval.High,
        };
    }

    public static Values Stratified(GoldenCase g)
    {
        var strata = g.Series("tables_row_major_abcd").Chunk(4)
            .Select(c => new TwoByTwo((long)c[0], (long)c[1], (long)c[2], (long)c[3])).ToArray();
        var result = CochranMantelHaenszel.Of(strata, g.Number("level", 0.95), g.Number("continuity", 0) == 1);
        return new Values
        {
            ["common_odds_ratio"] = result.CommonOddsRatio,
            ["lower"] = result.Interval?.Low,
            ["upper"] = result.Interval?.High,
            ["statistic"] = result.Test?.Statistic,
            ["p"] = result.Test?.P,
            ["breslow_day"] = result.Homogeneity?.Statistic,
            ["breslow_day_df"] = result.Homogeneity?.DegreesOfFreedom,
            ["breslow_day_p"] = result.Homogeneity?.P,
        };
    }

    public static Values Trend(GoldenCase g)
    {
        var (successes, trials, scores) = (g.Series("x"), g.Series("n"), g.Series("score"));
        var result = CochranArmitageTrend.Of(
            [.. scores.Select((score, i) => new ScoredGroup((long)successes[i], (long)trials[i], score))]);
        return new Values { ["statistic"] = result?.Test.Statistic, ["p"] = result?.Test.P, ["slope"] = result?.Slope };
    }
}
