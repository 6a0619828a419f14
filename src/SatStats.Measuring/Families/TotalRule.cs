using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>Sum of counters over the days that have one; its interval is that of the daily mean times the days.</summary>
internal sealed class TotalRule : DailyRule
{
    public override Estimate Estimate(CaseTable cases, CaseContext context)
    {
        var daily = base.Estimate(cases, context);
        if (daily.Value is null) return daily;
        return daily with
        {
            Value = cases.Values.Rows.Sum(r => r.Value * r.Count),
            Interval = daily.Interval is { } i ? new Interval(i.Low * daily.N, i.High * daily.N) : null,
        };
    }
}
