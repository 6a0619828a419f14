namespace SatStats.Warehousing;

/// <summary>The load of one kind of record from one file, within the loader's transaction.</summary>
internal sealed class KindLoad(Engine engine, ImportPlan plan, RecordPlan records, long importId, IProgress<Progress>? progress, CancellationToken cancel)
{
    private readonly LoadSql _sql = new(plan, records, importId);

    public RecordPlan Records => records;

    public RecordCount Count { get; private set; } = new(records.Kind, 0, 0, 0, 0, 0, 0);

    /// <summary>The earlier states that the records replaced.</summary>
    public PairTally Earlier { get; private set; }

    /// <summary>The span of the records' main times, in UTC.</summary>
    public DateTime? FirstAt { get; private set; }

    public DateTime? LastAt { get; private set; }

    /// <summary>Rows of data in the file, those that are no records of this kind among them.</summary>
    public long FileRows { get; private set; }

    /// <summary>How the records lie over the days; null where they have no time.</summary>
    public Coverage? Coverage(CancellationToken stop) =>
        records.Kind.TimeField is { } time && records.Find(time) is { } field ? Warehousing.Coverage.Of(engine, _sql.Table, field.Field, importId, plan.Zone, stop) : null;

    public void Run()
    {
        var refused = $"refused_{records.Kind.Id}_{Sql.Number(importId)}";
        using (engine.Watched(progress, ProgressStage.Loading, new FileInfo(plan.ReadablePath).Length)) engine.Run(_sql.Create(refused), cancel);
        using var watched = engine.Watched(progress, ProgressStage.CheckingKeys, null);
        if (_sql.MakesKey) TellTwinsApart();
        var (rejectedRows, refusedLines, setAside) = new Rejects(engine, plan, records, importId, _sql).Write(refused, cancel);
        var supersession = new Supersession(engine, records, _sql, importId, cancel);
        var inFile = supersession.Apply();
        Earlier = supersession.Earlier;
        var (rows, notRecords) = Rows();
        Count = new(records.Kind, rows + refusedLines, inFile.Kept, inFile.Updated, inFile.Unchanged, rejectedRows, setAside) { NotRecords = notRecords, FoldedTo = inFile.FoldedTo, Late = inFile.Late };
        FileRows = rows + notRecords + refusedLines;
        Span();
    }

    private (long Records, long Others) Rows()
    {
        var isOther = $"{LoadSql.Superseded} is not distinct from {Sql.Number(LoadSql.NotARecord)}";
        var row = engine.Rows($"select count(*) filter (where not ({isOther})), count(*) filter (where {isOther}) from {_sql.Table}", cancel).Single();
        return ((long)row[0]!, (long)row[1]!);
    }

    /// <summary>Rows without a key of their own that are alike to the letter are told apart by counting them, so that none is lost.</summary>
    private void TellTwinsApart()
    {
        var key = Sql.Name(_sql.Key[0]);
        engine.Run($"""
            update {_sql.Table} set {key} = {_sql.Table}.{key} || '-' || twin.n
            from (select rowid as row, row_number() over (partition by {key} order by rowid) as n from {_sql.Table}) as twin
            where {_sql.Table}.rowid = twin.row and twin.n > 1
            """, cancel);
    }

    private void Span()
    {
        if (records.Kind.TimeField is not { } time || records.Find(time) is null) return;
        var row = engine.Rows($"select min({Sql.Name(time)})::timestamp, max({Sql.Name(time)})::timestamp from {_sql.Table} where {LoadSql.Superseded} is null", cancel).Single();
        (FirstAt, LastAt) = ((DateTime?)row[0], (DateTime?)row[1]);
    }
}
