namespace SatStats.Importing;

/// <summary>The different values of a column, as far as it is worth counting them.</summary>
internal sealed class WordEvidence
{
    private const int MostWords = 2000;

    private readonly Dictionary<string, long> _words = new(StringComparer.OrdinalIgnoreCase);

    public long Seen { get; private set; }

    /// <summary>Whether there were more different values than were kept.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Each word in its first spelling with its count, the most frequent first.</summary>
    public IEnumerable<KeyValuePair<string, long>> Words => _words.OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal);

    public void Add(string text)
    {
        Seen++;
        if (_words.TryGetValue(text, out var count)) _words[text] = count + 1;
        else if (_words.Count < MostWords) _words[text] = 1;
        else IsCut = true;
    }
}
