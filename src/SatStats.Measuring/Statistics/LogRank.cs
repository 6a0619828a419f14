using MathNet.Numerics.LinearAlgebra;

namespace SatStats.Measuring.Statistics;

/// <summary>The log-rank test that groups share one survival curve.</summary>
/// <remarks>Mantel (1966), Peto and Peto (1972); agrees with R survival::survdiff.</remarks>
/// <param name="Observed">Events in each group.</param>
/// <param name="Expected">Events expected in each group if all had the same hazard at every time.</param>
/// <param name="Test">The test; null where fewer than two groups were at risk while events happened.</param>
public sealed record LogRank(IReadOnlyList<long> Observed, IReadOnlyList<double> Expected, ChiSquareTest? Test)
{
    /// <summary>Compares the groups, each a table of events and censorings by time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative count.</exception>
    public static LogRank Of(IReadOnlyList<IEnumerable<EventTime>> groups)
    {
        var tables = groups.Select(EventTime.Sorted).ToArray();
        var observed = tables.Select(table => table.Sum(row => row.Events)).ToArray();
        var expected = new double[tables.Length];
        var covariance = Matrix<double>.Build.Dense(tables.Length, tables.Length);
        var atRisk = tables.Select(table => (double)table.Sum(row => row.Events + row.Censored)).ToArray();
        var rows = tables.SelectMany((table, group) => table.Select(row => (Group: group, Row: row)));
        foreach (var moment in rows.GroupBy(entry => entry.Row.Time).OrderBy(entries => entries.Key))
        {
            Accumulate(moment.Sum(entry => (double)entry.Row.Events), atRisk, expected, covariance);
            foreach (var (group, row) in moment)
                atRisk[group] -= row.Events + row.Censored;
        }
        return new LogRank(observed, expected, TestOf(observed, expected, covariance));
    }

    private static void Accumulate(double events, double[] atRisk, double[] expected, Matrix<double> covariance)
    {
        if (events == 0)
            return;
        var all = atRisk.Sum();
        var factor = all > 1 ? events * (all - events) / (all - 1) : 0;
        for (var i = 0; i < atRisk.Length; i++)
        {
            var share = atRisk[i] / all;
            expected[i] += events * share;
            for (var j = 0; j < atRisk.Length; j++)
                covariance[i, j] += factor * share * ((i == j ? 1 : 0) - atRisk[j] / all);
        }
    }

    private static ChiSquareTest? TestOf(long[] observed, double[] expected, Matrix<double> covariance)
    {
        // The groups' excesses add up to 0, so one of those ever at risk is left out.
        var kept = Enumerable.Range(0, observed.Length).Where(i => expected[i] > 0).Skip(1).ToArray();
        if (kept.Length == 0)
            return null;
        var excess = Vector<double>.Build.Dense(kept.Length, i => observed[kept[i]] - expected[kept[i]]);
        var matrix = Matrix<double>.Build.Dense(kept.Length, kept.Length, (i, j) => covariance[kept[i], kept[j]]);
        var statistic = excess * matrix.Solve(excess);
        return double.IsFinite(statistic) ? ChiSquareTest.Of(Math.Max(0, statistic), kept.Length) : null;
    }
}
