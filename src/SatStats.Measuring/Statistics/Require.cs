using System.Runtime.CompilerServices;

namespace SatStats.Measuring.Statistics;

/// <summary>The checks for input that cannot exist, whatever the data.</summary>
internal static class Require
{
    public static void Level(double level)
    {
        if (!(level is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies between 0 and 1, such as 0.95.");
    }

    public static void Share(double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(name, value, "A share lies between 0 and 1.");
    }

    public static void Count(long value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < 0)
            throw new ArgumentOutOfRangeException(name, value, "A count is not negative.");
    }

    public static void Part(long part, long whole)
    {
        Count(part, nameof(part));
        if (part > whole)
            throw new ArgumentOutOfRangeException(nameof(part), part, $"A part cannot exceed its whole of {whole}.");
    }

    public static void SameLength(int expected, int actual, string name)
    {
        if (expected != actual)
            throw new ArgumentOutOfRangeException(name, actual, $"The series must have {expected} elements, as its partner has.");
    }
}
