using System.Globalization;
using SatStats.Measuring.Repurchase;
using SatStats.Measuring.Statistics;
using SatStats.Tests.Measuring.Repurchase;
using Values = System.Collections.Generic.Dictionary<string, object?>;

namespace SatStats.Tests.Measuring.Statistics;

internal static class GoldenCustomers
{
    private static readonly RepurchaseSettings s_settings = new() { Episodes = EpisodeChoice.All };

    public static Values Clustered(GoldenCase g)
    {
        var (customer, region, value) = (g.Series("customer"), g.Series("region"), g.Series("value"));
        var (state, bought) = (g.Series("state"), g.Series("bought"));
        var rows = customer.Select((c, i) => (Customer: c, Cell: new EpisodeCell
        {
            State = (ProblemState)(int)state[i], Region = Named(region[i]), Value = Named(value[i]), HasBought = bought[i] == 1, Count = 1,
        })).ToList();
        var (cells, clusters) = EpisodesOf.Customers(rows);
        var crude = CrudeShares.Of(cells, s_settings, _ => Obstacle.NoCases, clusters);
        var comparison = crude[ProblemState.ResolvedQuickly, ProblemState.Silent].Clustered;
        var pooled = StratifiedComparison.Of(cells, ProblemState.ResolvedQuickly, ProblemState.Silent, [Stratum.Region], s_settings, clusters);
        var model = StandardisedShares.Of(cells, Enum.GetValues<ProblemState>(), [Stratum.Region, Stratum.Value], s_settings, clusters);
        return new Values
        {
            ["log_risk_ratio_error"] = comparison?.LogRiskRatio,
            ["log_odds_ratio_error"] = comparison?.LogOddsRatio,
            ["difference_error"] = comparison?.Difference,
            ["mantel_haenszel_log_risk_ratio_error"] = LogError(pooled.Risks!.RiskRatioInterval!.Value, clusters),
            ["mantel_haenszel_log_odds_ratio_error"] = LogError(pooled.Odds!.Interval!.Value, clusters),
            ["trend_z"] = crude.Trend?.Z,
            ["share"] = model.Shares.Select(s => s.Share),
            ["share_low"] = model.Shares.Select(s => s.Interval?.Low),
            ["ratio_low"] = model.Ratios.Values.Select(r => r.Interval?.Low),
            ["ratio_high"] = model.Ratios.Values.Select(r => r.Interval?.High),
        };
    }

    public static Values Incidence(GoldenCase g)
    {
        var (time, kind) = (g.Series("time"), g.Series("kind"));
        CumulativeIncidence? At(double at, int of) => CumulativeIncidence.Of(time.Select((t, i) => new CompetingTime(t, kind[i] == of ? 1 : 0, kind[i] == 3 - of ? 1 : 0, kind[i] == 0 ? 1 : 0)), at);
        var (bought, left) = (g.Series("at").Select(t => At(t, 1)).ToList(), g.Series("at").Select(t => At(t, 2)).ToList());
        return new Values
        {
            ["bought"] = bought.Select(b => b?.Share), ["error"] = bought.Select(b => b?.StandardError), ["low"] = bought.Select(b => b?.Interval?.Low), ["high"] = bought.Select(b => b?.Interval?.High),
            ["left"] = left.Select(b => b?.Share), ["left_error"] = left.Select(b => b?.StandardError),
        };
    }

    private static double LogError(Interval i, CustomerClusters clusters) =>
        Math.Log(i.High / i.Low) / 2 / StudentDistribution.Multiplier(0.95, clusters.CustomersIn([ProblemState.ResolvedQuickly, ProblemState.Silent]) - 1);

    private static string Named(double number) => number.ToString(CultureInfo.InvariantCulture);
}
