namespace SatStats.Measuring.Statistics;

/// <summary>What is known of a population by one grouping.</summary>
/// <param name="Groups">For each cell of the sample, which group it belongs to.</param>
/// <param name="Targets">The population's count or share of each group; only their proportions matter.</param>
public sealed record RakingMargin(IReadOnlyList<int> Groups, IReadOnlyList<double> Targets);

/// <summary>
/// Weights under which a sample has the margins of its population: each margin in turn is made to fit, until all do. The weights average 1.
/// </summary>
/// <remarks>
/// Iterative proportional fitting, Deming and Stephan (1940); as a way of weighting Deville, Särndal and Sautory (1993), JASA 88. Agrees with R
/// loglin(target, margins, start = counts), which the package survey's rake comes to as well when it is let run until nothing moves.
/// </remarks>
/// <param name="Weights">For each cell, the weight of one case in it.</param>
/// <param name="HasConverged">Whether all margins fit in the end; where they contradict each other in this sample, they never do.</param>
/// <param name="LargestDeviation">The largest distance of a group's weighted share from its target.</param>
/// <param name="Rounds">How often every margin was fitted.</param>
public sealed record Raking(IReadOnlyList<double> Weights, bool HasConverged, double LargestDeviation, int Rounds)
{
    private const double Tolerance = 1e-12;
    private const int MostRounds = 1000;

    /// <summary>Rakes cells of so many cases each to the margins.</summary>
    /// <returns>The weights, or <see langword="null"/> without cases, without margins, or where a group has a target and no case, or cases and no target.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or a margin that does not know every cell.</exception>
    public static Raking? Of(IReadOnlyList<long> counts, IReadOnlyList<RakingMargin> margins)
    {
        foreach (var count in counts)
            Require.Count(count);
        foreach (var margin in margins)
            Require.SameLength(counts.Count, margin.Groups.Count, nameof(margins));
        var total = (double)counts.Sum();
        if (total == 0 || margins.Count == 0 || margins.Any(m => !Fits(counts, m)))
            return null;
        var targets = margins.Select(m => m.Targets.Select(t => t / m.Targets.Sum() * total).ToArray()).ToArray();
        var weights = counts.Select(_ => 1.0).ToArray();
        var rounds = 0;
        var deviation = Deviation();
        while (deviation > Tolerance && rounds < MostRounds)
        {
            rounds++;
            foreach (var (margin, target) in margins.Zip(targets))
            {
                var sums = Sums(counts, weights, margin);
                for (var i = 0; i < weights.Length; i++)
                    if (counts[i] > 0) weights[i] *= target[margin.Groups[i]] / sums[margin.Groups[i]];
            }
            deviation = Deviation();
        }
        return new(weights, deviation <= Tolerance, deviation, rounds);

        double Deviation() => margins.Zip(targets).Max(m => Sums(counts, weights, m.First).Zip(m.Second, (sum, target) => Math.Abs(sum - target) / total).Max());
    }

    /// <summary>No weight above so many times the average: what is cut off goes to the others in proportion, again and again until none is above.</summary>
    /// <param name="counts">The same cells.</param>
    /// <param name="most">The largest weight allowed; more than 1.</param>
    /// <returns>The weights, and how many cases had theirs cut.</returns>
    public (IReadOnlyList<double> Weights, long Cut) Trimmed(IReadOnlyList<long> counts, double most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(most, 1);
        var weights = Weights.ToArray();
        var isCut = new bool[weights.Length];
        while (Enumerable.Range(0, weights.Length).Where(i => weights[i] > most * (1 + Tolerance)).ToList() is { Count: > 0 } above)
        {
            var excess = above.Sum(i => counts[i] * (weights[i] - most));
            foreach (var i in above)
                (weights[i], isCut[i]) = (most, true);
            var free = Enumerable.Range(0, weights.Length).Where(i => !isCut[i]).ToList();
            var mass = free.Sum(i => counts[i] * weights[i]);
            if (mass <= 0) break;
            foreach (var i in free)
                weights[i] *= 1 + excess / mass;
        }
        return (weights, Enumerable.Range(0, weights.Length).Where(i => isCut[i]).Sum(i => counts[i]));
    }

    private static bool Fits(IReadOnlyList<long> counts, RakingMargin margin)
    {
        var sums = Sums(counts, [.. counts.Select(_ => 1.0)], margin);
        return margin.Targets.Zip(sums).All(g => g.First >= 0 && g.First > 0 == g.Second > 0);
    }

    private static double[] Sums(IReadOnlyList<long> counts, double[] weights, RakingMargin margin)
    {
        var sums = new double[margin.Targets.Count];
        for (var i = 0; i < counts.Count; i++)
            sums[margin.Groups[i]] += counts[i] * weights[i];
        return sums;
    }
}
