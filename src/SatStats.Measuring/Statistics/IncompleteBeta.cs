namespace SatStats.Measuring.Statistics;

/// <summary>The regularised incomplete beta function and its inverse: the binomial and Student distributions.</summary>
/// <remarks>
/// Lentz's continued fraction (Press et al., "Numerical Recipes", 6.4) with Loader's density as its factor.
/// </remarks>
internal static class IncompleteBeta
{
    /// <summary>I and its complement at <paramref name="x"/>; <paramref name="y"/> is 1 - x, given apart so that neither loses digits.</summary>
    public static Tails At(double a, double b, double x, double y)
    {
        if (x <= 0)
            return Tails.FromLower(0);
        if (y <= 0)
            return Tails.FromUpper(0);
        // The fraction converges fast below the mean only; above it the mirrored function is below its own.
        if (x > (a + 1) / (a + b + 2))
            return Below(b, a, y, x).Swapped;
        return Below(a, b, x, y);
    }

    /// <summary>The point whose lower (or, when <paramref name="upper"/>, upper) tail holds <paramref name="probability"/>.</summary>
    public static double Inverse(double a, double b, double probability, bool upper) =>
        MonotoneRoot.Find(x => Tail(a, b, x, upper) - probability, x => Slope(a, b, x, upper), 0, 1, a / (a + b));

    private static double Tail(double a, double b, double x, bool upper)
    {
        var tails = At(a, b, x, 1 - x);
        return upper ? tails.Upper : tails.Lower;
    }

    private static double Slope(double a, double b, double x, bool upper)
    {
        var density = Factor(a, b, x, 1 - x) * a / (x * (1 - x));
        return upper ? -density : density;
    }

    private static Tails Below(double a, double b, double x, double y) =>
        Tails.FromLower(Factor(a, b, x, y) * Fraction(a, b, x));

    /// <summary>x^a y^b / (a B(a, b)).</summary>
    private static double Factor(double a, double b, double x, double y) =>
        Math.Exp(SaddlePoint.LogBinomial(a, a + b, x, y)) * (b / (a + b));

    private static double Fraction(double a, double b, double x)
    {
        double c = 1, d = Inverted(1 - (a + b) * x / (a + 1)), h = d;
        for (var m = 1; m < 1_000_000; m++)
        {
            var twice = 2 * m;
            var even = m * (b - m) * x / ((a + twice - 1) * (a + twice));
            d = Inverted(1 + even * d);
            c = NotZero(1 + even / c);
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + twice) * (a + twice + 1));
            d = Inverted(1 + odd * d);
            c = NotZero(1 + odd / c);
            h *= d * c;
            if (Math.Abs(d * c - 1) < 1e-16)
                break;
        }
        return h;
    }

    private static double NotZero(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;

    private static double Inverted(double value) => 1 / NotZero(value);
}
