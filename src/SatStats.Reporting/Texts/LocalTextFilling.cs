namespace SatStats.Reporting.Texts;

/// <summary>Fills the gaps of a text: <c>{value} of complaints resolved</c>.</summary>
internal static class LocalTextFilling
{
    public static string Fill(this LocalText text, Language language, params ReadOnlySpan<(string Name, string Value)> gaps)
    {
        var filled = text.In(language);
        foreach (var (name, value) in gaps) filled = filled.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return filled;
    }

    /// <summary>Joins names as the language does: <c>a, b and c</c>; <c>甲、乙和丙</c>.</summary>
    public static string List(Language language, IReadOnlyList<string> names)
    {
        if (names.Count <= 1) return names.Count == 0 ? "" : names[0];
        var (comma, and) = language == Language.English ? (", ", " and ") : ("、", "和");
        return string.Join(comma, names.Take(names.Count - 1)) + and + names[^1];
    }

    /// <summary>A sentence after a sentence: Chinese sets no blank between them.</summary>
    public static string Sentences(Language language, IEnumerable<string> sentences) =>
        string.Join(language == Language.English ? " " : "", sentences.Where(s => s.Length > 0));

    /// <summary>Makes a title a sentence.</summary>
    public static string Stop(Language language, string text) => text.Length == 0 ? text : text + (language == Language.English ? "." : "。");

    public static string UpperFirst(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
