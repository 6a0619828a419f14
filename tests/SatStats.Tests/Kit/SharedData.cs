using NUnit.Framework;

namespace SatStats.Tests.Kit;

/// <summary>Real exports that lie beside the repository where somebody has put them; tests that need them say so where they are absent.</summary>
internal static class SharedData
{
    /// <summary>The file below the folder of real data; ignores the running test where it is absent.</summary>
    public static string Real(params string[] parts)
    {
        var path = Path.Combine([Folder(), "real", .. parts]);
        if (!File.Exists(path) && !Directory.Exists(path)) Assert.Ignore($"No real data here: {string.Join('/', parts)} (set SATSTATS_SHARED to the folder that holds real/).");
        return path;
    }

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = FindRoot();

    private static string Folder() => Environment.GetEnvironmentVariable("SATSTATS_SHARED") ?? Path.Combine(Root, "..", "shared");

    private static string FindRoot()
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Directory.GetCurrentDirectory(), SourceFolder() })
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "SatStats.sln"))) return folder.FullName;
            }
        }
        throw new InvalidOperationException("SatStats.sln was not found above the tests.");
    }

    private static string SourceFolder([System.Runtime.CompilerServices.CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
