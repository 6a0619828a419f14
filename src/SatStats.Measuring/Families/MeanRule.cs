using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>Mean with Student's t interval (1908), compared by Welch (1947). Scores on different scales have no mean; then only the index of 0 to 100 is told.</summary>
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
        return new(moments.Count, moments.Mean, StudentMeanInterval.Of(moments)) { Statistics = statistics };
    }

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore)
    {
        if ((now.Value, before.Value) is not ({ } a, { } b)) return null;
        if (WelchT.Of(Moments(now), Moments(before)) is not { } welch) return new(a - b, null, null);
        var error = (welch.Interval.High - welch.Interval.Low) / 2 / StudentDistribution.Multiplier(0.95, welch.DegreesOfFreedom);
        return new(a - b, welch.Interval, (NormalDistribution.Multiplier(0.95) + DurationRule.PowerMultiplier) * error) { Test = new("welch", welch.P) };
    }

    private static SampleMoments Moments(Estimate estimate) => new(estimate.N, estimate.Value!.Value, estimate.Statistics["deviation"]);
}
