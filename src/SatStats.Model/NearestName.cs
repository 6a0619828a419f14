namespace SatStats;

/// <summary>Finds the valid names that a mistyped one probably meant.</summary>
public static class NearestName
{
    /// <summary>At most three of <paramref name="valid"/>, nearest first: by edit distance, or because one contains the other.</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> valid)
    {
        var wanted = name.Trim().ToLowerInvariant();
        var limit = Math.Max(1, wanted.Length / 3);
        return valid
            .Select(v => (Name: v, Distance: Rank(wanted, v.ToLowerInvariant(), limit)))
            .Where(c => c.Distance <= limit)
            .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(3).Select(c => c.Name).ToList();
    }

    private static int Rank(string wanted, string candidate, int limit)
    {
        var distance = Distance(wanted, candidate);
        var contains = wanted.Length >= 3 && (candidate.Contains(wanted, StringComparison.Ordinal) || wanted.Contains(candidate, StringComparison.Ordinal));
        return distance > limit && contains ? limit : distance;
    }

    /// <summary>Damerau-Levenshtein distance with adjacent swaps (optimal string alignment).</summary>
    internal static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) best = Math.Min(best, d[i - 2, j - 2] + 1);
                d[i, j] = best;
            }
        }
        return d[a.Length, b.Length];
    }
}
