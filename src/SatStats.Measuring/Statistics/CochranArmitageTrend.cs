namespace SatStats.Measuring.Statistics;

/// <summary>One group of an ordered series: how many of how many, and the group's score.</summary>
/// <param name="Successes">Cases with the outcome.</param>
/// <param name="Trials">All cases of the group.</param>
/// <param name="Score">The group's place on the scale, such as 0 to 3 for groups G0 to G3.</param>
public readonly record struct ScoredGroup(long Successes, long Trials, double Score);

/// <summary>The Cochran-Armitage test that a share rises or falls steadily over ordered groups.</summary>
/// <remarks>Cochran (1954), Armitage (1955); agrees with R prop.trend.test.</remarks>
/// <param name="Slope">Change of the share per unit of score, from weighted least squares.</param>
/// <param name="Z">The signed root of the statistic: positive for a rise.</param>
/// <param name="Test">The test, with 1 degree of freedom.</param>
public readonly record struct CochranArmitageTrend(double Slope, double Z, ChiSquareTest Test)
{
    /// <summary>Tests the groups, which may come in any order.</summary>
    /// <returns>The test, or <see langword="null"/> where all scores are equal or all or none of the cases have the outcome.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than trials, or a negative count.</exception>
    public static CochranArmitageTrend? Of(IReadOnlyList<ScoredGroup> groups)
    {
        double trials = 0, successes = 0, scores = 0;
        foreach (var group in groups)
        {
            Require.Part(group.Successes, group.Trials);
            trials += group.Trials;
            successes += group.Successes;
            scores += group.Trials * group.Score;
        }
        if (successes == 0 || successes == trials)
            return null;
        var share = successes / trials;
        var mean = scores / trials;
        double product = 0, square = 0;
        foreach (var group in groups)
        {
            var distance = group.Score - mean;
            product += distance * (group.Successes - group.Trials * share);
            square += group.Trials * distance * distance;
        }
        if (square == 0)
            return null;
        var z = product / Math.Sqrt(share * (1 - share) * square);
        return new CochranArmitageTrend(product / square, z, ChiSquareTest.Of(z * z, 1));
    }
}
