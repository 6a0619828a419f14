namespace SatStats.Warehousing;

/// <summary>
/// Decides which state of each record is the current one: the last row of the newest file that has its key. Older states stay where they
/// are, marked with the import that replaced them; taking that import back brings them to life again.
/// </summary>
internal sealed class Supersession(Engine engine, RecordPlan records, LoadSql sql, long importId, CancellationToken cancel)
{
    private readonly RecordKind _kind = records.Kind;

    /// <summary>The earlier states that the file's records replaced.</summary>
    public PairTally Earlier { get; private set; }

    public (long Kept, long Updated, long Unchanged, long Late, long? FoldedTo) Apply()
    {
        var columns = TableColumns(sql.Table).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (repeatedSame, repeatedOther) = WithinFile(columns);
        var current = engine.Scalar<long>($"select count(*) from {sql.Table} where {LoadSql.Superseded} is null");
        var (earlier, late) = AgainstEarlier();
        Earlier = earlier;
        return (current - earlier.Same - earlier.Other, earlier.Other + repeatedOther, earlier.Same + repeatedSame, late, records.Fold is null ? null : current);
    }

    private (long Same, long Other) WithinFile(HashSet<string> columns)
    {
        if (IsInOrderOfKey(columns)) return (0, 0);
        var hasRepeats = engine.Scalar<long>($"""
            select count(*) from (select 1 from {sql.Table} where {LoadSql.Superseded} is null group by {KeyOf(columns)} having count(*) > 1 limit 1)
            """) > 0;
        if (!hasRepeats) return (0, 0);
        engine.Run($"""
            create or replace temp table repeats as
            select rowid as row, {KeyOf(columns, named: true)}, row_number() over (partition by {KeyOf(columns)} order by {FoldSql.LastFirst(records, sql)}) as nth,
                   {Content(columns)} = first_value({Content(columns)}) over (partition by {KeyOf(columns)} order by {FoldSql.LastFirst(records, sql)}) as same
            from {sql.Table}
            where {LoadSql.Superseded} is null
              and ({KeyOf(columns)}) in (select ({KeyOf(columns)}) from {sql.Table} where {LoadSql.Superseded} is null group by {KeyOf(columns)} having count(*) > 1)
            """, cancel);
        engine.Run($"update {sql.Table} set {LoadSql.Superseded} = {Sql.Number(importId)} where rowid in (select row from repeats where nth > 1)", cancel);
        var counts = engine.Rows("select count(*) filter (where same), count(*) filter (where not same) from repeats where nth > 1", cancel).Single();
        engine.Run("drop table repeats");
        return ((long)counts[0]!, (long)counts[1]!);
    }

    /// <summary>
    /// Most exports are sorted by their key. If every key is greater than the one before it, or every one smaller, none occurs twice, and
    /// that takes one look at each row, where grouping takes memory for all of them.
    /// </summary>
    private bool IsInOrderOfKey(HashSet<string> columns)
    {
        if (_kind.KeyFields is not [var key] || !columns.Contains(key)) return false;
        return engine.Scalar<bool>($"""
            select count(*) - 1 in (count(*) filter (where this > before), count(*) filter (where this < before))
            from (select {Sql.Name(key)} as this, lag({Sql.Name(key)}) over () as before from {sql.Table} where {LoadSql.Superseded} is null)
            """);
    }

    /// <summary>Marks the earlier states of this file's records, and counts those that were the same and those of a time already covered.</summary>
    private (PairTally Tally, long Late) AgainstEarlier()
    {
        var pairs = new StatePairs(engine, _kind, sql.Table, importId, cancel);
        var covered = pairs.CoveredBefore();
        var tally = default(PairTally);
        foreach (var earlier in RecordViews.Tables(engine, _kind).Where(t => t.ImportId != importId))
        {
            var these = pairs.Count(earlier.Table, IsCurrent, covered);
            tally += these;
            if (these.Same + these.Other > 0) pairs.Mark(earlier.Table, IsCurrent, Sql.Number(importId));
        }
        return (tally, pairs.CountEarly(covered) - tally.Early);
    }

    private const string IsCurrent = $"old.{LoadSql.Superseded} is null";

    private string KeyOf(HashSet<string> columns, bool named = false) =>
        string.Join(", ", _kind.KeyFields.Where(columns.Contains).Select(Sql.Name).DefaultIfEmpty(named ? "1 as one" : "1"));

    private static string Content(HashSet<string> columns) =>
        $"row({string.Join(", ", columns.Where(c => !LoadSql.IsInternal(c)).Select(Sql.Name))})";

    private IEnumerable<string> TableColumns(string table) => engine.Rows($"select column_name from (describe {table})", cancel).Select(r => (string)r[0]!);
}
