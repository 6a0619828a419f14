namespace SatStats.Warehousing;

/// <summary>Loads one planned file: one transaction, all or nothing, every row accounted for.</summary>
internal sealed class Loader(Engine engine, ImportPlan plan, LoadOptions options, CancellationToken cancel)
{
    public ImportResult Load()
    {
        var digest = PlanDigest.Of(plan);
        if (EarlierImport(digest) is { } earlier) return earlier;

        engine.Run("begin transaction");
        try
        {
            var importId = engine.Scalar<long>("select nextval('import_numbers')");
            var loads = plan.Records.Select(r => new KindLoad(engine, plan, r, importId, options.Progress, cancel)).ToList();
            foreach (var load in loads) load.Run();
            Accounting.Require(options.ExpectedRows, plan, loads);
            var account = Accounting.Of(engine, plan, importId, loads, cancel);
            Record(importId, digest, loads, account);
            RecordViews.Rebuild(engine, plan.Records.Select(r => r.Kind));
            cancel.ThrowIfCancellationRequested();
            engine.Run("commit");
            var rejects = Rejects.Read(engine, importId, options.RejectsShown, default).ToList();
            return new ImportResult { Plan = plan, ImportId = importId, Counts = [.. loads.Select(l => l.Count)], FirstRejects = rejects, Account = account, Span = Ledger.Span(engine, importId) };
        }
        catch
        {
            engine.Rollback();
            throw;
        }
    }

    private ImportResult? EarlierImport(string digest)
    {
        var id = engine.Scalar<long?>("select max(import_id)::bigint from imports where sha256 = ? and plan_digest = ?", plan.Source.Sha256, digest);
        if (id is not { } importId) return null;
        var account = Accounting.Read(engine, importId);
        var counts = Ledger.Counts(engine, importId).Select(c => Accounting.Complete(c, account) with { Kept = 0, Updated = 0, Unchanged = c.Read - c.Rejected }).ToList();
        return new ImportResult { Plan = plan, ImportId = importId, WasLoadedBefore = true, Counts = counts, Account = account, Span = Ledger.Span(engine, importId) };
    }

    private void Record(long importId, string digest, List<KindLoad> loads, ImportAccount account)
    {
        var source = plan.Source;
        engine.Run("insert into ledger_imports values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null, ?)", cancel,
            importId, source.Path, source.Sha256, source.Bytes, source.Container, source.Encoding,
            string.Join(" + ", plan.Records.Select(r => r.Profile).Distinct()), plan.Zone, digest, options.Now, options.ProgramVersion, Accounting.Written(account));
        foreach (var load in loads)
        {
            var c = load.Count;
            engine.Run("insert into ledger_counts values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", cancel,
                importId, c.Kind.Id, c.Read, c.Kept, c.Updated, c.Unchanged, c.Rejected, c.ValuesSetAside, load.FirstAt, load.LastAt, c.Late);
            foreach (var field in load.Records.Fields)
                foreach (var header in field.Columns)
                    engine.Run("insert into ledger_mappings values (?, ?, ?, ?, ?)", cancel, importId, c.Kind.Id, field.Field.Name, header, field.Evidence);
        }
    }
}

/// <summary>What an import takes from its surroundings.</summary>
public sealed record LoadOptions
{
    /// <summary>The moment to write into the ledger, in UTC.</summary>
    public required DateTime Now { get; init; }

    public string ProgramVersion { get; init; } = "";

    /// <summary>Is told how far the load has come; null where nobody listens.</summary>
    public IProgress<Progress>? Progress { get; init; }

    /// <summary>How many rows of data the file must have; null where nobody said.</summary>
    public long? ExpectedRows { get; init; }

    /// <summary>How many rejects to hand back with the result; all of them are kept in the database.</summary>
    public int RejectsShown { get; init; } = 5;
}
