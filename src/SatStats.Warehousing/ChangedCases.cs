using System.Globalization;
using System.Text.Json;

namespace SatStats.Warehousing;

/// <summary>Which cases a query gives now that it did not give then, or gave otherwise.</summary>
/// <param name="Key">The record's key, its parts joined by a slash.</param>
/// <param name="Then">The cells of the case then, without its key; null where it was none.</param>
/// <param name="Now">The cells of the case now; null where it is none.</param>
/// <param name="StateThen">The import that brought the record's state then; null where the record was not there.</param>
/// <param name="StateNow">The import that brought the state that holds now; null where the record is no longer there.</param>
/// <param name="IsSameState">Whether the two states say the same.</param>
public sealed record ChangedCase(
    string Key, IReadOnlyList<object?>? Then, IReadOnlyList<object?>? Now, long? StateThen, long? StateNow, bool IsSameState, IReadOnlyList<FieldChange> Fields);

/// <summary>A question whose answer may have changed: the same cases, asked for as the database's columns were then and as they are now.</summary>
/// <param name="Kind">The record that each case is.</param>
/// <param name="Then">A SELECT that gives the key fields of the record, and then whatever makes a case count as it does.</param>
/// <param name="Now">The same for now; the two differ where columns or zones do.</param>
/// <param name="Detailed">For how many cases of each group (the first column behind the key) the changes of fields are told.</param>
public sealed record CaseQuestion(RecordKind Kind, string Then, string Now, int Detailed);

/// <summary>Compares what a question is answered now with what it was answered at an earlier moment.</summary>
internal sealed class CaseComparison(Engine engine, ImportSet then, CancellationToken cancel)
{
    private static readonly string[] s_own = ["import_id", "source_row"];
    private readonly Dictionary<string, int> _told = [];

    public IReadOnlyList<ChangedCase> Compare(CaseQuestion question)
    {
        var kind = question.Kind;
        RecordViews.LookBack(engine, then);
        Keep("cases_then", question.Then);
        RecordViews.LookNow(engine);
        Keep("cases_now", question.Now);
        var cells = engine.Rows("select column_name from (describe cases_now)").Select(r => (string)r[0]!).Skip(kind.KeyFields.Count).ToList();
        Keep("moved", Moved(kind, cells));
        var changes = Read(question, cells.Count);
        foreach (var table in new[] { "cases_then", "cases_now", "moved" }) engine.Run($"drop table temp.{table}");
        return changes;
    }

    private static string Moved(RecordKind kind, List<string> cells) => $"""
        select {string.Join(", ", kind.KeyFields.Select(k => $"coalesce(t.{Sql.Name(k)}, n.{Sql.Name(k)}) as {Sql.Name(k)}"))},
               t.is_case as was_case, n.is_case as is_case, {string.Join(", ", cells.Select((c, i) => $"t.{Sql.Name(c)} as then_{Sql.Number(i)}, n.{Sql.Name(c)} as now_{Sql.Number(i)}"))}
        from (select true as is_case, * from cases_then) as t full join (select true as is_case, * from cases_now) as n
          on {string.Join(" and ", kind.KeyFields.Select(k => $"t.{Sql.Name(k)} is not distinct from n.{Sql.Name(k)}"))}
        where t.is_case is null or n.is_case is null or {string.Join(" or ", cells.Select(c => $"t.{Sql.Name(c)} is distinct from n.{Sql.Name(c)}"))}
        """;

    private List<ChangedCase> Read(CaseQuestion question, int cells)
    {
        var kind = question.Kind;
        var rows = engine.Rows($"""
            select m.*, t.import_id, n.import_id, t.content, n.content
            from moved as m left join ({States(kind, RecordViews.StatesAt(engine, kind, then))}) as t on {Match(kind, "t")}
                            left join ({States(kind, $"select * from main.{kind.Table}")}) as n on {Match(kind, "n")}
            order by {string.Join(", ", kind.KeyFields.Select(k => "m." + Sql.Name(k)))}
            """, cancel);
        return [.. rows.Select(r => Change(r, kind.KeyFields.Count, cells, question.Detailed))];
    }

    private ChangedCase Change(object?[] row, int keys, int cells, int detailed)
    {
        var at = keys + 2;
        var last = at + (cells * 2);
        var then = row[keys] is true ? Enumerable.Range(0, cells).Select(i => row[at + (i * 2)]).ToList() : null;
        var now = row[keys + 1] is true ? Enumerable.Range(0, cells).Select(i => row[at + (i * 2) + 1]).ToList() : null;
        var fields = Fields((string?)row[last + 2], (string?)row[last + 3]);
        var group = Convert.ToString((now ?? then)![0], CultureInfo.InvariantCulture) ?? "";
        var isTold = (_told[group] = _told.GetValueOrDefault(group) + 1) <= detailed;
        return new(string.Join('/', row.Take(keys).Select(k => Convert.ToString(k, CultureInfo.InvariantCulture))),
            then, now, (long?)row[last], (long?)row[last + 1], fields.Count == 0, isTold ? fields : []);
    }

    /// <summary>Fields of both states that differ; of a state that stands alone nothing is told but that it does.</summary>
    private static IReadOnlyList<FieldChange> Fields(string? then, string? now)
    {
        if (then is null || now is null) return [];
        var (before, after) = (Cells(then), Cells(now));
        return [.. before.Keys.Union(after.Keys).Where(f => !s_own.Contains(f))
            .Select(f => new FieldChange(f, before.GetValueOrDefault(f), after.GetValueOrDefault(f)))
            .Where(c => c.Then != c.Now)];

        static Dictionary<string, string?> Cells(string json)
        {
            using var parsed = JsonDocument.Parse(json);
            return parsed.RootElement.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ValueKind == JsonValueKind.Null ? null : p.Value.ToString());
        }
    }

    /// <summary>The moved cases' records with their content. A record that was not a case then may have been there all the same.</summary>
    private static string States(RecordKind kind, string states)
    {
        var keys = kind.KeyFields.Select(Sql.Name).ToList();
        return $"""
            select s.import_id, {string.Join(", ", keys.Select(k => "s." + k))}, to_json(s)::varchar as content from ({states}) as s
            where exists (select 1 from moved where {string.Join(" and ", keys.Select(k => $"moved.{k} is not distinct from s.{k}"))})
            """;
    }

    private static string Match(RecordKind kind, string alias) => string.Join(" and ", kind.KeyFields.Select(k => $"{alias}.{Sql.Name(k)} is not distinct from m.{Sql.Name(k)}"));

    private void Keep(string table, string sql) => engine.Run($"create or replace temp table {table} as {sql}", cancel);
}
