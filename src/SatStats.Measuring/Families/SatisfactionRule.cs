using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>
/// Share of answers in the top two boxes of their scale, or in the best alone where it is short (Wilson interval), with the mean and its interval, an index of 0 to 100,
/// the response rate, and the bounds that the share would have if all who did not answer were dissatisfied, or satisfied.
/// </summary>
internal sealed class SatisfactionRule : FamilyRule
{
    public override Estimate Estimate(CaseTable cases, CaseContext context)
    {
        var top = cases.Scales.Where(s => s.Score >= TopBox.From(s.Low, s.Top)).Sum(s => s.Count);
        var n = cases.Scales.Sum(s => s.Count);
        var isMixed = cases.Scales.Select(s => (s.Low, s.Top)).Distinct().Count() > 1;
        return new(n, n == 0 ? null : (double)top / n, WilsonInterval.Of(top, n))
        {
            Numerator = top,
            Denominator = n,
            Statistics = Statistics(cases, top, n, isMixed),
            Notes = isMixed ? [Note.MixedScales] : [],
        };
    }

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore) => CompareShares(now, before);

    public override RatioFigure? Ratio(Estimate first, Estimate second) => RatioOfShares(first, second);

    private static Dictionary<string, double> Statistics(CaseTable cases, long top, long n, bool isMixed)
    {
        var statistics = new Dictionary<string, double>();
        if (n == 0) return statistics;
        statistics["index"] = cases.Scales.Sum(s => (s.Score - s.Low) / (s.Top - s.Low) * 100 * s.Count) / n;
        if (!isMixed)
        {
            var moments = Moments(cases.Values);
            statistics["mean"] = moments.Mean;
            statistics["scale_min"] = cases.Scales[0].Low;
            statistics["scale_max"] = cases.Scales[0].Top;
            if (ScoreMeanInterval.Of(cases.Values, cases.Scales[0].Low, cases.Scales[0].Top) is { } mean) (statistics["mean_low"], statistics["mean_high"]) = (mean.Low, mean.High);
        }
        if (cases.Blank == 0) return statistics;
        statistics["invited"] = cases.Total;
        statistics["response_rate"] = (double)n / cases.Total;
        if (WorstCaseBounds.Of(top, n, cases.Total) is { } bounds) (statistics["bound_low"], statistics["bound_high"]) = (bounds.Low, bounds.High);
        return statistics;
    }
}
