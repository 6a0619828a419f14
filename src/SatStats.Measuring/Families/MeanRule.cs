using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>
/// Mean of scores with <see cref="ScoreMeanInterval"/>, of minutes and hours with <see cref="SkewedMeanInterval"/>, of what may be negative with
/// Student's. Two are compared by Welch's test (1947), and the difference's interval is made of the two (<see cref="MoverDifference"/>). Scores
/// on different scales have no mean; then only the index of 0 to 100 is told.
/// </summary>
internal sealed class MeanRule : FamilyRule
{
    public override Estimate Estimate(CaseTable cases, CaseContext context)
    {
        var moments = Moments(cases.Values);
        var statistics = new Dictionary<string, double>();
        if (moments.Count == 0) return new(0, null, null) { Statistics = statistics };
        var scales = cases.Scales.Select(s => (s.Low, s.Top)).Distinct().ToList();
        if (scales.Count > 0) statistics["index"] = cases.Scales.Sum(s => (s.Score - s.Low) / (s.Top - s.Low) * 100 * s.Count) / cases.Scales.Sum(s => s.Count);
        if (scales.Count > 1) return new(moments.Count, null, null) { Statistics = statistics, Notes = [Note.MixedScales] };
        if (scales.Count == 1) (statistics["scale_min"], statistics["scale_max"]) = scales[0];
        statistics["deviation"] = moments.StandardDeviation;
        return new(moments.Count, moments.Mean, IntervalOf(cases.Values, moments, scales)) { Statistics = statistics };
    }

    private static Interval? IntervalOf(FrequencyTable values, SampleMoments moments, List<(double Low, double Top)> scales) =>
        scales.Count == 1 ? ScoreMeanInterval.Of(values, scales[0].Low, scales[0].Top)
        : values.Rows[0].Value < 0 ? StudentMeanInterval.Of(moments)
        : SkewedMeanInterval.Of(values);

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore)
    {
        if ((now.Value, before.Value) is not ({ } a, { } b)) return null;
        if ((now.Interval, before.Interval) is not ({ } first, { } second)) return new(a - b, null, null);
        var interval = MoverDifference.Of(a, first, b, second);
        // Where nobody differs from anybody on either side there is no test, and the interval alone must tell.
        if (WelchT.Of(Moments(now), Moments(before)) is not { } welch) return new(a - b, interval, null);
        var error = (welch.Interval.High - welch.Interval.Low) / 2 / StudentDistribution.Multiplier(0.95, welch.DegreesOfFreedom);
        return new(a - b, interval, (NormalDistribution.Multiplier(0.95) + DurationRule.PowerMultiplier) * error) { Test = new("welch", welch.P) };
    }

    private static SampleMoments Moments(Estimate estimate) => new(estimate.N, estimate.Value!.Value, estimate.Statistics["deviation"]);
}
