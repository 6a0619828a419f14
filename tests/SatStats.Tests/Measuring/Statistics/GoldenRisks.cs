using System.Globalization;
using SatStats.Measuring.Repurchase;
using SatStats.Measuring.Statistics;
using Values = System.Collections.Generic.Dictionary<string, object?>;

namespace SatStats.Tests.Measuring.Statistics;

internal static class GoldenRisks
{
    public static Values Stratified(GoldenCase g)
    {
        var risks = MantelHaenszelRisks.Of([.. g.Series("tables_row_major_abcd").Chunk(4).Select(c => new TwoByTwo((long)c[0], (long)c[1], (long)c[2], (long)c[3]))], g.Number("level"));
        return new Values
        {
            ["risk_ratio"] = risks.RiskRatio,
            ["risk_ratio_lower"] = risks.RiskRatioInterval?.Low,
            ["risk_ratio_upper"] = risks.RiskRatioInterval?.High,
            ["risk_difference"] = risks.RiskDifference,
            ["risk_difference_lower"] = risks.RiskDifferenceInterval?.Low,
            ["risk_difference_upper"] = risks.RiskDifferenceInterval?.High,
        };
    }

    public static Values Standardised(GoldenCase g)
    {
        var (state, region, tenure, n, x) = (g.Series("state"), g.Series("region"), g.Series("tenure"), g.Series("n"), g.Series("x"));
        var cells = state.SelectMany((s, i) => new[] { true, false }.Select(bought => new EpisodeCell
        {
            State = (ProblemState)(int)s,
            Region = region[i].ToString(CultureInfo.InvariantCulture),
            Tenure = tenure[i].ToString(CultureInfo.InvariantCulture),
            HasBought = bought,
            Count = (long)(bought ? x[i] : n[i] - x[i]),
        }).Where(c => c.Count > 0)).ToList();
        var design = new StateDesign(cells, Enum.GetValues<ProblemState>(), [Stratum.Tenure, Stratum.Region]);
        return new Values { ["share"] = design.Standardise(design.Counts, out _) };
    }
}
