using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>Share of cases whose value is 1, of those that have one; cases without are still open. Wilson interval (1927).</summary>
internal sealed class RateRule : FamilyRule
{
    public override Estimate Estimate(CaseTable cases, CaseContext context)
    {
        var hits = cases.Values.Rows.Where(r => r.Value == 1).Sum(r => r.Count);
        var n = cases.Values.Total;
        return new(n, n == 0 ? null : (double)hits / n, WilsonInterval.Of(hits, n))
        {
            Numerator = hits,
            Denominator = n,
            Statistics = cases.Blank == 0 ? new Dictionary<string, double>() : new Dictionary<string, double> { ["open"] = cases.Blank },
            Notes = cases.Blank == 0 ? [] : [Note.StillOpen],
        };
    }

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore) => CompareShares(now, before);
}
