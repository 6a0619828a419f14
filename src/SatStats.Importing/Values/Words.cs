using System.Globalization;

namespace SatStats.Importing;

/// <summary>Numbers in messages.</summary>
internal static class Words
{
    public static string Count(long n) => n.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>"1 value is", "2 values are".</summary>
    public static string Count(long n, string noun) => $"{Count(n)} {noun}{(n == 1 ? " is" : "s are")}";
}
