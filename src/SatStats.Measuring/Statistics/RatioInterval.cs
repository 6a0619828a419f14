namespace SatStats.Measuring.Statistics;

/// <summary>A ratio whose logarithm is taken as normal; the common form of Katz's and Woolf's intervals.</summary>
internal readonly record struct RatioInterval(double Ratio, double LogStandardError)
{
    public static RatioInterval? OfRisks(TwoByTwo table, double add)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(add);
        double a = table.A + add, c = table.C + add, row1 = table.Row1 + 2 * add, row2 = table.Row2 + 2 * add;
        if (row1 == 0 || row2 == 0 || c == 0)
            return null;
        // Each term as (n - a) / (n a), which is 0 and not rounding dust when everybody has the outcome.
        var variance = (table.B + add) / (a * row1) + (table.D + add) / (c * row2);
        return new RatioInterval(a / row1 / (c / row2), Math.Sqrt(variance));
    }

    public static RatioInterval? OfOdds(TwoByTwo table, double add)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(add);
        double a = table.A + add, b = table.B + add, c = table.C + add, d = table.D + add;
        if (b == 0 || c == 0)
            return null;
        return new RatioInterval(a / b / (c / d), Math.Sqrt(1 / a + 1 / b + 1 / c + 1 / d));
    }

    public Interval? At(double level)
    {
        var factor = Math.Exp(NormalDistribution.Multiplier(level) * LogStandardError);
        return double.IsFinite(factor) && Ratio > 0 ? new Interval(Ratio / factor, Ratio * factor) : null;
    }
}
