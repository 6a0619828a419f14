using System.Text.RegularExpressions;
using SatStats.Tests.Kit;

namespace SatStats.Tests.House;

/// <summary>The project's own files, for the rules to look through.</summary>
internal static partial class Sources
{
    public static string Text(params string[] parts) => File.ReadAllText(Path.Combine([SharedData.Root, .. parts]));

    /// <summary>Every C# file below src .</summary>
    public static IReadOnlyList<(string Path, string[] Lines)> Code { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(SharedData.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(SharedData.Root, f).Replace('\\', '/'))
            .Where(f => !f.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(f => (f, File.ReadAllLines(Path.Combine(SharedData.Root, f))))];

    /// <summary>Lines from each method's first brace or arrow to its end, found by indentation, which the formatter guarantees.</summary>
    public static IEnumerable<(string Where, int Lines)> Methods()
    {
        foreach (var (path, lines) in Code)
        {
            for (var i = 1; i < lines.Length; i++)
            {
                if (lines[i].TrimEnd() is not { } brace || brace.TrimStart() != "{" || lines[i - 1].Contains(" record ", StringComparison.Ordinal) || lines[i - 1].Contains(" class ", StringComparison.Ordinal) || !Signature().IsMatch(lines[i - 1])) continue;
                var end = Array.FindIndex(lines, i, l => l.TrimEnd() == brace[..^1] + "}");
                if (end > i) yield return ($"{path}:{i}", end - i - 1);
            }
        }
    }

    [GeneratedRegex(@"^\s+(public|private|internal|protected|static)\b[^=;]*\)\s*(where .*)?$")]
    private static partial Regex Signature();
}
