using System.Globalization;

namespace SatStats.Warehousing;

/// <summary>Writes conditions that pick a slice out of records: the only way in which a slice's names and values get into SQL.</summary>
public static class Conditions
{
    /// <summary>Records whose column reads as this value in a figure's slice; null means that they have none.</summary>
    public static string Is(string column, string? value) =>
        value is null ? $"{Sql.Name(column)} is null" : $"cast({Sql.Name(column)} as varchar) in {Sql.List(Spellings(value))}";

    /// <summary>Records for which a condition does not hold, also where it cannot be told.</summary>
    public static string Not(string condition) => $"(\n{condition}\n) is not true";

    /// <summary>Records for which all of them hold; null where there are none.</summary>
    public static string? All(params IEnumerable<string?> conditions)
    {
        var given = conditions.OfType<string>().ToList();
        return given.Count == 0 ? null : string.Join(" and ", given.Select(c => $"(\n{c}\n)"));
    }

    // Figures write yes and no, and whole numbers without a decimal point; the engine's text of the same values is another.
    private static IEnumerable<string> Spellings(string value)
    {
        yield return value;
        if (value is "yes" or "no") yield return value == "yes" ? "true" : "false";
        if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) yield return value + ".0";
    }
}
