namespace SatStats.Measuring.Statistics;

/// <summary>A statistic referred to the chi-square distribution.</summary>
/// <param name="Statistic">The statistic; not negative.</param>
/// <param name="DegreesOfFreedom">The degrees of freedom; at least 1.</param>
/// <param name="P">The probability of a statistic at least this large if the hypothesis is true. Agrees with R pchisq(lower.tail = FALSE).</param>
public readonly record struct ChiSquareTest(double Statistic, int DegreesOfFreedom, double P)
{
    internal static ChiSquareTest Of(double statistic, int degreesOfFreedom) =>
        new(statistic, degreesOfFreedom, IncompleteGamma.At(degreesOfFreedom / 2.0, statistic / 2).Upper);
}
