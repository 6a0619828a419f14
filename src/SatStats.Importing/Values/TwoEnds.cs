namespace SatStats.Importing;

/// <summary>Scores of which there are only two, good and bad: the ends of a scale, whatever the words mean among more.</summary>
internal static class TwoEnds
{
    private static readonly string[] Good = ["good", "good, with comment", "good with comment", "thumbs up", "thumbs_up", "thumbsup", "👍", "👍🏻", "like", "liked", "positive", "happy", "好", "赞", "讚"];
    private static readonly string[] Bad = ["bad", "bad, with comment", "bad with comment", "thumbs down", "thumbs_down", "thumbsdown", "👎", "👎🏻", "dislike", "disliked", "negative", "unhappy", "sad", "差", "不好", "踩", "倒赞"];

    /// <summary>The words with the scores 5 and 1; null where the column holds others as well, or only one side.</summary>
    public static Decision? Of(WordEvidence evidence, FieldDraft draft, string column, List<string> remarks)
    {
        var words = evidence.Words.Select(w => w.Key).ToList();
        if (draft.Field.Name != "satisfaction" || words.Count is 0 or > 8) return null;
        var values = words.Where(w => Is(w, Good)).Select(w => (w, "5")).Concat(words.Where(w => Is(w, Bad)).Select(w => (w, "1"))).ToDictionary(v => v.w, v => v.Item2, StringComparer.OrdinalIgnoreCase);
        if (values.Count < words.Count || values.Values.Distinct().Count() < 2) return null;
        remarks.Add($"Column '{column}' has only two answers, {string.Join(" and ", words)}: they were taken as 5 and 1, the ends of a scale of 1 to 5. A profile's values can say otherwise.");
        return new(new Reading.Mapped(values, KeepsOthers: false), string.Join(", ", values.Select(v => $"{v.Key} = {v.Value}")));
    }

    private static bool Is(string word, string[] words) => words.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase);
}
