using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Surveys;

/// <summary>Whether groups differ in a share by more than chance.</summary>
internal static class GroupTest
{
    /// <summary>
    /// The p-value; by chi-square, and where the counts are too small for that by Fisher's exact test. Null where fewer than two groups have enough
    /// cases to be shown, where all cases are alike, or where so many small groups have too many tables to go through.
    /// </summary>
    public static double? P(IEnumerable<(long Part, long Whole)> groups)
    {
        var shown = groups.Where(g => g.Whole >= SurveyFigure.SuppressedBelow).ToList();
        if (IndependenceTest.Of([.. shown.Select(g => (long[])[g.Part, g.Whole - g.Part])]) is not { } test) return null;
        var isLarge = shown.Count == 2 ? test.SmallestExpected >= 5 : test.IsReliable;
        return isLarge ? test.Test.P : FreemanHalton.P(shown);
    }
}
