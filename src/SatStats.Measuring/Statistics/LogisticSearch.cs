using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace SatStats.Measuring.Statistics;

/// <summary>Iteratively reweighted least squares towards the maximum of a logistic likelihood.</summary>
internal sealed class LogisticSearch
{
    private const int MostIterations = 60;

    // Log odds beyond this are shares within a millionth of 0 or 1; a search still walking there has nothing to find.
    private const double FarLogOdds = 14;

    private readonly CovariatePattern[] patterns;
    private readonly Matrix<double> design;
    private double[] logOdds;

    public LogisticSearch(CovariatePattern[] patterns, int terms)
    {
        this.patterns = patterns;
        design = Matrix<double>.Build.Dense(Math.Max(1, patterns.Length), terms,
            (i, j) => j == 0 ? 1 : patterns.Length == 0 ? 0 : patterns[i].Covariates[j - 1]);
        logOdds = [.. patterns.Select(p => Math.Log((p.Successes + 0.5) / (p.Trials - p.Successes + 0.5)))];
    }

    public LinearSolution? Solution { get; private set; }

    public double Deviance => DevianceAt(logOdds);

    public double LogLikelihood => patterns.Select((p, i) => LogLikelihoodOf(p, logOdds[i])).Sum();

    public double NullDeviance
    {
        get
        {
            var successes = patterns.Sum(p => p.Successes);
            var even = Math.Log(successes / (patterns.Sum(p => p.Trials) - successes));
            return DevianceAt([.. patterns.Select(_ => even)]);
        }
    }

    public static double Share(double logOdds) => 1 / (1 + Math.Exp(-logOdds));

    public LogisticObstacle Run()
    {
        if (patterns.Length == 0 || LinearSolution.Of(design, Vector<double>.Build.Dense(patterns.Length), LeastSquares.Tolerance) is null)
            return LogisticObstacle.Collinearity;
        var settled = false;
        for (var i = 0; i < MostIterations; i++)
        {
            Solution = Reweighted();
            if (Solution is null)
                return IsFar ? LogisticObstacle.Separation : LogisticObstacle.Collinearity;
            // The step after a settled one changes nothing but the last digits, and gives errors at the optimum.
            if (settled)
                return LogisticObstacle.None;
            // The start lies near the data, outside the model, and so is no measure for the first step.
            settled = Step(i == 0 ? double.PositiveInfinity : Deviance) < 1e-8;
        }
        return IsFar ? LogisticObstacle.Separation : LogisticObstacle.NoConvergence;
    }

    private bool IsFar => logOdds.Any(value => Math.Abs(value) > FarLogOdds);

    private LinearSolution? Reweighted()
    {
        var roots = new double[patterns.Length];
        var working = Vector<double>.Build.Dense(patterns.Length);
        for (var i = 0; i < patterns.Length; i++)
        {
            var share = Share(logOdds[i]);
            // The other side from the log odds themselves, which keeps its digits where the share rounds to 1;
            // without them a search for a maximum at infinity would seem to have arrived.
            var other = Share(-logOdds[i]);
            var information = share * other;
            var surplus = (patterns[i].Successes * other - (patterns[i].Trials - patterns[i].Successes) * share) / patterns[i].Trials;
            roots[i] = Math.Sqrt(patterns[i].Trials * information);
            if (roots[i] == 0)
                return null;
            working[i] = roots[i] * (logOdds[i] + surplus / information);
        }
        return LinearSolution.Of(design.MapIndexed((i, _, value) => value * roots[i]), working, 1e-10);
    }

    /// <summary>Moves to the solution, or part of the way if that would be worse; returns how far any log odds moved.</summary>
    private double Step(double before)
    {
        var target = (design * Vector<double>.Build.Dense(Solution!.Coefficients)).ToArray();
        var part = 1.0;
        var next = target;
        while (!(DevianceAt(next) <= before * (1 + 1e-9) + 1e-9) && part > 1e-3)
        {
            part /= 2;
            next = [.. logOdds.Zip(target, (from, to) => from + part * (to - from))];
        }
        var moved = logOdds.Zip(next, (from, to) => Math.Abs(from - to)).Max();
        logOdds = next;
        return moved;
    }

    private double DevianceAt(double[] at)
    {
        double sum = 0;
        for (var i = 0; i < patterns.Length; i++)
        {
            var (successes, trials) = (patterns[i].Successes, patterns[i].Trials);
            var saturated = Entropy(successes, trials) + Entropy(trials - successes, trials);
            sum += saturated - LogLikelihoodOf(patterns[i], at[i]);
        }
        return 2 * sum;
    }

    private static double Entropy(double part, double whole) => part == 0 ? 0 : part * Math.Log(part / whole);

    private static double LogLikelihoodOf(CovariatePattern pattern, double logOdds) =>
        -pattern.Successes * LogOnePlusExp(-logOdds) - (pattern.Trials - pattern.Successes) * LogOnePlusExp(logOdds);

    private static double LogOnePlusExp(double value) =>
        value > 0 ? value + SpecialFunctions.Log1p(Math.Exp(-value)) : SpecialFunctions.Log1p(Math.Exp(value));
}
