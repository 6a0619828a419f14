namespace SatStats.Warehousing;

/// <summary>How many earlier states an import's records replaced.</summary>
/// <param name="Same">Replaced a state with the same content.</param>
/// <param name="Other">Replaced a state with another content.</param>
/// <param name="Early">Of both, those of a time that earlier imports had already gone beyond.</param>
/// <param name="Moved">Of those with another content, those that say another main time: when it came in, was opened, was answered.</param>
internal readonly record struct PairTally(long Same, long Other, long Early, long Moved = 0)
{
    // One slip of a clerk's pen moves a few records; two files that number their rows alike move nearly all.
    private const int FewestMoved = 10;
    private const double MostlyMoved = 0.8;

    public static PairTally operator +(PairTally a, PairTally b) => new(a.Same + b.Same, a.Other + b.Other, a.Early + b.Early, a.Moved + b.Moved);

    /// <summary>Whether the earlier states look like other records that happen to have the same keys.</summary>
    public bool AreStrangers => Moved >= FewestMoved && Moved >= MostlyMoved * (Same + Other);
}

/// <summary>Pairs the records of one import with the earlier states of the same records.</summary>
internal sealed class StatePairs(Engine engine, RecordKind kind, string table, long importId, CancellationToken cancel)
{
    private readonly HashSet<string> _mine = Columns(engine, table);

    /// <summary>The newest time that the imports before this one cover; null where there is none.</summary>
    public DateTime? CoveredBefore() =>
        engine.Scalar<DateTime?>("select max(last_at) from import_counts where kind = ? and import_id < ?", kind.Id, importId);

    /// <summary>Records of this import whose time lies before that moment, whether they are new or not.</summary>
    public long CountEarly(DateTime? covered) => Early(covered, "") is { } isEarly
        ? engine.Scalar<long>($"select count(*) from {table} where {RecordViews.IsLastInFile(importId)} and {isEarly}")
        : 0;

    /// <summary>Counts the pairs with those earlier states for which <paramref name="which"/>, a condition over <c>old</c>, holds.</summary>
    public PairTally Count(string earlier, string which, DateTime? covered)
    {
        var theirs = Columns(engine, earlier);
        var shared = _mine.Union(theirs, StringComparer.OrdinalIgnoreCase).Where(c => !LoadSql.IsInternal(c));
        var isSame = string.Join(" and ", shared.Select(c => $"{Cell("old", c, theirs)} is not distinct from {Cell("new", c, _mine)}"));
        var row = engine.Rows($"select count(*) filter (where {isSame}), count(*), count(*) filter (where {Early(covered, "new.") ?? "false"}), count(*) filter (where {Moved(theirs)}) {Pairs(earlier, theirs, which)}", cancel).Single();
        return new((long)row[0]!, (long)row[1]! - (long)row[0]!, (long)row[2]!, (long)row[3]!);
    }

    /// <summary>Marks those earlier states: by this import, or as its own records are marked.</summary>
    public void Mark(string earlier, string which, string mark) =>
        engine.Run($"""
            update {earlier} set {LoadSql.Superseded} = pair.mark
            from (select old.rowid as row, {mark} as mark {Pairs(earlier, Columns(engine, earlier), which)}) as pair
            where {earlier}.rowid = pair.row
            """, cancel);

    private string Pairs(string earlier, HashSet<string> theirs, string which)
    {
        var match = string.Join(" and ", kind.KeyFields.Select(k => $"{Cell("old", k, theirs)} is not distinct from {Cell("new", k, _mine)}"));
        return $"from {earlier} as old join {table} as new on {match} where {which} and {RecordViews.IsLastInFile(importId).Replace(LoadSql.Superseded, "new." + LoadSql.Superseded, StringComparison.Ordinal)}";
    }

    private string Moved(HashSet<string> theirs) =>
        kind.TimeField is { } time && !kind.KeyFields.Contains(time) && _mine.Contains(time) && theirs.Contains(time) ? $"old.{Sql.Name(time)} <> new.{Sql.Name(time)}" : "false";

    private string? Early(DateTime? covered, string alias) =>
        covered is { } moment && kind.TimeField is { } time && _mine.Contains(time)
            ? $"{alias}{Sql.Name(time)} < timestamp {Sql.Text(moment.ToString("yyyy-MM-dd HH:mm:ss.ffffff", System.Globalization.CultureInfo.InvariantCulture))}"
            : null;

    // An unmapped key field (a counter without a channel) is simply empty.
    private static string Cell(string alias, string column, HashSet<string> columns) => columns.Contains(column) ? $"{alias}.{Sql.Name(column)}" : "null";

    private static HashSet<string> Columns(Engine engine, string table) =>
        engine.Rows($"select column_name from (describe {table})").Select(r => (string)r[0]!).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
