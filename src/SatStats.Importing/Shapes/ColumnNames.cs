using System.Globalization;

namespace SatStats.Importing;

/// <summary>Gives every column a name of its own.</summary>
internal static class ColumnNames
{
    /// <summary>Header cells trimmed and on one line; a repeated one gets _2, _3, ...; an empty one is named by its position.</summary>
    public static IReadOnlyList<string> Unique(IReadOnlyList<string> header)
    {
        // The engine compares names without regard to case, so "Name" and "name" would collide there.
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var names = new string[header.Count];
        for (var i = 0; i < header.Count; i++)
        {
            var name = OneLine(header[i]);
            if (name.Length == 0) name = string.Create(CultureInfo.InvariantCulture, $"column_{i + 1}");
            names[i] = name;
            for (var n = 2; !taken.Add(names[i]); n++) names[i] = string.Create(CultureInfo.InvariantCulture, $"{name}_{n}");
        }
        return names;
    }

    private static string OneLine(string cell) =>
        string.Join(' ', cell.Trim('\uFEFF').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
