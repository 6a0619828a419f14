namespace SatStats.Importing;

/// <summary>Paths that lead into archives, such as <c>exports.zip/2013/07.csv</c>.</summary>
internal static class ArchivePath
{
    /// <summary>The file, and the name within it where the path leads on.</summary>
    /// <exception cref="SatStatsException">Neither the path nor any part of it is a file.</exception>
    public static (string Path, string? Entry) Split(string path)
    {
        if (path == Unpacking.StandardInput || File.Exists(path)) return (path, null);
        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder)) return (folder, Clean(path[(folder.Length + 1)..]));
        }
        throw new SatStatsException($"There is no file '{path}'.", "Check the path.", isUsage: true);
    }

    /// <summary>An entry's name without whatever would lead out of a folder. Nothing is ever written under such a name; it is only shown.</summary>
    public static string Clean(string name) =>
        string.Join('/', name.Split('/', '\\').Where(p => p is not ("" or "." or "..")).Select(p => string.Concat(p.Where(c => !char.IsControl(c)))));
}
