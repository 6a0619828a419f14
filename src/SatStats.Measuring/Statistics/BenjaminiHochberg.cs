namespace SatStats.Measuring.Statistics;

/// <summary>
/// Adjusts the p-values of one report for their number: calling those at most 0.05 significant makes at most 5
/// percent of the calls false, on average.
/// </summary>
/// <remarks>Benjamini and Hochberg (1995), JRSS B 57; agrees with R p.adjust(method = "BH").</remarks>
public static class BenjaminiHochberg
{
    /// <summary>The adjusted p-values in the order given; a test that was not estimable stays null and does not count.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A p-value outside [0, 1].</exception>
    public static IReadOnlyList<double?> Adjust(IReadOnlyList<double?> pValues)
    {
        var known = Enumerable.Range(0, pValues.Count).Where(i => pValues[i] is not null).ToArray();
        foreach (var i in known)
            Require.Share(pValues[i]!.Value, nameof(pValues));
        var adjusted = new double?[pValues.Count];
        var least = 1.0;
        var rank = known.Length;
        foreach (var i in known.OrderByDescending(i => pValues[i]))
            adjusted[i] = least = Math.Min(least, pValues[i]!.Value * known.Length / rank--);
        return adjusted;
    }
}
