namespace SatStats.Measuring.Statistics;

/// <summary>
/// The interval of a mean score on a scale with two ends. It never leaves the scale, and where all answers are alike it is no point: that
/// five answers agree does not mean that everybody would. Student's interval holds the truth in four of ten samples of 5 where nine of ten
/// give the highest score; this one holds it in at least 94.5% of them at every n.
/// </summary>
/// <remarks>
/// Wilson's interval (1927) of the mean's place on the scale, with the sample size over the design effect that the answers have against
/// answers at the two ends only (as Korn and Graubard 1998, Survey Methodology 24, do for shares). The design effect is taken after half an
/// imagined answer is added at each end. On a scale of two values it is Wilson's interval but for that. Checked in R against the definition,
/// and by simulation.
/// </remarks>
public static class ScoreMeanInterval
{
    private const double Imagined = 0.5;

    /// <summary>The interval of the mean of these scores.</summary>
    /// <param name="scores">How often each score was given.</param>
    /// <param name="low">The lowest score of the scale.</param>
    /// <param name="top">The highest.</param>
    /// <param name="level">The confidence level.</param>
    /// <returns>The interval, or <see langword="null"/> with fewer than 2 answers, where a score lies outside its scale, or where the scale has one value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A level outside (0, 1).</exception>
    public static Interval? Of(FrequencyTable scores, double low, double top, double level = 0.95)
    {
        Require.Level(level);
        if (scores.Total < 2 || !(top > low) || scores.Rows[0].Value < low || scores.Rows[^1].Value > top) return null;
        double n = scores.Total, sum = 0, squares = 0;
        foreach (var (value, count) in scores.Rows)
        {
            var place = (value - low) / (top - low);
            sum += place * count;
            squares += place * place * count;
        }
        var all = n + 2 * Imagined;
        var mean = (sum + Imagined) / all;
        var variance = (squares + Imagined - all * mean * mean) / (all - 1);
        return WilsonInterval.OfShare(Math.Clamp(sum / n, 0, 1), n * mean * (1 - mean) / variance, level) is { } i
            ? new Interval(low + i.Low * (top - low), low + i.High * (top - low)) : null;
    }
}
