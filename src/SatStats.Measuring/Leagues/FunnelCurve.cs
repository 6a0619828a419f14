using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Leagues;

/// <summary>The limits of a funnel at one size.</summary>
/// <param name="Size">Cases of a share, customers of a rate.</param>
public readonly record struct FunnelStep(double Size, Interval Usual, Interval Wide);

/// <summary>
/// The limits of a funnel over the sizes of its parts, for drawing: counts are whole and exact limits jump from size to size, so that the line
/// between two counts is set where the exact tail would be reached.
/// </summary>
/// <remarks>Spiegelhalter (2005), Statistics in Medicine 24, appendix A.1. Who is outside is told by <see cref="FunnelLimits"/>, not by the line.</remarks>
internal static class FunnelCurve
{
    private const int Steps = 80;

    public static IReadOnlyList<FunnelStep> OfShares(double centre, double least, double most) => Over(least, most, size =>
    {
        var n = Math.Max(1, (long)Math.Round(size));
        double At(double tail) => Math.Clamp(Between(k => BinomialTail.AtMost(k, n, centre).Lower, tail, n) / n, 0, 1);
        return new(n, new(At(0.025), At(0.975)), new(At(0.001), At(0.999)));
    });

    /// <param name="perUnit">What one customer is worth in exposure.</param>
    public static IReadOnlyList<FunnelStep> OfRates(double centre, (double Least, double Most) customers, double perUnit) => Over(customers.Least, customers.Most, size =>
    {
        var mean = centre * size * perUnit;
        double At(double tail) => Math.Max(0, Between(k => k < 0 ? 0 : IncompleteGamma.At(k + 1.0, mean).Upper, tail, (long)(mean + 20 * Math.Sqrt(mean) + 50)) / size / perUnit);
        return new(size, new(At(0.025), At(0.975)), new(At(0.001), At(0.999)));
    });

    private static List<FunnelStep> Over(double least, double most, Func<double, FunnelStep> at) =>
        [.. Enumerable.Range(0, Steps + 1).Select(i => least * Math.Pow(most / least, (double)i / Steps)).Select(at).DistinctBy(s => s.Size)];

    private static double Between(Func<long, double> atMost, double tail, long most)
    {
        var k = BinomialTail.Smallest(count => atMost(count) > tail, most);
        var (here, before) = (atMost(k), atMost(k - 1));
        return here > before ? k - (here - tail) / (here - before) : k;
    }
}
