using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Surveys;

/// <summary>Counts made into figures with intervals, withheld where they are few.</summary>
internal static class SurveyFigures
{
    /// <summary>A share with Wilson's interval.</summary>
    public static SurveyFigure Share(long part, long whole, SurveyLack ifNone = SurveyLack.NoCases) =>
        whole < SurveyFigure.SuppressedBelow ? Few(Unit.Percent, whole, ifNone) : Of(Unit.Percent, whole, (double)part / whole, WilsonInterval.Of(part, whole));

    /// <summary>A mean score with the interval that every mean score has (<see cref="ScoreMeanInterval"/>), so that one figure has one interval wherever it stands.</summary>
    public static SurveyFigure Mean(IEnumerable<ValueCount> values, Unit unit, double low, double top, SurveyLack ifNone = SurveyLack.NoCases)
    {
        var table = FrequencyTable.Of(values);
        return table.Total < SurveyFigure.SuppressedBelow ? Few(unit, table.Total, ifNone)
            : Of(unit, table.Total, table.Rows.Sum(r => r.Value * r.Count) / table.Total, ScoreMeanInterval.Of(table, low, top));
    }

    /// <summary>A mean of indices of 0 to 100.</summary>
    public static SurveyFigure Index(IEnumerable<ValueCount> values, SurveyLack ifNone = SurveyLack.NoCases) => Mean(values, Unit.Points, 0, 100, ifNone);

    /// <summary>Recommendations as a net promoter score.</summary>
    public static SurveyFigure Promoter(IReadOnlyCollection<ValueCount> scores, SurveyLack ifNone)
    {
        var n = scores.Sum(s => s.Count);
        var (promoters, detractors) = (scores.Where(s => s.Value >= 9).Sum(s => s.Count), scores.Where(s => s.Value < 7).Sum(s => s.Count));
        if (n < SurveyFigure.SuppressedBelow || NetPromoterScore.Of(promoters, n - promoters - detractors, detractors) is not { } score) return Few(Unit.Points, n, ifNone);
        return Of(Unit.Points, n, score.Value, score.AdjustedInterval);
    }

    public static SurveyFigure Of(Unit unit, long n, double value, Interval? interval) => new(unit, n, value, interval?.Low, interval?.High);

    /// <summary>Of withheld cases only the number is told.</summary>
    public static SurveyFigure Few(Unit unit, long n, SurveyLack ifNone) => SurveyFigure.Missing(unit, n == 0 ? ifNone : SurveyLack.TooFew, n);
}
