namespace SatStats.Benchmarks.Simulations;

/// <summary>Random numbers of the distributions that cases come from.</summary>
internal sealed class Draws(int seed)
{
    private readonly Random _random = new(seed);

    public double Uniform() => _random.NextDouble();

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>A skewed waiting time with this median.</summary>
    public double LogNormal(double median, double sigma) => median * Math.Exp(sigma * Normal());

    public bool Yes(double share) => Uniform() < share;

    /// <summary>How many of n.</summary>
    public long Binomial(long n, double share)
    {
        var hits = 0L;
        for (var i = 0L; i < n; i++) if (Yes(share)) hits++;
        return hits;
    }

    /// <summary>A count of rare events: arrivals of unit rate until the mean is reached.</summary>
    public long Poisson(double mean)
    {
        var events = -1L;
        for (var time = 0.0; time < mean; events++) time -= Math.Log(1 - Uniform());
        return Math.Max(0, events);
    }

    /// <summary>A score, by the shares of the scores from the first up.</summary>
    public double Score(double first, IReadOnlyList<double> shares)
    {
        var u = Uniform();
        for (var i = 0; i < shares.Count; i++) if ((u -= shares[i]) < 0) return first + i;
        return first + shares.Count - 1;
    }
}
