namespace SatStats.Measuring.Statistics;

/// <summary>The Mann-Whitney (Wilcoxon rank sum) comparison of two independent samples, with the Hodges-Lehmann shift.</summary>
/// <remarks>
/// Mann and Whitney (1947), Hodges and Lehmann (1963); agrees with R wilcox.test. Where R finds the interval of a
/// tied or large sample by search, this uses the order statistics of the differences at the normal ranks
/// (Hollander and Wolfe, 4.3), which needs no iteration and gives observed differences.
/// </remarks>
/// <param name="U">Pairs in which the first sample's value is the larger, ties counting one half.</param>
/// <param name="Superiority">U over all pairs: the probability that a random case of the first sample exceeds one of the second.</param>
/// <param name="ExactP">Two-sided exact p-value; null with ties or with 50 or more cases in a sample.</param>
/// <param name="NormalP">Two-sided p-value by the normal approximation with tie and continuity correction; null if all values are equal.</param>
/// <param name="Shift">The Hodges-Lehmann estimate: the median of all differences, first less second.</param>
/// <param name="Interval">The interval of the shift, from the exact distribution where <paramref name="ExactP"/> is; null where the samples are too small for the level.</param>
public readonly record struct MannWhitney(
    double U, double Superiority, double? ExactP, double? NormalP, double Shift, Interval? Interval)
{
    // R's limit for the exact distribution.
    private const int ExactBelow = 50;

    /// <summary>The exact p-value where there is one, otherwise the normal one.</summary>
    public double? P => ExactP ?? NormalP;

    /// <summary>Compares <paramref name="first"/> with <paramref name="second"/>.</summary>
    /// <returns>The comparison, or <see langword="null"/> where a sample is empty.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level outside (0, 1).</exception>
    public static MannWhitney? Of(FrequencyTable first, FrequencyTable second, double level = 0.95)
    {
        var z = NormalDistribution.Multiplier(level);
        if (first.Total == 0 || second.Total == 0)
            return null;
        var pairs = first.Total * second.Total;
        var (u, ties) = Count(first, second);
        double all = first.Total + second.Total;
        var sigma = Math.Sqrt(pairs / 12.0 * (all + 1 - ties / all / (all - 1)));
        var differences = new PairwiseDifferences(first, second);
        var exact = ties == 0 && first.Total < ExactBelow && second.Total < ExactBelow
            ? new RankSumDistribution((int)first.Total, (int)second.Total) : null;
        // How many of the outermost differences to leave out on each side, plus one.
        var rank = exact?.Quantile((1 - level) / 2) ?? (long)Math.Ceiling(pairs / 2.0 - z * sigma - 0.5);
        Interval? interval = rank < 1 || sigma == 0 ? null : new Interval(differences.AtRank(rank), differences.AtRank(pairs + 1 - rank));
        double? normal = sigma == 0 ? null
            : NormalDistribution.TwoSided(Math.Max(0, Math.Abs(u - pairs / 2.0) - 0.5) / sigma);
        return new MannWhitney(u, u / pairs, exact?.TwoSided((long)u), normal, differences.Median(), interval);
    }

    /// <summary>The normal p-value alone, which costs one walk over the values.</summary>
    internal static double? NormalPOf(FrequencyTable first, FrequencyTable second)
    {
        if (first.Total == 0 || second.Total == 0) return null;
        var (u, ties) = Count(first, second);
        double all = first.Total + second.Total, pairs = (double)first.Total * second.Total;
        var sigma = Math.Sqrt(pairs / 12.0 * (all + 1 - ties / all / (all - 1)));
        return sigma == 0 ? null : NormalDistribution.TwoSided(Math.Max(0, Math.Abs(u - pairs / 2.0) - 0.5) / sigma);
    }

    /// <summary>U, and the sum of t³ - t over the ties of the joint sample.</summary>
    private static (double U, double Ties) Count(FrequencyTable first, FrequencyTable second)
    {
        double u = 0, ties = 0;
        long below = 0;
        int i = 0, j = 0;
        while (i < first.Rows.Count || j < second.Rows.Count)
        {
            var value = Math.Min(Value(first, i), Value(second, j));
            var here = Value(first, i) == value ? first.Rows[i++].Count : 0;
            var there = Value(second, j) == value ? second.Rows[j++].Count : 0;
            u += (double)here * below + 0.5 * here * there;
            below += there;
            double tied = here + there;
            ties += (tied - 1) * tied * (tied + 1);
        }
        return (u, ties);
    }

    private static double Value(FrequencyTable table, int row) =>
        row < table.Rows.Count ? table.Rows[row].Value : double.PositiveInfinity;
}
