using System.Globalization;

namespace SatStats.Benchmarks.Pollock;

/// <summary>How well one kind of thing was read: precision and recall as the benchmark defines them, and their mean.</summary>
internal readonly record struct Match(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : Precision * Recall / (Precision + Recall) * 2;

    public double Sum => Precision + Recall + F1;

    /// <summary>Two bags compared; an empty one that was expected counts as found.</summary>
    public static Match Of(IReadOnlyCollection<string> expected, IReadOnlyCollection<string> loaded)
    {
        if (expected.Count == 0) return new(1, 1);
        var left = expected.CountBy(e => e, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        var shared = 0;
        foreach (var one in loaded)
        {
            if (left.GetValueOrDefault(one) is var n and > 0) { left[one] = n - 1; shared++; }
        }
        return shared == 0 ? new(0, 0) : new((double)shared / expected.Count, (double)shared / loaded.Count);
    }
}

/// <summary>The benchmark's measures of one file: 1 for reading it at all, and nine between 0 and 1.</summary>
internal sealed record PollockScore(double Success, Match Header, Match Record, Match Cell)
{
    public static PollockScore Failed { get; } = new(0, default, default, default);

    public double Total => Success + Header.Sum + Record.Sum + Cell.Sum;

    /// <summary>
    /// Header and records are compared by normalised cells, cells as they stand. The benchmark also brings dates, times and prices into one
    /// form; here nothing but text is read and both sides spell them alike, so that numbers and letters' case are all that needs it.
    /// </summary>
    public static PollockScore Of(IReadOnlyList<string[]> expected, IReadOnlyList<string[]> loaded)
    {
        if (expected.Count == 0) return new(1, new(1, 1), new(1, 1), new(1, 1));
        if (loaded.Count == 0) return new(1, default, default, default);
        return new(1, Match.Of(Normalised(expected[0]), Normalised(loaded[0])), Match.Of(Records(expected), Records(loaded)),
            Match.Of([.. expected.SelectMany(r => r)], [.. loaded.SelectMany(r => r)]));
    }

    private static string[] Records(IReadOnlyList<string[]> rows) => [.. rows.Skip(1).Select(r => string.Concat(Normalised(r)))];

    private static string[] Normalised(string[] cells) => [.. cells.Select(Normalised)];

    private static string Normalised(string cell) =>
        long.TryParse(cell, NumberStyles.Integer, CultureInfo.InvariantCulture, out var whole) ? whole.ToString(CultureInfo.InvariantCulture)
        : cell is "True" or "true" ? "1" : cell is "False" or "false" ? "0"
        : cell.ToLowerInvariant();
}
