using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Repurchase;

/// <summary>Intervals of standardised shares and of their ratios to the first, by state; null where they are withheld.</summary>
/// <param name="Settled">Draws in which the model could be fitted.</param>
internal sealed record StandardisedIntervals(IReadOnlyList<Interval?>? Shares, IReadOnlyList<Interval?>? Ratios, int Settled);

/// <summary>By drawing customers anew.</summary>
internal static class DrawnIntervals
{
    // An interval from the draws that happened to work would be too narrow.
    private const double EnoughSettled = 0.9;

    public static StandardisedIntervals Of(StateDesign design, RepurchaseSettings settings, CancellationToken cancel)
    {
        var random = new Random(settings.Seed);
        var draws = new List<double[]>(settings.Resamples);
        for (var i = 0; i < settings.Resamples; i++)
        {
            cancel.ThrowIfCancellationRequested();
            if (design.StandardiseDraw(design.Drawn(random)) is { } shares) draws.Add(shares);
        }
        if (draws.Count < settings.Resamples * EnoughSettled) return new(null, null, draws.Count);
        var states = Enumerable.Range(0, draws[0].Length).ToList();
        return new([.. states.Select(s => BootstrapPercentiles.Of(draws.Select(d => d[s])))], [.. states.Select(s => BootstrapPercentiles.Of(draws.Select(d => d[s] / d[0])))], draws.Count);
    }
}

/// <summary>By what each customer's episodes together add: shares on the scale of log odds, ratios on that of logs.</summary>
internal static class ClusteredIntervals
{
    public static StandardisedIntervals Of(StateDesign design, IReadOnlyList<EpisodeCell> cells, IReadOnlyList<ProblemState> states, CustomerClusters clusters)
    {
        if (design.WithInfluence() is not { } fit) return new(null, null, 0);
        var patterns = cells.Select(c => states.Contains(c.State) ? design.PatternOf(c) : -1).ToArray();
        var customers = clusters.CustomersIn(states);
        var z = CustomerClusters.Multiplier(customers);
        double Error(Func<int, bool, double> adds) => clusters.Error(cells, [.. cells.Select((c, i) => patterns[i] < 0 ? 0 : adds(patterns[i], c.HasBought))], states);
        return new(
            [.. states.Select((_, s) => Share(fit.Shares[s], z * Error((p, bought) => bought ? fit.Bought[s][p] : fit.Not[s][p])))],
            [.. states.Select((_, s) => CustomerClusters.Around(fit.Shares[s] / fit.Shares[0], Error((p, bought) => bought ? fit.RatioBought(s, p) : fit.RatioNot(s, p)), customers))], 0);
    }

    private static Interval? Share(double share, double half)
    {
        var (middle, spread) = (Math.Log(share / (1 - share)), half / (share * (1 - share)));
        return double.IsFinite(spread) ? new Interval(1 / (1 + Math.Exp(spread - middle)), 1 / (1 + Math.Exp(-spread - middle))) : null;
    }
}
