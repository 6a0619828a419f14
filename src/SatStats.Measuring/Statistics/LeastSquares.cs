using MathNet.Numerics.LinearAlgebra;

namespace SatStats.Measuring.Statistics;

/// <summary>Ordinary least squares with an intercept.</summary>
/// <remarks>Agrees with R summary(lm(...)).</remarks>
/// <param name="Terms">The intercept and then the predictors, in the order given.</param>
/// <param name="RSquared">Share of the outcome's variance that the predictors explain, 0 to 1.</param>
/// <param name="AdjustedRSquared">The same, less what chance predictors would explain; can be below 0.</param>
/// <param name="ResidualStandardError">Typical size of a residual, in the unit of the outcome.</param>
/// <param name="DegreesOfFreedom">Cases less terms.</param>
public sealed record LeastSquares(
    IReadOnlyList<RegressionTerm> Terms, double RSquared, double AdjustedRSquared, double ResidualStandardError, int DegreesOfFreedom)
{
    // R's lm drops a column at this tolerance; here such a fit is not estimable.
    internal const double Tolerance = 1e-7;

    /// <summary>Fits <paramref name="outcome"/> on <paramref name="predictors"/>.</summary>
    /// <returns>The fit, or <see langword="null"/> where predictors are collinear, the outcome does not vary, or there are not more cases than terms.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A predictor has not one value for each case, or a level outside (0, 1).</exception>
    public static LeastSquares? Fit(IReadOnlyList<Predictor> predictors, IReadOnlyList<double> outcome, double level = 0.95)
    {
        Require.Level(level);
        foreach (var predictor in predictors)
            Require.SameLength(outcome.Count, predictor.Values.Count, predictor.Name);
        var freedom = outcome.Count - predictors.Count - 1;
        if (freedom < 1)
            return null;
        var y = Vector<double>.Build.DenseOfEnumerable(outcome);
        var total = (y - y.Average()).L2Norm();
        var design = Matrix<double>.Build.Dense(outcome.Count, predictors.Count + 1, (i, j) => j == 0 ? 1 : predictors[j - 1].Values[i]);
        if (total == 0 || LinearSolution.Of(design, y, Tolerance) is not { } solution)
            return null;
        var residual = (y - design * Vector<double>.Build.Dense(solution.Coefficients)).L2Norm();
        var unexplained = residual / total * (residual / total);
        var sigma = residual / Math.Sqrt(freedom);
        var terms = TermsOf(predictors, solution, sigma, freedom, level);
        return new LeastSquares(terms, 1 - unexplained, 1 - unexplained * (outcome.Count - 1) / freedom, sigma, freedom);
    }

    private static RegressionTerm[] TermsOf(
        IReadOnlyList<Predictor> predictors, LinearSolution solution, double sigma, int freedom, double level)
    {
        var multiplier = StudentDistribution.Multiplier(level, freedom);
        return [.. solution.Coefficients.Select((coefficient, j) =>
        {
            var error = sigma * Math.Sqrt(solution.InverseDiagonal[j]);
            var t = coefficient / error;
            var interval = new Interval(coefficient - multiplier * error, coefficient + multiplier * error);
            var name = j == 0 ? RegressionTerm.Intercept : predictors[j - 1].Name;
            return new RegressionTerm(name, coefficient, error, t, StudentDistribution.TwoSided(t, freedom), interval);
        })];
    }
}
