using System.Numerics;

namespace SatStats.Measuring.Statistics;

/// <summary>
/// Splits R-squared among the predictors of a linear model: each one's gain averaged over all orders of entry. The
/// key-driver shares that correlation alone gets wrong where drivers overlap.
/// </summary>
/// <remarks>
/// Lindeman, Merenda and Gold (1980), also Shapley value or general dominance; checked
/// against R lm fits of every subset.
/// </remarks>
/// <param name="RSquared">R-squared of the model with all predictors.</param>
/// <param name="Shares">One share of R-squared for each predictor, in the order given; they add up to R-squared.</param>
public sealed record LmgShares(double RSquared, IReadOnlyList<double> Shares)
{
    /// <summary>The most predictors: their subsets number two to this power.</summary>
    public const int MostPredictors = 20;

    // A predictor of which less than this share is its own cannot be told apart from the others.
    private const double Tolerance = 1e-12;

    /// <summary>The shares in the model of <paramref name="outcome"/> on <paramref name="predictors"/>.</summary>
    /// <returns>The shares, or <see langword="null"/> where predictors are collinear or something does not vary.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MostPredictors"/> predictors, or one without a value for each case.</exception>
    public static LmgShares? Of(IReadOnlyList<Predictor> predictors, IReadOnlyList<double> outcome)
    {
        foreach (var predictor in predictors)
            Require.SameLength(outcome.Count, predictor.Values.Count, predictor.Name);
        var columns = predictors.Select(p => Standardized(p.Values)).Append(Standardized(outcome)).ToArray();
        if (columns.Any(column => column.Length == 0))
            return null;
        var correlations = columns.Select(a => columns.Select(b => Product(a, b)).ToArray()).ToArray();
        return OfCorrelations(correlations);
    }

    /// <summary>The shares from a correlation matrix whose last row and column are the outcome's.</summary>
    /// <returns>The shares, or <see langword="null"/> where predictors are collinear.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More than <see cref="MostPredictors"/> predictors.</exception>
    public static LmgShares? OfCorrelations(IReadOnlyList<IReadOnlyList<double>> correlations)
    {
        var count = correlations.Count - 1;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostPredictors, nameof(correlations));
        var explained = new double[1 << count];
        if (!Explore(correlations, explained, [], [], 0, 0))
            return null;
        return new LmgShares(explained[^1], [.. Enumerable.Range(0, count).Select(j => Share(explained, count, j))]);
    }

    /// <summary>Fills in R-squared of every set that extends the given one by later predictors, growing one Cholesky row at a time.</summary>
    private static bool Explore(
        IReadOnlyList<IReadOnlyList<double>> r, double[] explained, List<(int Predictor, double[] Row)> factor, List<double> solved, int set, int from)
    {
        for (var j = from; j < r.Count - 1; j++)
        {
            var row = new double[factor.Count + 1];
            double own = 1, target = r[j][^1];
            for (var k = 0; k < factor.Count; k++)
            {
                var sum = r[j][factor[k].Predictor];
                for (var m = 0; m < k; m++)
                    sum -= row[m] * factor[k].Row[m];
                row[k] = sum / factor[k].Row[k];
                own -= row[k] * row[k];
                target -= row[k] * solved[k];
            }
            if (own < Tolerance)
                return false;
            row[^1] = Math.Sqrt(own);
            var gain = target / row[^1];
            var grown = set | 1 << j;
            explained[grown] = explained[set] + gain * gain;
            factor.Add((j, row));
            solved.Add(gain);
            if (!Explore(r, explained, factor, solved, grown, j + 1))
                return false;
            factor.RemoveAt(factor.Count - 1);
            solved.RemoveAt(solved.Count - 1);
        }
        return true;
    }

    private static double Share(double[] explained, int count, int predictor)
    {
        var bySize = new double[count];
        for (var set = 0; set < explained.Length; set++)
        {
            if ((set & 1 << predictor) == 0)
                bySize[BitOperations.PopCount((uint)set)] += explained[set | 1 << predictor] - explained[set];
        }
        // The sets of each size together weigh the same: their mean gain, averaged over the sizes.
        double sum = 0, sets = 1;
        for (var size = 0; size < count; size++)
        {
            sum += bySize[size] / sets;
            sets = sets * (count - 1 - size) / (size + 1);
        }
        return sum / count;
    }

    private static double[] Standardized(IReadOnlyList<double> values)
    {
        if (values.Count == 0)
            return [];
        var mean = values.Average();
        var centred = values.Select(value => value - mean).ToArray();
        var length = Math.Sqrt(Product(centred, centred));
        return length > 1e-14 * Math.Abs(mean) * Math.Sqrt(values.Count) && length > 0 ? [.. centred.Select(value => value / length)] : [];
    }

    private static double Product(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
