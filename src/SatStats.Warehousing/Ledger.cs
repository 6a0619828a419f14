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
        [.. engine.Rows("select kind, read_rows, kept, updated, unchanged, rejected, values_set_aside from import_counts where import_id = ?", default, importId)
            .Select(r => new RecordCount(RecordKinds.Named((string)r[0]!), (long)r[1]!, (long)r[2]!, (long)r[3]!, (long)r[4]!, (long)r[5]!, (long)r[6]!))];
}
