namespace SatStats.Measuring.Families;

/// <summary>In how many of the 168 hours of the week there was at least one case. It is a count of hours and no sample of them, so it has no interval.</summary>
internal sealed class CoverageRule : FamilyRule
{
    private const int HoursOfWeek = 168;

    public override Estimate Estimate(CaseTable cases, CaseContext context) => new(cases.Values.Total, cases.Values.Total == 0 ? null : (double)cases.Values.Rows.Count / HoursOfWeek, null)
    {
        Numerator = cases.Values.Rows.Count,
        Denominator = HoursOfWeek,
    };

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore) =>
        (now.Value, before.Value) is ({ } a, { } b) ? new(a - b, null, null) : null;
}
