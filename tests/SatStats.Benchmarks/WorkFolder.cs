namespace SatStats.Benchmarks;

/// <summary>A folder of its own under the system's temporary one, gone afterwards unless it is to be kept.</summary>
internal sealed class WorkFolder(bool isKept = false) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("satstats-bench-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    /// <summary>Takes away a database and whatever the engine keeps beside it.</summary>
    public void Remove(string name)
    {
        foreach (var file in _folder.GetFiles(name + "*")) file.Delete();
    }

    public void Dispose()
    {
        if (isKept) Console.WriteLine($"Kept: {_folder.FullName}");
        else _folder.Delete(recursive: true);
    }
}
