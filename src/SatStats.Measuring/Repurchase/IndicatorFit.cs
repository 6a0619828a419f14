namespace SatStats.Measuring.Repurchase;

/// <summary>
/// Newton's method for a logistic regression whose terms are all indicators, beginning near the solution: for the many draws of a bootstrap,
/// where every pattern touches only a handful of terms. The estimate itself comes from the general regression.
/// </summary>
internal sealed class IndicatorFit(IReadOnlyList<int[]> terms, int count)
{
    private const int MostIterations = 25;

    /// <summary>The coefficients for these counts; null where the search does not settle or runs off to infinity.</summary>
    public double[]? Fit(IReadOnlyList<PatternCount> counts, double[] start)
    {
        var coefficients = (double[])start.Clone();
        for (var i = 0; i < MostIterations; i++)
        {
            var score = new double[count];
            if (Factors(counts, coefficients, score) is not { } factors) return null;
            var step = Solved(factors, score);
            var largest = 0.0;
            for (var j = 0; j < count; j++)
            {
                coefficients[j] += step[j];
                largest = Math.Max(largest, Math.Abs(step[j]));
            }
            if (largest < 1e-9) return coefficients;
        }
        return null;
    }

    /// <summary>The inverse of the information at these coefficients, times each of the vectors; null where a term is not determined.</summary>
    public double[][]? Inverse(IReadOnlyList<PatternCount> counts, double[] coefficients, IEnumerable<double[]> vectors) =>
        Factors(counts, coefficients, new double[count]) is { } factors ? [.. vectors.Select(v => Solved(factors, v))] : null;

    public static double Share(int[] terms, double[] coefficients)
    {
        var logOdds = 0.0;
        foreach (var term in terms) logOdds += coefficients[term];
        return 1 / (1 + Math.Exp(-logOdds));
    }

    /// <summary>The information's Cholesky factors, and the score beside it; null where a share runs off to 0 or 1, or a term is not determined.</summary>
    private double[,]? Factors(IReadOnlyList<PatternCount> counts, double[] coefficients, double[] score)
    {
        var information = new double[count, count];
        for (var i = 0; i < terms.Count; i++)
        {
            double cases = counts[i].Bought + counts[i].Not;
            if (cases == 0) continue;
            var share = Share(terms[i], coefficients);
            if (share is < 1e-6 or > 1 - 1e-6 || !double.IsFinite(share)) return null;
            foreach (var row in terms[i])
            {
                score[row] += counts[i].Bought - cases * share;
                foreach (var column in terms[i]) information[row, column] += cases * share * (1 - share);
            }
        }
        return IsFactored(information) ? information : null;
    }

    private bool IsFactored(double[,] matrix)
    {
        for (var j = 0; j < count; j++)
        {
            var whole = matrix[j, j];
            for (var k = 0; k < j; k++) matrix[j, j] -= matrix[j, k] * matrix[j, k];
            if (!(matrix[j, j] > 1e-10 * whole)) return false;
            matrix[j, j] = Math.Sqrt(matrix[j, j]);
            for (var i = j + 1; i < count; i++)
            {
                for (var k = 0; k < j; k++) matrix[i, j] -= matrix[i, k] * matrix[j, k];
                matrix[i, j] /= matrix[j, j];
            }
        }
        return true;
    }

    private double[] Solved(double[,] factors, double[] right)
    {
        var solution = (double[])right.Clone();
        for (var i = 0; i < count; i++)
        {
            for (var k = 0; k < i; k++) solution[i] -= factors[i, k] * solution[k];
            solution[i] /= factors[i, i];
        }
        for (var i = count - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < count; k++) solution[i] -= factors[k, i] * solution[k];
            solution[i] /= factors[i, i];
        }
        return solution;
    }
}
