namespace SatStats;

/// <summary>Something that another file, or a row of the file itself, says about a file, to be compared with what was found.</summary>
/// <param name="Source">Who says it: the name of the file beside it.</param>
/// <param name="What">What is counted: rows, bytes, md5, sha256, ...</param>
/// <param name="Expected">What is said.</param>
/// <param name="Found">What is so; null for rows, which are counted while loading.</param>
public sealed record ControlTotal(string Source, string What, string Expected, string? Found)
{
    public const string Rows = "rows";

    /// <summary>A count as people read it, a check sum as it is.</summary>
    public string Written(string? value) =>
        What.StartsWith("md", StringComparison.Ordinal) || What.StartsWith("sha", StringComparison.Ordinal) || !long.TryParse(value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? value ?? "not known" : Figure.Write(number, Unit.Count);

    public bool Agrees => string.Equals(Expected, Found, StringComparison.OrdinalIgnoreCase);
}
