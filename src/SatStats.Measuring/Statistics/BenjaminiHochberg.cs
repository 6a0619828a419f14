namespace SatStats.Measuring.Statistics;

/// <summary>
/// Adjusts the p-values of one report for their number: calling those at most 0.05 significant makes at most 5
/// percent of the calls false, on average.
/// </summary>
/// <remarks>Benjamini and Hochberg (1995), JRSS B 57; agrees with R p.adjust(method = "BH").</remarks>
public static class BenjaminiHochberg
{
    /// <summary>The adjusted p-values where some tests are given more of the level than others.</summary>
    /// <remarks>Genovese, Roeder and Wasserman (2006), Biometrika 93: each p-value is divided by its weight; the weights must not depend on the p-values.</remarks>
    /// <param name="weights">One for each p-value, with a mean of 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A p-value outside [0, 1], or weights that are not positive with a mean of 1.</exception>
    public static IReadOnlyList<double?> Adjust(IReadOnlyList<double?> pValues, IReadOnlyList<double> weights)
    {
        if (weights.Count != pValues.Count || weights.Any(w => !(w > 0)) || (weights.Count > 0 && Math.Abs(weights.Average() - 1) > 1e-9))
            throw new ArgumentOutOfRangeException(nameof(weights), "There must be a positive weight for each p-value, with a mean of 1.");
        return Adjust([.. pValues.Zip(weights, (p, w) => p is { } known ? (double?)Math.Min(1, known / w) : null)]);
    }

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
