namespace SatStats.Measuring.Surveys;

/// <summary>Why the dissatisfied are so.</summary>
internal static class Reasons
{
    /// <param name="counts">By reason: how many of the dissatisfied gave it, and how many of all.</param>
    public static SurveyReasons Of(IReadOnlyList<(string? Reason, long Dissatisfied, long All)> counts)
    {
        var given = counts.Where(c => c.Reason is not null).OrderByDescending(c => c.Dissatisfied).ThenByDescending(c => c.All).ThenBy(c => c.Reason, StringComparer.Ordinal).ToList();
        var of = given.Sum(c => c.Dissatisfied);
        var rows = new List<ReasonRow>();
        long sum = 0;
        foreach (var (reason, dissatisfied, all) in given)
        {
            sum += dissatisfied;
            rows.Add(new(reason!, dissatisfied, SurveyFigures.Share(dissatisfied, of), of < SurveyFigure.SuppressedBelow ? null : (double)sum / of, all));
        }
        return new(counts.Sum(c => c.Dissatisfied), of, given.Sum(c => c.All), rows);
    }
}
