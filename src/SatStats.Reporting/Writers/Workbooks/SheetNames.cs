namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>Sheet names as Excel allows them: at most 31 characters, none of <c>: \ / ? * [ ]</c>, no two alike.</summary>
internal static class SheetNames
{
    private const int Longest = 31;

    public static IReadOnlyList<string> Of(IReadOnlyList<string> titles)
    {
        var names = new List<string>();
        foreach (var title in titles)
        {
            var clean = string.Concat(title.Where(c => c is not (':' or '\\' or '/' or '?' or '*' or '[' or ']'))).Trim('\'', ' ');
            var name = Cut(clean.Length == 0 ? "Sheet" : clean, Longest);
            for (var i = 2; names.Contains(name, StringComparer.OrdinalIgnoreCase); i++) name = Cut(clean, Longest - 4) + $" {i}";
            names.Add(name);
        }
        return names;
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
