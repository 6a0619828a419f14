namespace SatStats.Importing;

/// <summary>Turns what a user names on the command line into files.</summary>
public static class InputFiles
{
    /// <summary>
    /// The files that the paths stand for: files as they are, folders with the exports below them, patterns with *, ** and ?, and - for
    /// standard input. An archive stands for the exports in it, named <c>archive.zip/entry.csv</c>. In folders, archives and open-ended patterns,
    /// dot-files, read-me files and whatever is no export are left out silently.
    /// </summary>
    /// <returns>Every file once, in ordinal order of path.</returns>
    /// <exception cref="SatStatsException">A path does not exist, or stands for no export.</exception>
    public static IReadOnlyList<string> Expand(IEnumerable<string> paths) =>
        paths.SelectMany(Expand).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(Opened).Distinct(StringComparer.Ordinal).ToList();

    private static IEnumerable<string> Expand(string path)
    {
        if (path == Unpacking.StandardInput || File.Exists(path)) return [path];
        if (Directory.Exists(path)) return NoneIsAnError(Below(path).Where(IsExport).ToList(), path);
        if (Glob.IsPattern(path)) return NoneIsAnError(Matching(new Glob(path)), path);
        return LeadsIntoFile(path) ? [path] : throw NotFound(path);
    }

    // What is wrong with an archive is said when it is that file's turn, so that it does not keep the others out.
    private static IReadOnlyList<string> Opened(string path)
    {
        if (!File.Exists(path)) return [path];
        try
        {
            return Archive.ExportsIn(path, IsExport);
        }
        catch (Exception e) when (e is SatStatsException or IOException or UnauthorizedAccessException)
        {
            return [path];
        }
    }

    private static bool LeadsIntoFile(string path)
    {
        for (var folder = Path.GetDirectoryName(path); !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(folder)) return true;
        }
        return false;
    }

    private static List<string> Matching(Glob glob)
    {
        if (!Directory.Exists(glob.Folder)) return [];
        return Below(glob.Folder).Where(f => glob.Matches(f) && (glob.NamesExtension || IsExport(f))).ToList();
    }

    private static IEnumerable<string> Below(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => !IsDotted(f))) yield return file;
        foreach (var child in Directory.EnumerateDirectories(folder).Where(d => !IsDotted(d) && !IsLink(d)))
        {
            foreach (var file in Below(child)) yield return file;
        }
    }

    private static bool IsDotted(string path) => Path.GetFileName(path).StartsWith('.');

    // A linked folder can lead back to its own parent.
    private static bool IsLink(string folder) => new DirectoryInfo(folder).LinkTarget is not null;

    /// <summary>Whether a file's name is one that exports have; what is compressed is looked at by the name below.</summary>
    internal static bool IsExport(string file) =>
        Container.Extensions.Contains(Path.GetExtension(file).ToLowerInvariant())
        && (Compression.Below(file) == file || IsExport(Compression.Below(file)))
        && !IsDotted(file)
        && !Path.GetFileName(file).StartsWith("README", StringComparison.OrdinalIgnoreCase)
        && !Path.GetFileName(file).StartsWith("~$", StringComparison.Ordinal);

    private static List<string> NoneIsAnError(List<string> files, string path) => files.Count > 0
        ? files
        : throw new SatStatsException($"'{path}' holds no export.", $"Name a file that ends in {string.Join(", ", Container.Extensions)}.", isUsage: true);

    private static SatStatsException NotFound(string path)
    {
        var folder = Path.GetDirectoryName(path) is { Length: > 0 } parent ? parent : ".";
        if (!Directory.Exists(folder)) return new SatStatsException($"There is no file '{path}': the folder '{folder}' does not exist.", "Check the path.", isUsage: true);
        var near = NearestName.Of(Path.GetFileName(path), Directory.EnumerateFileSystemEntries(folder).Select(e => Path.GetFileName(e)!));
        var remedy = near.Count > 0 ? $"Did you mean {string.Join(" or ", near.Select(n => $"'{n}'"))}?" : "Check the path.";
        return new SatStatsException($"There is no file '{path}'.", remedy, isUsage: true);
    }
}
