namespace SatStats.Importing;

/// <summary>Words that mean "no value" in nearly every export.</summary>
internal static class MissingTokens
{
    // Short on purpose: "none" and "unknown" can be answers, and a profile can add them where they are not.
    private static readonly string[] Usual = ["N/A", "#N/A", "NA", "null", "NaN", "NaT", "-", "--", "—", "空", "\\N"];

    /// <summary>The words of the whole file, and those of single columns.</summary>
    public static MissingValues For(Profile profile, IReadOnlyList<string> extra, Table table) => new(
        [.. Usual.Concat(profile.Missing).Concat(extra).Select(t => t.Trim()).Where(t => t.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
        new Headers(table.Columns).ByColumn(profile.MissingIn), table);
}
