namespace SatStats.Measuring.Repurchase;

/// <summary>Standardised shares of some counts, and how much one more customer of each pattern would move them.</summary>
/// <remarks>
/// The influence function of g-computation after a logistic regression: the customer's own share against the mean, and its residual through the
/// coefficients (Stefanski and Boos 2002, The American Statistician 56). The sum of its squares is the delta method's variance, empirical in the
/// covariates and robust to the model.
/// </remarks>
/// <param name="Shares">By state.</param>
/// <param name="Bought">By state and pattern, for a customer who bought.</param>
/// <param name="Not">The same for one who did not.</param>
internal sealed record StandardisedFit(double[] Shares, double[][] Bought, double[][] Not)
{
    /// <param name="counts">By pattern.</param>
    /// <param name="terms">By state and pattern, the terms that are 1 had the pattern's customers been in the state.</param>
    /// <param name="states">The pattern's own state.</param>
    public static StandardisedFit? Of(IReadOnlyList<PatternCount> counts, double[] coefficients, int[][][] terms, int[] states, IndicatorFit fit)
    {
        double cases = counts.Sum(c => c.Bought + c.Not);
        var shares = terms.Select(t => Mean(t, counts, coefficients)).ToArray();
        if (fit.Inverse(counts, coefficients, terms.Select(t => Slope(t, counts, coefficients, cases))) is not { } directions) return null;
        var (bought, not) = (new double[terms.Length][], new double[terms.Length][]);
        for (var s = 0; s < terms.Length; s++)
        {
            (bought[s], not[s]) = (new double[counts.Count], new double[counts.Count]);
            for (var i = 0; i < counts.Count; i++)
            {
                var own = terms[states[i]][i];
                var (residual, through) = (1 - IndicatorFit.Share(own, coefficients), 0.0);
                foreach (var term in own) through += directions[s][term];
                var mix = (IndicatorFit.Share(terms[s][i], coefficients) - shares[s]) / cases;
                (bought[s][i], not[s][i]) = (mix + through * residual, mix + through * (residual - 1));
            }
        }
        return new(shares, bought, not);
    }

    /// <summary>The share had all customers been in the state with these terms.</summary>
    public static double Mean(int[][] terms, IReadOnlyList<PatternCount> counts, double[] coefficients)
    {
        double sum = 0, cases = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            double here = counts[i].Bought + counts[i].Not;
            if (here == 0) continue;
            sum += here * IndicatorFit.Share(terms[i], coefficients);
            cases += here;
        }
        return sum / cases;
    }

    /// <summary>What a customer of a pattern who bought adds to the log ratio.</summary>
    public double RatioBought(int state, int pattern) => Bought[state][pattern] / Shares[state] - Bought[0][pattern] / Shares[0];

    /// <summary>What one who did not adds to it.</summary>
    public double RatioNot(int state, int pattern) => Not[state][pattern] / Shares[state] - Not[0][pattern] / Shares[0];

    private static double[] Slope(int[][] terms, IReadOnlyList<PatternCount> counts, double[] coefficients, double cases)
    {
        var slope = new double[coefficients.Length];
        for (var i = 0; i < terms.Length; i++)
        {
            var share = IndicatorFit.Share(terms[i], coefficients);
            foreach (var term in terms[i]) slope[term] += (counts[i].Bought + counts[i].Not) * share * (1 - share) / cases;
        }
        return slope;
    }
}
