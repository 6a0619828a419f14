namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>Probabilities of counts, by recursion from the likeliest one: another way than the program's own.</summary>
internal static class Probabilities
{
    private const double Negligible = 1e-13;

    /// <summary>Of each number of successes; those that hardly ever happen are left out.</summary>
    public static IReadOnlyList<(long Count, double Probability)> Binomial(long n, double p) =>
        From(Math.Min(n, (long)((n + 1) * p)), 0, n, k => (n - k) * p / ((k + 1) * (1 - p)));

    /// <summary>Of each number of events.</summary>
    public static IReadOnlyList<(long Count, double Probability)> Poisson(double mean) =>
        From((long)mean, 0, long.MaxValue, k => mean / (k + 1));

    private static List<(long, double)> From(long mode, long least, long most, Func<long, double> rise)
    {
        var found = new List<(long Count, double Weight)> { (mode, 1) };
        var weight = 1.0;
        for (var k = mode; k < most && weight > Negligible; k++) found.Add((k + 1, weight *= rise(k)));
        weight = 1;
        for (var k = mode; k > least && weight > Negligible; k--) found.Add((k - 1, weight /= rise(k - 1)));
        var all = found.Sum(f => f.Weight);
        return [.. found.OrderBy(f => f.Count).Select(f => (f.Count, f.Weight / all))];
    }
}
