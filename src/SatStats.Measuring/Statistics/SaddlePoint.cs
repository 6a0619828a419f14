using MathNet.Numerics;

namespace SatStats.Measuring.Statistics;

/// <summary>
/// Logarithms of the binomial, Poisson and hypergeometric probabilities, to nearly full precision for any size.
/// </summary>
/// <remarks>
/// Loader (2000), "Fast and accurate computation of binomial probabilities"; the algorithm behind R's dbinom,
/// dpois and dhyper. Differences of log-gammas lose nine digits at ten million trials; this form loses none.
/// The Poisson and binomial arguments need not be whole, which the incomplete gamma and beta functions use.
/// </remarks>
internal static class SaddlePoint
{
    private const double HalfLogTwoPi = 0.918938533204672741780329736406;

    /// <summary>log of the probability of <paramref name="x"/> successes in <paramref name="n"/> trials; <paramref name="q"/> is 1 - p, given apart so that neither loses digits.</summary>
    public static double LogBinomial(double x, double n, double p, double q)
    {
        if (x < 0 || x > n)
            return double.NegativeInfinity;
        if (p == 0)
            return x == 0 ? 0 : double.NegativeInfinity;
        if (q == 0)
            return x == n ? 0 : double.NegativeInfinity;
        if (x == 0)
            return n == 0 ? 0 : n * LogOfOneMinus(p, q);
        if (x == n)
            return n * LogOfOneMinus(q, p);
        var core = StirlingError(n) - StirlingError(x) - StirlingError(n - x) - Deviance(x, n * p) - Deviance(n - x, n * q);
        return core - HalfLogTwoPi + 0.5 * (Math.Log(n) - Math.Log(x) - Math.Log(n - x));
    }

    /// <summary>log of the probability of <paramref name="x"/> events where <paramref name="mean"/> are expected.</summary>
    public static double LogPoisson(double x, double mean)
    {
        if (mean == 0)
            return x == 0 ? 0 : double.NegativeInfinity;
        if (x == 0)
            return -mean;
        return -StirlingError(x) - Deviance(x, mean) - HalfLogTwoPi - 0.5 * Math.Log(x);
    }

    /// <summary>log of the probability that <paramref name="drawn"/> balls out of <paramref name="white"/> white and <paramref name="black"/> black hold <paramref name="x"/> white ones.</summary>
    public static double LogHypergeometric(double x, double white, double black, double drawn)
    {
        var all = white + black;
        var p = drawn / all;
        var q = (all - drawn) / all;
        return LogBinomial(x, white, p, q) + LogBinomial(drawn - x, black, p, q) - LogBinomial(drawn, all, p, q);
    }

    // Of two complements the smaller is the one that still has all its digits.
    private static double LogOfOneMinus(double p, double q) => p < 0.5 ? LogOnePlus(-p) : Math.Log(q);

    private static double LogOnePlus(double x) => SpecialFunctions.Log1p(x);

    /// <summary>log n! minus its Stirling approximation.</summary>
    private static double StirlingError(double n)
    {
        if (n < 16)
            return SpecialFunctions.GammaLn(n + 1) - (n + 0.5) * Math.Log(n) + n - HalfLogTwoPi;
        var s = 1 / (n * n);
        return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - s * 691.0 / 360360) * s) * s) * s) * s) / n;
    }

    /// <summary>x log(x/m) + m - x without cancellation where x is near m.</summary>
    private static double Deviance(double x, double m)
    {
        var difference = x - m;
        if (Math.Abs(difference) >= 0.1 * (x + m))
            return x * Math.Log(x / m) - difference;
        var v = difference / (x + m);
        var sum = difference * v;
        var term = 2 * x * v;
        for (var j = 3; ; j += 2)
        {
            term *= v * v;
            var next = sum + term / j;
            if (next == sum)
                return sum;
            sum = next;
        }
    }
}
