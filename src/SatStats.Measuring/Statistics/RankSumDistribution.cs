namespace SatStats.Measuring.Statistics;

/// <summary>The exact distribution of Mann and Whitney's U without ties. Agrees with R pwilcox and qwilcox.</summary>
internal sealed class RankSumDistribution
{
    private readonly double[] cumulative;

    public RankSumDistribution(int first, int second)
    {
        var ways = Ways(first, second);
        var all = ways.Sum();
        cumulative = new double[ways.Length];
        double sum = 0;
        for (var u = 0; u < ways.Length; u++)
            cumulative[u] = (sum += ways[u]) / all;
    }

    public double TwoSided(long u)
    {
        // The distribution is symmetric: the tail beyond u above the middle is the tail up to its mirror image.
        var nearer = Math.Min(u, cumulative.Length - 1 - u);
        return Math.Min(1, 2 * cumulative[nearer]);
    }

    /// <summary>The smallest U with at least this probability at or below it.</summary>
    public long Quantile(double probability) => Array.FindIndex(cumulative, value => value >= probability);

    /// <summary>In how many ways U arises, by choosing the first sample's ranks one rank at a time.</summary>
    private static double[] Ways(int first, int second)
    {
        var size = first * second;
        var ways = new double[first + 1, size + 1];
        ways[0, 0] = 1;
        for (var rank = 1; rank <= first + second; rank++)
        {
            for (var chosen = Math.Min(rank, first); chosen >= 1; chosen--)
            {
                // As the chosen-th smallest of its sample, this rank exceeds rank - chosen of the other.
                var gain = rank - chosen;
                if (gain > second)
                    continue;
                for (var u = size; u >= gain; u--)
                    ways[chosen, u] += ways[chosen - 1, u - gain];
            }
        }
        return [.. Enumerable.Range(0, size + 1).Select(u => ways[first, u])];
    }
}
