using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>
/// Cases per 10,000 of a stock and 30 days, so that months, quarters and weeks can be compared: exact Poisson interval (Garwood 1936).
/// Two rates are compared by the MOVER interval of their difference (Donner and Zou 2012, "Closed-form confidence intervals for functions
/// of the normal mean and standard deviation"), which needs only each rate's own interval.
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
        if ((now.Value, now.Interval, before.Value, before.Interval) is not ({ } a, { } i, { } b, { } j)) return null;
        var low = a - b - Math.Sqrt(Square(a - i.Low) + Square(j.High - b));
        var high = a - b + Math.Sqrt(Square(i.High - a) + Square(b - j.Low));
        // Each rate's own Poisson error: its variance is the rate over the exposure.
        var error = Math.Sqrt(a / Units(context) + b / Units(contextBefore));
        return new(a - b, new Interval(low, high), error > 0 ? (NormalDistribution.Multiplier(0.95) + DurationRule.PowerMultiplier) * error : null)
        {
            Test = PoissonRatio.Of(now.Numerator!.Value, Units(context), before.Numerator!.Value, Units(contextBefore)) is { } ratio ? new("poisson", ratio.P) : null,
        };
    }


    private static double Units(CaseContext context) => context.Whole / Per * context.Days / Month;

    private static double Square(double x) => x * x;
}
