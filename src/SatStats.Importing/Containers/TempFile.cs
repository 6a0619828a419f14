namespace SatStats.Importing;

/// <summary>A file in the system's temporary folder that only its owner can read, because exports hold personal data.</summary>
internal sealed class TempFile : IDisposable
{
    private TempFile()
    {
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"satstats-{Guid.NewGuid():N}.csv");

    /// <summary>A new file that is there, empty, and has mode 0600.</summary>
    public static TempFile Empty() => Filled(_ => { });

    /// <summary>A new file with what <paramref name="fill"/> writes; where that fails, nothing is left.</summary>
    /// <param name="most">So many bytes may be written at most; what would need more is refused.</param>
    /// <exception cref="SatStatsException">The disk is full, or <paramref name="most"/> is reached.</exception>
    public static TempFile Filled(Action<Stream> fill, long most = long.MaxValue)
    {
        var temp = new TempFile();
        try
        {
            using var stream = temp.Create(most);
            fill(stream);
            return temp;
        }
        catch
        {
            temp.Dispose();
            throw;
        }
    }

    /// <summary>How much may be unpacked: a small archive can hold a terabyte of nothing, and others need the disk too.</summary>
    public static long RoomForUnpacking() => new DriveInfo(System.IO.Path.GetTempPath()).AvailableFreeSpace / 2;

    public void Dispose() => File.Delete(Path);

    private SpoolStream Create(long most)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read, BufferSize = 1 << 16 };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new SpoolStream(Path, options, most);
    }
}
