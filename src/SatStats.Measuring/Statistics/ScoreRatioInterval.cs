namespace SatStats.Measuring.Statistics;

/// <summary>
/// Intervals of the risk ratio and of the odds ratio that hold every ratio which Pearson's chi-square test would not reject: interval and
/// test cannot disagree. They exist where a cell is empty, and are no point where everybody has the outcome, as Katz's is.
/// </summary>
/// <remarks>
/// Risk ratio: Koopman (1984), Biometrics 40. Odds ratio: Cornfield (1956) without continuity correction, also Miettinen and Nurminen (1985),
/// Statistics in Medicine 4, without their N / (N - 1). Checked in R against the definitions by root finding. Fagerland, Lydersen and Laake
/// (2015), Statistical Methods in Medical Research 24, recommend both over Katz and Woolf.
/// </remarks>
public static class ScoreRatioInterval
{
    // Beyond e to this power nobody asks.
    private const double Widest = 60;

    /// <summary>The interval of the first group's share over the second's.</summary>
    /// <returns>The interval; its lower end is 0 where the first group has no outcome. <see langword="null"/> where a group is empty, or the second has no outcome and the ratio is open above.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level outside (0, 1).</exception>
    public static Interval? OfRisks(TwoByTwo table, double level = 0.95, double addToEachCell = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(addToEachCell);
        double a = table.A + addToEachCell, c = table.C + addToEachCell, row1 = table.Row1 + 2 * addToEachCell, row2 = table.Row2 + 2 * addToEachCell;
        return row1 == 0 || row2 == 0 || c == 0 ? null : Between(a / row1 / (c / row2), level, ratio => RiskDistance(a, row1, c, row2, ratio));
    }

    /// <summary>The interval of the cross-product ratio.</summary>
    /// <returns>The interval; its lower end is 0 where A or D is. <see langword="null"/> where a group is empty, or B or C is 0 and the ratio is open above.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level outside (0, 1).</exception>
    public static Interval? OfOdds(TwoByTwo table, double level = 0.95, double addToEachCell = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(addToEachCell);
        double a = table.A + addToEachCell, b = table.B + addToEachCell, c = table.C + addToEachCell, d = table.D + addToEachCell;
        return b == 0 || c == 0 || a + b == 0 || c + d == 0 ? null : Between(a / b * (d / c), level, ratio => OddsDistance(a, b, c, d, ratio));
    }

    /// <summary>The ratios whose distance from what was seen is just what the level allows; the distance rises with the ratio, from below 0 to above.</summary>
    private static Interval Between(double seen, double level, Func<double, double> distance)
    {
        var z = NormalDistribution.Multiplier(level);
        var middle = seen > 0 ? Math.Log(seen) : -Widest;
        var low = seen > 0 ? Math.Exp(MonotoneRoot.Bisect(x => distance(Math.Exp(x)) + z, middle - Widest, middle)) : 0;
        return new(low, Math.Exp(MonotoneRoot.Bisect(x => distance(Math.Exp(x)) - z, middle, middle + 2 * Widest)));
    }

    private static double RiskDistance(double a, double row1, double c, double row2, double ratio)
    {
        // The shares that are likeliest where the ratio is this one: the smaller root of N r p² - (...) p + (a + c) = 0, written so that it cannot cancel.
        var all = row1 + row2;
        var half = row1 * ratio + a + row2 + c * ratio;
        var second = 2 * (a + c) / (half + Math.Sqrt(Math.Max(0, half * half - 4 * all * ratio * (a + c))));
        var first = Math.Min(1, ratio * second);
        second = Math.Min(1, second);
        var variance = first * (1 - first) / row1 + ratio * ratio * second * (1 - second) / row2;
        var excess = ratio * c / row2 - a / row1;
        return variance > 0 ? excess / Math.Sqrt(variance) : Math.Sign(excess) * double.MaxValue;
    }

    private static double OddsDistance(double a, double b, double c, double d, double ratio)
    {
        var fitted = BreslowDay.FittedA(a + b, c + d, a + c, ratio);
        double row = a + b - fitted, column = a + c - fitted, rest = c + d - column;
        // Far out a fitted cell is 0 but for rounding, and everything is further away than any level allows.
        return Math.Min(Math.Min(fitted, row), Math.Min(column, rest)) > 0
            ? (fitted - a) * Math.Sqrt(1 / fitted + 1 / row + 1 / column + 1 / rest) : Math.Sign(fitted - a) * double.MaxValue;
    }
}
