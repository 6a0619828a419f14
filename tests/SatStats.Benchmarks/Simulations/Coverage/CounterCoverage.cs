using SatStats.Measuring;
using SatStats.Measuring.Families;

namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>Intervals of shares that come counted by the day, in worlds where days differ by chance alone, and where they differ more.</summary>
internal static class CounterCoverage
{
    private static readonly int[] s_days = [7, 14, 31, 90];
    private static readonly (double Share, double Spread)[] s_worlds = [(0.5, 0), (0.5, 0.1), (0.73, 0.05), (0.9, 0), (0.9, 0.08), (0.98, 0), (0.98, 0.02)];

    public static IEnumerable<IntervalType> All() =>
    [
        new("share of what was counted", "Wilson at the size that the days amount to", Promise.OnAverage, "a week of days hardly shows how much days differ", One()),
        new("difference of such shares", "MOVER", Promise.OnAverage, "at 98% a fortnight holds few exceptions; in a week that differs by chance alone it is wide", Two()),
    ];

    private static CoverageCell[] One() =>
        [.. from world in s_worlds from days in s_days select new CoverageCell(Name(days, world), (times, draws) => CoverageResult.Drawn(times, () => Of(draws, days, world).Interval, world.Share))];

    private static CoverageCell[] Two() =>
        [.. from world in s_worlds from other in new[] { world, s_worlds[1] } from days in s_days select new CoverageCell($"{Name(days, world)} and {other.Share}", (times, draws) =>
            CoverageResult.Drawn(times, () => CounterShare.Compare(Of(draws, days, world), Of(draws, days, other))?.Interval, world.Share - other.Share))];

    private static string Name(int days, (double Share, double Spread) world) => $"{days} days, {world.Share} give or take {world.Spread}";

    // Days have between half and one and a half times 120, and shares evenly spread about the truth, whatever their number.
    private static Estimate Of(Draws draws, int days, (double Share, double Spread) world) => CounterShare.Estimate(CaseTable.Of(Enumerable.Range(0, days).Select(_ =>
    {
        var whole = 60 + (long)(121 * draws.Uniform());
        return new CaseRow(null, Slice.All, draws.Binomial(whole, world.Share + world.Spread * (2 * draws.Uniform() - 1)), null, whole, null, 1);
    })));
}
