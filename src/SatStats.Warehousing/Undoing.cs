namespace SatStats.Warehousing;

/// <summary>
/// Takes one import back, whatever came after it: the states that it replaced hold again, or are replaced by whatever replaced its own,
/// and later imports are accounted for as if it had never been there. Its rows and its line in the ledger stay, marked, so that what was
/// known in between can still be told.
/// </summary>
internal sealed class Undoing(Engine engine, long importId, CancellationToken cancel)
{
    /// <summary>What undoing would do, without doing it.</summary>
    public UndoResult Look()
    {
        var entry = Entry();
        long gone = 0, back = 0;
        foreach (var (kind, table) in Tables())
        {
            gone += engine.Scalar<long>($"select count(*) from {table} where {LoadSql.Superseded} is null");
            foreach (var earlier in Earlier(kind)) back += new StatePairs(engine, kind, table, importId, cancel).Count(earlier, $"{IsReplaced} and new.{LoadSql.Superseded} is null", null) is var t ? t.Same + t.Other : 0;
        }
        return new(entry, gone - back, back);
    }

    public UndoResult Undo(DateTime now)
    {
        engine.Run("begin transaction");
        try
        {
            var result = Look();
            var kinds = Tables().ToList();
            var before = kinds.ToDictionary(k => k.Kind, k => Tallies(k.Kind));
            foreach (var (kind, table) in kinds) TakeBack(kind, table);
            engine.Run("update ledger_imports set undone_at = ?, undone_after = (select max(import_id) from ledger_imports) where import_id = ?", cancel, now, importId);
            foreach (var (kind, tallies) in before) Recount(kind, tallies);
            RecordViews.Rebuild(engine, before.Keys);
            cancel.ThrowIfCancellationRequested();
            engine.Run("commit");
            return result;
        }
        catch
        {
            engine.Rollback();
            throw;
        }
    }

    private LedgerEntry Entry() => Ledger.Read(engine).FirstOrDefault(i => i.ImportId == importId) ?? throw Ledger.Absent(engine, importId);

    private IEnumerable<(RecordKind Kind, string Table)> Tables() =>
        RecordKinds.All.SelectMany(k => RecordViews.Tables(engine, k).Where(t => t.ImportId == importId).Select(t => (k, t.Table)));

    private IEnumerable<string> Earlier(RecordKind kind) => RecordViews.Tables(engine, kind).Where(t => t.ImportId < importId).Select(t => t.Table);

    private string IsReplaced => $"old.{LoadSql.Superseded} = {Sql.Number(importId)}";

    private void TakeBack(RecordKind kind, string table)
    {
        var pairs = new StatePairs(engine, kind, table, importId, cancel);
        foreach (var earlier in Earlier(kind).ToList()) pairs.Mark(earlier, IsReplaced, $"new.{LoadSql.Superseded}");
        engine.Run($"alter table {table} rename to {Sql.Name(RecordViews.UndoneName(kind, importId))}");
    }

    /// <summary>What each later import of the kind met when it came, by the marks as they are now.</summary>
    private Dictionary<long, PairTally> Tallies(RecordKind kind)
    {
        var tables = RecordViews.Tables(engine, kind);
        return tables.Where(t => t.ImportId > importId).ToDictionary(t => t.ImportId, later =>
        {
            var pairs = new StatePairs(engine, kind, later.Table, later.ImportId, cancel);
            var covered = pairs.CoveredBefore();
            return tables.Where(t => t.ImportId < later.ImportId)
                .Aggregate(new PairTally(0, 0, -pairs.CountEarly(covered)), (sum, t) => sum + pairs.Count(t.Table, $"old.{LoadSql.Superseded} = {Sql.Number(later.ImportId)}", covered));
        });
    }

    /// <summary>Later imports brought the same rows whatever came before; what is new, changed or the same among them is not what it was.</summary>
    private void Recount(RecordKind kind, Dictionary<long, PairTally> before)
    {
        foreach (var (later, now) in Tallies(kind))
        {
            var then = before[later];
            engine.Run("update ledger_counts set kept = kept + ?, updated = updated + ?, unchanged = unchanged + ?, late = ? where import_id = ? and kind = ?", cancel,
                then.Same + then.Other - now.Same - now.Other, now.Other - then.Other, now.Same - then.Same, -now.Early, later, kind.Id);
        }
    }
}

/// <summary>What taking an import back did, or would do.</summary>
/// <param name="Import">The import as the ledger had it.</param>
/// <param name="Removed">Records that are gone, because nothing else brought them.</param>
/// <param name="Restored">Records whose earlier state holds again.</param>
public sealed record UndoResult(LedgerEntry Import, long Removed, long Restored);
