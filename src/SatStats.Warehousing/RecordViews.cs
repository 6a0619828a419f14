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
                select {Sql.Number(t.ImportId)}::integer as import_id, rowid + 1 as source_row, {Columns(engine, kind, t.ImportId)}
                from {t.Table} where {LoadSql.Superseded} is null
                """);
            engine.Run($"create or replace view main.{kind.Table} as select * from records.{kind.Table}\n{string.Join('\n', current)}");
        }
    }

    private static string Columns(Engine engine, RecordKind kind, long importId)
    {
        var strangers = Strangers(engine, kind, importId);
        var hidden = new[] { LoadSql.Superseded, LoadSql.Faults, LoadSql.Raw }.Concat(strangers.Select(Sql.Name));
        return $"* exclude ({string.Join(", ", hidden)}){string.Concat(strangers.Select(c => $", {Sql.Name(c)} as {Sql.Name(c + " (file)")}"))}";
    }

    /// <summary>
    /// Columns of a file that were loaded as they stood, and have since got the name of a field of another type: they must not turn the field into text.
    /// </summary>
    private static List<string> Strangers(Engine engine, RecordKind kind, long importId) =>
        [.. engine.Rows("select column_name, data_type from information_schema.columns where table_schema = 'loads' and table_name = ?", default, string.Create(CultureInfo.InvariantCulture, $"{kind.Id}_{importId}"))
            .Where(c => kind.Fields.FirstOrDefault(f => string.Equals(f.Name, (string)c[0]!, StringComparison.OrdinalIgnoreCase)) is { } field
                && (string)c[1]! == "VARCHAR" && field.Type != FieldType.Text)
            .Select(c => (string)c[0]!)];
}
