using System.Globalization;
using SatStats.Measuring.Repurchase;

namespace SatStats.Benchmarks.Simulations;

/// <summary>
/// How often the repeat-purchase analysis finds a difference where there is none: counts are drawn under no effect and judged by the analysis itself.
/// In the second town groups differ both in how problems end and in how much is bought, so that the crude ratio must be wrong and the others must not.
/// </summary>
internal static class RepurchaseSimulation
{
    private static readonly double[] s_states = [0.15, 0.2, 0.15, 0.5];
    private static readonly RepurchaseSettings s_settings = new() { Resamples = 1000 };

    public static int Run(int repetitions, int seed)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"False alarms at a nominal 5% under no effect, {repetitions} repetitions, seed {seed}"));
        Console.WriteLine("n, groups differ: risk ratio | chi-square or Fisher | trend | MH risk ratio | MH odds ratio | CMH | Breslow-Day | flagged as confounded | standardised ratio | log-rank | paradox");
        foreach (var customers in new[] { 150, 400, 1500 })
            foreach (var isConfounded in new[] { false, true }) Town(customers, isConfounded, repetitions, seed);
        ClusteredSimulation.Run(repetitions, seed);
        return 0;
    }

    private static void Town(int customers, bool isConfounded, int repetitions, int seed)
    {
        var alarms = new Tally(11);
        for (var i = 0; i < repetitions; i++)
        {
            var random = new Random(SeedOf(seed, i, customers));
            var cells = Draw(random, customers, isConfounded);
            Judge(alarms, cells, Untroubled(random, customers * 2, isConfounded), Waits(random, customers));
        }
        Console.WriteLine($"{customers}, {(isConfounded ? "yes" : "no")}: {alarms.Told()}");
    }

    private static void Judge(Tally alarms, List<EpisodeCell> cells, List<UntroubledCell> untroubled, List<WaitingCell> waits)
    {
        var crude = CrudeShares.Of(cells, s_settings, _ => Obstacle.NoCases);
        var quick = crude[ProblemState.ResolvedQuickly, ProblemState.Silent];
        alarms.Add(0, quick.RiskRatioInterval is { } ratio ? !ratio.Contains(1) : null);
        alarms.Add(1, quick.P < 0.05);
        alarms.Add(2, crude.Trend?.Test.P < 0.05);
        var grouped = StratifiedComparison.All(cells, s_settings, crude).FirstOrDefault(s => s.State == quick.State && s.Reference == quick.Reference && s.By is [Stratum.Region]);
        alarms.Add(3, grouped?.Risks?.RiskRatioInterval is { } risk ? !risk.Contains(1) : null);
        alarms.Add(4, grouped?.Odds?.Interval is { } odds ? !odds.Contains(1) : null);
        alarms.Add(5, grouped?.Odds?.Test?.P < 0.05);
        alarms.Add(6, grouped?.Odds?.Homogeneity?.P < 0.05);
        alarms.Add(7, grouped?.IsConfounded);
        var model = StandardisedShares.All(cells, s_settings, crude) is [var first, ..] ? first : null;
        alarms.Add(8, model?.Ratios.GetValueOrDefault(ProblemState.ResolvedQuickly).Interval is { } standard ? !standard.Contains(1) : null);
        alarms.Add(9, WaitingTimes.Of(waits, s_settings, _ => Obstacle.NoCases).Test?.P < 0.05);
        var paradox = RecoveryParadox.Of(cells, untroubled, s_settings, Obstacle.NoCases);
        alarms.Add(10, paradox.Verdict is { } verdict ? verdict != Verdict.NotDistinguishable : null);
    }

    internal static List<EpisodeCell> Draw(Random random, int customers, bool isConfounded)
    {
        var counts = new Dictionary<(int State, int Region, bool Bought), long>();
        for (var i = 0; i < customers; i++)
        {
            var region = random.Next(3);
            var key = (State(random, isConfounded ? region : 1), region, random.NextDouble() < Share(region, isConfounded));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        return [.. counts.OrderBy(c => c.Key).Select(c => new EpisodeCell { State = (ProblemState)c.Key.State, Region = Region(c.Key.Region), HasBought = c.Key.Bought, Count = c.Value })];
    }

    private static int State(Random random, int region)
    {
        var (at, draw) = (0, random.NextDouble());
        // In the last region more is resolved quickly, in the first more stays silent.
        var weights = region switch { 0 => new[] { 0.4, 0.2, 0.15, 0.25 }, 2 => [0.05, 0.1, 0.15, 0.7], _ => s_states };
        while (at < 3 && (draw -= weights[at]) >= 0) at++;
        return at;
    }

    private static double Share(int region, bool isConfounded) => isConfounded ? 0.2 + 0.25 * region : 0.45;

    internal static List<WaitingCell> Waits(Random random, int customers) =>
        [.. Enumerable.Range(0, customers).Select(_ =>
        {
            var (bought, seen) = (-90 * Math.Log(1 - random.NextDouble()), random.Next(20, 150));
            return new WaitingCell((ProblemState)State(random, 1), ContractStanding.Free, (int)Math.Min(bought, seen), bought <= seen, 1);
        })];

    // As likely to buy as customers with a problem in the same region.
    private static List<UntroubledCell> Untroubled(Random random, int customers, bool isConfounded) =>
        [.. Enumerable.Range(0, customers).Select(_ => random.Next(3)).Select(r => new UntroubledCell(Region(r), null, ContractStanding.Free, random.NextDouble() < Share(r, isConfounded), 1))];

    private static string Region(int region) => region.ToString(CultureInfo.InvariantCulture);

    private static int SeedOf(int seed, int i, int customers) => unchecked(seed * 1_000_003 + i * 7919 + customers);
}
