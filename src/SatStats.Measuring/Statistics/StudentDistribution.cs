namespace SatStats.Measuring.Statistics;

/// <summary>Student's t distribution, with degrees of freedom that need not be whole. Agrees with R pt and qt.</summary>
internal static class StudentDistribution
{
    /// <summary>The probability of lying at least as far from 0 as <paramref name="t"/>, on either side.</summary>
    public static double TwoSided(double t, double degreesOfFreedom)
    {
        var square = t * t;
        var all = degreesOfFreedom + square;
        if (double.IsInfinity(all))
            return 0;
        return IncompleteBeta.At(degreesOfFreedom / 2, 0.5, degreesOfFreedom / all, square / all).Lower;
    }

    /// <summary>The t that holds a share of <paramref name="level"/> between itself and its negative.</summary>
    public static double Multiplier(double level, double degreesOfFreedom)
    {
        Require.Level(level);
        // The mirrored beta gives t²/(ν+t²) itself, which stays accurate where ν/(ν+t²) is almost 1.
        var share = IncompleteBeta.Inverse(0.5, degreesOfFreedom / 2, 1 - level, upper: true);
        return Math.Sqrt(degreesOfFreedom * share / (1 - share));
    }
}
