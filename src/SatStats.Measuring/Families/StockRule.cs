using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>
/// How many cases are there at the end of the period, and how long they have been: exact Poisson interval (Garwood 1936). Two stocks are
/// compared as independent counts, which is cautious, for what is there at both ends counts in both.
/// </summary>
internal sealed class StockRule : FamilyRule
{
    private static readonly int[] s_ages = [5, 7, 15, 30];

    public override bool GuardsSmallNumbers => false;

    public override bool ComparesByRatio => true;

    public override Estimate Estimate(CaseTable cases, CaseContext context)
    {
        var statistics = s_ages.ToDictionary(days => $"over_{days}_days", days => (double)cases.Values.Rows.Where(r => r.Value >= days).Sum(r => r.Count));
        if (Quantile.Of(cases.Values, 0.5) is { } median) (statistics["median_age_days"], statistics["oldest_days"]) = (median, cases.Values.Rows[^1].Value);
        return new(cases.Total, cases.Total, PoissonInterval.Of(cases.Total, 1)?.Interval) { Statistics = statistics };
    }

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore) =>
        PoissonRatio.Of(now.N, 1, before.N, 1) is { Ratio: { } ratio, High: { } high } found
            ? new(ratio - 1, new Interval(found.Low - 1, high - 1), null) { Test = new("poisson", found.P), SmallestRatio = DetectableRatio.Of(before.N, 1, 1) }
            : null;
}
