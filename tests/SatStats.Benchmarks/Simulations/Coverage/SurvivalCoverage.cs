using SatStats.Measuring.Repurchase;
using SatStats.Measuring.Statistics;

namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>Intervals of waiting times with customers who could not be followed to the end.</summary>
internal static class SurvivalCoverage
{
    private static readonly int[] s_sizes = [10, 20, 30, 100, 300, 1000];
    private static readonly RepurchaseSettings s_settings = new();

    /// <param name="Mean">Days until they buy, whole days, exponential.</param>
    /// <param name="Seen">They are followed for so many days at least and at most.</param>
    private sealed record Waiting(string Name, double Mean, int SeenFrom, int SeenTo)
    {
        /// <summary>The chance that none has bought by the end of this day.</summary>
        public double NotBy(int day) => Math.Exp(-(day + 1) / Mean);

        public double MedianDay => Enumerable.Range(0, 5000).First(day => NotBy(day) <= 0.5);
    }

    private static readonly Waiting[] s_worlds = [new("all followed, half buy", 86, 60, 61), new("many not followed", 86, 0, 120), new("most buy", 25, 20, 90), new("few buy", 500, 30, 100), new("years of data", 300, 500, 900), new("years of data, many not followed", 200, 30, 700)];

    public static IEnumerable<IntervalType> All() =>
    [
        new("bought by the window's end", "Kaplan-Meier, log-log", Promise.OnAverage, "of 10 customers who nearly all buy, few are left to tell at the window's end, and none is told where nobody is", [.. from w in s_worlds from n in s_sizes select new CoverageCell($"n {n}, {w.Name}", (times, draws) =>
            CoverageResult.Drawn(times, () => One(w, draws, n).BoughtByInterval, 1 - w.NotBy(59)))]),
        new("median days to a purchase", "Kaplan-Meier, log-log turned round", Promise.OnAverage, "no cell is far below 95%; days are whole, and at large n the interval is a day wider than it need be", [.. from w in s_worlds.Where(w => w.MedianDay < w.SeenTo - 1) from n in s_sizes select new CoverageCell($"n {n}, {w.Name}", (times, draws) =>
            CoverageResult.Drawn(times, () => One(w, draws, n).Median is { } m && m.Low is { } low ? new Interval(low, m.High ?? double.PositiveInfinity) : null, w.MedianDay))]),
    ];

    private static WaitingTime One(Waiting world, Draws draws, int n)
    {
        var cells = Enumerable.Range(0, n).Select(_ =>
        {
            var bought = (int)(-world.Mean * Math.Log(1 - draws.Uniform()));
            var seen = world.SeenFrom + (int)(draws.Uniform() * (world.SeenTo - world.SeenFrom));
            return new WaitingCell(ProblemState.Silent, ContractStanding.Free, Math.Min(bought, seen), bought <= seen, 1);
        });
        return WaitingTimes.Of([.. cells], s_settings, _ => Obstacle.NoCases).States.First(s => s.State == ProblemState.Silent);
    }
}
