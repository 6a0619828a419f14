using System.Reflection;

namespace SatStats.Importing;

/// <summary>The catalogue of profiles: those that come with the program, and the user's own in the <c>profiles</c> folder of the workspace.</summary>
public static class Profiles
{
    private static readonly Lazy<IReadOnlyList<Profile>> Embedded = new(ReadShipped);

    /// <summary>The profiles that come with the program, by id.</summary>
    public static IReadOnlyList<Profile> Shipped() => Embedded.Value;

    /// <summary>The user's own profiles, by file name; none where the workspace has no <c>profiles</c> folder.</summary>
    /// <exception cref="SatStatsException">One of the files is no profile; the message names file and line.</exception>
    public static IReadOnlyList<Profile> InWorkspace(string? workspace)
    {
        if (workspace is null) return [];
        var folder = Path.Combine(workspace, "profiles");
        if (!Directory.Exists(folder)) return [];
        return Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(FromFile).ToList();
    }

    /// <summary>The user's own profiles and then the shipped ones; a profile of the user's replaces a shipped one of the same id.</summary>
    public static IReadOnlyList<Profile> All(string? workspace) =>
        [.. InWorkspace(workspace).Concat(Shipped()).DistinctBy(p => p.Id, StringComparer.OrdinalIgnoreCase)];

    /// <summary>Profiles that are never used, because one with the same id comes first: another file of the user's, or the user's over the shipped one.</summary>
    /// <returns>Each with the one that is used instead.</returns>
    public static IReadOnlyList<(Profile Unused, Profile Used)> Hidden(string? workspace) =>
        [.. InWorkspace(workspace).Concat(Shipped()).GroupBy(p => p.Id, StringComparer.OrdinalIgnoreCase).SelectMany(same => same.Skip(1).Select(p => (p, same.First())))];

    /// <summary>The profile with this id, or in this .yaml file; otherwise an error with the nearest ids.</summary>
    public static Profile Named(string name, string? workspace)
    {
        if (name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase)) return FromFile(name);
        var all = All(workspace);
        return all.FirstOrDefault(p => string.Equals(p.Id, name.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw SatStatsException.Unknown("profile called", name, all.Select(p => p.Id));
    }

    /// <summary>Reads a profile from a file.</summary>
    /// <exception cref="SatStatsException">The file does not exist or is no profile.</exception>
    public static Profile FromFile(string path)
    {
        if (!File.Exists(path)) throw new SatStatsException($"There is no profile file '{path}'.", "Check the path, or give a shipped profile's id.", isUsage: true);
        using var text = new StreamReader(path);
        return new ProfileReader(path).Read(text) with { Origin = path };
    }

    /// <summary>The name of the sample beside a shipped profile in the source, or null where there is none.</summary>
    public static string? SampleOf(Profile profile) => profile.Origin is null ? Samples.Value.FirstOrDefault(s => s.StartsWith(profile.Id + ".sample.", StringComparison.Ordinal)) : null;

    private static readonly Lazy<IReadOnlyList<string>> Samples = new(() =>
        [.. typeof(Profiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Where(a => a.Value == "profile sample").Select(a => a.Key)]);

    private static List<Profile> ReadShipped()
    {
        var assembly = typeof(Profiles).Assembly;
        return assembly.GetManifestResourceNames().Where(n => n.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read).ToList();

        Profile Read(string resource)
        {
            using var text = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            return new ProfileReader(resource).Read(text);
        }
    }
}
