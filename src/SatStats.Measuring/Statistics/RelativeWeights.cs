using MathNet.Numerics.LinearAlgebra;

namespace SatStats.Measuring.Statistics;

/// <summary>
/// Splits R-squared among many predictors by way of uncorrelated ones that are closest to them: near the LMG shares, at a cost that does not
/// double with each predictor.
/// </summary>
/// <remarks>Johnson (2000), Multivariate Behavioral Research 35. Agrees with the same formulas in R (eigen).</remarks>
internal static class RelativeWeights
{
    /// <summary>The weights from a correlation matrix whose last row and column are the outcome's; they add up to R-squared.</summary>
    /// <returns>The weights, or <see langword="null"/> where predictors are collinear.</returns>
    public static LmgShares? OfCorrelations(IReadOnlyList<IReadOnlyList<double>> correlations)
    {
        var count = correlations.Count - 1;
        var between = Matrix<double>.Build.Dense(count, count, (i, j) => correlations[i][j]);
        var eigen = between.Evd(Symmetricity.Symmetric);
        var values = eigen.EigenValues.Select(v => v.Real).ToArray();
        if (values.Any(v => v < 1e-10)) return null;
        var root = eigen.EigenVectors * Matrix<double>.Build.DenseOfDiagonalArray([.. values.Select(Math.Sqrt)]) * eigen.EigenVectors.Transpose();
        var beta = root.Solve(Vector<double>.Build.Dense(count, i => correlations[i][count]));
        var shares = root.PointwisePower(2) * beta.PointwisePower(2);
        return new LmgShares(shares.Sum(), [.. shares]);
    }

    /// <summary>How many times each predictor's variance is inflated by the others (VIF): the diagonal of the inverse; null where they are collinear.</summary>
    public static double[]? Inflation(IReadOnlyList<IReadOnlyList<double>> correlations)
    {
        var count = correlations.Count - 1;
        var between = Matrix<double>.Build.Dense(count, count, (i, j) => correlations[i][j]);
        return Math.Abs(between.Determinant()) < 1e-12 ? null : [.. between.Inverse().Diagonal()];
    }
}
