namespace SatStats.Importing;

/// <summary>Counts the numbers that systems write where they have none: -1, 0, 99, 9999 and their like. Whether they mean it, the rest of the column tells.</summary>
internal sealed class StandIns
{
    private static readonly double[] Numbers = [-1, -9, -99, -999, -9999, 0, 99, 999, 9999, 99999, 999999];

    private readonly Dictionary<string, (double Number, long Count)> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (double Number, long Count)>.AlternateLookup<ReadOnlySpan<char>> _byText;

    public StandIns() => _byText = _seen.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Takes note of a number that may stand for none.</summary>
    public bool Add(double number, ReadOnlySpan<char> text)
    {
        if (Array.IndexOf(Numbers, number) < 0) return false;
        _byText[text] = (number, (_byText.TryGetValue(text, out var seen) ? seen.Count : 0) + 1);
        return true;
    }

    /// <summary>How many values are such numbers of this kind.</summary>
    public long Count(Func<double, bool> which) => _seen.Values.Where(s => which(s.Number)).Sum(s => s.Count);

    /// <summary>As they are written, with how often.</summary>
    public IEnumerable<(string Text, long Count)> Texts(Func<double, bool> which) =>
        _seen.Where(s => which(s.Value.Number)).Select(s => (s.Key, s.Value.Count)).OrderBy(s => s.Key, StringComparer.Ordinal);
}
