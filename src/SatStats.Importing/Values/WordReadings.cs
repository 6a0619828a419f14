using System.Globalization;

namespace SatStats.Importing;

/// <summary>Decides how a field of words is read: yes and no, or words folded onto canonical ones.</summary>
internal static class WordReadings
{
    /// <summary>Yes and no by the words found; a counter (how often reopened) is no where it is zero.</summary>
    public static Decision YesNo(WordEvidence evidence, YesNoWords words, string column, List<string> remarks)
    {
        if (IsCounter(evidence, words)) return Counter(evidence);
        var found = evidence.Words.Select(w => w.Key).ToList();
        List<string> yes = [.. found.Where(words.IsYes)], no = [.. found.Where(words.IsNo)];
        var odd = evidence.Words.Where(w => !words.IsYes(w.Key) && !words.IsNo(w.Key)).ToList();
        if (odd.Count > 0) remarks.Add(SetAside(column, odd, "neither yes nor no"));
        var why = found.Count == 0 ? "no values" : $"yes: {Listed(yes)}; no: {Listed(no)}";
        return new(new Reading.YesNo(yes.Count > 0 ? yes : words.UsualYes, no.Count > 0 ? no : words.UsualNo), why);
    }

    /// <summary>Words folded onto the field's values by the profile's and the shipped synonyms.</summary>
    public static Decision Mapped(WordEvidence evidence, FieldDraft draft, ValueWords words, bool sawWholeFile, string column, List<string> remarks)
    {
        var keepsOthers = draft.Field.Values.Count == 0;
        var found = evidence.Words.Select(w => (Word: w.Key, w.Value, Canonical: words.Canonical(w.Key))).ToList();
        var values = found.Where(f => f.Canonical is not null).ToDictionary(f => f.Word, f => f.Canonical!, StringComparer.OrdinalIgnoreCase);
        // The part of the file that was not looked at may hold words that the sample does not.
        if (!sawWholeFile || evidence.IsCut) foreach (var (word, canonical) in words.All) values.TryAdd(word, canonical);
        var odd = found.Where(f => f.Canonical is null).Select(f => KeyValuePair.Create(f.Word, f.Value)).ToList();
        if (odd.Count > 0 && !keepsOthers) remarks.Add(SetAside(column, odd, $"none of {string.Join(", ", draft.Field.Values)}"));
        if (values.Count == 0 && keepsOthers) return new(new Reading.Text(), "");
        var folds = values.Where(v => found.Exists(f => string.Equals(f.Word, v.Key, StringComparison.OrdinalIgnoreCase))).Where(v => v.Key != v.Value).Take(6).Select(v => $"{v.Key} = {v.Value}");
        return new(new Reading.Mapped(values, keepsOthers), string.Join(", ", folds));
    }

    // 1 and 2 without a zero are a code, and which of them is yes only a profile can say.
    private static bool IsCounter(WordEvidence evidence, YesNoWords words) =>
        evidence.Words.Any(w => w.Key is "0" or "0.0") && evidence.Words.All(w => IsWhole(w.Key)) && evidence.Words.Any(w => !words.IsYes(w.Key) && !words.IsNo(w.Key));

    private static bool IsWhole(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0 && number == Math.Truncate(number);

    private static Decision Counter(WordEvidence evidence)
    {
        var numbers = evidence.Words.Select(w => w.Key).ToLookup(w => double.Parse(w, CultureInfo.InvariantCulture) > 0);
        var usual = Enumerable.Range(1, 99).Select(n => n.ToString(CultureInfo.InvariantCulture));
        return new(new Reading.YesNo([.. numbers[true].Union(usual)], [.. numbers[false].Union(["0"])]), "a counter: yes where it is above 0");
    }

    private static string SetAside(string column, List<KeyValuePair<string, long>> odd, string what)
    {
        var shown = Listed(odd.Take(4).Select(w => $"{w.Key} ({w.Value.ToString("N0", CultureInfo.InvariantCulture)})"));
        return $"Column '{column}' holds words that are {what} and will be set aside: {shown}{(odd.Count > 4 ? ", ..." : "")}. A profile can say what they mean.";
    }

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } list ? list : "none";
}
