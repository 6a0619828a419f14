using DuckDB.NET.Data;

namespace SatStats.Warehousing;

/// <summary>Knows the engine's complaints about a disk without room, and says them so that one can go on.</summary>
internal static class FullDisk
{
    // The last is what it says where it may not spill any more: it keeps a tenth of the disk free.
    private static readonly string[] s_signs = ["No space left on device", "not enough space on the disk", "File too large", "Disk quota exceeded", "max_temp_directory_size"];

    public static bool Is(DuckDBException e) => s_signs.Any(s => e.Message.Contains(s, StringComparison.OrdinalIgnoreCase));

    public static SatStatsException Said(DuckDBException e) => new(
        $"The disk is full: {e.Message.Split('\n')[0].Trim().TrimEnd('.')}.",
        "Nothing was changed. Make room, or use a database on another disk with --db, and do it again.", inner: e);
}
