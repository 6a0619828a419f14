namespace SatStats.Measuring.Statistics;

/// <summary>Pearson's test that groups do not differ in how their cases fall among outcomes, for any number of groups and outcomes.</summary>
/// <remarks>Agrees with R chisq.test(correct = FALSE).</remarks>
/// <param name="SmallestExpected">The smallest count expected if group and outcome were independent.</param>
/// <param name="ShareBelowFive">Which share of the expected counts lies under 5.</param>
public readonly record struct IndependenceTest(ChiSquareTest Test, double SmallestExpected, double ShareBelowFive)
{
    /// <summary>Whether the chi-square distribution may be trusted: no expected count under 1, and at most one in five under 5.</summary>
    /// <remarks>Cochran (1954), Biometrics 10.</remarks>
    public bool IsReliable => SmallestExpected >= 1 && ShareBelowFive <= 0.2;

    /// <summary>Tests a table of groups (rows) by outcomes; empty rows and columns do not count.</summary>
    /// <returns>The test, or <see langword="null"/> where fewer than two groups or two outcomes occur.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public static IndependenceTest? Of(IReadOnlyList<IReadOnlyList<long>> table)
    {
        foreach (var count in table.SelectMany(row => row))
            Require.Count(count);
        var rows = table.Select(row => (double)row.Sum()).ToArray();
        var columns = table.Count == 0 ? [] : Enumerable.Range(0, table[0].Count).Select(j => (double)table.Sum(row => row[j])).ToArray();
        var (some, kinds) = (rows.Count(r => r > 0), columns.Count(c => c > 0));
        if (some < 2 || kinds < 2)
            return null;
        var total = rows.Sum();
        double statistic = 0, smallest = double.PositiveInfinity;
        var below = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < columns.Length; j++)
            {
                var expected = rows[i] / total * columns[j];
                if (expected == 0) continue;
                statistic += (table[i][j] - expected) * (table[i][j] - expected) / expected;
                smallest = Math.Min(smallest, expected);
                if (expected < 5) below++;
            }
        }
        return new(ChiSquareTest.Of(statistic, (some - 1) * (kinds - 1)), smallest, (double)below / (some * kinds));
    }
}
