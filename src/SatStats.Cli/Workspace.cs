using SatStats.Importing;
using SatStats.Measuring;

namespace SatStats.Cli;

/// <summary>The folder with a user's own metrics and settings, read once: what every command that makes figures begins with.</summary>
internal sealed class Workspace
{
    /// <param name="folder">As --workspace names it, made absolute; null where there is none.</param>
    public Workspace(string? folder)
    {
        if (folder is not null && !Directory.Exists(folder)) throw new SatStatsException($"There is no folder '{folder}'.", "Name the folder that holds your metrics/, profiles/ or satstats.yaml with --workspace.", isUsage: true);
        Settings = Importing.Settings.InWorkspace(folder);
        Catalogue = MetricCatalogue.Load(folder).With(Settings);
    }

    public WorkspaceSettings Settings { get; }

    /// <summary>The metrics, with the workspace's exclusions and targets.</summary>
    public MetricCatalogue Catalogue { get; }

    public MeasureOptions Options(string? zone) => new() { Zone = zone, Schedule = Settings.Schedule };
}
