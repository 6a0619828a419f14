using System.Text;
using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>A path pattern: * and ? within one name, ** over folders.</summary>
internal sealed class Glob
{
    private readonly Regex _regex;

    public Glob(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var fixedParts = parts.TakeWhile(p => !IsPattern(p)).ToArray();
        Folder = fixedParts.Length == 0 ? "." : fixedParts is [""] ? "/" : string.Join('/', fixedParts);
        NamesExtension = parts[^1].LastIndexOf('.') > parts[^1].LastIndexOfAny(['*', '?']);
        _regex = new Regex($"^{Translate(string.Join('/', parts.Skip(fixedParts.Length)))}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    /// <summary>The deepest folder that the pattern names without a wildcard.</summary>
    public string Folder { get; }

    /// <summary>Whether the pattern itself says which kind of file is meant (*.dat), so that no other filter applies.</summary>
    public bool NamesExtension { get; }

    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    public bool Matches(string file) => _regex.IsMatch(Path.GetRelativePath(Folder, file).Replace('\\', '/'));

    private static string Translate(string pattern)
    {
        var regex = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("**/")) { regex.Append("(.*/)?"); i += 2; }
            else if (pattern.AsSpan(i).StartsWith("**")) { regex.Append(".*"); i++; }
            else if (pattern[i] == '*') regex.Append("[^/]*");
            else if (pattern[i] == '?') regex.Append("[^/]");
            else regex.Append(Regex.Escape(pattern[i].ToString()));
        }
        return regex.ToString();
    }
}
