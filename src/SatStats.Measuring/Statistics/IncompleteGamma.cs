namespace SatStats.Measuring.Statistics;

/// <summary>The regularised incomplete gamma function and its inverse: the chi-square and Poisson distributions.</summary>
/// <remarks>
/// Series below the mean and Lentz's continued fraction above it (Press et al., "Numerical Recipes", 6.2), with
/// Loader's density as the common factor so that a shape of ten million costs neither digits nor time.
/// </remarks>
internal static class IncompleteGamma
{
    /// <summary>P and Q at <paramref name="x"/> for shape <paramref name="a"/> above 0.</summary>
    public static Tails At(double a, double x)
    {
        if (x <= 0)
            return Tails.FromLower(0);
        if (double.IsPositiveInfinity(x))
            return Tails.FromUpper(0);
        var density = Math.Exp(SaddlePoint.LogPoisson(a, x));
        return x < a + 1 ? Tails.FromLower(density * Series(a, x)) : Tails.FromUpper(density * a * Fraction(a, x));
    }

    /// <summary>The point whose lower (or, when <paramref name="upper"/>, upper) tail holds <paramref name="probability"/>.</summary>
    public static double Inverse(double a, double probability, bool upper)
    {
        // A bound that surely lies above: the mean plus far more than enough standard deviations.
        var high = a + 10 * Math.Sqrt(a) + 50;
        while (Tail(a, high, upper) > probability == upper)
            high *= 2;
        return MonotoneRoot.Find(x => Tail(a, x, upper) - probability, x => Slope(a, x, upper), 0, high, a);
    }

    private static double Tail(double a, double x, bool upper) => upper ? At(a, x).Upper : At(a, x).Lower;

    private static double Slope(double a, double x, bool upper)
    {
        var density = Math.Exp(SaddlePoint.LogPoisson(a, x)) * a / x;
        return upper ? -density : density;
    }

    private static double Series(double a, double x)
    {
        double sum = 1, term = 1;
        for (var k = 1; term > sum * 1e-17; k++)
            sum += term *= x / (a + k);
        return sum;
    }

    private static double Fraction(double a, double x)
    {
        const double tiny = 1e-300;
        var b = x + 1 - a;
        var c = 1 / tiny;
        var d = 1 / b;
        var h = d;
        for (var i = 1; i < 1_000_000; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = an * d + b;
            c = b + an / c;
            d = 1 / (Math.Abs(d) < tiny ? tiny : d);
            c = Math.Abs(c) < tiny ? tiny : c;
            h *= d * c;
            if (Math.Abs(d * c - 1) < 1e-16)
                break;
        }
        return h;
    }
}
