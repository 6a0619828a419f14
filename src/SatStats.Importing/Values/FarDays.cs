using System.Globalization;
using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>
/// Counts the days that systems write where they have none (1900-01-01, 0001-01-01, 9999-12-31) beside the years in which the other dates of the column lie.
/// </summary>
internal sealed partial class FarDays
{
    // A customer of twenty years may well be one; a date that far from all others, again and again, is none.
    private const int Far = 20;
    private const int MostTexts = 64;

    private static readonly int[] Years = [0, 1, 1753, 1899, 1900, 1901, 1970, 2099, 2100, 2999, 3000, 9999];

    private readonly Dictionary<string, (int Year, long Count)> _seen = new(StringComparer.Ordinal);
    private int _least = int.MaxValue;
    private int _most = int.MinValue;

    /// <summary>Takes note of the year of a date in writing.</summary>
    public void Add(string text)
    {
        if (YearOf(text) is not { } year) return;
        if (Array.IndexOf(Years, year) >= 0 && EdgeOfYear().IsMatch(text))
        {
            if (_seen.TryGetValue(text, out var seen)) _seen[text] = (year, seen.Count + 1);
            else if (_seen.Count < MostTexts) _seen[text] = (year, 1);
            return;
        }
        _least = Math.Min(_least, year);
        _most = Math.Max(_most, year);
    }

    /// <summary>Those that recur far from all other dates.</summary>
    public IEnumerable<(string Text, long Count, string Why)> Found() => _seen
        .Where(s => _least <= _most && (s.Value.Year < _least - Far || s.Value.Year > _most + Far) && _seen.Values.Where(o => o.Year == s.Value.Year).Sum(o => o.Count) > 1)
        .OrderBy(s => s.Key, StringComparer.Ordinal)
        .Select(s => (s.Key, s.Value.Count, string.Create(CultureInfo.InvariantCulture, $"the other dates lie in {(_least == _most ? $"{_least}" : $"{_least} to {_most}")}")));

    // Four digits by themselves, or those that a packed date begins with.
    private static int? YearOf(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var length = 0;
            while (i + length < text.Length && char.IsAsciiDigit(text[i + length])) length++;
            if (length is 4 or 8 or 12 or 14) return int.Parse(text.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture);
            i += length;
        }
        return null;
    }

    [GeneratedRegex(@"(?<!\d)(0?1\D0?1\D|00\D00\D|12\D3[01]\D|3[01]\D12\D)\d{4}|\d{4}(\D?0?1\D?0?1|\D?00\D?00|\D?12\D?3[01])(?!\d(?!\d{3}))|3[01][ -]Dec")]
    private static partial Regex EdgeOfYear();
}
