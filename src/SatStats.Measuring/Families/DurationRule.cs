using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>
/// Median with its order-statistic interval, P80, P95, P99 and maximum (quantiles of type 7). Two medians are compared by Bonett and Price (2002),
/// "Statistical inference for a linear function of medians": each median's variance is taken back from its interval.
/// </summary>
internal sealed class DurationRule : FamilyRule
{
    public override Estimate Estimate(CaseTable cases, CaseContext context)
    {
        var values = cases.Values;
        var statistics = new Dictionary<string, double>();
        if (cases.Blank > 0) statistics["open"] = cases.Blank;
        if (values.Total > 0)
        {
            statistics["mean"] = values.Rows.Sum(r => r.Value * r.Count) / values.Total;
            statistics["p80"] = Quantile.Of(values, 0.8)!.Value;
            statistics["p95"] = Quantile.Of(values, 0.95)!.Value;
            statistics["p99"] = Quantile.Of(values, 0.99)!.Value;
            statistics["maximum"] = values.Rows[^1].Value;
        }
        return new(values.Total, Quantile.Of(values, 0.5), MedianInterval.Of(values)?.Interval)
        {
            Statistics = statistics,
            Notes = cases.Blank > 0 ? [Note.StillOpen] : [],
        };
    }

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore)
    {
        if ((now.Value, before.Value) is not ({ } a, { } b)) return null;
        if ((now.Interval, before.Interval) is not ({ } first, { } second)) return new(a - b, null, null);
        var z = NormalDistribution.Multiplier(0.95);
        var variance = Square((first.High - first.Low) / (2 * z)) + Square((second.High - second.Low) / (2 * z));
        var half = z * Math.Sqrt(variance);
        return new(a - b, new Interval(a - b - half, a - b + half), (z + PowerMultiplier) * Math.Sqrt(variance));
    }

    /// <summary>The normal quantile at the usual power of 80%.</summary>
    internal static double PowerMultiplier { get; } = NormalDistribution.Multiplier(0.6);

    private static double Square(double x) => x * x;
}
