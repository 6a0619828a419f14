using System.Globalization;

namespace SatStats.Warehousing;

/// <summary>
/// The one statement that turns a file into a table of typed records. Every cell is read as text by the engine's own reader, trimmed,
/// and made a value; what does not fit is written down with the row. Nothing passes through managed memory, and the table's row order
/// is the file's, so that a record's row number is its row id.
/// </summary>
internal sealed class LoadSql(ImportPlan plan, RecordPlan records, long importId)
{
    public const string Superseded = "_superseded_by";
    public const string Faults = "_faults";
    public const string Raw = "_raw";

    /// <summary>In <see cref="Superseded"/>: the row is not a record of this kind at all.</summary>
    public const long NotARecord = -1;

    /// <summary>Whether a column of a loaded table is bookkeeping rather than content.</summary>
    public static bool IsInternal(string column) => column is Superseded or Faults or Raw;

    public string Table { get; } = $"loads.{Sql.Name($"{records.Kind.Id}_{importId.ToString(CultureInfo.InvariantCulture)}")}";

    /// <summary>Names under which the file's other columns are kept; one that a canonical field already has gets a suffix.</summary>
    public IReadOnlyList<(string Column, string Name)> Extras { get; } = [.. ExtraNames(records)];

    private IEnumerable<(string Value, string Name)> ExtraConstants =>
        records.ExtraConstants.Select(e => (e.Value, NotTaken(e.Key, Taken(records, Extras.Select(x => x.Name)))));

    public string Create(string rejectsTable) => $"""
        create table {Table} as
        with cells as (
            select {EachCell(Cell)}
            from {CsvSource.Sql(plan, rejectsTable)}
        ),
        texts as (
            select *, {string.Join(", ", records.Fields.Select(f => $"{TextOf(f)} as {Sql.Name("text:" + f.Field.Name)}").DefaultIfEmpty("null as nothing"))}
            from cells
        ),
        clocks as (
            select *, {string.Join(", ", records.Fields.Select(f => (f, Clock: ReadingSql.Clock(f.Reading, TextName(f)))).Where(c => c.Clock is not null).Select(c => $"{c.Clock} as {ClockName(c.f)}").DefaultIfEmpty("null as no_clock"))}
            from texts
        ),
        moderns as (
            select *{Moderns()}
            from clocks
        ),
        typed as (
            select *, {string.Join(", ", LaterOnesLast.Select(f => $"{TypedOf(f)} as {Sql.Name(f.Field.Name)}").Concat(MadeKey()))}
            from moderns
        )
        select
            cast(case when {IsElsewhere} then {Sql.Number(NotARecord)} when {IsUnusable} then {Sql.Number(importId)} end as integer) as {Superseded},
            {string.Join(", ", FieldNames.Select(Sql.Name))},
            {string.Concat(Extras.Select(e => $"{CellOf(e.Column)} as {Sql.Name(e.Name)}, "))}
            {string.Concat(ExtraConstants.Select(e => $"{Sql.Text(e.Value)} as {Sql.Name(e.Name)}, "))}
            case when {HasFault} and not {IsElsewhere} then '[' || concat_ws(',', {string.Join(", ", FaultsOf().DefaultIfEmpty("null"))}) || ']' end as {Faults},
            case when {HasFault} and not {IsElsewhere} then to_json([{string.Join(", ", plan.Columns.Select((_, i) => $"c{i}"))}])::varchar end as {Raw}
        from typed
        """;

    /// <summary>The key's columns in the table, made or read.</summary>
    public IReadOnlyList<string> Key { get; } = records.Kind.KeyFields;

    /// <summary>True where the file has no key of its own, so that one is made of the row's content.</summary>
    public bool MakesKey { get; } = records.Kind.KeyFields.Count == 1 && records.Find(records.Kind.KeyFields[0]) is null;

    private IEnumerable<string> FieldNames => records.Fields.Select(f => f.Field.Name).Concat(MakesKey ? records.Kind.KeyFields : []);

    // A moment that is counted from another names it, and so must come after it.
    private IEnumerable<FieldPlan> LaterOnesLast => records.Fields.OrderBy(f => f.Reading is Reading.Elapsed);

    private string IsElsewhere => Any((records.SkipRowsWithout is { } needed ? [$"{Sql.Name("text:" + needed)} is null"] : Enumerable.Empty<string>())
        .Concat(records.SkipRows.Select(s => $"coalesce({ReadingSql.IsOneOf(CellOf(s.Key), s.Value)}, false)")));

    private string Moderns()
    {
        var clocks = records.Fields.Select(f => (Name: ClockName(f), Sql: ReadingSql.Plausible(f.Reading, ClockName(f)))).Where(c => c.Sql is not null).Select(c => $"{c.Sql} as {c.Name}").ToList();
        return clocks.Count == 0 ? "" : $" replace ({string.Join(", ", clocks)})";
    }

