using DuckDB.NET.Data;

namespace SatStats.Warehousing;

/// <summary>The database of imported records: loads planned files, and answers queries. The only thing outside this room that reaches the engine.</summary>
public sealed class Warehouse : IDisposable
{
    private readonly Engine _engine;
    private OwnersOnly? _private;
    private string? _madeHere;

    private Warehouse(Engine engine) => _engine = engine;

    /// <summary>Opens a database for importing; makes it where there is none, private to its owner.</summary>
    /// <remarks>A database made here into which nothing came is taken away again when this is disposed.</remarks>
    public static Warehouse Open(string path, Patience? patience = null, CancellationToken cancel = default)
    {
        var isNew = !File.Exists(path);
        if (!isNew) DatabaseFile.Check(path);
        var guard = new OwnersOnly();
        Warehouse warehouse;
        try
        {
            warehouse = new Warehouse(Connecting.To(path, null, patience ?? Patience.None, cancel)) { _madeHere = isNew ? path : null, _private = guard };
        }
        catch
        {
            guard.Dispose();
            throw;
        }
        try
        {
            return warehouse.Prepared();
        }
        catch
        {
            warehouse.Dispose();
            throw;
        }
    }

    /// <summary>Opens a database that must be there, to change what is in it.</summary>
    public static Warehouse OpenToChange(string path, Patience patience, CancellationToken cancel)
    {
        OpenToLook(path, null, patience, cancel).Dispose();
        return Open(path, patience, cancel);
    }

    /// <summary>
    /// Opens a database that must be there, for reading only: nothing in it can be changed, and SQL given by a user can read neither files nor the network.
    /// </summary>
    public static Warehouse OpenToRead(string path, AsOf? asOf = null) => OpenToLook(path, asOf, Patience.None, CancellationToken.None);

