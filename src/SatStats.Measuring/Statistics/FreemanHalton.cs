using MathNet.Numerics;

namespace SatStats.Measuring.Statistics;

/// <summary>Fisher's exact test for more than two groups by two outcomes: what small groups are compared by where chi-square may not be trusted.</summary>
/// <remarks>Freeman and Halton (1951), Biometrika 38; agrees with R fisher.test. All tables with the same margins are gone through.</remarks>
public static class FreemanHalton
{
    private const double MostTables = 2e6;

    // Tables that are as probable as the one observed must not be lost to rounding; R allows the same.
    private const double Tie = 1e-7;

    /// <summary>The probability of tables at most as probable as this one, if the groups do not differ.</summary>
    /// <param name="groups">How many of how many have the outcome, by group.</param>
    /// <returns>The p-value, or <see langword="null"/> where fewer than two groups have cases, where all cases are alike, or where there are more than two million tables.</returns>
    /// <exception cref="ArgumentOutOfRangeException">More with the outcome than cases, or a negative count.</exception>
    public static double? P(IReadOnlyList<(long Part, long Whole)> groups)
    {
        foreach (var (part, whole) in groups)
            Require.Part(part, whole);
        var some = groups.Where(g => g.Whole > 0).ToList();
        var (hits, total) = (some.Sum(g => g.Part), some.Sum(g => g.Whole));
        if (some.Count < 2 || hits == 0 || hits == total)
            return null;
        // The rarer outcome has fewer tables.
        if (hits > total - hits)
            return P([.. some.Select(g => (g.Whole - g.Part, g.Whole))]);
        if (Tables(hits, some.Count) > MostTables)
            return null;
        var all = LogChoose(total, hits);
        var limit = some.Sum(g => LogChoose(g.Whole, g.Part)) - all + Math.Log(1 + Tie);
        var wholes = some.Select(g => g.Whole).ToArray();
        return Math.Min(1, Sum(wholes, 0, hits, -all, limit));
    }

    private static double Sum(long[] wholes, int at, long left, double log, double limit)
    {
        if (at == wholes.Length - 1)
        {
            if (left > wholes[at]) return 0;
            var whole = log + LogChoose(wholes[at], left);
            return whole <= limit ? Math.Exp(whole) : 0;
        }
        var sum = 0.0;
        for (var part = 0L; part <= Math.Min(left, wholes[at]); part++)
            sum += Sum(wholes, at + 1, left - part, log + LogChoose(wholes[at], part), limit);
        return sum;
    }

    private static double Tables(long hits, int groups) => Math.Exp(LogChoose(hits + groups - 1, groups - 1));

    private static double LogChoose(long n, long k) => SpecialFunctions.GammaLn(n + 1.0) - SpecialFunctions.GammaLn(k + 1.0) - SpecialFunctions.GammaLn(n - k + 1.0);
}
