using SatStats.Measuring.Statistics;
using Values = System.Collections.Generic.Dictionary<string, object?>;

namespace SatStats.Tests.Measuring.Statistics;

internal static class GoldenModels
{
    public static Values Logistic(GoldenCase g)
    {
        var names = g.Input.EnumerateObject().Select(p => p.Name).Where(n => n is not ("y" or "n" or "level")).ToArray();
        var columns = names.Select(g.Series).ToArray();
        var y = g.Series("y");
        var trials = g.Has("n") ? g.Series("n") : [.. y.Select(_ => 1.0)];
        var patterns = y.Select((successes, i) => new CovariatePattern([.. columns.Select(c => c[i])], successes, trials[i])).ToArray();
        var fit = LogisticRegression.Fit(names, patterns, out var obstacle);
        return new Values(Table(fit?.Terms))
        {
            ["deviance"] = fit?.Deviance,
            ["null_deviance"] = fit?.NullDeviance,
            ["log_likelihood"] = fit?.LogLikelihood,
            ["obstacle"] = obstacle.ToString(),
        };
    }

    public static Values Lmg(GoldenCase g)
    {
        var predictors = g.Input.EnumerateObject().Select(p => p.Name).Where(n => n != "y").Select(n => new Predictor(n, g.Series(n))).ToArray();
        var fit = LeastSquares.Fit(predictors, g.Series("y"));
        var shares = LmgShares.Of(predictors, g.Series("y"));
        return new Values(Table(fit?.Terms))
        {
            ["r_squared"] = fit?.RSquared,
            ["adjusted_r_squared"] = fit?.AdjustedRSquared,
            ["sigma"] = fit?.ResidualStandardError,
            ["lmg_terms"] = predictors.Select(p => p.Name),
            ["lmg"] = shares?.Shares,
        };
    }

    public static Values Survival(GoldenCase g)
    {
        var curve = KaplanMeier.Of(EventTime.Count(g.Series("time"), Happened(g)), g.Number("level", 0.95))!;
        var at = g.Series("at").Select(curve.At).ToArray();
        var (lower, middle, upper) = (curve.Quantile(0.25), curve.Quantile(0.5), curve.Quantile(0.75));
        return new Values
        {
            ["survival"] = at.Select(p => p?.Survival),
            ["standard_error"] = at.Select(p => p?.StandardError),
            ["lower"] = at.Select(p => p?.Interval?.Low),
            ["upper"] = at.Select(p => p?.Interval?.High),
            ["at_risk"] = at.Select(p => p?.AtRisk),
            ["q25"] = lower.Time,
            ["median"] = middle.Time,
            ["q75"] = upper.Time,
            ["median_lower"] = middle.Low,
            ["median_upper"] = middle.High,
        };
    }

    public static Values LogRankOf(GoldenCase g)
    {
        var (times, happened, groups) = (g.Series("time"), Happened(g), g.Series("group"));
        var tables = Enumerable.Range(0, times.Length).GroupBy(i => groups[i]).OrderBy(rows => rows.Key)
            .Select(rows => EventTime.Count([.. rows.Select(i => times[i])], [.. rows.Select(i => happened[i])])).ToArray();
        var result = LogRank.Of(tables);
        return new Values
        {
            ["chi_square"] = result.Test?.Statistic,
            ["df"] = result.Test?.DegreesOfFreedom,
            ["p"] = result.Test?.P,
            ["observed"] = result.Observed,
            ["expected"] = result.Expected,
        };
    }

    private static bool[] Happened(GoldenCase g) => [.. g.Series("event").Select(e => e == 1)];

    private static Values Table(IReadOnlyList<RegressionTerm>? terms) => new()
    {
        ["terms"] = terms?.Select(t => t.Name),
        ["coefficient"] = terms?.Select(t => t.Coefficient),
        ["standard_error"] = terms?.Select(t => t.StandardError),
        ["z"] = terms?.Select(t => t.Statistic),
        ["p"] = terms?.Select(t => t.P),
        ["lower"] = terms?.Select(t => t.Interval.Low),
        ["upper"] = terms?.Select(t => t.Interval.High),
    };
}
