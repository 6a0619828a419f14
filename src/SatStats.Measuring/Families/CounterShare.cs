using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>
/// A rate of things that come already counted: parts and wholes by the day. Its interval is that of days (<see cref="ClusteredShare"/>); two are
/// compared by the MOVER interval of their difference, and by the t test of their linearised errors.
/// </summary>
internal static class CounterShare
{
    public static Estimate Estimate(CaseTable cases)
    {
        if (ClusteredShare.Of([.. cases.Scales.Select(s => new CountedDay(s.Score, s.Top, s.Count))]) is not { } found) return new(0, null, null);
        var (part, whole) = (cases.Scales.Sum(s => s.Score * s.Count), cases.Scales.Sum(s => s.Top * s.Count));
        return new((long)whole, found.Share, found.Interval)
        {
            Numerator = (long)part,
            Denominator = (long)whole,
            Statistics = new Dictionary<string, double> { ["days"] = found.Days, ["standard_error"] = found.StandardError },
        };
    }

    public static Difference? Compare(Estimate now, Estimate before)
    {
        if ((now.Value, now.Interval, before.Value, before.Interval) is not ({ } a, { } i, { } b, { } j)) return null;
        var error = double.Hypot(now.Statistics["standard_error"], before.Statistics["standard_error"]);
        var freedom = Math.Min(now.Statistics["days"], before.Statistics["days"]) - 1;
        return new(a - b, MoverDifference.Of(a, i, b, j), error > 0 ? (NormalDistribution.Multiplier(0.95) + DurationRule.PowerMultiplier) * error : null)
        {
            Test = error > 0 ? new("days_t", StudentDistribution.TwoSided((a - b) / error, freedom)) : null,
        };
    }
}
