using System.Data.Common;
using System.Text.Json;
using DuckDB.NET.Data;

namespace SatStats.Warehousing;

/// <summary>The database of imported records: loads planned files, and answers queries. The only thing outside this room that reaches the engine.</summary>
public sealed class Warehouse : IDisposable
{
    private readonly Engine _engine;

    private Warehouse(Engine engine) => _engine = engine;

    /// <summary>Opens a database for importing; makes it where there is none, private to its owner.</summary>
    public static Warehouse Open(string path)
    {
        var isNew = !File.Exists(path);
        if (!isNew) DatabaseFile.Check(path);
        var warehouse = Connect(path);
        if (isNew && !OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return warehouse.Prepared();
    }

    /// <summary>
    /// Opens a database that must be there, for reading only: nothing in it can be changed, and SQL given by a user can read neither files nor the network.
    /// </summary>
    public static Warehouse OpenToRead(string path)
    {
        if (!File.Exists(path))
        {
            throw new SatStatsException($"There is no database '{path}' yet.", "Import something first (satstats import PATH), or name the database with --db.");
        }
        DatabaseFile.Check(path);
        var warehouse = Connect(path, "READ_ONLY");
        if (!warehouse._engine.Rows("select 1 from information_schema.tables where table_name = 'import_mappings'").Any())
        {
            warehouse.Dispose();
            throw new SatStatsException($"'{path}' is a database, but SatStats has imported nothing into it.", "Name another file with --db, or import something into it first.");
        }
        warehouse._engine.Run("set enable_external_access = false");
        warehouse._engine.Run("set lock_configuration = true");
        return warehouse;
    }

    /// <summary>A database that lives as long as this object.</summary>
    public static Warehouse InMemory() => Connect(":memory:").Prepared();

    /// <summary>Loads a file in one transaction; after an error or a cancellation the database is as it was.</summary>
    public ImportResult Load(ImportPlan plan, LoadOptions options, CancellationToken cancel) => new Loader(_engine, plan, options, cancel).Load();

    /// <summary>The imports that are in the database, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Imports() => Ledger.Read(_engine);

    /// <summary>What one import rejected or set aside, whole rows first.</summary>
    public IEnumerable<Reject> RejectsOf(long importId, int limit = int.MaxValue) => Rejects.Read(_engine, importId, limit, default);

    /// <summary>Runs a query; parameters stand as ? in it.</summary>
    /// <exception cref="SatStatsException">The engine does not understand the query; its own words say why.</exception>
    public QueryResult Query(string sql, CancellationToken cancel = default, params object?[] parameters)
    {
        try
        {
            var result = _engine.Read(sql, cancel, parameters);
            return result with { Rows = Explained(result.Rows) };
        }
        catch (DuckDBException e)
        {
            throw new SatStatsException(Sentence(e.Message), inner: e);
        }
    }

    /// <summary>Runs a query that a person wrote: one SELECT (or DESCRIBE, SHOW, SUMMARIZE), and nothing else.</summary>
    /// <exception cref="SatStatsException">It is something else, more than one statement, or the engine does not understand it.</exception>
    public QueryResult QueryOfUser(string sql, CancellationToken cancel = default)
    {
        var text = sql.Trim().TrimEnd(';');
        RequireOneSelect(text);
        // Inside a subquery only a single SELECT can stand, and having been parsed by itself it cannot close the bracket.
        return Query($"select * from (\n{text}\n)", cancel);
    }

    /// <summary>Refuses a condition that is more than a condition: a bracket closed that it did not open, a second statement.</summary>
    public void RequireCondition(string condition)
    {
        // By itself it closes no bracket, and within brackets it is no more than an expression.
        RequireOneSelect($"select 1 where {condition}\n");
        RequireOneSelect($"select 1 where (\n{condition}\n)");
    }

    /// <summary>All names that records of this kind can be broken down by: fields first, then the other columns of the files.</summary>
    public IReadOnlyList<string> Columns(RecordKind kind) =>
        [.. _engine.Rows($"select column_name from (describe main.{kind.Table})").Select(r => (string)r[0]!)];

    /// <summary>The field that a header of some imported file was read into, or null.</summary>
    public string? FieldOfHeader(RecordKind kind, string header) =>
        _engine.Scalar<string>("select field from import_mappings where kind = ? and lower(header) = lower(?) order by import_id desc limit 1", kind.Id, header);

    /// <summary>Gives queries the function local_time(t), in this zone.</summary>
    public void UseZone(string zone) => LocalClock.Define(_engine, zone);

    /// <summary>Gives queries the table working_days and the functions working_day(t) and worked_minutes(...), of a schedule in this zone.</summary>
    public void UseWorkingDays(string zone, IReadOnlyList<WorkingDay> days) => LocalClock.Define(_engine, zone, days);

    /// <summary>The zones that imported times were read in; times in the views are in UTC.</summary>
    public IReadOnlyList<string> Zones() => [.. _engine.Rows("select zone from imports group by zone order by max(import_id) desc").Select(r => (string)r[0]!)];

    public void Dispose() => _engine.Dispose();

    private static Warehouse Connect(string path, string? access = null)
    {
        // The builder quotes what a path may hold: semicolons, equals signs, quotes.
        var connection = new DbConnectionStringBuilder { ["Data Source"] = path };
        if (access is not null) connection["access_mode"] = access;
        try
        {
            return new Warehouse(new Engine(connection.ConnectionString));
        }
        // Not the word "lock" alone: a damaged file is reported by its block, and a folder may be called clocks.
        catch (DuckDBException e) when (e.Message.Contains("Could not set lock", StringComparison.OrdinalIgnoreCase) || e.Message.Contains("used by another process", StringComparison.OrdinalIgnoreCase))
        {
            throw new SatStatsException($"The database '{path}' is in use by another program. {Holder(e.Message)}", "Wait until it has finished, or use another database with --db.", inner: e);
        }
        catch (DuckDBException e)
        {
            throw new SatStatsException($"'{path}' cannot be opened as a database: {Sentence(e.Message)}", "Name another file with --db.", inner: e);
        }
    }

    private void RequireOneSelect(string text)
    {
        using var parsed = JsonDocument.Parse(_engine.Scalar<string>($"select json_serialize_sql({Sql.Text(text)})::varchar")!);
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

    private static string Holder(string message)
    {
        var at = message.IndexOf("PID", StringComparison.Ordinal);
        var end = at < 0 ? -1 : message.IndexOf(')', at);
        return end < 0 ? "" : $"It is held by process {message[(at + 4)..end]}.";
    }

    private static string Sentence(string message) => message.Split("\n\n")[0].Trim();

    private Warehouse Prepared()
    {
        var isNewer = Migrations.Apply(_engine);
        if (isNewer || !_engine.Rows("select 1 from information_schema.tables where table_schema = 'main' and table_name = 'complaints'").Any())
            RecordViews.Rebuild(_engine, RecordKinds.All);
        return this;
    }
}
