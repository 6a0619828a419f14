using DuckDB.NET.Data;

namespace SatStats.Warehousing;

/// <summary>
/// Loads a file as an import would, but into a database that is thrown away, and then counts how its records stand to those of the user's
/// database, which is only read.
/// </summary>
internal sealed class Rehearser(ImportPlan plan, LoadOptions options, CancellationToken cancel)
{
    private const string Existing = "existing";

    /// <summary>Up to this size a file is rehearsed in memory, beyond it on disk.</summary>
    private const long InMemory = 64L << 20;

    public Rehearsal Rehearse(string? database)
    {
        // A folder of this kind is readable by its owner alone.
        var folder = new FileInfo(plan.ReadablePath).Length > InMemory ? Directory.CreateTempSubdirectory("satstats-") : null;
        try
        {
            using var warehouse = folder is null ? Warehouse.InMemory() : Warehouse.Open(Path.Combine(folder.FullName, "rehearsal.duckdb"));
            var result = warehouse.Load(plan, options, cancel);
            var missing = MissingWords.Count(warehouse.Engine, plan, cancel);
            var rehearsal = new Rehearsal { Result = result, Missing = missing };
            return database is null || !File.Exists(database) ? rehearsal : Compare(warehouse.Engine, rehearsal, database);
        }
        finally
        {
            folder?.Delete(recursive: true);
        }
    }

    private Rehearsal Compare(Engine engine, Rehearsal rehearsal, string database)
    {
        try
        {
            DatabaseFile.Check(database);
            engine.Run($"attach {Sql.Text(database)} as {Existing} (read_only)");
            if (EarlierImport(engine) is { } earlier)
            {
                var counts = rehearsal.Result.Counts.Select(c => c with { Kept = 0, Updated = 0, Unchanged = c.Read - c.Rejected }).ToList();
                return rehearsal with { ComparedWith = database, Result = rehearsal.Result with { ImportId = earlier, WasLoadedBefore = true, Counts = counts } };
            }
            var compared = rehearsal.Result.Counts.Select(c => Compare(engine, c)).ToList();
            return rehearsal with { ComparedWith = database, Result = rehearsal.Result with { Counts = compared } };
        }
        // What an import itself would say about such a database, it will say; here the file is what was asked about.
        catch (Exception e) when (e is DuckDBException or SatStatsException && !cancel.IsCancellationRequested)
        {
            return rehearsal with { NotCompared = $"'{Path.GetFileName(database)}' could not be read to compare with it: {e.Message.Split('\n')[0]}" };
        }
    }

    private long? EarlierImport(Engine engine) => engine.Scalar<long?>(
        $"select max(import_id)::bigint from {Existing}.imports where sha256 = ? and plan_digest = ?", plan.Source.Sha256, PlanDigest.Of(plan));

    /// <summary>Every record counts as kept so far; those whose key is there already were updated, or are unchanged.</summary>
    private RecordCount Compare(Engine engine, RecordCount count)
    {
        var mine = Columns(engine, $"main.{count.Kind.Table}");
        var theirs = Columns(engine, $"{Existing}.main.{count.Kind.Table}");
        string Cell(string alias, string column, HashSet<string> columns) => columns.Contains(column) ? $"{alias}.{Sql.Name(column)}" : "null";
        string Same(IEnumerable<string> columns) => string.Join(" and ", columns.Select(c => $"{Cell("old", c, theirs)} is not distinct from {Cell("new", c, mine)}"));
        var content = mine.Union(theirs, StringComparer.OrdinalIgnoreCase).Where(c => c is not ("import_id" or "source_row"));
        var pairs = engine.Rows($"""
            select count(*) filter (where {Same(content)}), count(*)
            from {Existing}.main.{count.Kind.Table} as old join main.{count.Kind.Table} as new on {Same(count.Kind.KeyFields)}
            """, cancel).Single();
        var (same, both) = ((long)pairs[0]!, (long)pairs[1]!);
        return count with { Kept = count.Kept - both, Updated = count.Updated + both - same, Unchanged = count.Unchanged + same };
    }

    private static HashSet<string> Columns(Engine engine, string view) =>
        engine.Rows($"select column_name from (describe {view})").Select(r => (string)r[0]!).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
