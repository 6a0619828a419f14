using System.Globalization;
using System.Text.Json;

namespace SatStats.Warehousing;

/// <summary>Writes down what could not be used, with file, line, column, value and reason, and reads it back.</summary>
internal sealed class Rejects(Engine engine, ImportPlan plan, RecordPlan records, long importId, LoadSql sql)
{
    private sealed record Fault(long Record, string? Field, string? Value, bool WholeRow, string? Raw);

    /// <summary>The number of rows rejected, of those among them that the reader itself refused, and of single values set aside.</summary>
    public (long Rows, long Refused, long Values) Write(string refusedTable, CancellationToken cancel)
    {
        var refused = RefusedRows.Take(engine, plan, refusedTable, cancel);
        var faults = Faults(cancel).ToList();
        var (lines, places) = LineNumbers.Of(plan, faults.Select(f => f.Record).ToHashSet(), refused.Select(r => r.Line).ToHashSet());
        var whole = refused.Select(r => r with { Line = places.GetValueOrDefault(r.Line, r.Line) }).Concat(plan.Text.Refused).Select(r => new Written(r.Line, null, r.Text, r.Reason, true, r.Text)).ToList();
        Append([.. whole.Concat(Repaired()).Concat(faults.Select(f => Explain(f, lines.GetValueOrDefault(f.Record)))).OrderBy(r => r.Line)], cancel);
        return (whole.Count + faults.Where(f => f.WholeRow).Select(f => f.Record).Distinct().Count(), whole.Count, faults.Count(f => !f.WholeRow));
    }

    public static IEnumerable<Reject> Read(Engine engine, long importId, int limit, CancellationToken cancel) =>
        engine.Rows("""
            select i.path, r.line, r.column_name, r.value, r.reason, r.whole_row
            from rejects r join imports i using (import_id)
            where r.import_id = ? order by r.whole_row desc, r.line limit ?
            """, cancel, importId, (long)limit)
        .Select(r => new Reject((string)r[0]!, (long)r[1]!, (string?)r[2], (string?)r[3], (string)r[4]!, (bool)r[5]!));

    private sealed record Written(long Line, string? Column, string? Value, string Reason, bool WholeRow, string? Raw);

    /// <summary>Rows that were repaired because the user asked for it: listed, so that each can be looked at, but neither rejected nor set aside.</summary>
    private IEnumerable<Written> Repaired() => plan.Text.Repaired.Select(r => new Written(r.Line, null, r.Text, r.Reason, false, null));

    private IEnumerable<Fault> Faults(CancellationToken cancel)
    {
        // Row ids count on from an arbitrary start until the transaction is committed.
        var rows = engine.Rows($"""
            select rowid - (select min(rowid) from {sql.Table}), {LoadSql.Faults}, {LoadSql.Raw}, {LoadSql.Superseded} is not null from {sql.Table} where {LoadSql.Faults} is not null order by rowid
            """, cancel);
        foreach (var row in rows)
        {
            var raw = (string?)row[2];
            using var faults = JsonDocument.Parse((string)row[1]!);
            var found = faults.RootElement.EnumerateArray().Select(f => (Field: f.GetProperty("f").GetString(), Value: f.GetProperty("v").GetString())).ToList();
            if (!(bool)row[3]!)
            {
                foreach (var (field, value) in found) yield return new((long)row[0]!, field, value, false, raw);
                continue;
            }
            var (why, text) = found.First(f => records.Find(f.Field!)!.Field.IsRequired);
            yield return new((long)row[0]!, why, text, true, raw);
        }
    }

    private Written Explain(Fault fault, long line)
    {
        var field = records.Find(fault.Field!)!;
        var reason = fault.Value is null ? $"{field.Field.Name} is missing, and a {records.Kind.Title} record needs it".Replace("s record", " record", StringComparison.Ordinal)
            : ReadingSql.Complaint(field.Field, field.Reading, fault.Value);
        return new(line, string.Join(" + ", field.Columns), fault.Value, reason, fault.WholeRow, fault.Raw);
    }

    private void Append(List<Written> rows, CancellationToken cancel)
    {
        foreach (var chunk in rows.Chunk(500))
        {
            var values = string.Join(", ", chunk.Select(r => string.Join(", ",
                $"({Sql.Number(importId)}", Sql.Text(records.Kind.Id), r.Line.ToString(CultureInfo.InvariantCulture),
                Quoted(r.Column), Quoted(r.Value), Sql.Text(r.Reason), r.WholeRow ? "true" : "false", Quoted(r.Raw) + ")")));
            engine.Run($"insert into ledger_rejects values {values}", cancel);
        }
    }

    private static string Quoted(string? text) => text is null ? "null" : Sql.Text(text);
}
