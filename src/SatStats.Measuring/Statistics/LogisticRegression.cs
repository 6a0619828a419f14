namespace SatStats.Measuring.Statistics;

/// <summary>All cases that share the same covariates, counted. One case for each pattern is the ungrouped form.</summary>
/// <param name="Covariates">One value for each predictor.</param>
/// <param name="Successes">Cases with the outcome; with survey weights it need not be whole.</param>
/// <param name="Trials">All cases of the pattern.</param>
public readonly record struct CovariatePattern(IReadOnlyList<double> Covariates, double Successes, double Trials);

/// <summary>Why a logistic regression has no estimate.</summary>
public enum LogisticObstacle
{
    /// <summary>There is an estimate.</summary>
    None,

    /// <summary>A predictor is a combination of others, or there are fewer patterns than terms.</summary>
    Collinearity,

    /// <summary>A combination of predictors foretells the outcome without a miss, or the outcome does not vary: the likelihood has no maximum.</summary>
    Separation,

    /// <summary>The iterations did not settle.</summary>
    NoConvergence,
}

/// <summary>Logistic regression by maximum likelihood, with an intercept.</summary>
/// <remarks>
/// McCullagh and Nelder (1989), "Generalized Linear Models", 4.4; agrees with R glm(family = binomial). Separation
/// after Albert and Anderson (1984), Biometrika 71.
/// </remarks>
/// <param name="Terms">The intercept and then the predictors; coefficients are log odds ratios.</param>
/// <param name="Deviance">Twice the log-likelihood lost against one free share for each pattern; depends on the grouping.</param>
/// <param name="NullDeviance">The same for the intercept alone.</param>
/// <param name="LogLikelihood">Log-likelihood of the single cases; does not depend on the grouping.</param>
public sealed record LogisticRegression(
    IReadOnlyList<RegressionTerm> Terms, double Deviance, double NullDeviance, double LogLikelihood)
{
    /// <summary>As <see cref="Fit(IReadOnlyList{string}, IReadOnlyList{CovariatePattern}, out LogisticObstacle, double)"/>, without the reason.</summary>
    public static LogisticRegression? Fit(IReadOnlyList<string> predictors, IReadOnlyList<CovariatePattern> patterns) =>
        Fit(predictors, patterns, out _);

    /// <summary>Fits the share of successes on the covariates.</summary>
    /// <param name="predictors">Names of the covariates, in their order within each pattern.</param>
    /// <param name="patterns">The counted patterns; those without trials are passed over.</param>
    /// <param name="obstacle">Why there is no estimate, or <see cref="LogisticObstacle.None"/>.</param>
    /// <param name="level">The level of the terms' Wald intervals.</param>
    /// <returns>The fit, or <see langword="null"/> where an obstacle stands in its way.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than trials, a wrong number of covariates, or a level outside (0, 1).</exception>
    public static LogisticRegression? Fit(
        IReadOnlyList<string> predictors, IReadOnlyList<CovariatePattern> patterns, out LogisticObstacle obstacle, double level = 0.95)
    {
        var multiplier = NormalDistribution.Multiplier(level);
        foreach (var pattern in patterns)
        {
            Require.SameLength(predictors.Count, pattern.Covariates.Count, nameof(patterns));
            if (!(pattern.Successes >= 0 && pattern.Successes <= pattern.Trials))
                throw new ArgumentOutOfRangeException(nameof(patterns), pattern.Successes, $"Successes must lie between 0 and the trials, {pattern.Trials}.");
        }
        var search = new LogisticSearch([.. patterns.Where(p => p.Trials > 0)], predictors.Count + 1);
        obstacle = search.Run();
        if (obstacle != LogisticObstacle.None)
            return null;
        var terms = search.Solution!.Coefficients.Select((coefficient, j) =>
        {
            var error = Math.Sqrt(search.Solution.InverseDiagonal[j]);
            var interval = new Interval(coefficient - multiplier * error, coefficient + multiplier * error);
            var name = j == 0 ? RegressionTerm.Intercept : predictors[j - 1];
            return new RegressionTerm(name, coefficient, error, coefficient / error, NormalDistribution.TwoSided(coefficient / error), interval);
        });
        return new LogisticRegression([.. terms], search.Deviance, search.NullDeviance, search.LogLikelihood);
    }

    /// <summary>The probability of the outcome for a case with these covariates.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A wrong number of covariates.</exception>
    public double Predict(IReadOnlyList<double> covariates)
    {
        Require.SameLength(Terms.Count - 1, covariates.Count, nameof(covariates));
        var logOdds = Terms[0].Coefficient;
        for (var j = 0; j < covariates.Count; j++)
            logOdds += Terms[j + 1].Coefficient * covariates[j];
        return LogisticSearch.Share(logOdds);
    }
}
