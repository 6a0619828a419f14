using SatStats.Measuring.Statistics;

namespace SatStats.Measuring;

/// <summary>The cases of one metric in one period and slice, as SQL hands them over: how often each value occurs.</summary>
/// <param name="Values">Cases with a value, by value; where there is a comparison group, those of the other.</param>
/// <param name="Blank">Cases without one: still open, or not answered.</param>
/// <param name="Scales">For satisfaction: cases with a value, by value and the ends of their scale.</param>
/// <param name="Compared">The values of the group that the others are compared with.</param>
internal sealed record CaseTable(FrequencyTable Values, long Blank, IReadOnlyList<ScaleCount> Scales, FrequencyTable Compared)
{
    private static readonly FrequencyTable s_nothing = FrequencyTable.Of(Enumerable.Empty<ValueCount>());

    public static CaseTable Empty { get; } = new(s_nothing, 0, [], s_nothing);

    public long Total => Values.Total + Blank;

    public static CaseTable Of(IEnumerable<CaseRow> rows)
    {
        var all = rows.ToList();
        var valued = all.Where(r => r.Value is not null).ToList();
        return new(
            Table(valued.Where(r => r.Group is not 0)),
            all.Where(r => r.Value is null).Sum(r => r.Count),
            [.. valued.Where(r => r.Top is not null).Select(r => new ScaleCount(r.Value!.Value, r.Low ?? 1, r.Top!.Value, r.Count))],
            Table(valued.Where(r => r.Group is 0)));
    }

    private static FrequencyTable Table(IEnumerable<CaseRow> rows) => FrequencyTable.Of(rows.Select(r => new ValueCount(r.Value!.Value, r.Count)));
}

/// <summary>How many answers gave this score on this scale.</summary>
internal readonly record struct ScaleCount(double Score, double Low, double Top, long Count);

/// <summary>One row of a metric's aggregate.</summary>
/// <param name="Group">0 for the group that others are compared with.</param>
internal readonly record struct CaseRow(DateOnly? Step, Slice Slice, double? Value, double? Low, double? Top, double? Group, long Count);
