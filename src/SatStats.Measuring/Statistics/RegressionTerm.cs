namespace SatStats.Measuring.Statistics;

/// <summary>A named predictor with one value for each case.</summary>
/// <param name="Name">The name that comes back in the result.</param>
/// <param name="Values">One value for each case, in the order of the outcome.</param>
public sealed record Predictor(string Name, IReadOnlyList<double> Values);

/// <summary>One row of a regression table.</summary>
/// <param name="Name">The predictor, or "(Intercept)".</param>
/// <param name="Coefficient">Change of the outcome (logistic: of its log odds) per unit of the predictor, others equal.</param>
/// <param name="StandardError">The coefficient's standard error.</param>
/// <param name="Statistic">Coefficient over standard error: z (logistic) or t (least squares).</param>
/// <param name="P">Two-sided p-value that the coefficient is 0.</param>
/// <param name="Interval">The Wald interval of the coefficient; exponentiate its ends for an odds ratio.</param>
public sealed record RegressionTerm(string Name, double Coefficient, double StandardError, double Statistic, double P, Interval Interval)
{
    internal const string Intercept = "(Intercept)";
}
