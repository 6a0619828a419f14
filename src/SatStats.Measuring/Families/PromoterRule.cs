using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>
/// Net promoter score: share of 9 and 10 minus share of 0 to 6, times 100, with its multinomial standard error. Its interval, and the
/// difference of two, are told with 3 imagined answers added to each, as Agresti and Caffo (2000) do for shares: without them five
/// promoters would have a score of 100 beyond doubt.
/// </summary>
internal sealed class PromoterRule : FamilyRule
{
    public override Estimate Estimate(CaseTable cases, CaseContext context)
    {
        var promoters = cases.Values.Rows.Where(r => r.Value >= 9).Sum(r => r.Count);
        var detractors = cases.Values.Rows.Where(r => r.Value < 7).Sum(r => r.Count);
        var n = cases.Values.Total;
        var statistics = new Dictionary<string, double> { ["promoters"] = promoters, ["passives"] = n - promoters - detractors, ["detractors"] = detractors };
        if (cases.Blank > 0) (statistics["invited"], statistics["response_rate"]) = (cases.Total, (double)n / cases.Total);
        var score = NetPromoterScore.Of(promoters, n - promoters - detractors, detractors);
        if (score is { } s) statistics["standard_error"] = s.StandardError;
        return new(n, score?.Value, score?.AdjustedInterval) { Statistics = statistics };
    }

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore)
    {
        if ((now.Value, before.Value) is not ({ } a, { } b)) return null;
        var (first, second) = (Adjusted(now), Adjusted(before));
        var error = double.Hypot(first.StandardError, second.StandardError);
        var (centre, z) = (first.Value - second.Value, NormalDistribution.Multiplier(0.95));
        return new(a - b, new Interval(centre - z * error, centre + z * error), (z + DurationRule.PowerMultiplier) * error) { Test = new("promoter_z", NormalDistribution.TwoSided(centre / error)) };
    }

    private static (double Value, double StandardError) Adjusted(Estimate estimate) =>
        NetPromoterScore.Adjusted(estimate.Statistics["promoters"], estimate.Statistics["passives"], estimate.Statistics["detractors"]);
}
