namespace SatStats.Warehousing;

/// <summary>The imports that count at some moment.</summary>
/// <param name="Ids">Their numbers, ascending.</param>
/// <param name="AreMarksValid">
/// Whether the marks of superseded states tell what held then. They speak of the imports that count now, so they do unless one that counted
/// then has been taken back since.
/// </param>
internal sealed record ImportSet(IReadOnlyList<long> Ids, bool AreMarksValid)
{
    public static ImportSet At(Engine engine, AsOf at)
    {
        var imports = engine.Rows("select import_id, imported_at, undone_at, undone_after from ledger_imports order by 1")
            .Select(r => (Id: (long)r[0]!, At: (DateTime)r[1]!, UndoneAt: (DateTime?)r[2], UndoneAfter: (long?)r[3])).ToList();
        if (at.Import is { } number && imports.All(i => i.Id != number)) throw Missing(number);
        var then = imports.Where(i => at.Import is { } last
            ? i.Id <= last && (i.UndoneAfter is null || i.UndoneAfter >= last)
            : i.At <= at.Moment && (i.UndoneAt is null || i.UndoneAt > at.Moment)).ToList();
        if (then.Count == 0) throw new SatStatsException($"Nothing had been imported by {at}.", "satstats imports lists what was imported when.", isUsage: true);
        return new([.. then.Select(i => i.Id)], then.All(i => i.UndoneAt is null));
    }

    public static SatStatsException Missing(long number) => new($"There is no import {Sql.Number(number)}.", "satstats imports lists them.", isUsage: true);

    public string List => $"({string.Join(", ", Ids.Select(Sql.Number))})";
}
