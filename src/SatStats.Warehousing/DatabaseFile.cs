namespace SatStats.Warehousing;

/// <summary>Looks at a file before the engine does: the engine takes exports and workbooks for databases too, and says so in its own words.</summary>
internal static class DatabaseFile
{
    private static readonly byte[] s_mark = "DUCK"u8.ToArray();

    /// <exception cref="SatStatsException">The file is no database at all.</exception>
    public static void Check(string path)
    {
        // The mark stands behind an eight-byte checksum.
        Span<byte> head = stackalloc byte[12];
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head[8..].SequenceEqual(s_mark)) return;
        throw new SatStatsException($"'{path}' is not a database.", "Name a database with --db; exports come in by satstats import.");
    }
}
