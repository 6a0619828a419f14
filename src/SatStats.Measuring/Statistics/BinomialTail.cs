namespace SatStats.Measuring.Statistics;

/// <summary>Cumulative binomial probabilities.</summary>
internal static class BinomialTail
{
    /// <summary>The probability of at most <paramref name="k"/> successes, and of more.</summary>
    public static Tails AtMost(long k, long n, double p)
    {
        if (k < 0)
            return Tails.FromLower(0);
        return k >= n ? Tails.FromUpper(0) : IncompleteBeta.At(n - k, k + 1.0, 1 - p, p);
    }

    /// <summary>The smallest count from 0 to n at which a condition holds that, once true, stays true.</summary>
    public static long Smallest(Func<long, bool> holds, long n)
    {
        long low = 0, high = n;
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (holds(middle))
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
