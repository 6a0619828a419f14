using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Surveys;

/// <summary>Whether groups differ in a share by more than chance.</summary>
internal static class GroupTest
{
    /// <summary>
    /// The p-value; by chi-square, of two small groups by Fisher. Null where fewer than two groups have enough cases to be shown, where all cases
    /// are alike, or where the groups are too small for chi-square.
    /// </summary>
    public static double? P(IEnumerable<(long Part, long Whole)> groups)
    {
        var shown = groups.Where(g => g.Whole >= SurveyFigure.SuppressedBelow).ToList();
        if (shown is [var one, var other] && new TwoByTwo(one.Part, one.Whole - one.Part, other.Part, other.Whole - other.Part) is { SmallestExpected: < 5 } small)
            return small.Column1 == 0 || small.Column2 == 0 ? null : small.FisherExactP();
        return IndependenceTest.Of([.. shown.Select(g => (long[])[g.Part, g.Whole - g.Part])]) is { IsReliable: true } test ? test.Test.P : null;
    }
}
