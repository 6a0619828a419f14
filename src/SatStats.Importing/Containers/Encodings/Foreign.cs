namespace SatStats.Importing;

/// <summary>Files that are no table, known by their first bytes, so that a mistaken one gets a sentence and not a guess.</summary>
internal sealed record Foreign(string What, string Remedy)
{
    public static Foreign? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0x37, 0x7A, 0xBC, 0xAF])) return Packed("a 7-Zip archive");
        if (head.StartsWith("Rar!"u8)) return Packed("a RAR archive");
        if (head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD])) return Packed("compressed with Zstandard");
        if (head.StartsWith("BZh"u8) && head.Length > 3 && head[3] is >= (byte)'1' and <= (byte)'9') return Packed("compressed with bzip2");
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFD, 0x37, 0x7A, 0x58, 0x5A])) return Packed("compressed with xz");
        if (head.Length > 262 && head[257..].StartsWith("ustar"u8)) return Packed("a tar archive");
        if (head.StartsWith("PARE"u8)) return new("an encrypted Parquet file", "Write it again without encryption.");
        if (head.StartsWith("%PDF"u8)) return new("a PDF document", "Export the table itself, as .csv or .xlsx.");
        if (head.StartsWith("SQLite format 3"u8)) return new("an SQLite database", "Export the table that you need as .csv.");
        if (head.Length > 12 && head[8..].StartsWith("DUCK"u8)) return new("a DuckDB database and no export", "Give it with --db, or name an export.");
        return null;
    }

    private static Foreign Packed(string what) => new(what, "Unpack it first and name the files in it.");
}
