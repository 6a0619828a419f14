namespace SatStats.Importing;

/// <summary>Files that are no table, known by their first bytes, so that a mistaken one gets a sentence and not a guess.</summary>
internal sealed record Foreign(string What, string Remedy)
{
    public static Foreign? Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("Rar!"u8)) return new("a RAR archive", "Unpack it first and name the files in it.");
        if (head.StartsWith("PARE"u8)) return new("an encrypted Parquet file", "Write it again without encryption.");
        if (head.StartsWith("%PDF"u8)) return new("a PDF document", "Export the table itself, as .csv or .xlsx.");
        if (head.StartsWith("SQLite format 3"u8)) return new("an SQLite database", "Export the table that you need as .csv.");
        if (head.Length > 12 && head[8..].StartsWith("DUCK"u8)) return new("a DuckDB database and no export", "Give it with --db, or name an export.");
        return null;
    }
}
