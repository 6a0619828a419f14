using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>How many cases: exact Poisson interval (Garwood 1936); compared by the ratio of daily rates, for months differ in length.</summary>
internal sealed class CountRule : FamilyRule
{
    public override bool GuardsSmallNumbers => false;

    public override bool ComparesByRatio => true;

    public override Estimate Estimate(CaseTable cases, CaseContext context) =>
        new(cases.Total, cases.Total, PoissonInterval.Of(cases.Total, 1)?.Interval)
        {
            Statistics = new Dictionary<string, double> { ["per_day"] = (double)cases.Total / context.Days },
        };

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore) =>
        PoissonRatio.Of(now.N, context.Days, before.N, contextBefore.Days) is { Ratio: { } ratio, High: { } high } found
            ? new(ratio - 1, new Interval(found.Low - 1, high - 1), null) { Test = new("poisson", found.P), SmallestRatio = DetectableRatio.Of(before.N, context.Days, contextBefore.Days) }
            : null;
}
