using SatStats.Measuring.Families;

namespace SatStats.Measuring;

/// <summary>
/// Whether a target is met. As a rule the 95% interval must lie wholly on one side of it. Two things are no matter of sampling. A target of all
/// cases, or of none, speaks of the cases themselves: one that failed misses it, whatever n, and no interval of a share ever ends before 100%
/// unless one failed, so that waiting for it would leave such a target undecided for ever. It is met where none failed and there are as many
/// cases as a figure needs not to be marked (30); with fewer, that none failed yet tells little, and it stays undecided. And what is counted
/// completely, as the hours of the week with a case, has reached its target or has not.
/// </summary>
internal static class TargetJudgement
{
    /// <param name="asked">The target that holds for this slice and period; null where there is none.</param>
    /// <param name="enough">From how many cases on a target of all or none can be met.</param>
    public static TargetCheck? Of(Metric metric, Estimate estimate, double? asked, int enough)
    {
        if (asked is not { } target || estimate.Value is not { } value) return null;
        var wantsMore = metric.Better != Better.Lower;
        var isReached = wantsMore ? value >= target : value <= target;
        return new(target, isReached, Verdict(metric, estimate, target, isReached, enough));
    }

    private static TargetVerdict Verdict(Metric metric, Estimate estimate, double target, bool isReached, int enough)
    {
        var byValue = isReached ? TargetVerdict.Met : TargetVerdict.Missed;
        if (metric.Family == Family.Coverage) return byValue;
        if (IsAllOrNone(metric, target)) return isReached && estimate.N < enough ? TargetVerdict.Undecided : byValue;
        return estimate.Interval is not { } interval || interval.Contains(target) ? TargetVerdict.Undecided : byValue;
    }

    private static bool IsAllOrNone(Metric metric, double target) =>
        metric.Family is Family.Rate or Family.Satisfaction && target == (metric.Better == Better.Lower ? 0 : 1);
}
