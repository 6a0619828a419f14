using SatStats.Reporting.Sections;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SatStats.Reporting;

/// <summary>The catalogue of reports: those that come with the program, and any <c>report.yaml</c> that a user points at.</summary>
public static class Recipes
{
    private const string Prefix = "reports/";
    private const string Suffix = ".yaml";

    /// <summary>Ids of the recipes that come with the program.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. typeof(Recipes).Assembly.GetManifestResourceNames()
            .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(n => n[Prefix.Length..^Suffix.Length]).Order(StringComparer.Ordinal),
    ];

    /// <summary>Ids of the sections that a recipe can list.</summary>
    public static IReadOnlyList<string> SectionIds => [.. SectionCatalogue.All.Select(s => s.Id)];

    /// <summary>Reads a recipe by the id of one that comes with the program, or by the path of a file.</summary>
    /// <exception cref="SatStatsException">There is no such recipe, or it cannot be understood.</exception>
    public static Recipe Read(string idOrPath)
    {
        if (Ids.Contains(idOrPath, StringComparer.Ordinal))
        {
            using var stream = typeof(Recipes).Assembly.GetManifestResourceStream(Prefix + idOrPath + Suffix)!;
            using var reader = new StreamReader(stream);
            return Parse(reader.ReadToEnd(), idOrPath);
        }
        return File.Exists(idOrPath) ? Parse(File.ReadAllText(idOrPath), idOrPath) : throw SatStatsException.Unknown("report", idOrPath, Ids);
    }

    /// <summary>Understands the text of a recipe.</summary>
    /// <param name="source">What to call it in an error: its id or path.</param>
    public static Recipe Parse(string yaml, string source)
    {
        var root = Root(yaml, source);
        Check(root, ["id", "title", "sections"], source);
        var sections = Node<YamlSequenceNode>(root, "sections", source)?.Select(n => Section(n, source)).ToList() ?? [];
        return sections.Count == 0
            ? throw Wrong(source, "lists no sections", $"Add 'sections:' with some of {string.Join(", ", SectionIds)}.")
            : new Recipe { Id = Text(root, "id", source) ?? source, Title = Title(root, source), Sections = sections };
    }

    private static YamlMappingNode Root(string yaml, string source)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.FirstOrDefault()?.RootNode as YamlMappingNode
                ?? throw Wrong(source, "is not a list of names and values", "Begin it with 'id:', 'title:' and 'sections:'.");
        }
        catch (YamlException e)
        {
            throw new SatStatsException($"The report recipe {source} is not valid YAML: line {e.Start.Line}: {e.Message}", inner: e);
        }
    }

    private static LocalText Title(YamlMappingNode root, string source)
    {
        if (root.Children.TryGetValue("title", out var node) && node is YamlScalarNode { Value: { } text }) return LocalText.Parse(text);
        var title = Node<YamlMappingNode>(root, "title", source);
        if (title is null) return new("Customer satisfaction", "客户满意度", "客戶滿意度");
        Check(title, ["en", "zh-Hans", "zh-Hant"], source);
        return new(Text(title, "en", source) ?? source, Text(title, "zh-Hans", source), Text(title, "zh-Hant", source));
    }

    private static RecipeSection Section(YamlNode node, string source)
    {
        if (node is YamlScalarNode { Value: { } name }) return new(Known(name));
        if (node is not YamlMappingNode map) throw Wrong(source, "has a section that is neither a name nor a name with options");
        Check(map, ["section", "months", "by", "metrics", "touchpoints"], source);
        return new RecipeSection(Known(Text(map, "section", source) ?? throw Wrong(source, "has a section without a name", "Write '- section: complaints'.")))
        {
            Steps = Steps(map, source),
            By = Names(map, "by", source),
            Metrics = Names(map, "metrics", source),
            Touchpoints = Names(map, "touchpoints", source),
        };
    }

    private static int Steps(YamlMappingNode map, string source)
    {
        if (Text(map, "months", source) is not { } text) return new RecipeSection("").Steps;
        return int.TryParse(text, out var months) && months is >= 2 and <= 60
            ? months
            : throw Wrong(source, $"has months: {text}", "A trend has 2 to 60 months.");
    }

    private static string Known(string section) =>
        SectionIds.Contains(section, StringComparer.Ordinal) ? section : throw SatStatsException.Unknown("report section", section, SectionIds);

    private static void Check(YamlMappingNode map, string[] valid, string source)
    {
        foreach (var name in map.Children.Keys.Select(k => k.ToString()).Where(k => !valid.Contains(k, StringComparer.Ordinal)))
            throw SatStatsException.Unknown($"option in the report recipe {source} called", name, valid);
    }

    private static T? Node<T>(YamlMappingNode map, string name, string source) where T : YamlNode =>
        !map.Children.TryGetValue(name, out var node) ? null : node as T ?? throw Wrong(source, $"has a value for '{name}' that is not understood");

    private static string? Text(YamlMappingNode map, string name, string source) => Node<YamlScalarNode>(map, name, source)?.Value;

    private static IReadOnlyList<string> Names(YamlMappingNode map, string name, string source) =>
        [.. (Node<YamlSequenceNode>(map, name, source)?.Children ?? []).OfType<YamlScalarNode>().Select(n => n.Value ?? "")];

    private static SatStatsException Wrong(string source, string what, string? remedy = null) => new($"The report recipe {source} {what}.", remedy);
}
