using SatStats.Measuring.Families;
using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Surveys;

/// <summary>How the answers score, and how far silence could move that.</summary>
internal static class Scores
{
    public static SurveyScores Of(IReadOnlyList<AnswerCell> cells, IReadOnlyList<ValueCell> recommendations, bool isResponseKnown)
    {
        var scored = cells.Where(c => c.Score is not null).ToList();
        var scale = ScaleOf(scored);
        var figures = new NamedFigure[]
        {
            new("top_two", SurveyNames.TopTwo(scale), TopTwo(scored)),
            new("mean", SurveyNames.Mean(scale), Mean(scored)),
            new("index", SurveyNames.Index, SurveyFigures.Index(scored.Select(c => new ValueCount(c.Index, c.Count)))),
            new("nps", SurveyNames.Promoter, SurveyFigures.Promoter([.. recommendations.Select(r => new ValueCount(r.Value!.Value, r.Count))], SurveyLack.NotAsked)),
        };
        return new(scale, figures, isResponseKnown ? [.. Bounds(cells, scored, figures)] : []);
    }

    public static SurveyFigure TopTwo(IReadOnlyCollection<AnswerCell> scored) =>
        SurveyFigures.Share(scored.Where(c => c.IsSatisfied).Sum(c => c.Count), scored.Sum(c => c.Count));

    public static SurveyFigure Mean(IReadOnlyCollection<AnswerCell> scored) => scored.Count > 0 && ScaleOf(scored) is null
        ? SurveyFigure.Missing(Unit.Score, SurveyLack.MixedScales, scored.Sum(c => c.Count))
        : SurveyFigures.Mean(scored.Select(c => new ValueCount(c.Score!.Value, c.Count)), Unit.Score, ScaleOf(scored)?.Low ?? 0, ScaleOf(scored)?.Top ?? 0);

    private static (double Low, double Top)? ScaleOf(IReadOnlyCollection<AnswerCell> scored) => scored.Select(c => (c.Low, c.Top)).Distinct().ToList() is [var only] ? only : null;

    // Everybody on record is spoken of: who was asked, and who answered without an invitation on record.
    private static IEnumerable<SurveyBound> Bounds(IReadOnlyList<AnswerCell> cells, List<AnswerCell> scored, NamedFigure[] figures)
    {
        var (all, n) = (cells.Sum(c => c.Count), scored.Sum(c => c.Count));
        if (n < SurveyFigure.SuppressedBelow || WorstCaseBounds.Of(scored.Where(c => c.IsSatisfied).Sum(c => c.Count), n, all) is not { } share) yield break;
        yield return new("top_two", figures[0].Title, Unit.Percent, all, all - n, share.Low, share.High);
        var sum = scored.Sum(c => c.Index * c.Count);
        yield return new("index", figures[2].Title, Unit.Points, all, all - n, sum / all, (sum + 100.0 * (all - n)) / all);
    }
}
