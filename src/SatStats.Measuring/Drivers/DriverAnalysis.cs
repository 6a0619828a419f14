using SatStats.Measuring.Statistics;
using SatStats.Warehousing;

namespace SatStats.Measuring.Drivers;

/// <summary>What to look into.</summary>
public sealed record DriverRequest
{
    public required string Touchpoint { get; init; }

    public IReadOnlyList<Driver> Drivers { get; init; } = Driver.Operation;

    public Period? Range { get; init; }

    public required string Zone { get; init; }

    public ulong Seed { get; init; } = 1;

    /// <summary>Resamples for the intervals; fewer where there are very many answers.</summary>
    public int Resamples { get; init; } = 1000;
}

/// <summary>One driver in the model with the others.</summary>
/// <param name="Share">Its share of the explained variance, 0 to 1; the shares of all drivers add up to 1.</param>
/// <param name="Interval">95% bootstrap interval of the share.</param>
/// <param name="Correlation">With satisfaction, by itself.</param>
/// <param name="Coefficient">Points of the index of 0 to 100 for one unit more, the others equal.</param>
/// <param name="Performance">Where it stands: the share of yes, or the mean.</param>
/// <param name="Room">Points of the index that go with reaching its better fifth (a share: all), the others equal.</param>
/// <param name="Inflation">Variance inflation (VIF): from 5 it can hardly be told from the others.</param>
public sealed record DriverResult(Driver Driver, double Share, Interval Interval, double Correlation, double Coefficient, double Performance, double Room, double Inflation)
{
    /// <summary>Whether alone and beside the others it points the same way.</summary>
    public bool IsClear => Math.Sign(Correlation) == Math.Sign(Coefficient);
}

/// <summary>Drivers with their importance, largest first.</summary>
/// <param name="Answers">Answers with a score; <paramref name="N"/> of them know all drivers.</param>
/// <param name="P">The probability that drivers without any association would explain as much (F test); null where nothing is estimated.</param>
/// <param name="LeftOut">Drivers that were not used, and why.</param>
/// <param name="IsJohnson">Whether the shares are Johnson's weights, which stand in for LMG above 12 drivers.</param>
/// <param name="Obstacle">Why nothing can be said; null where something can.</param>
public sealed record DriverReport(string Touchpoint, long Answers, long N, double? RSquared, double? P, IReadOnlyList<DriverResult> Drivers, IReadOnlyList<(Driver Driver, DriverLack Lack)> LeftOut, bool IsJohnson, DriverObstacle Obstacle);

/// <summary>Why a driver is not used.</summary>
public enum DriverLack
{
    /// <summary>Fewer than half of the answers know it.</summary>
    Unknown,

    /// <summary>It is the same for all.</summary>
    Constant,
}

/// <summary>Why there is no result.</summary>
public enum DriverObstacle
{
    None,

    /// <summary>Fewer complete answers than 10 for each driver, or fewer than 30.</summary>
    FewAnswers,

    /// <summary>One driver follows from others.</summary>
    Collinear,

    /// <summary>No driver is known and varies, or satisfaction does not.</summary>
    NothingVaries,
}

/// <summary>Which things go with satisfaction, and how much of what is explained each one accounts for. Associations, not effects.</summary>
public static class DriverAnalysis
{
    private const int MostForLmg = 12;
    private const int PerDriver = 10;

    /// <summary>The analysis of one touchpoint's answers.</summary>
    public static DriverReport Of(Warehouse warehouse, DriverRequest request, CancellationToken cancel = default)
    {
        var table = DriverTable.Read(warehouse, request, cancel);
        return Of(table, request);
    }

    internal static DriverReport Of(DriverTable table, DriverRequest request)
    {
        var lacks = table.Drivers.Select((_, i) => Lack(table, i)).ToList();
        var used = Enumerable.Range(0, lacks.Count).Where(i => lacks[i] is null).ToList();
        var leftOut = table.Drivers.Select((d, i) => (d, lacks[i])).Where(d => d.Item2 is not null).Select(d => (d.d, d.Item2!.Value)).ToList();
        var rows = table.Complete(used);
        DriverReport Nothing(DriverObstacle why) => new(request.Touchpoint, table.Satisfaction.Count, rows.Length, null, null, [], leftOut, used.Count > MostForLmg, why);
        if (used.Count == 0) return Nothing(DriverObstacle.NothingVaries);
        if (rows.Length < Math.Max(30, PerDriver * used.Count)) return Nothing(DriverObstacle.FewAnswers);
        var moments = CrossMoments.Of(rows, null);
        if (moments.Correlations() is not { } correlations) return Nothing(DriverObstacle.NothingVaries);
        if (Shares(correlations) is not { } shares || RelativeWeights.Inflation(correlations) is not { } inflation) return Nothing(DriverObstacle.Collinear);
        var intervals = Resampled(rows, used.Count, request);
        var results = used.Select((d, j) => Result(table.Drivers[d], j, new(rows, moments, correlations, shares, intervals, inflation))).OrderByDescending(r => r.Share);
        return new(request.Touchpoint, table.Satisfaction.Count, rows.Length, shares.RSquared, ChanceOf(shares.RSquared, used.Count, rows.Length), [.. results], leftOut, used.Count > MostForLmg, DriverObstacle.None);
    }

