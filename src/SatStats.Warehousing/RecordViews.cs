using System.Globalization;

namespace SatStats.Warehousing;

/// <summary>
/// The views that everything else reads: one a kind, over the current state of its records in all imports, with every canonical field
/// and, beside them, every other column of the files by the name of its header.
/// </summary>
internal static class RecordViews
{
    public static IReadOnlyList<(long ImportId, string Table)> Tables(Engine engine, RecordKind kind) =>
        [.. engine.Rows("select table_name from information_schema.tables where table_schema = 'loads' and starts_with(table_name, ?)", default, kind.Id + "_")
            .Select(r => (string)r[0]!)
            .Select(name => (IsNumber: long.TryParse(name.AsSpan(kind.Id.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var id), Id: id, Name: name))
            .Where(t => t.IsNumber)
            .OrderBy(t => t.Id)
            .Select(t => (t.Id, $"loads.{Sql.Name(t.Name)}"))];

    public static void Rebuild(Engine engine, IEnumerable<RecordKind> kinds)
    {
        foreach (var kind in kinds.Distinct())
        {
            var current = Tables(engine, kind).Select(t => $"""
                union all by name
                select {Sql.Number(t.ImportId)}::integer as import_id, rowid + 1 as source_row, * exclude ({LoadSql.Superseded}, {LoadSql.Faults}, {LoadSql.Raw})
                from {t.Table} where {LoadSql.Superseded} is null
                """);
            engine.Run($"create or replace view main.{kind.Table} as select * from records.{kind.Table}\n{string.Join('\n', current)}");
        }
    }
}
