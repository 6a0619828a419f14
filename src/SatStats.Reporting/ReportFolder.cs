using SatStats.Reporting.Blocks;
using SatStats.Reporting.Writers;

namespace SatStats.Reporting;

/// <summary>
/// The folder of a report while it is being made: files gather in a hidden folder beside it, on the same disk,
/// and are then moved into place one by one, each whole.
/// </summary>
internal sealed class ReportFolder : IDisposable
{
    private const string ManifestName = "manifest.json";

    private readonly string _folder;
    private readonly string _workshop;
    private readonly SortedDictionary<string, string> _hashes = new(StringComparer.Ordinal);

    public ReportFolder(string folder)
    {
        _folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var parent = Path.GetDirectoryName(_folder) ?? _folder;
        _workshop = Path.Combine(parent, $".{Path.GetFileName(_folder)}.{Guid.NewGuid():N}");
        Try(() => Directory.CreateDirectory(_workshop));
    }

    /// <summary>What was added, relative and with forward slashes, in ordinal order.</summary>
    public IReadOnlyList<string> Files => [.. _hashes.Keys];

    public void Add(string name, byte[] content) => Try(() =>
    {
        var path = In(_workshop, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        _hashes[name] = Manifest.Hash(content);
    });

    /// <summary>Moves everything into place, then removes what only an earlier run's manifest lists.</summary>
    public IReadOnlyList<string> Publish(ReportDocument document)
    {
        var manifest = Manifest.Write(document, _hashes);
        Add(ManifestName, manifest);
        var removed = new List<string>();
        Try(() =>
        {
            var earlier = Manifest.FilesIn(Path.Combine(_folder, ManifestName));
            foreach (var name in Files)
            {
                var path = In(_folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.Move(In(_workshop, name), path, overwrite: true);
            }
            foreach (var name in earlier.Where(n => !_hashes.ContainsKey(n) && File.Exists(In(_folder, n))))
            {
                File.Delete(In(_folder, name));
                removed.Add(name);
            }
        });
        return removed;
    }

    public void Dispose()
    {
        try
        {
            if (Directory.Exists(_workshop)) Directory.Delete(_workshop, recursive: true);
        }
        catch (IOException)
        {
            // The report is in place or has failed already; what is left over here must not hide that.
        }
        catch (UnauthorizedAccessException)
        {
            // As above.
        }
    }

    private static string In(string folder, string name) => Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar));

    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SatStatsException($"The report cannot be written to {_folder}: {e.Message}", "Close the workbook if it is open, or name another folder.", inner: e);
        }
    }
}
