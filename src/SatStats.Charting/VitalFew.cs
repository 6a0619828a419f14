namespace SatStats.Charting;

/// <summary>The bars of a Pareto that a reader should look at.</summary>
internal static class VitalFew
{
    public const double Share = 0.8;

    /// <summary>Those marked; where none is, the few at the front that first make up four fifths together.</summary>
    public static bool[] Of(ParetoChart chart)
    {
        if (chart.Bars.Any(bar => bar.IsEmphasised)) return [.. chart.Bars.Select(bar => bar.IsEmphasised)];
        var shares = CumulativeShares.Of(chart.Bars);
        return [.. shares.Select((_, i) => i == 0 || shares[i - 1] < Share - 1e-9)];
    }
}
