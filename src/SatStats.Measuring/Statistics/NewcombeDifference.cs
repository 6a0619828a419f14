namespace SatStats.Measuring.Statistics;

/// <summary>
/// The difference of two independent proportions with Newcombe's hybrid score interval, which joins the two Wilson
/// intervals and therefore stays within [-1, 1] and works at 0 and 100 percent.
/// </summary>
/// <remarks>Newcombe (1998), Statistics in Medicine 17, method 10, checked in R by joining two prop.test(correct = FALSE) intervals.</remarks>
/// <param name="Difference">First share minus second share, from -1 to 1.</param>
/// <param name="Interval">The interval of the difference.</param>
public readonly record struct NewcombeDifference(double Difference, Interval Interval)
{
    /// <summary>Compares <paramref name="successes1"/> of <paramref name="trials1"/> with <paramref name="successes2"/> of <paramref name="trials2"/>.</summary>
    /// <returns>The difference, or <see langword="null"/> if either group has no trials.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More successes than trials, a negative count, or a level outside (0, 1).</exception>
    public static NewcombeDifference? Of(long successes1, long trials1, long successes2, long trials2, double level = 0.95)
    {
        if (WilsonInterval.Of(successes1, trials1, level) is not { } first || WilsonInterval.Of(successes2, trials2, level) is not { } second)
            return null;
        var share1 = (double)successes1 / trials1;
        var share2 = (double)successes2 / trials2;
        var difference = share1 - share2;
        var below = double.Hypot(share1 - first.Low, second.High - share2);
        var above = double.Hypot(first.High - share1, share2 - second.Low);
        return new NewcombeDifference(difference, new Interval(difference - below, difference + above).Clip(-1, 1));
    }
}
