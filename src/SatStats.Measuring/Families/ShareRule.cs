using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>A slice's part of all cases in its period. Wilson interval (1927).</summary>
internal sealed class ShareRule : FamilyRule
{
    public override Estimate Estimate(CaseTable cases, CaseContext context) =>
        new(cases.Total, context.Whole == 0 ? null : (double)cases.Total / context.Whole, WilsonInterval.Of(cases.Total, context.Whole))
        {
            Numerator = cases.Total,
            Denominator = context.Whole,
        };

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore) => CompareShares(now, before);

    public override RatioFigure? Ratio(Estimate first, Estimate second) => RatioOfShares(first, second);
}
