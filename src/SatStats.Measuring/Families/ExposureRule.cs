using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>
/// Cases per 10,000 of a stock and 30 days, so that months, quarters and weeks can be compared: exact Poisson interval (Garwood 1936).
/// Two rates are compared by the difference, of which <see cref="MoverDifference"/> makes an interval out of score intervals: exact ones would
/// make it wider than it need be, 97% instead of 95.
/// </summary>
internal sealed class ExposureRule : FamilyRule
{
    private const double Per = 10_000;
    private const double Month = 30;

    public override Estimate Estimate(CaseTable cases, CaseContext context)
    {
        var rate = PoissonInterval.Of(cases.Total, Units(context));
        return new(context.Whole, rate?.Rate, rate?.Interval) { Numerator = cases.Total, Denominator = context.Whole };
    }

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore)
    {
        if ((now.Value, before.Value) is not ({ } a, { } b)) return null;
        if (Score(now, context) is not { } first || Score(before, contextBefore) is not { } second) return null;
        // Each rate's own Poisson error: its variance is the rate over the exposure.
        var error = Math.Sqrt(a / Units(context) + b / Units(contextBefore));
        return new(a - b, MoverDifference.Of(a, first, b, second), error > 0 ? (NormalDistribution.Multiplier(0.95) + DurationRule.PowerMultiplier) * error : null)
        {
            Test = PoissonRatio.Of(now.Numerator!.Value, Units(context), before.Numerator!.Value, Units(contextBefore)) is { } ratio ? new("poisson", ratio.P) : null,
        };
    }

    private static Interval? Score(Estimate estimate, CaseContext context) => PoissonScoreInterval.Of(estimate.Numerator!.Value, Units(context));

    private static double Units(CaseContext context) => context.Whole / Per * context.Days / Month;
}
