using System.Globalization;
using SatStats.Measuring.Repurchase;

namespace SatStats.Benchmarks.Simulations;

/// <summary>
/// False alarms where customers have several episodes that end alike and are followed alike: some buy much and some little, and most of a customer's
/// problems end in the same way, but how they end changes nothing. Errors that take every episode for a customer of its own must be too small.
/// </summary>
internal static class ClusteredSimulation
{
    private static readonly RepurchaseSettings s_settings = new() { Episodes = EpisodeChoice.All };

    public static void Run(int repetitions, int seed)
    {
        Console.WriteLine("customers with 2.2 episodes on average: risk ratio as if all were apart | risk ratio | difference | trend | MH risk ratio | MH odds ratio | standardised ratio | share's interval misses");
        foreach (var customers in new[] { 100, 300, 1000 })
        {
            var alarms = new Tally(8);
            for (var i = 0; i < repetitions; i++) Judge(alarms, Draw(new Random(unchecked(seed * 1_000_003 + i * 7919 + customers)), customers));
            Console.WriteLine($"{customers}: {alarms.Told()}");
        }
    }

    private static void Judge(Tally alarms, List<(int Customer, EpisodeCell Cell)> rows)
    {
        var (cells, clusters) = Counted(rows);
        var crude = CrudeShares.Of(cells, s_settings, _ => Obstacle.NoCases, clusters);
        var quick = crude[ProblemState.ResolvedQuickly, ProblemState.Silent];
        alarms.Add(0, (quick with { Clustered = null }).RiskRatioInterval is { } apart ? !apart.Contains(1) : null);
        alarms.Add(1, quick.RiskRatioInterval is { } ratio ? !ratio.Contains(1) : null);
        alarms.Add(2, quick.Difference is { } d ? !d.Interval.Contains(0) : null);
        alarms.Add(3, crude.Trend?.Test.P < 0.05);
        var grouped = StratifiedComparison.Of(cells, quick.State, quick.Reference, [Stratum.Region], s_settings, clusters);
        alarms.Add(4, grouped.Risks?.RiskRatioInterval is { } risk ? !risk.Contains(1) : null);
        alarms.Add(5, grouped.Odds?.Interval is { } odds ? !odds.Contains(1) : null);
        var model = StandardisedShares.Of(cells, Enum.GetValues<ProblemState>(), [Stratum.Region], s_settings, clusters);
        alarms.Add(6, model.Ratios.GetValueOrDefault(ProblemState.ResolvedQuickly).Interval is { } standard ? !standard.Contains(1) : null);
        alarms.Add(7, crude.Shares[ProblemState.ResolvedQuickly].Interval is { } share ? !share.Contains(0.45) : null);
    }

    private static List<(int, EpisodeCell)> Draw(Random random, int customers)
    {
        var rows = new List<(int, EpisodeCell)>();
        for (var k = 0; k < customers; k++)
        {
            var (share, usual, region) = (random.Next(2) == 0 ? 0.1 : 0.8, random.Next(4), random.Next(3).ToString(CultureInfo.InvariantCulture));
            do
            {
                var state = (ProblemState)(random.NextDouble() < 0.7 ? usual : random.Next(4));
                rows.Add((k, new EpisodeCell { State = state, Region = region, HasBought = random.NextDouble() < share, Count = 1 }));
            }
            while (random.NextDouble() < 0.55);
        }
        return rows;
    }

    private static (IReadOnlyList<EpisodeCell> Cells, CustomerClusters Clusters) Counted(List<(int Customer, EpisodeCell Cell)> rows)
    {
        var grouped = rows.GroupBy(r => r.Cell).ToList();
        var places = grouped.Index().ToDictionary(g => g.Item.Key, g => g.Index);
        var (pairs, states) = (new Dictionary<(int, int), long>(), new Dictionary<int, long>());
        foreach (var customer in rows.GroupBy(r => r.Customer).Select(g => g.Select(r => places[r.Cell]).ToList()))
        {
            var set = customer.Aggregate(0, (s, p) => s | 1 << (int)grouped[p].Key.State);
            states[set] = states.GetValueOrDefault(set) + 1;
            for (var i = 0; i < customer.Count; i++)
                for (var j = 0; j < customer.Count; j++)
                    if (i != j) pairs[(customer[i], customer[j])] = pairs.GetValueOrDefault((customer[i], customer[j])) + 1;
        }
        Outcome Of(int place) => new(grouped[place].Key.State, grouped[place].Key.Band, grouped[place].Key.HasBought);
        return ([.. grouped.Select(g => g.Key with { Count = g.Count() })], new(
            [.. pairs.Select(p => (Of(p.Key.Item1), Of(p.Key.Item2), p.Value))], [.. pairs.Select(p => (p.Key.Item1, p.Key.Item2, p.Value))],
            [.. states.Select(s => ((IReadOnlySet<ProblemState>)Enum.GetValues<ProblemState>().Where(x => (s.Key & 1 << (int)x) != 0).ToHashSet(), s.Value))]));
    }
}
