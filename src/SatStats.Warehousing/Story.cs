namespace SatStats.Warehousing;

/// <summary>Tells all that is known about one import.</summary>
internal static class Story
{
    public static ImportStory Of(Engine engine, long importId)
    {
        var import = Ledger.Read(engine).FirstOrDefault(i => i.ImportId == importId) ?? throw Ledger.Absent(engine, importId);
        var reasons = engine.Rows("select kind, column_name, reason, whole_row, count(*) from rejects where import_id = ? group by all order by 5 desc, 4 desc, 2, 3", default, importId)
            .Select(r => new RejectReason((string)r[0]!, (string?)r[1], (string)r[2]!, (bool)r[3]!, (long)r[4]!)).ToList();
        var account = Accounting.Read(engine, importId);
        return new(import with { Counts = [.. import.Counts.Select(c => Accounting.Complete(c, account))] }, account, reasons, [.. RecordKinds.All.SelectMany(k => Replacements(engine, k, importId))]);
    }

    private static IEnumerable<Replacement> Replacements(Engine engine, RecordKind kind, long importId) =>
        from table in RecordViews.Tables(engine, kind)
        where table.ImportId == importId
        from row in engine.Rows($"""
            select {LoadSql.Superseded}, any_value(path), count(*) from {table.Table} join imports i on i.import_id = {LoadSql.Superseded}
            where {LoadSql.Superseded} > {Sql.Number(importId)} group by 1 order by 1
            """)
        select new Replacement(kind.Id, (long)row[0]!, (string)row[1]!, (long)row[2]!);
}
