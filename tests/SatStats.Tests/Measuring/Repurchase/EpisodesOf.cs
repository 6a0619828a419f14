using SatStats.Measuring.Repurchase;

namespace SatStats.Tests.Measuring.Repurchase;

/// <summary>Patterns, and pairs of them, counted in plain loops from single episodes.</summary>
internal static class EpisodesOf
{
    public static (IReadOnlyList<EpisodeCell> Cells, CustomerClusters Clusters) Customers<T>(IReadOnlyList<(T Customer, EpisodeCell Cell)> rows) where T : notnull
    {
        var cells = rows.GroupBy(r => r.Cell).Select(g => g.Key with { Count = g.Count() }).ToList();
        int Place(EpisodeCell cell) => cells.FindIndex(c => c with { Count = cell.Count } == cell);
        var outcomes = new Dictionary<(Outcome, Outcome), long>();
        var alike = new Dictionary<(int, int), long>();
        foreach (var customer in rows.GroupBy(r => r.Customer).Select(g => g.Select(r => r.Cell).ToList()))
        {
            for (var i = 0; i < customer.Count; i++)
            {
                for (var j = 0; j < customer.Count; j++)
                {
                    if (i == j) continue;
                    var outcome = (OutcomeOf(customer[i]), OutcomeOf(customer[j]));
                    outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
                    var (one, other) = (Place(customer[i]), Place(customer[j]));
                    var pair = one < other ? (one, other) : (other, one);
                    alike[pair] = alike.GetValueOrDefault(pair) + 1;
                }
            }
        }
        var states = rows.GroupBy(r => r.Customer).GroupBy(g => string.Join(',', g.Select(r => r.Cell.State).Distinct().Order()))
            .Select(g => ((IReadOnlySet<ProblemState>)g.First().Select(r => r.Cell.State).ToHashSet(), (long)g.Count())).ToList();
        return (cells, new([.. outcomes.Select(o => (o.Key.Item1, o.Key.Item2, o.Value))], [.. alike.Select(a => (a.Key.Item1, a.Key.Item2, a.Value))], states));
    }

    private static Outcome OutcomeOf(EpisodeCell cell) => new(cell.State, cell.Band, cell.HasBought);
}
