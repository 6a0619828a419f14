namespace SatStats.Measuring.Statistics;

/// <summary>Order statistics of all differences between two samples, without forming them: their number is the product of the sizes.</summary>
internal sealed class PairwiseDifferences(FrequencyTable first, FrequencyTable second)
{
    private readonly long pairs = first.Total * second.Total;

    // Arrays, because the pass over them is made up to 64 times for each rank.
    private readonly ValueCount[] minuends = [.. first.Rows];
    private readonly ValueCount[] subtrahends = [.. second.Rows];

    public double Median()
    {
        var low = AtRank((pairs + 1) / 2);
        return pairs % 2 == 1 ? low : (low + AtRank(pairs / 2 + 1)) / 2;
    }

    /// <summary>The difference with this rank, from 1 for the smallest.</summary>
    /// <remarks>
    /// Halves the range of doubles by their bit patterns, so that it ends after at most 64 counts at a difference
    /// that occurs, to the last digit.
    /// </remarks>
    public double AtRank(long rank)
    {
        var low = Order(minuends[0].Value - subtrahends[^1].Value);
        var high = Order(minuends[^1].Value - subtrahends[0].Value);
        while (low < high)
        {
            var middle = (low & high) + ((low ^ high) >> 1);
            if (AtMost(Order(middle)) >= rank)
                high = middle;
            else
                low = middle + 1;
        }
        return Order(low);
    }

    private long AtMost(double bound)
    {
        long sum = 0, beyond = 0;
        var j = 0;
        // A larger first value leaves at most as many second values within the bound, so one pass serves all.
        foreach (var (value, count) in minuends)
        {
            while (j < subtrahends.Length && value - subtrahends[j].Value > bound)
                beyond += subtrahends[j++].Count;
            sum += count * (second.Total - beyond);
        }
        return sum;
    }

    // Doubles read as whole numbers sort as the doubles do, once the negative ones are turned round.
    private static long Order(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        return bits < 0 ? long.MinValue - bits : bits;
    }

    private static double Order(long order) => BitConverter.Int64BitsToDouble(order < 0 ? long.MinValue - order : order);
}
