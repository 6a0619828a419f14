namespace SatStats.Measuring.Statistics;

/// <summary>A trend in a short series (months, quarters) without assuming its shape, with Sen's slope.</summary>
/// <remarks>
/// Mann (1945), Kendall (1975), Sen (1968); tau agrees with R cor.test(method = "kendall"), the rest
/// was checked in R against the definitions. The p-value assumes that neighbours in time are not correlated. Work grows with
/// the square of the length.
/// </remarks>
/// <param name="S">Rising pairs less falling pairs.</param>
/// <param name="Variance">Variance of S without a trend, corrected for ties.</param>
/// <param name="Z">S with continuity correction over its standard deviation.</param>
/// <param name="P">Two-sided p-value that there is no trend.</param>
/// <param name="SenSlope">The median slope of all pairs: change per unit of time, untouched by outliers.</param>
/// <param name="Tau">Kendall's tau-b of value and time, -1 to 1.</param>
public readonly record struct MannKendall(long S, double Variance, double Z, double P, double SenSlope, double Tau)
{
    /// <summary>Tests values at equal steps of time; the slope is per step.</summary>
    /// <returns>The trend, or <see langword="null"/> with fewer than 3 values or all equal.</returns>
    public static MannKendall? Of(IReadOnlyList<double> values) =>
        Of([.. Enumerable.Range(0, values.Count).Select(i => (double)i)], values);

    /// <summary>Tests values at the given times, which rise strictly but may have gaps.</summary>
    /// <returns>The trend, or <see langword="null"/> with fewer than 3 values or all equal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The series differ in length, or the times do not rise.</exception>
    public static MannKendall? Of(IReadOnlyList<double> times, IReadOnlyList<double> values)
    {
        Require.SameLength(values.Count, times.Count, nameof(times));
        if (values.Count < 3)
            return null;
        var slopes = new List<double>(values.Count * (values.Count - 1) / 2);
        long s = 0;
        for (var j = 1; j < values.Count; j++)
        {
            if (!(times[j] > times[j - 1]))
                throw new ArgumentOutOfRangeException(nameof(times), times[j], "Times must rise from one value to the next.");
            for (var i = 0; i < j; i++)
            {
                s += Math.Sign(values[j] - values[i]);
                slopes.Add((values[j] - values[i]) / (times[j] - times[i]));
            }
        }
        return Summarize(s, FrequencyTable.Of(values), Quantile.Of(slopes, 0.5)!.Value);
    }

    private static MannKendall? Summarize(long s, FrequencyTable values, double slope)
    {
        double n = values.Total, tiedPairs = 0, ties = 0;
        foreach (var (_, count) in values.Rows)
        {
            tiedPairs += count * (count - 1.0) / 2;
            ties += count * (count - 1.0) * (2.0 * count + 5);
        }
        var variance = (n * (n - 1) * (2 * n + 5) - ties) / 18;
        if (variance <= 0)
            return null;
        var z = (s - Math.Sign(s)) / Math.Sqrt(variance);
        var pairs = n * (n - 1) / 2;
        return new MannKendall(s, variance, z, NormalDistribution.TwoSided(z), slope, s / Math.Sqrt(pairs * (pairs - tiedPairs)));
    }
}
