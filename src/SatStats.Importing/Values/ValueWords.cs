using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>Which words of exports stand for which canonical value of one field.</summary>
internal sealed partial class ValueWords
{
    // Beyond this it is prose and no word of a list, and cutting labels from it takes long.
    private const int Longest = 200;

    private readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _asWritten = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Later lists only add to earlier ones: a profile's own words come before the shipped ones.</summary>
    public ValueWords(Field field, IEnumerable<IReadOnlyDictionary<string, IReadOnlyList<string>>> lists)
    {
        foreach (var value in field.Values) Add(value, value);
        foreach (var list in lists)
        {
            // A list is shared by several kinds, and a kind's field takes only its own values from it.
            var own = list.Where(v => field.Values.Count == 0 || field.Values.Contains(v.Key)).ToList();
            // What a list says outright goes before a value that stands for itself: of keys, 5 may mean 1.
            foreach (var (canonical, words) in own)
            {
                foreach (var word in words) Add(word, canonical);
            }
            foreach (var (canonical, _) in own) Add(canonical, canonical);
        }
    }

    /// <summary>The words of a field in several lists. The items of a survey are answered in the words of its main question.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, IReadOnlyList<string>>> Of(Field field, IEnumerable<IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>> lists) =>
        lists.Select(l => l.GetValueOrDefault(field.Name) ?? (field.Name.StartsWith("item_", StringComparison.Ordinal) ? l.GetValueOrDefault("satisfaction") : null))
            .OfType<IReadOnlyDictionary<string, IReadOnlyList<string>>>();

    public bool IsEmpty => _byKey.Count == 0;

    /// <summary>All words as the lists write them.</summary>
    public IReadOnlyDictionary<string, string> All => _asWritten;

    /// <summary>What a word stands for; a number or letter before it, or a score behind it in brackets, is only its label ("5-非常满意", "A. Good").</summary>
    public string? Canonical(string word) => word.Length > Longest ? null : Known(word) ?? (Label().Match(word) is { Success: true } label && label.Groups["word"].Length < word.Length ? Known(label.Groups["word"].Value, isBehindLabel: true) : null);

    // Keys leave out signs, and with those a number would become another one: "4/5" is no 5, and "$3" no 3.
    private string? Known(string word, bool isBehindLabel = false)
    {
        var key = HeaderKey.Of(word);
        var isNumber = key.Length > 0 && key.All(char.IsAsciiDigit);
        return isNumber && (isBehindLabel || HeaderKey.Folded(word.Trim()) != key) ? null : _byKey.GetValueOrDefault(key);
    }

    [GeneratedRegex(@"^[(（]?(\d{1,3}|[A-Ga-g](?=[^A-Za-z]))?[)）]?\s*[-–—.、．:：=]?\s*(?<word>.*?)\s*([(（]\s*\d{1,3}\s*分?\s*[)）])?$")]
    private static partial Regex Label();

    private void Add(string word, string canonical)
    {
        _byKey.TryAdd(HeaderKey.Of(word), canonical);
        _asWritten.TryAdd(word, canonical);
    }
}

/// <summary>Which words mean yes and which no.</summary>
internal sealed class YesNoWords(IReadOnlyList<string> yes, IReadOnlyList<string> no)
{
    private readonly HashSet<string> _yes = yes.Select(HeaderKey.Of).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _no = no.Select(HeaderKey.Of).ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<string> UsualYes => yes;

    public IReadOnlyList<string> UsualNo => no;

    // A profile's own words come first: what it calls no is no, even where the shipped list says yes.
    public bool IsYes(string word) => _yes.Contains(HeaderKey.Of(word)) && !_no.Contains(HeaderKey.Of(word));

    public bool IsNo(string word) => _no.Contains(HeaderKey.Of(word));
}
