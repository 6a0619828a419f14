using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Surveys;

/// <summary>Counts made into figures with intervals, withheld where they are few.</summary>
internal static class SurveyFigures
{
    /// <summary>A share with Wilson's interval.</summary>
    public static SurveyFigure Share(long part, long whole, SurveyLack ifNone = SurveyLack.NoCases) =>
        whole < SurveyFigure.SuppressedBelow ? Few(Unit.Percent, whole, ifNone) : Of(Unit.Percent, whole, (double)part / whole, WilsonInterval.Of(part, whole));

    /// <summary>A mean with Student's interval, which no mean on this scale can lie outside of.</summary>
    public static SurveyFigure Mean(IEnumerable<ValueCount> values, Unit unit, double low, double top, SurveyLack ifNone = SurveyLack.NoCases)
    {
        var moments = Moments(values);
        return moments.Count < SurveyFigure.SuppressedBelow ? Few(unit, moments.Count, ifNone) : Of(unit, moments.Count, moments.Mean, StudentMeanInterval.Of(moments)?.Clip(low, top));
    }

    /// <summary>A mean of indices of 0 to 100.</summary>
    public static SurveyFigure Index(IEnumerable<ValueCount> values, SurveyLack ifNone = SurveyLack.NoCases) => Mean(values, Unit.Points, 0, 100, ifNone);

    /// <summary>Recommendations as a net promoter score.</summary>
    public static SurveyFigure Promoter(IReadOnlyCollection<ValueCount> scores, SurveyLack ifNone)
    {
        var n = scores.Sum(s => s.Count);
        var (promoters, detractors) = (scores.Where(s => s.Value >= 9).Sum(s => s.Count), scores.Where(s => s.Value < 7).Sum(s => s.Count));
        if (n < SurveyFigure.SuppressedBelow || NetPromoterScore.Of(promoters, n - promoters - detractors, detractors) is not { } score) return Few(Unit.Points, n, ifNone);
        return Of(Unit.Points, n, score.Value, score.WaldInterval);
    }

    public static SurveyFigure Of(Unit unit, long n, double value, Interval? interval) => new(unit, n, value, interval?.Low, interval?.High);

    /// <summary>Of withheld cases only the number is told.</summary>
    public static SurveyFigure Few(Unit unit, long n, SurveyLack ifNone) => SurveyFigure.Missing(unit, n == 0 ? ifNone : SurveyLack.TooFew, n);

    private static SampleMoments Moments(IEnumerable<ValueCount> values)
    {
        var all = values.ToList();
        var n = all.Sum(v => v.Count);
        if (n == 0) return default;
        var mean = all.Sum(v => v.Value * v.Count) / n;
        return new(n, mean, n < 2 ? 0 : Math.Sqrt(all.Sum(v => (v.Value - mean) * (v.Value - mean) * v.Count) / (n - 1)));
    }
}
