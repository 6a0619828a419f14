namespace SatStats.Importing;

/// <summary>A file in the system's temporary folder that only its owner can read, because exports hold personal data.</summary>
internal sealed class TempFile : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"satstats-{Guid.NewGuid():N}.csv");

    /// <summary>Opens the file for writing; it is created with mode 0600.</summary>
    public FileStream Create()
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path, options);
    }

    public void Dispose() => File.Delete(Path);
}
