using System.Globalization;
using SatStats.Warehousing;

namespace SatStats.Measuring;

/// <summary>
/// Counts metrics that only look at each row of the same table in one reading of it: shares and counts that need no more of a step and slice
/// than how many cases there are, and how many have the value 1, 0 or none. What cannot be shared is not, and is counted alone.
/// </summary>
internal sealed class SharedCounts(Warehouse warehouse)
{
    private const int Counters = 4;

    // A reading carries four counters a member; far fewer than this are in any table's figures.
    private const int MostMembers = 40;

    private readonly List<Member> _members = [];
    private readonly Dictionary<(Reading Reading, Period Range, Grain? Grain), IReadOnlyList<object?[]>?> _read = [];

    /// <summary>What members must have in common to be read together.</summary>
    private sealed record Reading(string Table, string Alias, string At, string Local, string Slices);

    private sealed record Member(CaseQuery Query, PlainSelect Select, Reading Reading, List<string> Columns);

    /// <summary>Takes a metric's cases in, if they can be read together with others.</summary>
    public void Add(CaseQuery query)
    {
        if (query.Plain is not { } parts) return;
        var members = parts.Select(p => MemberOf(query, p)).ToList();
        if (members.All(m => m is not null)) _members.AddRange(members.OfType<Member>());
    }

    private static Member? MemberOf(CaseQuery query, PlainSelect select)
    {
        if (!select.Names("case_at") || !select.Names("case_value") || select.Names("case_count") || select.Names("case_top")) return null;
        var columns = new List<string>();
        foreach (var (_, column) in query.Dimensions)
        {
            if (select.Names(column) ? select.Constant(column) is null : !select.TakesAll) return null;
            if (!select.Names(column)) columns.Add(column);
        }
        return new(query, select, new(select.Table, select.Alias, select.Form("case_at"), query.Local("case_at"), string.Join('\n', columns)), columns);
    }

    /// <summary>A metric's cases, counted with those of others; null where it is better or only possible to count them alone.</summary>
    public IReadOnlyList<CaseRow>? Count(CaseQuery query, Period range, Grain? grain, CancellationToken cancel)
    {
        var own = _members.Where(m => m.Query == query).ToList();
        // Alone, a metric's own query is as good.
        if (own.Count == 0 || own.All(m => Together(m.Reading).Count == 1)) return null;
        var counted = own.Select(m => RowsOf(m, range, grain, cancel)).ToList();
        return counted.Any(c => c is null) ? null : [.. counted.SelectMany(c => c!)];
    }

    private List<Member> Together(Reading reading) => [.. _members.Where(m => m.Reading == reading).Take(MostMembers)];

    private IEnumerable<CaseRow>? RowsOf(Member member, Period range, Grain? grain, CancellationToken cancel)
    {
        var place = Together(member.Reading).IndexOf(member);
        if (place < 0 || Read(member, range, grain, cancel) is not { } rows) return null;
        // A value that is neither is no rate's, and is told by the metric's own query.
        bool IsOdd(object?[] row, int at) => (long)row[at + 1]! != (long)row[at + 2]! + (long)row[at + 3]!;
        var at = 1 + member.Columns.Count + (Counters * place);
        if (rows.Any(row => IsOdd(row, at))) return null;
        return rows.SelectMany(row =>
        {
            var slice = member.Query.SliceOf(column => member.Columns.IndexOf(column) is >= 0 and var i ? row[1 + i] : member.Select.Constant(column));
            return Counted(CaseQuery.Day(row[0]), slice, (long)row[at]!, (long)row[at + 1]!, (long)row[at + 2]!);
        });
    }

    private static IEnumerable<CaseRow> Counted(DateOnly? step, Slice slice, long cases, long valued, long hits)
    {
        CaseRow Row(double? value, long count) => new(step, slice, value, null, null, null, count);
        if (hits > 0) yield return Row(1, hits);
        if (valued > hits) yield return Row(0, valued - hits);
        if (cases > valued) yield return Row(null, cases - valued);
    }

    /// <summary>The one reading for all members of a kind, done when the first of them is asked for; null where the engine cannot do it.</summary>
    private IReadOnlyList<object?[]>? Read(Member any, Period range, Grain? grain, CancellationToken cancel)
    {
        if (_read.TryGetValue((any.Reading, range, grain), out var known)) return known;
        try
        {
            known = [.. warehouse.Query(Text(any, range == Period.Ever, grain), cancel, any.Query.Bounds(range)).Rows];
        }
        // What fails together is tried alone, where it either works or says what is wrong with which metric.
        catch (SatStatsException)
        {
            known = null;
        }
        return _read[(any.Reading, range, grain)] = known;
    }

    private string Text(Member any, bool isEver, Grain? grain)
    {
        var members = Together(any.Reading);
        var columns = any.Columns.Select((column, i) => new SharedColumn(Name("slice", i), any.Select, column))
            .Prepend(new("case_at", any.Select, "case_at"))
            .Concat(members.SelectMany((m, i) => Of(m.Select, i)))
            .ToList();
        var slices = string.Concat(any.Columns.Select((_, i) => $", {Name("slice", i)}"));
        return $"""
            select {CaseQuery.Step(grain, any.Reading.Local)} as step{slices}{string.Concat(members.Select((m, i) => CountersOf(m.Select, i)))}
            from (
            {warehouse.Together(columns)}
            ) as cases
            where {(isEver ? "true" : CaseQuery.InBounds)}
            group by {string.Join(", ", Enumerable.Range(1, any.Columns.Count + 1))}
            """;
    }

    private static IEnumerable<SharedColumn> Of(PlainSelect select, int i)
    {
        yield return new(Name("value", i), select, "case_value");
        if (select.IsConditional) yield return new(Name("holds", i), select, null);
    }

    private static string CountersOf(PlainSelect select, int i)
    {
        var (value, holds) = (Name("value", i), select.IsConditional ? Name("holds", i) : "true");
        return $"""
            ,
                   count(case when {holds} then 1 end), count(case when {holds} then {value} end), count(case when {holds} and {value} = 1 then 1 end), count(case when {holds} and {value} = 0 then 1 end)
            """;
    }

    private static string Name(string what, int i) => string.Create(CultureInfo.InvariantCulture, $"{what}_{i}");
}
