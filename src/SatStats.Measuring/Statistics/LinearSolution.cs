using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace SatStats.Measuring.Statistics;

/// <summary>A least-squares solution by QR, which unlike the normal equations does not square the conditioning.</summary>
/// <param name="Coefficients">One for each column.</param>
/// <param name="InverseDiagonal">The diagonal of the inverse of X'X, the squared standard errors up to the residual variance.</param>
internal sealed record LinearSolution(double[] Coefficients, double[] InverseDiagonal)
{
    /// <summary>Solves for the right-hand side; null where a column is, within <paramref name="tolerance"/> of its length, a combination of those before it.</summary>
    public static LinearSolution? Of(Matrix<double> design, Vector<double> outcome, double tolerance)
    {
        if (design.RowCount < design.ColumnCount)
            return null;
        // Unit columns make the tolerance mean the same for an age in years and for a 0/1 flag.
        var lengths = design.ColumnNorms(2);
        if (lengths.Any(length => length == 0))
            return null;
        var scaled = design.MapIndexed((_, j, value) => value / lengths[j]);
        var factors = scaled.QR(QRMethod.Thin);
        if (factors.R.Diagonal().Any(value => !(Math.Abs(value) > tolerance)))
            return null;
        var solved = factors.R.UpperTriangle().Solve(factors.Q.TransposeThisAndMultiply(outcome));
        var inverse = factors.R.Inverse();
        var coefficients = solved.Select((value, j) => value / lengths[j]).ToArray();
        var diagonal = inverse.EnumerateRows().Select((row, j) => row.DotProduct(row) / (lengths[j] * lengths[j])).ToArray();
        return new LinearSolution(coefficients, diagonal);
    }
}
