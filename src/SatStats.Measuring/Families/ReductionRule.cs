using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>
/// How much less the mean is in a pilot than in its comparison: 1 less the ratio of the means, with the interval of a ratio on the log scale
/// (delta method, t with Satterthwaite's degrees of freedom, of which skewed minutes are worth fewer; see <see cref="SkewedMeanInterval"/>).
/// </summary>
internal sealed class ReductionRule : FamilyRule
{
    public override Estimate Estimate(CaseTable cases, CaseContext context)
    {
        var (pilot, other) = (Moments(cases.Values), Moments(cases.Compared));
        if (pilot.Count == 0 || other.Count == 0 || other.Mean <= 0 || pilot.Mean <= 0) return new(0, null, null);
        var statistics = new Dictionary<string, double> { ["pilot_n"] = pilot.Count, ["pilot_mean"] = pilot.Mean, ["comparison_n"] = other.Count, ["comparison_mean"] = other.Mean };
        var ratio = pilot.Mean / other.Mean;
        var estimate = new Estimate(pilot.Count + other.Count, 1 - ratio, null) { Statistics = statistics, SmallerSide = Math.Min(pilot.Count, other.Count) };
        if (pilot.Count < 2 || other.Count < 2) return estimate;
        var (a, b) = (Relative(pilot), Relative(other));
        statistics["log_error"] = Math.Sqrt(a + b);
        if (a + b == 0) return estimate;
        var freedom = (a + b) * (a + b) / (a * a / Freedom(cases.Values, pilot) + b * b / Freedom(cases.Compared, other));
        var factor = Math.Exp(StudentDistribution.Multiplier(0.95, freedom) * Math.Sqrt(a + b));
        return estimate with { Interval = new Interval(1 - ratio * factor, 1 - ratio / factor) };
    }

    /// <summary>The difference of two reductions, by the delta method.</summary>
    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore)
    {
        if ((now.Value, before.Value) is not ({ } a, { } b)) return null;
        if (!now.Statistics.TryGetValue("log_error", out var e) || !before.Statistics.TryGetValue("log_error", out var f)) return new(a - b, null, null);
        var error = Math.Sqrt(Math.Pow((1 - a) * e, 2) + Math.Pow((1 - b) * f, 2));
        var z = NormalDistribution.Multiplier(0.95);
        return new(a - b, new Interval(a - b - z * error, a - b + z * error), (z + DurationRule.PowerMultiplier) * error) { Test = error > 0 ? new("reduction_z", NormalDistribution.TwoSided((a - b) / error)) : null };
    }

    private static double Freedom(FrequencyTable values, SampleMoments sample) => sample.Count < 3 || sample.StandardDeviation == 0 ? sample.Count - 1 : SkewedMeanInterval.Freedom(values);

    private static double Relative(SampleMoments sample) => Math.Pow(sample.StandardDeviation / sample.Mean, 2) / sample.Count;
}
