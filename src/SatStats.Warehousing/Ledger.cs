namespace SatStats.Warehousing;

/// <summary>Reads the import ledger.</summary>
internal static class Ledger
{
    public static IReadOnlyList<LedgerEntry> Read(Engine engine)
    {
        var rows = engine.Rows("""
            select i.import_id, path, sha256, bytes, container, encoding, profile, zone, imported_at, program_version,
                   (select min(first_at) from import_counts c where c.import_id = i.import_id), (select max(last_at) from import_counts c where c.import_id = i.import_id)
            from imports i order by i.import_id
            """).ToList();
        return [.. rows.Select(r => new LedgerEntry(
            (long)r[0]!, (string)r[1]!, (string)r[2]!, (long)r[3]!, (string)r[4]!, (string)r[5]!, (string)r[6]!, (string)r[7]!,
            (DateTime)r[8]!, (string)r[9]!, (DateTime?)r[10], (DateTime?)r[11], Counts(engine, (long)r[0]!)))];
    }

    public static IReadOnlyList<RecordCount> Counts(Engine engine, long importId) =>
        [.. engine.Rows("select kind, read_rows, kept, updated, unchanged, rejected, values_set_aside, late from import_counts where import_id = ?", default, importId)
            .Select(r => new RecordCount(RecordKinds.Named((string)r[0]!), (long)r[1]!, (long)r[2]!, (long)r[3]!, (long)r[4]!, (long)r[5]!, (long)r[6]!) { Late = (long)r[7]! })];

    /// <summary>What to say of an import that does not count: it was undone, or never was.</summary>
    public static SatStatsException Absent(Engine engine, long importId) =>
        engine.Scalar<DateTime?>("select undone_at from ledger_imports where import_id = ?", importId) is { } at
            ? new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Import {importId} was undone already, on {at:yyyy-MM-dd HH:mm} UTC."), "Import its file again to have it back.", isUsage: true)
            : ImportSet.Missing(importId);

    /// <summary>The span of an import's main times; null where it has none.</summary>
    public static (DateTime First, DateTime Last)? Span(Engine engine, long importId)
    {
        var row = engine.Rows("select min(first_at), max(last_at) from import_counts where import_id = ?", default, importId).Single();
        return row[0] is DateTime first && row[1] is DateTime last ? (first, last) : null;
    }

    /// <summary>The imports that were taken back, oldest first.</summary>
    public static IReadOnlyList<UndoneImport> Undone(Engine engine) =>
        [.. engine.Rows("""
            select i.import_id, path, profile, imported_at, undone_at, coalesce(string_agg(kind, ', ' order by kind), ''), coalesce(sum(read_rows), 0)::bigint
            from ledger_imports i left join ledger_counts c using (import_id) where undone_at is not null group by all order by 1
            """).Select(r => new UndoneImport((long)r[0]!, (string)r[1]!, (string)r[2]!, (DateTime)r[3]!, (DateTime)r[4]!, (string)r[5]!, (long)r[6]!))];
}
