using SatStats.Measuring.Statistics;

namespace SatStats.Measuring;

/// <summary>
/// Changes that are shown together: of twenty regions that stay as they were one would be called better or worse by chance. Of several changes
/// in one table those are believed that hold a false discovery rate of 5% among them (Benjamini and Hochberg 1995); of one alone, its own test.
/// </summary>
internal static class ChangeTable
{
    private const double FalseDiscoveryRate = 0.05;

    /// <summary>The same figures, with verdicts that hold for all of them together.</summary>
    public static IReadOnlyList<Measurement> Judge(IEnumerable<Measurement> figures)
    {
        List<Measurement> all = [.. figures];
        if (all.Count(m => m.Change?.P is not null) < 2) return all;
        var adjusted = BenjaminiHochberg.Adjust([.. all.Select(m => m.Change?.P)]);
        return [.. all.Zip(adjusted, (m, q) => m.Change is { } change && q is not null ? m with { Change = Judged(change, q.Value) } : m)];
    }

    private static Change Judged(Change change, double q) => change with { AdjustedP = q, Verdict = q > FalseDiscoveryRate ? Verdict.NotDistinguishable : change.Verdict };
}
