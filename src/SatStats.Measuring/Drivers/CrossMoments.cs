using MathNet.Numerics.LinearAlgebra;

namespace SatStats.Measuring.Drivers;

/// <summary>Sums, squares and products of the columns of rows, each row counted as often as its weight says.</summary>
internal sealed record CrossMoments(double Total, double[] Means, double[][] Products)
{
    /// <param name="rows">Drivers and, last, the outcome.</param>
    /// <param name="weights">How often each row counts; null for once.</param>
    public static CrossMoments Of(double[][] rows, int[]? weights)
    {
        var width = rows[0].Length;
        var (total, means) = (0.0, new double[width]);
        for (var i = 0; i < rows.Length; i++)
        {
            var weight = weights?[i] ?? 1;
            total += weight;
            for (var a = 0; a < width; a++) means[a] += weight * rows[i][a];
        }
        for (var a = 0; a < width; a++) means[a] /= total;
        double[][] products = [.. Enumerable.Range(0, width).Select(_ => new double[width])];
        for (var i = 0; i < rows.Length; i++)
        {
            if (weights?[i] is 0) continue;
            var (weight, row) = (weights?[i] ?? 1, rows[i]);
            for (var a = 0; a < width; a++)
            {
                var left = weight * (row[a] - means[a]);
                for (var b = 0; b <= a; b++) products[a][b] += left * (row[b] - means[b]);
            }
        }
        return new(total, means, products);
    }

    /// <summary>The correlation matrix; null where a column does not vary.</summary>
    public double[][]? Correlations()
    {
        var width = Means.Length;
        if (Enumerable.Range(0, width).Any(a => !(Products[a][a] > 1e-12 * Math.Max(1, Means[a] * Means[a]) * Total))) return null;
        return [.. Enumerable.Range(0, width).Select(a => Enumerable.Range(0, width).Select(b => a == b ? 1 : Products[Math.Max(a, b)][Math.Min(a, b)] / Math.Sqrt(Products[a][a] * Products[b][b])).ToArray())];
    }

    /// <summary>The least-squares coefficients, in units of the outcome for one unit of each driver.</summary>
    public double[] Coefficients(double[][] correlations)
    {
        var count = Means.Length - 1;
        var beta = Matrix<double>.Build.Dense(count, count, (i, j) => correlations[i][j]).Solve(Vector<double>.Build.Dense(count, i => correlations[i][count]));
        return [.. beta.Select((b, j) => b * Math.Sqrt(Products[count][count] / Products[j][j]))];
    }
}
