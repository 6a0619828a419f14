using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Surveys;

/// <summary>Who answers, and whether late answers differ from early ones.</summary>
internal static class Nonresponse
{
    private static readonly string[] s_dimensions = ["mode", .. SurveySettings.Dimensions];

    /// <param name="waves">By third of the waiting time: its shortest and longest wait in hours, how many were satisfied of how many.</param>
    public static SurveyNonresponse Of(IReadOnlyList<AnswerCell> cells, IReadOnlyList<(int Wave, double From, double To, long Satisfied, long Count)> waves, bool isResponseKnown) =>
        new(isResponseKnown ? Tests(cells.Where(c => c.IsInvited).ToList()) : [], Waves(waves));

    private static List<ResponseTest> Tests(List<AnswerCell> invited)
    {
        var tests = s_dimensions.Select(d => Test(d, invited)).OfType<ResponseTest>().ToList();
        return [.. tests.Zip(BenjaminiHochberg.Adjust([.. tests.Select(t => t.P)]), (test, adjusted) => test with { Adjusted = adjusted })];
    }

    private static ResponseTest? Test(string dimension, List<AnswerCell> invited)
    {
        var groups = invited.GroupBy(c => dimension == "mode" ? c.Mode : c.Group.Of(dimension)).Where(g => g.Key is not null)
            .Select(g => (Name: g.Key!, Rate: SurveyFigures.Share(g.Where(c => c.IsAnswered).Sum(c => c.Count), g.Sum(c => c.Count)), Answered: g.Where(c => c.IsAnswered).Sum(c => c.Count))).ToList();
        var shown = groups.Where(g => g.Rate.Value is not null).OrderBy(g => g.Rate.Value).ThenBy(g => g.Name, StringComparer.Ordinal).ToList();
        return shown.Count < 2 ? null
            : new(dimension, SurveyNames.Dimension(dimension), groups.Count, shown[0].Name, SurveyNames.Group(dimension, shown[0].Name), shown[0].Rate, shown[^1].Name, SurveyNames.Group(dimension, shown[^1].Name), shown[^1].Rate, GroupTest.P(groups.Select(g => (g.Answered, g.Rate.N))), null);
    }

    private static SurveyWaves? Waves(IReadOnlyList<(int Wave, double From, double To, long Satisfied, long Count)> waves)
    {
        if (waves.Count < 3 || waves.Any(w => w.Count < SurveyFigure.SuppressedBelow)) return null;
        var (first, last) = (waves[0], waves[^1]);
        // Where all waited alike, early and late are drawn by the numbers of the answers.
        if (first.To >= last.From || NewcombeDifference.Of(last.Satisfied, last.Count, first.Satisfied, first.Count) is not { } difference) return null;
        var p = GroupTest.P([(first.Satisfied, first.Count), (last.Satisfied, last.Count)]) ?? 1;
        return new([.. waves.Select(w => new WaveRow(w.Wave, w.From, w.To, SurveyFigures.Share(w.Satisfied, w.Count)))], new(difference.Difference, difference.Interval.Low, difference.Interval.High), p);
    }
}
