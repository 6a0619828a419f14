using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>
/// Median with its order-statistic interval, P80, P95, P99 and maximum (quantiles of type 7). Two medians are compared by Bonett and Price (2002),
/// "Statistical inference for a linear function of medians", and the interval is made of each median's two sides (<see cref="MedianComparison"/>).
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
            Values = values,
            Notes = cases.Blank > 0 ? [Note.StillOpen] : [],
        };
    }

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore)
    {
        if ((now.Value, before.Value) is not ({ } a, { } b)) return null;
        if (MedianComparison.Of(now.Values!, before.Values!) is not { } found) return new(a - b, null, null);
        return new(a - b, found.Interval, (NormalDistribution.Multiplier(0.95) + PowerMultiplier) * found.StandardError)
        {
            Test = AreCoarse(now.Values!, before.Values!) ? RankTest(now, before) : MedianTest(found),
        };
    }

    public override RatioFigure? Ratio(Estimate first, Estimate second) =>
        MedianComparison.Of(first.Values!, second.Values!) is { Ratio: { } ratio } found ? new(ratio, found.RatioInterval?.Low, found.RatioInterval?.High)
        : (first.Value, second.Value) is ({ } a, > 0 and { } b) ? new(a / b, null, null) : null;

    public override HypothesisTest? SecondTest(Estimate first, Estimate second) =>
        !AreCoarse(first.Values!, second.Values!) ? RankTest(first, second) : MedianComparison.Of(first.Values!, second.Values!) is { } found ? MedianTest(found) : null;

    private static HypothesisTest? MedianTest(MedianComparison found) => found.P is { } p ? new("median_z", p) : null;

    private static HypothesisTest? RankTest(Estimate first, Estimate second) =>
        MannWhitney.NormalPOf(first.Values!, second.Values!) is { } p ? new("mann_whitney", p) : null;

    // In whole hours or days a median jumps from one value to the next, and its interval may be a single value: then the ranks of all cases
    // must say so too, or a difference would be seen in one month of ten where there is none.
    private static bool AreCoarse(FrequencyTable first, FrequencyTable second) => MedianComparison.IsCoarse(first) || MedianComparison.IsCoarse(second);

    /// <summary>The normal quantile at the usual power of 80%.</summary>
    internal static double PowerMultiplier { get; } = NormalDistribution.Multiplier(0.6);
}
