using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Families;

/// <summary>
/// Share of cases whose value is 1, of those that have one; cases without are still open. Wilson interval (1927). What comes already counted by
/// the day is a <see cref="CounterShare"/>.
/// </summary>
internal sealed class RateRule : FamilyRule
{
    public override Estimate Estimate(CaseTable cases, CaseContext context)
    {
        if (context.Metric.IsOfCounters) return CounterShare.Estimate(cases);
        if (cases.Values.Rows.FirstOrDefault(r => r.Value is not (0 or 1)) is { Count: > 0 } odd)
            throw new SatStatsException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{context.Metric.Id} is a rate, and a case of it has the value {odd.Value}."), "Let case_value be 1 for a case that counts, 0 for one that does not, and null for one that is still open.");
        var hits = cases.Values.Rows.Where(r => r.Value == 1).Sum(r => r.Count);
        var n = cases.Values.Total;
        var interval = WilsonInterval.Of(hits, n);
        // One over a share of unlike cases speaks for none of them.
        var isAlike = context.Metric.InverseWithin is not { } within || context.Slice[within] is not null;
        var statistics = Inverse(isAlike ? context.Metric.Inverse : null, hits, n, interval);
        if (cases.Blank > 0) statistics["open"] = cases.Blank;
        return new(n, n == 0 ? null : (double)hits / n, interval)
        {
            Numerator = hits,
            Denominator = n,
            Statistics = statistics,
            Notes = cases.Blank == 0 ? [] : [Note.StillOpen],
        };
    }

    public override Difference? Compare(Estimate now, Estimate before, CaseContext context, CaseContext contextBefore) =>
        context.Metric.IsOfCounters ? CounterShare.Compare(now, before) : CompareShares(now, before);

    public override RatioFigure? Ratio(Estimate first, Estimate second) =>
        // The ratio's interval takes single cases, and counters are none.
        first.Statistics.ContainsKey("days") ? (first.Value, second.Value) is ({ } a, > 0 and { } b) ? new(a / b, null, null) : null : RatioOfShares(first, second);

    /// <summary>One over the share, and over its interval's ends: how many cases there are for each one that counts.</summary>
    private static Dictionary<string, double> Inverse(string? name, long hits, long n, Interval? interval)
    {
        var statistics = new Dictionary<string, double>();
        if (name is null || hits == 0) return statistics;
        statistics[name] = (double)n / hits;
        if (interval is { Low: > 0 } i) (statistics[name + "_low"], statistics[name + "_high"]) = (1 / i.High, 1 / i.Low);
        return statistics;
    }
}
