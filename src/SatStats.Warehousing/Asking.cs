using System.Text.Json;
using DuckDB.NET.Data;

namespace SatStats.Warehousing;

/// <summary>Puts questions to the engine, those of users among them, and says its complaints in our words.</summary>
internal sealed class Asking(Engine engine)
{
    /// <exception cref="SatStatsException">The engine does not understand the query; its own words say why.</exception>
    public QueryResult Query(string sql, CancellationToken cancel, params object?[] parameters)
    {
        try
        {
            var result = engine.Read(sql, cancel, parameters);
            return result with { Rows = Explained(result.Rows) };
        }
        catch (DuckDBException e)
        {
            throw new SatStatsException(Sentence(e.Message), inner: e);
        }
    }

    /// <summary>Keeps what a query gives as a table of this connection alone, in the place of an older one of this name.</summary>
    public void Keep(string table, string sql, CancellationToken cancel)
    {
        try
        {
            engine.Run($"create or replace temp table {Sql.Name(table)} as\n{sql}", cancel);
        }
        catch (DuckDBException e)
        {
            throw new SatStatsException(Sentence(e.Message), inner: e);
        }
    }

    /// <summary>Runs one SELECT (or DESCRIBE, SHOW, SUMMARIZE), and nothing else.</summary>
    public QueryResult OfUser(string sql, CancellationToken cancel)
    {
        var text = sql.Trim().TrimEnd(';');
        RequireOneSelect(text);
        // Inside a subquery only a single SELECT can stand, and having been parsed by itself it cannot close the bracket.
        return Query($"select * from (\n{text}\n)", cancel);
    }

    public void RequireCondition(string condition)
    {
        // By itself it closes no bracket, and within brackets it is no more than an expression.
        RequireOneSelect($"select 1 where {condition}\n");
        RequireOneSelect($"select 1 where (\n{condition}\n)");
    }

    /// <summary>The first paragraph of what the engine says.</summary>
    public static string Sentence(string message) => message.Split("\n\n")[0].Trim();

    private void RequireOneSelect(string text)
    {
        using var parsed = JsonDocument.Parse(engine.Scalar<string>($"select json_serialize_sql({Sql.Text(text)})::varchar")!);
        var root = parsed.RootElement;
        if (!root.GetProperty("error").GetBoolean())
        {
            if (root.GetProperty("statements").GetArrayLength() == 1) return;
            throw new SatStatsException("Only one SELECT can be run at a time.", "Give one statement, without a semicolon inside.", isUsage: true);
        }
        if (root.GetProperty("error_type").GetString() == "not implemented") throw new SatStatsException("Only a SELECT can be run; nothing was changed.", "Records come in by satstats import.", isUsage: true);
        throw new SatStatsException($"The SQL cannot be read: {root.GetProperty("error_message").GetString()}.", isUsage: true);
    }

    /// <summary>Rows whose reading may still fail, with the same words as a failing query.</summary>
    private static IEnumerable<object?[]> Explained(IEnumerable<object?[]> rows)
    {
        using var each = rows.GetEnumerator();
        while (true)
        {
            try
            {
                if (!each.MoveNext()) yield break;
            }
            catch (Exception e) when (e is DuckDBException or InvalidOperationException)
            {
                throw new SatStatsException(Sentence(e.Message), inner: e);
            }
            yield return each.Current;
        }
    }
}
