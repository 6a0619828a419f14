using System.Globalization;
using System.Text;

namespace SatStats.Importing;

/// <summary>The names of an archive's entries, which older programs write in the encoding of their country without saying so.</summary>
internal static class ArchiveNames
{
    /// <summary>One name for each entry, in their order; one that occurs twice gets a number.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> entries)
    {
        var unmarked = entries.Where(IsBytes).ToList();
        var encoding = unmarked.Count == 0 ? null : TextEncodings.OfShortText(Encoding.Latin1.GetBytes(string.Join('\n', unmarked)));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. entries.Select(e => Unique(ArchivePath.Clean(IsBytes(e) ? encoding!.GetString(Encoding.Latin1.GetBytes(e)) : e), taken))];
    }

    private static bool IsBytes(string name) => name.Any(c => c > 127) && name.All(c => c < 256);

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var n = 2; !taken.Add(unique); n++) unique = string.Create(CultureInfo.InvariantCulture, $"{name} ({n})");
        return unique;
    }
}
