using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace SatStats.Importing;

/// <summary>
/// The dated changes of the workspace's satstats.yaml: <c>changes:</c>, a list of entries with <c>on</c> (a day) and <c>what</c>, and where the
/// change does not concern everything, <c>metrics</c> and <c>slice</c> (dimension: value).
/// </summary>
public static class DatedChanges
{
    private static readonly string[] s_entries = ["on", "what", "metrics", "slice"];

    /// <summary>The workspace's changes in the order of their days; none where there is no workspace, no file or no changes in it.</summary>
    /// <exception cref="SatStatsException">The file cannot be read; names file, line and remedy.</exception>
    public static IReadOnlyList<DatedChange> InWorkspace(string? workspace)
    {
        var path = workspace is null ? null : Path.Combine(workspace, Settings.FileName);
        if (!File.Exists(path)) return [];
        using var text = new StreamReader(path);
        return Read(path, text);
    }

    internal static IReadOnlyList<DatedChange> Read(string path, TextReader text)
    {
        var yaml = new Yaml(path);
        var stream = new YamlStream();
        try
        {
            stream.Load(text);
        }
        catch (YamlException e)
        {
            throw new SatStatsException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {e.Start.Line}: {e.Message}"), "Correct the file.", inner: e);
        }
        if (stream.Documents.Count == 0) return [];
        return yaml.Map(stream.Documents[0].RootNode, Settings.FileName).TryGetValue("changes", out var node)
            ? [.. Yaml.Items(node).Select(n => One(yaml, n)).OrderBy(c => c.On)]
            : [];
    }

    private static DatedChange One(Yaml yaml, YamlNode node)
    {
        var entries = yaml.Map(node, "a change", s_entries);
        if (!entries.TryGetValue("on", out var on)) throw yaml.Error(node, "a change says no day", "Write on: 2013-10-01.");
        if (!entries.TryGetValue("what", out var what)) throw yaml.Error(node, "a change does not say what changed", "Write what: new appointment desk.");
        return new(
            yaml.At(on, () => Period.Day(yaml.Text(on, "on"))),
            LocalText.Parse(yaml.Text(what, "what")),
            entries.TryGetValue("metrics", out var metrics) ? yaml.Texts(metrics, "metrics") : [],
            entries.TryGetValue("slice", out var slice) ? new Slice(yaml.Map(slice, "slice").Select(p => KeyValuePair.Create(p.Key, (string?)yaml.Text(p.Value, p.Key)))) : Slice.All);
    }
}
