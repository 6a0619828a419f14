using MathNet.Numerics;

namespace SatStats.Measuring.Statistics;

/// <summary>The standard normal distribution. Agrees with R pnorm and qnorm.</summary>
internal static class NormalDistribution
{
    /// <summary>The probability below <paramref name="z"/>.</summary>
    public static double Below(double z) => 0.5 * SpecialFunctions.Erfc(-z / Constants.Sqrt2);

    /// <summary>The probability of lying at least as far from 0 as <paramref name="z"/>, on either side.</summary>
    public static double TwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>How many standard deviations on either side of the mean hold a share of <paramref name="level"/>: 1.96 for 0.95.</summary>
    public static double Multiplier(double level)
    {
        Require.Level(level);
        return Constants.Sqrt2 * SpecialFunctions.ErfcInv(1 - level);
    }
}
