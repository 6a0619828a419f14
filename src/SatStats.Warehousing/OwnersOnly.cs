using System.Runtime.InteropServices;

namespace SatStats.Warehousing;

/// <summary>
/// While one of these lives, files that the process makes can be read by their owner alone. The engine makes its log of unfinished changes
/// whenever it needs one, with the same records in it as in the database, and cannot be told with which rights.
/// </summary>
internal sealed class OwnersOnly : IDisposable
{
    private const uint OthersAndGroup = 0b000_111_111;

    private static readonly Lock s_lock = new();
    private static int s_alive;
    private static uint s_usual;

    public OwnersOnly()
    {
        if (OperatingSystem.IsWindows()) return;
        lock (s_lock)
        {
            if (s_alive++ == 0) s_usual = SetMask(OthersAndGroup);
        }
    }

    public void Dispose()
    {
        if (OperatingSystem.IsWindows()) return;
        lock (s_lock)
        {
            if (--s_alive == 0) _ = SetMask(s_usual);
        }
    }

    // The mask is the process's, so that what lives at the same time must be counted.
    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
