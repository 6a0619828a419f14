namespace SatStats.Measuring.Emerging;

/// <summary>
/// Words of free text without a dictionary: English by its spaces, Chinese by pairs of characters that are put together again where they
/// always occur together.
/// </summary>
internal static class Terms
{
    /// <summary>English words that say nothing of what a text is about.</summary>
    private static readonly HashSet<string> s_empty =
    [
        "the", "and", "for", "are", "but", "not", "you", "all", "any", "can", "had", "her", "was", "one", "our", "out", "has", "have", "his", "how", "its", "may", "now", "see", "who", "did", "she", "him", "get", "got",
        "that", "this", "with", "from", "they", "them", "then", "than", "were", "been", "will", "would", "could", "should", "there", "their", "what", "when", "where", "which", "while", "because", "about", "after", "again", "very",
        "just", "into", "over", "also", "only", "some", "such", "your", "more", "most", "other", "before", "being", "does", "doing", "each", "here", "too", "says", "said", "customer", "complaint",
    ];

    /// <summary>The distinct terms of a text in DuckDB's SQL: words of three letters and more, and pairs of Chinese characters.</summary>
    public static string Sql(string text) => $"""
        list_distinct(list_concat(
            regexp_extract_all(lower({text}), '[a-z][a-z0-9]+[a-z0-9]'),
            flatten(list_transform(regexp_extract_all({text}, '\p{'{'}Han{'}'}+'), run -> list_transform(range(1, length(run)), i -> substr(run, cast(i as integer), 2))))))
        """;

    /// <summary>Without empty words; pairs that overlap and occur in the same number of complaints each month are one phrase.</summary>
    public static List<Topic> Phrases(IEnumerable<Topic> terms)
    {
        var kept = terms.Where(t => !s_empty.Contains(t.Name)).ToList();
        var phrases = kept.Where(t => char.IsAscii(t.Name[0])).ToList();
        foreach (var alike in kept.Where(t => !char.IsAscii(t.Name[0])).GroupBy(t => string.Join(' ', t.Counts)))
            phrases.AddRange(Joined([.. alike.Select(t => t.Name).Order(StringComparer.Ordinal)]).Select(name => new Topic("term", name, alike.First().Counts)));
        // Words that always stand together are one topic, and its longest phrase names it best.
        return [.. phrases.GroupBy(t => string.Join(' ', t.Counts)).Select(g => g.OrderByDescending(t => t.Name.Length).ThenBy(t => t.Name, StringComparer.Ordinal).First())];
    }

    private static IEnumerable<string> Joined(List<string> pairs)
    {
        while (pairs.Count > 0)
        {
            var phrase = pairs[0];
            pairs.RemoveAt(0);
            while (Next(pairs, p => p[0] == phrase[^1]) is { } after) phrase += after[1];
            while (Next(pairs, p => p[1] == phrase[0]) is { } before) phrase = before[0] + phrase;
            yield return phrase;
        }
    }

    private static string? Next(List<string> pairs, Func<string, bool> fits)
    {
        var found = pairs.FirstOrDefault(fits);
        if (found is not null) pairs.Remove(found);
        return found;
    }
}
