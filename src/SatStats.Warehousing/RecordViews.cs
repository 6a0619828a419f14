using System.Globalization;

namespace SatStats.Warehousing;

/// <summary>
/// The views that everything else reads: one a kind, over the states of its records that hold, with every canonical field and, beside
/// them, every other column of the files by the name of its header.
/// </summary>
internal static class RecordViews
{
    private const string UndoneSuffix = "_undone";

    /// <summary>The tables of the imports that count, oldest first.</summary>
    public static IReadOnlyList<(long ImportId, string Table)> Tables(Engine engine, RecordKind kind) => Named(engine, kind, "");

    /// <summary>The tables of the imports that were taken back.</summary>
    public static IReadOnlyList<(long ImportId, string Table)> UndoneTables(Engine engine, RecordKind kind) => Named(engine, kind, UndoneSuffix);

    public static string UndoneName(RecordKind kind, long importId) => $"{kind.Id}_{Sql.Number(importId)}{UndoneSuffix}";

    public static void Rebuild(Engine engine, IEnumerable<RecordKind> kinds)
    {
        foreach (var kind in kinds.Distinct())
            engine.Run($"create or replace view main.{kind.Table} as {ByMarks(engine, kind, Tables(engine, kind), $"{LoadSql.Superseded} is null")}");
    }

    /// <summary>
    /// Lets this connection see what was known earlier: views of its own under the same names stand before those of the database.
    /// The ledger is cut to the same imports, because the newest one's zone is the one in which months are cut.
    /// </summary>
    public static void LookBack(Engine engine, ImportSet imports)
    {
        foreach (var kind in RecordKinds.All) engine.Run($"create or replace temp view {kind.Table} as {StatesAt(engine, kind, imports)}");
        foreach (var ledger in Ledgers) engine.Run($"create or replace temp view {ledger} as select {(ledger == "imports" ? "* exclude (undone_at, undone_after, account)" : "*")} from main.{LedgerTable(ledger)} where import_id in {imports.List}");
    }

    /// <summary>A SELECT of the records as they were when these imports counted.</summary>
    public static string StatesAt(Engine engine, RecordKind kind, ImportSet imports)
    {
        var tables = Tables(engine, kind).Concat(imports.AreMarksValid ? [] : UndoneTables(engine, kind)).Where(t => imports.Ids.Contains(t.ImportId)).OrderBy(t => t.ImportId).ToList();
        return imports.AreMarksValid
            ? ByMarks(engine, kind, tables, $"({LoadSql.Superseded} is null or {LoadSql.Superseded} > {Sql.Number(imports.Ids[^1])})")
            : ByKey(engine, kind, tables);
    }

    /// <summary>Ends <see cref="LookBack"/>.</summary>
    public static void LookNow(Engine engine)
    {
        foreach (var view in RecordKinds.All.Select(k => k.Table).Concat(Ledgers)) engine.Run($"drop view if exists temp.{view}");
    }

    private static readonly string[] Ledgers = ["imports", "import_counts", "import_mappings", "rejects"];

    private static string LedgerTable(string view) => "ledger_" + (view.StartsWith("import_", StringComparison.Ordinal) ? view["import_".Length..] : view);

    private static string ByMarks(Engine engine, RecordKind kind, IEnumerable<(long ImportId, string Table)> tables, string holds) =>
        $"select * from records.{kind.Table}\n" + string.Join('\n', tables.Select(t => $"union all by name\n{StatesOf(engine, kind, t, holds)}"));

    /// <summary>The newest state of each key, found anew: what the marks say is no longer what held then.</summary>
    private static string ByKey(Engine engine, RecordKind kind, IEnumerable<(long ImportId, string Table)> tables)
    {
        var all = ByMarks(engine, kind, [], "") + string.Concat(tables.Select(t => $"\nunion all by name\n{StatesOf(engine, kind, t, $"{IsLastInFile(t.ImportId)}")}"));
        return $"select * from (\n{all}\n) qualify row_number() over (partition by {string.Join(", ", kind.KeyFields.Select(Sql.Name))} order by import_id desc) = 1";
    }

    /// <summary>A condition for the rows of an import's table that are its records: neither rejected nor repeated further down in the same file.</summary>
    public static string IsLastInFile(long importId) =>
        $"({LoadSql.Superseded} is null or {LoadSql.Superseded} not in ({Sql.Number(importId)}, {Sql.Number(LoadSql.NotARecord)}))";

    private static string StatesOf(Engine engine, RecordKind kind, (long ImportId, string Table) table, string holds) => $"""
        select {Sql.Number(table.ImportId)}::integer as import_id, rowid + 1 as source_row, {Columns(engine, kind, table.Table)}
        from {table.Table} where {holds}
        """;

    private static IReadOnlyList<(long ImportId, string Table)> Named(Engine engine, RecordKind kind, string suffix) =>
        [.. engine.Rows("select table_name from information_schema.tables where table_schema = 'loads' and starts_with(table_name, ?) and ends_with(table_name, ?)", default, kind.Id + "_", suffix)
            .Select(r => (string)r[0]!)
            .Select(name => (IsNumber: long.TryParse(name.AsSpan(kind.Id.Length + 1, Math.Max(0, name.Length - kind.Id.Length - 1 - suffix.Length)), NumberStyles.None, CultureInfo.InvariantCulture, out var id), Id: id, Name: name))
            .Where(t => t.IsNumber)
            .OrderBy(t => t.Id)
            .Select(t => (t.Id, $"loads.{Sql.Name(t.Name)}"))];

    /// <summary>Every column of a loaded table that is content, in the names under which the views have them.</summary>
    private static string Columns(Engine engine, RecordKind kind, string table)
    {
        var strangers = Strangers(engine, kind, table);
        var hidden = new[] { LoadSql.Superseded, LoadSql.Faults, LoadSql.Raw }.Concat(strangers.Select(Sql.Name));
        return $"* exclude ({string.Join(", ", hidden)}){string.Concat(strangers.Select(c => $", {Sql.Name(c)} as {Sql.Name(c + " (file)")}"))}";
    }

    /// <summary>
    /// Columns of a file that were loaded as they stood, and have since got the name of a field of another type: they must not turn the field into text.
    /// </summary>
    private static List<string> Strangers(Engine engine, RecordKind kind, string table) =>
        [.. engine.Rows($"select column_name, column_type from (describe {table})")
            .Where(c => kind.Fields.FirstOrDefault(f => string.Equals(f.Name, (string)c[0]!, StringComparison.OrdinalIgnoreCase)) is { } field
                && (string)c[1]! == "VARCHAR" && field.Type != FieldType.Text)
            .Select(c => (string)c[0]!)];
}
