using MathNet.Numerics;

namespace SatStats.Measuring.Statistics;

/// <summary>
/// How much more series vary than chance alone explains, where each has only a few periods to tell: what similar series show is the prior,
/// and each series' own spread is drawn towards it.
/// </summary>
/// <remarks>
/// Smyth (2004), "Linear models and empirical Bayes methods", Statistical Applications in Genetics and Molecular Biology 3: the prior is
/// fitted to the logarithms of the dispersions. Agrees with limma's fitFDist as published, and like its eBayes takes no more degrees of freedom than all series have.
/// </remarks>
/// <param name="Prior">The dispersion that similar series have: 1 where chance explains all.</param>
/// <param name="PriorFreedom">How many degrees of freedom that is worth; infinite where the series do not differ.</param>
/// <param name="Pooled">The degrees of freedom of all series together: what was learnt from them cannot be known better than that.</param>
internal sealed record ModeratedDispersion(double Prior, double PriorFreedom, double Pooled)
{
    /// <summary>The prior of series with these dispersions and degrees of freedom; those that do not vary at all are left out.</summary>
    /// <returns>The prior, or <see langword="null"/> with fewer than 3 that vary: each then stands for itself.</returns>
    public static ModeratedDispersion? Of(IReadOnlyList<(double Dispersion, double Freedom)> series)
    {
        var known = series.Where(s => s.Dispersion > 0 && s.Freedom > 0).ToList();
        if (known.Count < 3) return null;
        var logs = known.Select(s => Math.Log(s.Dispersion) - SpecialFunctions.DiGamma(s.Freedom / 2) + Math.Log(s.Freedom / 2)).ToList();
        var mean = logs.Average();
        var spread = logs.Sum(e => (e - mean) * (e - mean)) / (logs.Count - 1) - known.Average(s => Trigamma(s.Freedom / 2));
        var pooled = known.Sum(s => s.Freedom);
        if (spread <= 0) return new(Math.Exp(mean), double.PositiveInfinity, pooled);
        var half = MonotoneRoot.Bisect(x => Trigamma(x) - spread, 1e-6, 1e7);
        return new(Math.Exp(mean + SpecialFunctions.DiGamma(half) - Math.Log(half)), 2 * half, pooled);
    }

    /// <summary>A series' own dispersion drawn towards the prior, with the degrees of freedom that both are worth.</summary>
    public (double Dispersion, double Freedom) Of(double dispersion, double freedom) => double.IsInfinity(PriorFreedom)
        ? (Prior, Math.Max(Pooled, freedom))
        : ((PriorFreedom * Prior + freedom * dispersion) / (PriorFreedom + freedom), Math.Min(PriorFreedom + freedom, Math.Max(Pooled, freedom)));

    /// <summary>The second derivative of the logarithm of the gamma function: by recurrence up to where its asymptotic series holds.</summary>
    internal static double Trigamma(double x)
    {
        var sum = 0.0;
        for (; x < 20; x++) sum += 1 / (x * x);
        var s = 1 / (x * x);
        return sum + (1 + (0.5 + (1.0 / 6 - (1.0 / 30 - (1.0 / 42 - s / 30) * s) * s) / x) / x) / x;
    }
}
