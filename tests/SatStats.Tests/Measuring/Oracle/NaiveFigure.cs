namespace SatStats.Tests.Measuring.Oracle;

/// <summary>What a family makes of cases, as plainly as it can be said.</summary>
internal static class NaiveFigure
{
    public static bool IsCounted(Family family) => family is Family.Count or Family.Total or Family.Daily or Family.Stock;

    /// <summary>What is there when the day begins.</summary>
    public static List<NaiveCase> At(IEnumerable<NaiveCase> cases, DateOnly end)
    {
        var moment = end.ToDateTime(default);
        return [.. cases.Where(c => c.At < moment && !(c.Until < moment))];
    }

    public static (long N, double? Value) Of(Family family, List<NaiveCase> slice, int whole, int customers, int days)
    {
        var values = slice.Where(c => c.Value is not null).SelectMany(c => Enumerable.Repeat(c.Value!.Value, family == Family.Rate ? (int)c.Count : 1)).Order().ToList();
        double? Share(Func<double, bool> counts) => values.Count == 0 ? null : (double)values.Count(counts) / values.Count;
        var daily = slice.GroupBy(c => c.At?.Date).Select(d => d.Sum(c => c.Value ?? 0)).ToList();
        double Mean(bool isCompared) => slice.Where(c => c.IsCompared == isCompared).Average(c => c.Value!.Value);
        return family switch
        {
            Family.Count or Family.Stock => (slice.Count, slice.Count),
            Family.Share => (whole, (double)slice.Count / whole),
            Family.Rate => (values.Count, Share(v => v == 1)),
            Family.Satisfaction => (values.Count, Share(v => v >= 9)),
            Family.Promoter => (values.Count, 100 * (Share(v => v >= 9) - Share(v => v <= 6))),
            Family.Mean => (values.Count, values.Average()),
            Family.Total => (daily.Count, daily.Sum()),
            Family.Daily => (daily.Count, daily.Average()),
            Family.Exposure => (customers, customers == 0 ? null : slice.Count / (double)customers * 10_000 / days * 30),
            Family.Coverage => (values.Count, values.Distinct().Count() / 168.0),
            Family.Reduction => (slice.Count, 1 - Mean(false) / Mean(true)),
            _ => (values.Count, values.Count == 0 ? null : (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2),
        };
    }
}
