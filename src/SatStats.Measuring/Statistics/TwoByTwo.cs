namespace SatStats.Measuring.Statistics;

/// <summary>
/// A table of two groups (rows) by two outcomes (columns): <c>A</c> and <c>B</c> are the first group with and without
/// the outcome, <c>C</c> and <c>D</c> the second.
/// </summary>
public readonly record struct TwoByTwo
{
    /// <summary>The table with the four counts given row by row.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public TwoByTwo(long a, long b, long c, long d)
    {
        Require.Count(a);
        Require.Count(b);
        Require.Count(c);
        Require.Count(d);
        (A, B, C, D) = (a, b, c, d);
    }

    /// <summary>First group, with the outcome.</summary>
    public long A { get; }

    /// <summary>First group, without the outcome.</summary>
    public long B { get; }

    /// <summary>Second group, with the outcome.</summary>
    public long C { get; }

    /// <summary>Second group, without the outcome.</summary>
    public long D { get; }

    /// <summary>Size of the first group.</summary>
    public long Row1 => A + B;

    /// <summary>Size of the second group.</summary>
    public long Row2 => C + D;

    /// <summary>All with the outcome.</summary>
    public long Column1 => A + C;

    /// <summary>All without the outcome.</summary>
    public long Column2 => B + D;

    /// <summary>All cases.</summary>
    public long Total => Row1 + Row2;

    /// <summary>Whether a cell is empty, so that the ratios' intervals need <c>addToEachCell</c> to exist.</summary>
    public bool HasEmptyCell => A == 0 || B == 0 || C == 0 || D == 0;

    /// <summary>The smallest of the four counts expected if group and outcome were independent; below 5, prefer <see cref="FisherExactP"/>. Null if the table is empty.</summary>
    public double? SmallestExpected =>
        Total == 0 ? null : (double)Math.Min(Row1, Row2) * Math.Min(Column1, Column2) / Total;

    /// <summary>The outcome's share in the first group over its share in the second; null where a group is empty or the second has no outcome.</summary>
    /// <param name="addToEachCell">0.5 for the Haldane-Anscombe correction of a table with an empty cell; say so beside the figure.</param>
    public double? RiskRatio(double addToEachCell = 0) => RatioInterval.OfRisks(this, addToEachCell)?.Ratio;

    /// <summary>Katz's interval of <see cref="RiskRatio"/>; null where either outcome count is 0.</summary>
    /// <remarks>Katz et al. (1978), Biometrics 34: the log ratio plus and minus a multiple of sqrt(1/a - 1/n1 + 1/c - 1/n2).</remarks>
    /// <param name="level">The confidence level.</param>
    /// <param name="addToEachCell">As for <see cref="RiskRatio"/>.</param>
    public Interval? RiskRatioInterval(double level = 0.95, double addToEachCell = 0) =>
        RatioInterval.OfRisks(this, addToEachCell)?.At(level);

    /// <summary>The cross-product odds ratio A D / (B C); null where B or C is 0.</summary>
    /// <param name="addToEachCell">As for <see cref="RiskRatio"/>.</param>
    public double? OddsRatio(double addToEachCell = 0) => RatioInterval.OfOdds(this, addToEachCell)?.Ratio;

    /// <summary>Woolf's interval of <see cref="OddsRatio"/>; null where any cell is 0.</summary>
    /// <remarks>Woolf (1955), Annals of Human Genetics 19: the log ratio plus and minus a multiple of sqrt(1/a + 1/b + 1/c + 1/d).</remarks>
    /// <param name="level">The confidence level.</param>
    /// <param name="addToEachCell">As for <see cref="RiskRatio"/>.</param>
    public Interval? OddsRatioInterval(double level = 0.95, double addToEachCell = 0) =>
        RatioInterval.OfOdds(this, addToEachCell)?.At(level);

    /// <summary>The difference of the two shares with Newcombe's interval; null where a group is empty.</summary>
    public NewcombeDifference? RiskDifference(double level = 0.95) => NewcombeDifference.Of(A, Row1, C, Row2, level);

    /// <summary>The phi coefficient, the correlation of group and outcome, from -1 to 1; null where a row or column is empty.</summary>
    /// <remarks>Yule (1912); the signed root of chi-square over n.</remarks>
    public double? Phi
    {
        get
        {
            var scale = Math.Sqrt((double)Row1 * Row2) * Math.Sqrt((double)Column1 * Column2);
            return scale == 0 ? null : CrossDifference / scale;
        }
    }

    /// <summary>Pearson's chi-square test of independence; null where a row or column is empty.</summary>
    /// <remarks>Agrees with R chisq.test(correct = yates).</remarks>
    /// <param name="yates">Whether to apply Yates' continuity correction.</param>
    public ChiSquareTest? ChiSquare(bool yates = false)
    {
        if (Phi is not { } phi)
            return null;
        if (!yates)
            return ChiSquareTest.Of(phi * phi * Total, 1);
        // All four cells differ from expectation by the same amount, which the correction cannot push past 0.
        var distance = Math.Abs(CrossDifference) / Total;
        var kept = distance == 0 ? 0 : 1 - Math.Min(0.5, distance) / distance;
        return ChiSquareTest.Of(phi * phi * Total * kept * kept, 1);
    }

    /// <summary>Fisher's exact two-sided p-value; 1 where a row or column is empty.</summary>
    /// <remarks>Agrees with R fisher.test.</remarks>
    public double FisherExactP()
    {
        if (Row1 == 0 || Row2 == 0 || Column1 == 0 || Column2 == 0)
            return 1;
        var (white, black, drawn) = (Row1, Row2, Column1);
        var low = Math.Max(0, drawn - black);
        var high = Math.Min(drawn, white);
        var mode = Math.Clamp((long)((drawn + 1.0) * (white + 1.0) / (white + black + 2.0)), low, high);
        return SmallProbabilities.TwoSided(x => SaddlePoint.LogHypergeometric(x, white, black, drawn), A, low, high, mode);
    }

    /// <summary>Fisher's two-sided mid-p-value: the table seen counts half, which makes the test hold its level on average instead of staying far below it; 1 where a row or column is empty.</summary>
    /// <remarks>Lancaster (1961), Journal of the American Statistical Association 56.</remarks>
    public double FisherMidP() => Row1 == 0 || Row2 == 0 || Column1 == 0 || Column2 == 0 ? 1 : FisherExactP() - Math.Exp(SaddlePoint.LogHypergeometric(A, Row1, Row2, Column1)) / 2;

    // As decimal, because at ten million cases the two products agree in more digits than a double has.
    private double CrossDifference => (double)((decimal)A * D - (decimal)B * C);
}
