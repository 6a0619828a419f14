namespace SatStats.Warehousing;

/// <summary>
/// Writes down what could not be used, with file, line, column, value and reason, and reads it back. There may be as many as the file has
/// cells, so they go from table to table; only the numbers of their lines come from here.
/// </summary>
internal sealed class Rejects(Engine engine, ImportPlan plan, RecordPlan records, long importId, LoadSql sql)
{
    private const string Places = "reject_places";

    /// <summary>The number of rows rejected, of those among them that the reader itself refused, and of single values set aside.</summary>
    public (long Rows, long Refused, long Values) Write(string refusedTable, CancellationToken cancel)
    {
        var refused = new RefusedRows(engine, plan, refusedTable);
        Locate(refused.Beginnings(cancel), cancel);
        var byReader = Insert($"select coalesce(place, 0), null, raw, reason, true, raw from ({refused.Sql}) left join {Places} on is_refused and key = begins_at order by begins_at", cancel);
        refused.Drop();
        var rows = Insert(Faults(wholeRows: true), cancel);
        var values = Insert(Faults(wholeRows: false), cancel);
        engine.Run($"drop table {Places}");
        var text = plan.Text;
        // Repaired rows are listed, so that each can be looked at, but neither rejected nor set aside: they have no column, and are no whole row.
        engine.Append("main", "ledger_rejects", text.Refused.Select(r => Row(r, true, r.Text)).Concat(text.Repaired.Select(r => Row(r, false, null))), cancel);
        return (rows + byReader + text.Refused.Count, byReader + text.Refused.Count, values);
    }

    public static IEnumerable<Reject> Read(Engine engine, long importId, int limit, CancellationToken cancel) =>
        engine.Rows("""
            select i.path, r.line, r.column_name, r.value, r.reason, r.whole_row
            from rejects r join imports i using (import_id)
            where r.import_id = ? order by r.whole_row desc, r.line limit ?
            """, cancel, importId, (long)limit)
        .Select(r => new Reject((string)r[0]!, (long)r[1]!, (string?)r[2], (string?)r[3], (string)r[4]!, (bool)r[5]!));

    private object?[] Row(TextRow row, bool wholeRow, string? raw) => [(int)importId, records.Kind.Id, row.Line, null, row.Text, row.Reason, wholeRow, raw];

    /// <summary>Makes a table of the places, in the user's own file, of the rows that have something to be said about.</summary>
    private void Locate(IReadOnlyList<(long Byte, long Line)> refused, CancellationToken cancel)
    {
        engine.Run($"create or replace temp table {Places} (is_refused boolean, key bigint, place bigint)");
        var refusedPlaces = refused.Select(r => r.Line).ToArray();
        engine.Append("temp", Places, Found().Concat(refused.Zip(refusedPlaces.Index(), (r, p) => new object?[] { true, r.Byte, refusedPlaces[p.Index] })), cancel);

        IEnumerable<object?[]> Found()
        {
            foreach (var place in LineNumbers.Of(plan, Faulty(cancel), [.. refused.Select(r => r.Line)]))
            {
                if (place.IsRefused) refusedPlaces[place.Key] = place.Number;
                else yield return [false, place.Key, place.Number];
            }
        }
    }

    private string Numbered => $"select rowid - (select min(rowid) from {sql.Table}) as record, {LoadSql.Superseded} is not null as whole_row, {LoadSql.Faults} as faults, {LoadSql.Raw} as raw from {sql.Table} where {LoadSql.Faults} is not null";

    // Row ids count on from an arbitrary start until the transaction is committed.
    private IEnumerable<long> Faulty(CancellationToken cancel) => engine.Rows($"select record from ({Numbered}) order by record", cancel).Select(r => (long)r[0]!);

    /// <summary>Of a rejected row the fault for which it is rejected, of any other each of its faults.</summary>
    private string Faults(bool wholeRows)
    {
        var required = string.Join(", ", records.Fields.Where(f => f.Field.IsRequired).Select(f => Sql.Text(f.Field.Name)));
        var list = """from_json(faults, '[{"f":"VARCHAR","v":"VARCHAR"}]')""";
        return $"""
            select coalesce(place, 0), header, fault.v, case when fault.v is null then absence when {ReadingSql.IsSpoilt("fault.v")} then spoilt else complaint end, whole_row, raw
            from (
                select record, whole_row, raw, {(wholeRows ? $"[x for x in {list} if list_contains([{required}]::varchar[], x.f)][1]" : $"unnest({list})")} as fault
                from ({Numbered}) where whole_row = {(wholeRows ? "true" : "false")}
            )
            left join {Places} on not is_refused and key = record
            join (values {string.Join(", ", records.Fields.Select(Words))}) as fields(field, header, absence, complaint, spoilt) on field = fault.f
            """;
    }

    private string Words(FieldPlan plan)
    {
        var (field, reading) = (plan.Field, plan.Reading);
        var absence = $"{field.Name} is missing, and a {records.Kind.Title} record needs it".Replace("s record", " record", StringComparison.Ordinal);
        string[] words = [field.Name, string.Join(" + ", plan.Columns), absence, ReadingSql.Complaint(field, reading), ReadingSql.Complaint(field, reading, isSpoilt: true)];
        return $"({string.Join(", ", words.Select(Sql.Text))})";
    }

    /// <summary>Takes a SELECT of line, column, value, reason, whether the whole row is meant, and the row.</summary>
    private long Insert(string select, CancellationToken cancel) =>
        engine.Run($"insert into ledger_rejects select {Sql.Number(importId)}, {Sql.Text(records.Kind.Id)}, * from (\n{select}\n)", cancel);
}
