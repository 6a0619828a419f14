using System.Diagnostics;
using SatStats.Measuring;
using SatStats.Measuring.Families;

namespace SatStats.Benchmarks.Simulations;

/// <summary>
/// How often compare calls two sides different that are alike. It goes the whole way of the program from counted cases to verdict; only the
/// database is left out. The nominal rate is 5%: exact tests and small counts may stay below it, nothing may lie clearly above.
/// </summary>
internal static class CompareSimulation
{
    private const long Customers = 10_000;

    public static int Run(int repetitions, int seed)
    {
        var watch = Stopwatch.StartNew();
        Console.WriteLine($"{repetitions} repetitions each, seed {seed}; simulation error of a rate of 5%: ±{196 * Math.Sqrt(0.05 * 0.95 / repetitions):0.0} points");
        Console.WriteLine("| family | cases | n | false alarms | interval without 0 | p < 0.05 |");
        Console.WriteLine("|---|---|---|---|---|---|");
        var byFamily = new List<(Family Family, double Rate)>();
        foreach (var world in NoEffect.All())
        {
            foreach (var (first, second) in world.Sizes)
            {
                var (alarms, intervals, tests) = Count(world, first, second, repetitions, seed);
                byFamily.Add((world.Family, alarms));
                Console.WriteLine($"| {world.Family} | {world.Name} | {first}, {second} | {alarms:0.0%} | {intervals:0.0%} | {tests:0.0%} |");
            }
        }
        Console.WriteLine();
        Console.WriteLine("| family | mean | worst |");
        Console.WriteLine("|---|---|---|");
        foreach (var family in byFamily.GroupBy(f => f.Family)) Console.WriteLine($"| {family.Key} | {family.Average(f => f.Rate):0.0%} | {family.Max(f => f.Rate):0.0%} |");
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:0} s");
        return 0;
    }

    private static (double Alarms, double Intervals, double Tests) Count(NoEffect world, int first, int second, int repetitions, int seed)
    {
        var draws = new Draws(seed + 1000 * (int)world.Family + 7 * first + second + world.Name.Sum(c => c));
        var (alarms, intervals, tests) = (0, 0, 0);
        for (var i = 0; i < repetitions; i++)
        {
            if (Figures(world, draws, first).Against(Figures(world, draws, second), Slice.All) is not { } found) continue;
            if (found.Verdict != Verdict.NotDistinguishable) alarms++;
            if (found.Difference.Interval?.Contains(0) == false) intervals++;
            if (found.Difference.Test?.P < 0.05) tests++;
        }
        return ((double)alarms / repetitions, (double)intervals / repetitions, (double)tests / repetitions);
    }

    private static FigureSet Figures(NoEffect world, Draws draws, int size)
    {
        var period = Period.Month("2013-12");
        var metric = Metric(world.Family);
        var cells = new CaseCells([period], world.Cases(draws, size).Select(r => (period, r)));
        var stock = new CaseCells([period], [(period, new CaseRow(null, Slice.All, 1, null, null, null, Customers))]);
        return new FigureSet(metric, FamilyRule.Of(world.Family), new MeasureOptions(), cells) { Exposure = world.Family == Family.Exposure ? new([], stock, 0) : null };
    }

    private static Metric Metric(Family family) => new()
    {
        Id = "simulated", Title = new("Simulated"), Legend = new("Simulated"), Family = family, Unit = Unit.Score, Better = Better.Neither,
        Records = RecordKinds.All[0], Basis = "", Clock = "", Sql = "select 1",
    };
}