    private IEnumerable<FieldPlan> Required => records.Fields.Where(f => f.Field.IsRequired);

    private IEnumerable<FieldPlan> Fallible => records.Fields.Where(f => f.Constant is null && f.Reading is not Reading.Text && f.Reading is not Reading.Mapped { KeepsOthers: true });

    private string IsUnusable => Any(Required.Select(f => $"{Sql.Name(f.Field.Name)} is null"));

    private string HasFault => Any(Required.Select(f => $"{Sql.Name(f.Field.Name)} is null").Concat(Fallible.Select(Misfit)));

    // Where most rows fit none of them, the engine sorts the rows after every OR, and does not after the arms of a CASE.
    private static string Any(IEnumerable<string> conditions) => $"(case {string.Concat(conditions.DefaultIfEmpty("false").Select(c => $"when {c} then true "))}else false end)";

    private static string Misfit(FieldPlan f) => $"({Sql.Name("text:" + f.Field.Name)} is not null and {Sql.Name(f.Field.Name)} is null)";

    private IEnumerable<string> FaultsOf() =>
        Fallible.Select(f => $"case when {Misfit(f)} then {FaultOf(f)} end")
            .Concat(Required.Select(f => $"case when {Sql.Name("text:" + f.Field.Name)} is null then {FaultOf(f)} end"));

    private static string FaultOf(FieldPlan f) => $"json_object('f', {Sql.Text(f.Field.Name)}, 'v', {Sql.Name("text:" + f.Field.Name)})::varchar";

    private string EachCell(Func<string, string> expression) => string.Join(", ", plan.Columns.Select((_, i) => $"{expression($"c{i}")} as c{i}"));

    // Trimming walks through a text letter by letter and copies it, which costs more than all the rest of the load. A text that begins with a
    // visible character and ends with no space has nothing to trim unless there are blanks beyond ASCII, and those are seen at a glance.
    private string Cell(string cell) =>
        $"case when {cell} >= '!' and not ends_with({cell}, ' '){(plan.HasWideBlanks ? $" and strlen({cell}) = length({cell})" : "")} then {cell} else nullif(trim({cell}), '') end";

    private string TextOf(FieldPlan f)
    {
        if (f.Constant is { } constant) return Sql.Text(constant);
        var cells = f.Columns.Select(c => Present(CellOf(c), plan.MissingIn.GetValueOrDefault(c))).ToList();
        return cells.Count == 1 ? cells[0] : $"case when {cells[0]} is not null then concat_ws(' ', {string.Join(", ", cells)}) end";
    }

    private string Present(string cell, IReadOnlyList<string>? here)
    {
        var tokens = plan.MissingTokens.Concat(here ?? []).Select(t => t.Trim().ToLowerInvariant()).Where(t => t.Length > 0).Distinct().ToList();
        if (tokens.Count == 0) return cell;
        return $"(case when strlen({cell}) > {Sql.Number(tokens.Max(ReadingSql.LongestSpelling))} then {cell} when not {ReadingSql.IsOneOf(cell, tokens)} then {cell} end)";
    }

    private string TypedOf(FieldPlan f) => ReadingSql.Value(f.Field, f.Reading, TextName(f), ClockName(f), plan.Zone);

    private static string TextName(FieldPlan f) => Sql.Name("text:" + f.Field.Name);

    private static string ClockName(FieldPlan f) => Sql.Name("clock:" + f.Field.Name);

    private IEnumerable<string> MadeKey() =>
        MakesKey ? [$"'row-' || md5(concat_ws(chr(31), {string.Join(", ", plan.Columns.Index().Where(c => !MendFile.IsRemark(c.Item)).Select(c => $"coalesce(c{c.Index}, '')"))})) as {Sql.Name(records.Kind.KeyFields[0])}"] : [];

    private string CellOf(string column)
    {
        var index = plan.Columns.ToList().IndexOf(column);
        return index >= 0 ? $"c{index}" : throw new InvalidOperationException($"The plan names a column '{column}' that the file does not have.");
    }

    private static IEnumerable<(string, string)> ExtraNames(RecordPlan records)
    {
        var taken = Taken(records, []);
        var folded = records.Fields.Where(f => f is { Reading: Reading.Mapped { Values.Count: > 0 }, Columns.Count: 1 }).Select(f => f.Columns[0]);
        foreach (var column in records.ExtraColumns.Concat(folded).Distinct())
        {
            var name = NotTaken(column, taken);
            taken.Add(name);
            yield return (column, name);
        }
    }

    private static HashSet<string> Taken(RecordPlan records, IEnumerable<string> more) =>
        records.Kind.Fields.Select(f => f.Name).Concat(["import_id", "source_row", "rowid", Superseded, Faults, Raw]).Concat(more).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string NotTaken(string column, HashSet<string> taken)
    {
        var name = column;
        for (var n = 1; taken.Contains(name); n++) name = n == 1 ? $"{column} (file)" : $"{column} (file {n})";
        return name;
    }
}
