namespace SatStats.Measuring.Statistics;

/// <summary>The net promoter score: percent promoters less percent detractors, with its sampling error.</summary>
/// <remarks>
/// Multinomial standard error sqrt((p + d - (p - d)²) / n). <see cref="AdjustedInterval"/> is the
/// adjusted Wald interval with 0.75, 1.5 and 0.75 added, as in the R package NPS.
/// </remarks>
/// <param name="Value">The score, -100 to 100.</param>
/// <param name="StandardError">Its standard error, in points.</param>
/// <param name="WaldInterval">Score plus and minus a multiple of the standard error, within -100 to 100. Too narrow for small samples, and a point where all agree.</param>
/// <param name="AdjustedInterval">The same after adding 3 imagined answers, of which 0.75 promote, 1.5 are passive and 0.75 detract. Keeps its level at small samples.</param>
public readonly record struct NetPromoterScore(double Value, double StandardError, Interval WaldInterval, Interval AdjustedInterval)
{
    /// <summary>The score of counted answers: promoters gave 9 or 10, passives 7 or 8, detractors 0 to 6.</summary>
    /// <returns>The score, or <see langword="null"/> without answers.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A negative count, or a level outside (0, 1).</exception>
    public static NetPromoterScore? Of(long promoters, long passives, long detractors, double level = 0.95)
    {
        Require.Count(promoters);
        Require.Count(passives);
        Require.Count(detractors);
        var z = NormalDistribution.Multiplier(level);
        if (promoters + passives + detractors == 0)
            return null;
        var (value, error) = Score(promoters, passives, detractors);
        var (centre, adjusted) = Adjusted(promoters, passives, detractors);
        return new NetPromoterScore(value, error, Around(value, z * error), Around(centre, z * adjusted));
    }

    /// <summary>The score and its error after adding 3 imagined answers: what two scores are compared by, because the plain error is too small where few answer or most agree.</summary>
    internal static (double Value, double StandardError) Adjusted(double promoters, double passives, double detractors) => Score(promoters + 0.75, passives + 1.5, detractors + 0.75);

    private static (double Value, double StandardError) Score(double promoters, double passives, double detractors)
    {
        var n = promoters + passives + detractors;
        var score = (promoters - detractors) / n;
        // The variance as squared distances from the score: exactly 0, not rounding dust, where all agree.
        var squares = promoters * (1 - score) * (1 - score) + passives * score * score + detractors * (1 + score) * (1 + score);
        return (100 * score, 100 * Math.Sqrt(squares) / n);
    }

    private static Interval Around(double centre, double half) => new Interval(centre - half, centre + half).Clip(-100, 100);
}
