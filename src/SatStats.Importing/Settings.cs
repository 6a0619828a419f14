using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SatStats.Importing;

/// <summary>The workspace's satstats.yaml: <c>schedule:</c>, <c>exclusions:</c>, <c>targets:</c>, <c>changes:</c> and <c>survey:</c>, each of which may be left out. Other settings are others' business.</summary>
public static class Settings
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "satstats.yaml";

    private const string Remedy = "Correct the file.";
    private static readonly string[] s_ruleSettings = ["id", "title", "kind", "where", "metrics"];
    private static readonly string[] s_targetSettings = ["metric", "slice", "target", "from"];

    /// <summary>What the workspace says; the usual where there is no workspace, or no file in it.</summary>
    /// <exception cref="SatStatsException">The file cannot be read; names file, line and remedy.</exception>
    public static WorkspaceSettings InWorkspace(string? workspace)
    {
        var path = workspace is null ? null : Path.Combine(workspace, FileName);
        if (!File.Exists(path)) return WorkspaceSettings.Usual;
        using var text = new StreamReader(path);
        return Read(path, text, workspace!);
    }

    internal static WorkspaceSettings Read(string path, TextReader text, string folder)
    {
        var yaml = new Yaml(path);
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException e)
        {
            throw new SatStatsException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {e.Start.Line}: {e.Message}"), Remedy, inner: e);
        }
        var settings = WorkspaceSettings.Usual;
        if (stream.Documents.Count == 0) return settings;
        var entries = yaml.Map(stream.Documents[0].RootNode, FileName, "schedule", "exclusions", "targets", "changes", "survey");
        if (entries.TryGetValue("schedule", out var schedule)) settings = settings with { Schedule = Schedules.Read(yaml, schedule, folder) };
        if (entries.TryGetValue("exclusions", out var exclusions)) settings = settings with { Exclusions = Rules(yaml, path, exclusions) };
        if (entries.TryGetValue("targets", out var targets)) settings = settings with { Targets = [.. Yaml.Items(targets).Select(t => Target(yaml, path, t))] };
        if (entries.TryGetValue("changes", out var changes)) settings = settings with { Changes = DatedChanges.Read(yaml, changes) };
        if (entries.TryGetValue("survey", out var survey)) settings = settings with { Survey = SurveyRules.Read(yaml, survey) };
        return settings;
    }

    private static List<ExclusionRule> Rules(Yaml yaml, string path, YamlNode node)
    {
        var rules = new List<ExclusionRule>();
        foreach (var item in Yaml.Items(node))
        {
            var rule = Rule(yaml, path, item);
            if (rules.Any(r => r.Id == rule.Id)) throw yaml.Error(item, $"there are two exclusions '{rule.Id}'", "Give each a name of its own: their cases are counted by it.");
            rules.Add(rule);
        }
        return rules;
    }

    private static ExclusionRule Rule(Yaml yaml, string path, YamlNode node)
    {
        var entries = yaml.Map(node, "an exclusion", s_ruleSettings);
        foreach (var needed in s_ruleSettings.Take(4).Where(s => s != "title" && !entries.ContainsKey(s)))
            throw yaml.Error(node, $"an exclusion has no '{needed}'", "Write it as - {id: spam, title: Spam, kind: ticket, where: \"category = 'spam'\", metrics: all}.");
        var id = yaml.Text(entries["id"], "id");
        if (id.Length == 0 || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')) throw yaml.Error(entries["id"], $"'{id}' is no name for an exclusion", "Write it in small letters, digits and hyphens.");
        var title = entries.TryGetValue("title", out var titled) ? LocalText.Parse(yaml.Text(titled, "title")) : new LocalText(id);
        var kind = yaml.At(entries["kind"], () => RecordKinds.Named(yaml.Text(entries["kind"], "kind")));
        var metrics = entries.TryGetValue("metrics", out var named) ? yaml.Texts(named, "metrics").SelectMany(t => t.Split(',', StringSplitOptions.TrimEntries)).ToList() : [];
        return new(id, title, kind, yaml.Text(entries["where"], "where"), metrics is ["all"] ? [] : metrics, Place(path, entries["where"]));
    }

    private static SliceTarget Target(Yaml yaml, string path, YamlNode node)
    {
        var entries = yaml.Map(node, "a target", s_targetSettings);
        foreach (var needed in new[] { "metric", "target" }.Where(s => !entries.ContainsKey(s)))
            throw yaml.Error(node, $"a target has no '{needed}'", "Write it as - {metric: complaint-resolution, slice: {region: North}, target: 0.95, from: 2013-10}.");
        var text = yaml.Text(entries["target"], "target");
        var isShare = text.EndsWith('%');
        if (!double.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var target) || !double.IsFinite(target))
            throw yaml.Error(entries["target"], $"'{text}' is no number", "Write a share as 0.95 or 95%, hours as 24.");
        var slice = entries.TryGetValue("slice", out var sliced) ? new Slice(yaml.Map(sliced, "slice").Select(p => KeyValuePair.Create(p.Key, yaml.Text(p.Value, p.Key) is { Length: > 0 } value ? value : null))) : Slice.All;
        return new(yaml.Text(entries["metric"], "metric"), slice, isShare ? target / 100 : target, entries.TryGetValue("from", out var from) ? Day(yaml, from) : null, Place(path, entries["metric"]));
    }

    private static DateOnly Day(Yaml yaml, YamlNode node)
    {
        var text = yaml.Text(node, "from");
        return yaml.At(node, () => text.Length == 7 ? Period.Month(text).From : Period.Day(text));
    }

    private static string Place(string path, YamlNode node) => string.Create(CultureInfo.InvariantCulture, $"{path}, line {node.Start.Line}");
}