    private static Warehouse OpenToLook(string path, AsOf? asOf, Patience patience, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            throw new SatStatsException($"There is no database '{path}' yet.", "Import something first (satstats import PATH), or name the database with --db.");
        }
        DatabaseFile.Check(path);
        var warehouse = new Warehouse(Connecting.To(path, "READ_ONLY", patience, cancel));
        try
        {
            if (!warehouse.IsBehind(path))
            {
                warehouse._engine.Run("set enable_external_access = false");
                warehouse._engine.Run("set lock_configuration = true");
                if (asOf is not null) warehouse.LookBack(asOf);
                return warehouse;
            }
        }
        catch
        {
            warehouse.Dispose();
            throw;
        }
        // An earlier program wrote it: brought up to date first, which reading alone cannot do.
        warehouse.Dispose();
        Open(path, patience, cancel).Dispose();
        return OpenToLook(path, asOf, patience, cancel);
    }

    private bool IsBehind(string path)
    {
        if (!_engine.Rows("select 1 from information_schema.tables where table_name = 'import_mappings'").Any())
            throw new SatStatsException($"'{path}' is a database, but SatStats has imported nothing into it.", "Name another file with --db, or import something into it first.");
        return Migrations.AreMissing(_engine);
    }

    /// <summary>A database that lives as long as this object.</summary>
    public static Warehouse InMemory() => new Warehouse(Connecting.To(":memory:", null, Patience.None, default)).Prepared();

    /// <summary>Loads a file in one transaction; after an error or a cancellation the database is as it was.</summary>
    /// <exception cref="SatStatsException">The engine cannot load it; its own words say why.</exception>
    public ImportResult Load(ImportPlan plan, LoadOptions options, CancellationToken cancel)
    {
        try
        {
            var result = new Loader(_engine, plan, options, cancel).Load();
            // From here on there is something to lose, whatever becomes of the next file.
            _madeHere = null;
            return result;
        }
        catch (DuckDBException e)
        {
            throw new SatStatsException($"'{plan.Source.Path}' could not be loaded, and nothing was changed: {Asking.Sentence(e.Message)}", "Look at the file with satstats read; where the disk is full, make room.", inner: e);
        }
    }

    /// <summary>
    /// Finds out what loading a file would do: really reads it, into a database that is thrown away. <paramref name="database"/>, if it is
    /// there, is only read, to tell new records from known ones.
    /// </summary>
    public static Rehearsal Rehearse(ImportPlan plan, string? database, LoadOptions options, CancellationToken cancel) => new Rehearser(plan, options, cancel).Rehearse(database);

    internal Engine Engine => _engine;

    /// <summary>Takes one import back exactly, in one transaction, even after later ones.</summary>
    public UndoResult Undo(long importId, DateTime now, CancellationToken cancel) => new Undoing(_engine, importId, cancel).Undo(now);

    /// <summary>What <see cref="Undo"/> would do.</summary>
    public UndoResult UndoDry(long importId, CancellationToken cancel) => new Undoing(_engine, importId, cancel).Look();

    /// <summary>
    /// From now on, everything that is asked of this object is answered as it was known then; null ends that. What it sees is a matter of
    /// this connection alone; nothing is written.
    /// </summary>
    /// <exception cref="SatStatsException">There is no such import, or nothing had been imported by then.</exception>
    public void LookBack(AsOf? at)
    {
        RecordViews.LookNow(_engine);
        if (at is not null) RecordViews.LookBack(_engine, ImportSet.At(_engine, at));
    }

    /// <summary>The cases that a question gives now otherwise than it gave then, by the key of their records. Ends <see cref="LookBack"/>.</summary>
    public IReadOnlyList<ChangedCase> ChangedCases(AsOf then, CaseQuestion question, CancellationToken cancel)
    {
        RecordViews.LookNow(_engine);
        return new CaseComparison(_engine, ImportSet.At(_engine, then), cancel).Compare(question);
    }

    /// <summary>The imports that were taken back, oldest first.</summary>
    public IReadOnlyList<UndoneImport> UndoneImports() => Ledger.Undone(_engine);

    /// <summary>The imports that are in the database, oldest first.</summary>
    public IReadOnlyList<LedgerEntry> Imports() => Ledger.Read(_engine);

    /// <summary>What one import rejected or set aside, whole rows first.</summary>
    public IEnumerable<Reject> RejectsOf(long importId, int limit = int.MaxValue) => Rejects.Read(_engine, importId, limit, default);

    /// <summary>The rows that one import could not use as they are, with their cells.</summary>
    public MendFile RowsToMend(long importId) => new Mending(_engine, importId).Read();

    /// <summary>All that is known about one import.</summary>
    public ImportStory StoryOf(long importId) => Story.Of(_engine, importId);

    /// <summary>What was understood of an import's file and noticed while loading it; null where an earlier program did it.</summary>
    public ImportAccount? AccountOf(long importId) => Accounting.Read(_engine, importId);

    /// <summary>Runs a query; parameters stand as ? in it.</summary>
    /// <exception cref="SatStatsException">The engine does not understand the query; its own words say why.</exception>
    public QueryResult Query(string sql, CancellationToken cancel = default, params object?[] parameters) => new Asking(_engine).Query(sql, cancel, parameters);

    /// <summary>Runs a query that a person wrote: one SELECT (or DESCRIBE, SHOW, SUMMARIZE), and nothing else.</summary>
    /// <exception cref="SatStatsException">It is something else, more than one statement, or the engine does not understand it.</exception>
    public QueryResult QueryOfUser(string sql, CancellationToken cancel = default) => new Asking(_engine).OfUser(sql, cancel);

    /// <summary>Refuses a condition that is more than a condition: a bracket closed that it did not open, a second statement.</summary>
    public void RequireCondition(string condition) => new Asking(_engine).RequireCondition(condition);

    /// <summary>The parts of a query that only reads rows of a table, or of several one after the other; null where it does more than that.</summary>
    public IReadOnlyList<PlainSelect>? PlainSelects(string sql) => PlainSelect.Of(_engine, sql);

    /// <summary>The text of one SELECT for expressions of several over the same table.</summary>
    public string Together(IReadOnlyList<SharedColumn> columns) => PlainSelect.Together(_engine, columns);

    /// <summary>All names that records of this kind can be broken down by: fields first, then the other columns of the files.</summary>
    public IReadOnlyList<string> Columns(RecordKind kind) =>
        [.. _engine.Rows($"select column_name from (describe {kind.Table})").Select(r => (string)r[0]!)];

    /// <summary>The field that a header of some imported file was read into, or null.</summary>
    public string? FieldOfHeader(RecordKind kind, string header) =>
        _engine.Scalar<string>("select field from import_mappings where kind = ? and lower(header) = lower(?) order by import_id desc limit 1", kind.Id, header);

    /// <summary>Gives queries the function local_time(t), in this zone.</summary>
    public void UseZone(string zone) => LocalClock.Define(_engine, zone);

    /// <summary>Gives queries the table working_days and the functions working_day(t) and worked_minutes(...), of a schedule in this zone.</summary>
    public void UseWorkingDays(string zone, IReadOnlyList<WorkingDay> days) => LocalClock.Define(_engine, zone, days);

    /// <summary>The zones that imported times were read in; times in the views are in UTC.</summary>
    public IReadOnlyList<string> Zones() => [.. _engine.Rows("select zone from imports group by zone order by max(import_id) desc").Select(r => (string)r[0]!)];

    public void Dispose()
    {
        // Taken away while it is still ours, so that nobody else can have begun to fill it.
        var goes = _madeHere is not null && IsEmpty();
        if (goes && !OperatingSystem.IsWindows()) File.Delete(_madeHere!);
        _engine.Dispose();
        _private?.Dispose();
        if (!goes) return;
        File.Delete(_madeHere!);
        File.Delete(_madeHere + ".wal");
    }

    private bool IsEmpty()
    {
        try
        {
            return _engine.Scalar<long>("select count(*) from ledger_imports") == 0;
        }
        // Not even its own tables could be made, or the engine gave the database up while it was first filled.
        catch (DuckDBException)
        {
            return true;
        }
    }

    private Warehouse Prepared()
    {
        var isNewer = Migrations.Apply(_engine);
        if (isNewer || !_engine.Rows("select 1 from information_schema.tables where table_schema = 'main' and table_name = 'complaints'").Any())
            RecordViews.Rebuild(_engine, RecordKinds.All);
        return this;
    }
}
