using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace SatStats.Importing;

/// <summary>Reads YAML nodes with errors that say where: what a profile's author sees.</summary>
internal sealed class Yaml(string source)
{
    public IReadOnlyDictionary<string, YamlNode> Map(YamlNode node, string what, params IReadOnlyCollection<string> known)
    {
        if (node is not YamlMappingNode map) throw Error(node, $"{what} must be a list of 'name: value' lines");
        var entries = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Children)
        {
            var name = Text(key, what);
            if (known.Count > 0 && !known.Contains(name)) throw Error(key, $"{what} has no '{name}'", Nearest(name, known));
            entries[name] = value;
        }
        return entries;
    }

    public string Text(YamlNode node, string what) => (node as YamlScalarNode)?.Value ?? throw Error(node, $"{what} must be a single value");

    /// <summary>One value or a list of them.</summary>
    public IReadOnlyList<string> Texts(YamlNode node, string what) => node is YamlSequenceNode list
        ? list.Children.Select(c => Text(c, what)).ToList()
        : Text(node, what) is { Length: > 0 } text ? [text] : [];

    public static IReadOnlyList<YamlNode> Items(YamlNode node) => node is YamlSequenceNode list ? [.. list.Children] : [node];

    public SatStatsException Error(YamlNode node, string what, string? remedy = null) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{source}, line {node.Start.Line}: {what}."), remedy ?? $"Correct it in {Path.GetFileName(source)}.");

    /// <summary>What is read from a node; where that is refused, the error says in which file and line.</summary>
    public T At<T>(YamlNode node, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SatStatsException e) when (!e.Message.StartsWith(source, StringComparison.Ordinal))
        {
            throw Error(node, e.Message.TrimEnd('.'), e.Remedy);
        }
    }

    public static string Nearest(string name, IEnumerable<string> known)
    {
        var all = known.ToList();
        var near = NearestName.Of(name, all);
        return near.Count > 0 ? $"Did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?" : $"Known: {string.Join(", ", all)}.";
    }
}