    private sealed record Fitted(double[][] Rows, CrossMoments Moments, double[][] Correlations, LmgShares Shares, Interval[] Intervals, double[] Inflation);

    private static double ChanceOf(double explained, int drivers, int n) => IncompleteBeta.At((n - drivers - 1) / 2.0, drivers / 2.0, 1 - explained, explained).Lower;

    private static DriverLack? Lack(DriverTable table, int driver)
    {
        var known = table.Values.Select(r => r[driver]).OfType<double>().ToList();
        return known.Count * 2 < table.Values.Count || known.Count == 0 ? DriverLack.Unknown : known.Distinct().Skip(1).Any() ? null : DriverLack.Constant;
    }

    private static LmgShares? Shares(double[][] correlations) => correlations.Length - 1 > MostForLmg ? RelativeWeights.OfCorrelations(correlations) : LmgShares.OfCorrelations(correlations);

    private static DriverResult Result(Driver driver, int j, Fitted fitted)
    {
        var coefficient = fitted.Moments.Coefficients(fitted.Correlations)[j];
        var values = fitted.Rows.Select(r => r[j]).Order().ToList();
        var mean = values.Average();
        // The better fifth begins where the coefficient says that better is.
        var best = driver.IsShare ? (coefficient > 0 ? 1 : 0) : values[(int)((values.Count - 1) * (coefficient > 0 ? 0.8 : 0.2))];
        return new(driver, fitted.Shares.Shares[j] / fitted.Shares.RSquared, IntervalOf(fitted, j, coefficient), fitted.Correlations[j][^1], coefficient, mean, Math.Max(0, coefficient * (best - mean)), fitted.Inflation[j]);
    }

    /// <summary>
    /// Drawn anew, the share of a driver that goes with nothing is always above 0, and so its percentiles never hold the truth. Where neither its
    /// correlation nor its coefficient can be told from 0 (5%, t tests), the interval begins at 0.
    /// </summary>
    private static Interval IntervalOf(Fitted fitted, int j, double coefficient)
    {
        var (n, drivers, products) = (fitted.Rows.Length, fitted.Inflation.Length, fitted.Moments.Products);
        var (correlation, freedom) = (fitted.Correlations[j][^1], n - drivers - 1);
        var error = Math.Sqrt((1 - fitted.Shares.RSquared) * products[drivers][drivers] / freedom * fitted.Inflation[j] / products[j][j]);
        var alone = StudentDistribution.TwoSided(correlation * Math.Sqrt((n - 2) / (1 - correlation * correlation)), n - 2);
        return alone > 0.05 && StudentDistribution.TwoSided(coefficient / error, freedom) > 0.05 ? fitted.Intervals[j] with { Low = 0 } : fitted.Intervals[j];
    }

    /// <summary>Percentile intervals over resampled answers; a resample without variation counts for nothing.</summary>
    private static Interval[] Resampled(double[][] rows, int drivers, DriverRequest request)
    {
        var times = (int)Math.Clamp(1e9 / rows.Length / (drivers + 1) / (drivers + 1), 100, request.Resamples);
        var shares = new List<double[]>();
        var chance = new Resampling(request.Seed);
        for (var b = 0; b < times; b++)
        {
            var weights = chance.Weights(rows.Length);
            if (CrossMoments.Of(rows, weights).Correlations() is { } correlations && Shares(correlations) is { } found) shares.Add([.. found.Shares.Select(s => s / found.RSquared)]);
        }
        return [.. Enumerable.Range(0, drivers).Select(j => BootstrapPercentiles.Of(shares.Select(s => s[j])) ?? new(0, 1))];
    }
}
