namespace SatStats.Measuring.Statistics;

/// <summary>
/// The two-sided exact p-value of a discrete statistic: the probability of all outcomes that are not likelier than
/// the one seen. The rule of R's fisher.test, binom.test and poisson.test.
/// </summary>
internal static class SmallProbabilities
{
    // R counts outcomes within this relative margin as equally likely, so that rounding does not drop a mirror image.
    private const double Margin = 1e-7;

    /// <summary>
    /// The p-value over the whole numbers from <paramref name="low"/> to <paramref name="high"/>, for a log density
    /// that rises up to <paramref name="mode"/> and falls after it.
    /// </summary>
    public static double TwoSided(Func<long, double> logDensity, long observed, long low, long high, long mode)
    {
        var bar = logDensity(observed) + Math.Log(1 + Margin);
        if (logDensity(mode) <= bar)
            return 1;
        var lower = LastAtMost(logDensity, bar, low, mode, -1);
        var upper = LastAtMost(logDensity, bar, high, mode, 1);
        return Math.Min(1, Sum(logDensity, lower, low, -1) + Sum(logDensity, upper, high, 1));
    }

    /// <summary>The outcome nearest to the mode that is not likelier than the bar; one step beyond the end if none is.</summary>
    private static long LastAtMost(Func<long, double> logDensity, double bar, long end, long mode, int outward)
    {
        long inside = 0, outside = (end - mode) * outward + 1;
        while (outside - inside > 1)
        {
            var middle = inside + (outside - inside) / 2;
            if (logDensity(mode + outward * middle) <= bar)
                outside = middle;
            else
                inside = middle;
        }
        return mode + outward * outside;
    }

    private static double Sum(Func<long, double> logDensity, long from, long end, int outward)
    {
        double sum = 0;
        for (var x = from; (end - x) * outward >= 0; x += outward)
        {
            var density = Math.Exp(logDensity(x));
            sum += density;
            if (density <= sum * 1e-18)
                break;
        }
        return sum;
    }
}
