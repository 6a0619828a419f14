namespace SatStats.Measuring.Statistics;

/// <summary>Sample quantiles by linear interpolation between order statistics.</summary>
/// <remarks>
/// Hyndman and Fan (1996), type 7; agrees with R quantile(), Excel PERCENTILE.INC and SQL percentile_cont.
/// </remarks>
public static class Quantile
{
    /// <summary>The value below which a share of <paramref name="probability"/> of the cases lies: 0.5 for the median, 0.9 for the 90th percentile.</summary>
    /// <returns>The quantile, or <see langword="null"/> without cases.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A probability outside [0, 1].</exception>
    public static double? Of(FrequencyTable table, double probability)
    {
        Require.Share(probability);
        if (table.Total == 0)
            return null;
        var position = (table.Total - 1) * probability;
        var rank = (long)Math.Floor(position);
        var low = table.AtRank(rank + 1);
        var part = position - rank;
        // Untouched where nothing is to interpolate: an infinite neighbour must not make it NaN.
        if (part == 0)
            return low;
        var high = table.AtRank(rank + 2);
        return low == high ? low : low + part * (high - low);
    }

    /// <summary>The quantile of single values, in any order.</summary>
    /// <returns>The quantile, or <see langword="null"/> without values.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A probability outside [0, 1], or a value that is NaN.</exception>
    public static double? Of(IEnumerable<double> values, double probability) => Of(FrequencyTable.Of(values), probability);
}
