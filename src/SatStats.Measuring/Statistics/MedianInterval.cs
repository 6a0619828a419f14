namespace SatStats.Measuring.Statistics;

/// <summary>
/// A distribution-free interval of the median, or of any other quantile, whose ends are observed values. For
/// waiting times, which are too skewed for any interval around a mean.
/// </summary>
/// <remarks>
/// Conover (1999), "Practical Nonparametric Statistics", 3.2; agrees with R
/// sort(x)[c(qbinom(a, n, p), qbinom(1 - a, n, p) + 1)].
/// </remarks>
/// <param name="Interval">The two order statistics.</param>
/// <param name="LowRank">Rank of the lower one, from 1.</param>
/// <param name="HighRank">Rank of the higher one.</param>
/// <param name="Coverage">The probability that the ranks enclose the quantile of a continuous distribution; not less than the level.</param>
public readonly record struct MedianInterval(Interval Interval, long LowRank, long HighRank, double Coverage)
{
    /// <summary>The interval of the quantile at <paramref name="probability"/>.</summary>
    /// <returns>The interval, or <see langword="null"/> where there are too few cases for the level (for a median at 95 percent: fewer than 6).</returns>
    /// <exception cref="ArgumentOutOfRangeException">A probability or level outside (0, 1).</exception>
    public static MedianInterval? Of(FrequencyTable table, double probability = 0.5, double level = 0.95)
    {
        Require.Level(level);
        if (!(probability is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(probability), probability, "The quantile must lie between 0 and 1, ends excluded.");
        var n = table.Total;
        var tail = (1 - level) / 2;
        var low = BinomialTail.Smallest(k => BinomialTail.AtMost(k, n, probability).Lower >= tail, n);
        var high = BinomialTail.Smallest(k => BinomialTail.AtMost(k, n, probability).Upper <= tail, n) + 1;
        if (low < 1 || high > n)
            return null;
        var coverage = 1 - BinomialTail.AtMost(low - 1, n, probability).Lower - BinomialTail.AtMost(high - 1, n, probability).Upper;
        return new MedianInterval(new Interval(table.AtRank(low), table.AtRank(high)), low, high, coverage);
    }
}
