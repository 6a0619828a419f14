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
        // Where a repeated name left off, so that thousands of them are numbered in one go.
        var next = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var names = new string[header.Count];
        for (var i = 0; i < header.Count; i++)
        {
            var name = OneLine(header[i]);
            if (name.Length == 0) name = string.Create(CultureInfo.InvariantCulture, $"column_{i + 1}");
            names[i] = name;
            for (var n = next.GetValueOrDefault(name, 2); !taken.Add(names[i]); next[name] = ++n) names[i] = string.Create(CultureInfo.InvariantCulture, $"{name}_{n}");
        }
        return names;
    }

    // A zero byte, or whatever else cannot be seen, is no part of a name: nobody could type it, and it ends the engine's texts.
    private static string OneLine(string cell) =>
        string.Join(' ', string.Concat(cell.Trim('\uFEFF').Select(c => char.IsControl(c) ? ' ' : c)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
