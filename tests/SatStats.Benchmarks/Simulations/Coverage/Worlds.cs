using SatStats.Measuring;
using SatStats.Measuring.Families;
using SatStats.Measuring.Statistics;

namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>Cases as the database would hand them over.</summary>
internal static class Worlds
{
    /// <summary>So many cases, of which nothing else is known.</summary>
    public static CaseTable Counted(long count) => CaseTable.Of([new CaseRow(null, Slice.All, 1, null, null, null, count)]);

    public static CaseTable Valued(IEnumerable<double> values) => CaseTable.Of(values.Select(v => new CaseRow(null, Slice.All, v, null, null, null, 1)));

    public static CaseTable Scored(IEnumerable<double> scores, double low, double top) => CaseTable.Of(scores.Select(v => new CaseRow(null, Slice.All, v, low, top, null, 1)));

    /// <summary>A pilot's cases and those that they are compared with.</summary>
    public static CaseTable Grouped(IEnumerable<double> pilot, IEnumerable<double> others) =>
        CaseTable.Of([.. pilot.Select(v => new CaseRow(null, Slice.All, v, null, null, 1, 1)), .. others.Select(v => new CaseRow(null, Slice.All, v, null, null, 0, 1))]);

    public static CaseContext Context(Family family, long whole = 0, int days = 31) => new(Metric(family), days, whole);

    private static Metric Metric(Family family) => new()
    {
        Id = "simulated", Title = new("Simulated"), Legend = new("Simulated"), Family = family, Unit = Unit.Score, Better = Better.Neither,
        Records = RecordKinds.All[0], Basis = "", Clock = "", Sql = "select 1",
    };

    /// <summary>The numbers 1 to n: their order statistics are their ranks.</summary>
    public static FrequencyTable Ranks(int n) => FrequencyTable.Of(Enumerable.Range(1, n).Select(i => (double)i));
}
