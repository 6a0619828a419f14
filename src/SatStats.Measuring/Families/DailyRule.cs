using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>
/// Mean of the daily sums of counters, with the interval of a skewed mean over the days (<see cref="SkewedMeanInterval"/>): days differ far more
/// than a Poisson count of contacts would. What comes in less what goes out may be negative and has Student's. Compared by the ratio of means
/// on the log scale, as counts are. Days are taken as exchangeable: where one day resembles the next, the interval is too narrow.
/// </summary>
internal class DailyRule : FamilyRule
{
    public override bool GuardsSmallNumbers => false;

    public override bool ComparesByRatio => true;

    public override Estimate Estimate(CaseTable cases, CaseContext context)
    {
        var moments = Moments(cases.Values);
        if (moments.Count == 0) return new(0, null, null);
        return new(moments.Count, moments.Mean, IntervalOf(cases.Values, moments))
        {
            Statistics = new Dictionary<string, double>
            {
                ["deviation"] = moments.StandardDeviation, ["per_day"] = moments.Mean, ["total"] = moments.Mean * moments.Count,
                ["minimum"] = cases.Values.Rows[0].Value, ["maximum"] = cases.Values.Rows[^1].Value,
            },
        };
    }

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore)
    {
        if (now.N < 2 || before.N < 2) return null;
        var (a, b) = (now.Statistics["per_day"], before.Statistics["per_day"]);
        // What comes in less what goes out has no ratio.
        if (a <= 0 || b <= 0 || now.Statistics["minimum"] < 0 || before.Statistics["minimum"] < 0) return null;
        var error = Math.Sqrt(RelativeVariance(now, a) + RelativeVariance(before, b));
        var freedom = Math.Min(now.N, before.N) - 1;
        var multiplier = StudentDistribution.Multiplier(0.95, freedom);
        var factor = Math.Exp(multiplier * error);
        return new(a / b - 1, new Interval(a / b / factor - 1, a / b * factor - 1), null)
        {
            Test = error > 0 ? new("ratio_t", StudentDistribution.TwoSided(Math.Log(a / b) / error, freedom)) : null,
            SmallestRatio = Math.Exp((multiplier + DurationRule.PowerMultiplier) * error),
        };
    }

    protected static Interval? IntervalOf(FrequencyTable days, SampleMoments moments) =>
        days.Rows[0].Value < 0 ? StudentMeanInterval.Of(moments) : SkewedMeanInterval.Of(days);

    private static double RelativeVariance(Estimate estimate, double mean) => Math.Pow(estimate.Statistics["deviation"] / mean, 2) / estimate.N;
}
