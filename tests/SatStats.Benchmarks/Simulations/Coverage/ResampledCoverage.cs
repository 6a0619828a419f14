using System.Globalization;
using SatStats.Measuring.Drivers;
using SatStats.Measuring.Leagues;
using SatStats.Measuring.Repurchase;
using SatStats.Measuring.Statistics;

namespace SatStats.Benchmarks.Simulations.Coverage;

/// <summary>Intervals that come from drawing anew: standardised shares, shares of drivers, ranks. Several are told by one analysis, and all of them are looked at.</summary>
internal static class ResampledCoverage
{
    public static IEnumerable<IntervalType> All() =>
    [
        new("standardised share", "logistic model, Poisson bootstrap", Promise.OnAverage, "no cell is far from 95%", Standardised(r => r.Shares)),
        new("standardised risk ratio", "logistic model, Poisson bootstrap", Promise.OnAverage, "no cell is far from 95%", Standardised(r => r.Ratios)),
        new("driver's share", "LMG, bootstrap percentiles", Promise.OnAverage, "a driver that goes with nothing: two tests at 5% decide whether its share may be 0", Drivers()),
        new("rank in a league", "posterior draws", Promise.AtLeast, "figures of 50 cases; elsewhere it is wide, because ranks are whole and figures drawn around figures err twice", Ranks()),
    ];

    /// <summary>Many intervals from one draw, each with its truth.</summary>
    private static IEnumerable<CoverageCell> Together(string name, IReadOnlyList<(string Name, double Truth)> parts, Func<Draws, IReadOnlyList<Interval?>> draw)
    {
        Lazy<CoverageResult[]>? all = null;
        var gate = new Lock();
        return parts.Select((part, i) => new CoverageCell($"{name}, {part.Name}", (times, draws) =>
        {
            lock (gate) all ??= new(() => All(times, draws));
            return all.Value[i];
        }));

        CoverageResult[] All(int times, Draws draws)
        {
            var drawn = Enumerable.Range(0, times).Select(_ => draw(draws)).ToList();
            return [.. parts.Select((part, i) =>
            {
                var at = 0;
                return CoverageResult.Drawn(times, () => drawn[at++][i], part.Truth);
            })];
        }
    }

    private sealed record Standard(double[] Shares, double[] Ratios);

    private static readonly double[] s_stateOdds = [-1.2, -0.5, 0.1, 0.9];
    private static readonly double[] s_regionOdds = [-0.6, 0, 0.7];
    private static readonly RepurchaseSettings s_settings = new() { Resamples = 200 };

    private static CoverageCell[] Standardised(Func<Standard, double[]> which)
    {
        double Share(int state, int region) => 1 / (1 + Math.Exp(-s_stateOdds[state] - s_regionOdds[region]));
        double[] shares = [.. Enumerable.Range(0, 4).Select(s => Enumerable.Range(0, 3).Average(r => Share(s, r)))];
        var truth = new Standard(shares, [.. shares.Skip(1).Select(s => s / shares[0])]);
        var isRatio = which(truth).Length == 3;
        (string, double)[] parts = [.. which(truth).Select((t, i) => (((ProblemState)(isRatio ? i + 1 : i)).ToString(), t))];
        return [.. new[] { 150, 400, 1500 }.SelectMany(n => Together($"n {n}", parts, draws =>
        {
            var cells = Town(draws, n, Share);
            var crude = CrudeShares.Of(cells, s_settings, _ => Obstacle.NoCases);
            var model = StandardisedShares.All(cells, s_settings, crude, default).FirstOrDefault(m => m.States.Count == 4);
            if (model is null || model.Shares.Count == 0) return new Interval?[parts.Length];
            return isRatio ? [.. Enumerable.Range(1, 3).Select(s => model.Ratios[(ProblemState)s].Interval)] : [.. model.Shares.Select(s => s.Interval)];
        }))];
    }

    private static List<EpisodeCell> Town(Draws draws, int customers, Func<int, int, double> share)
    {
        double[][] states = [[0.4, 0.2, 0.15, 0.25], [0.25, 0.2, 0.15, 0.4], [0.1, 0.1, 0.2, 0.6]];
        var all = Enumerable.Range(0, customers).Select(_ =>
        {
            var region = (int)(3 * draws.Uniform());
            var state = (int)draws.Score(0, states[region]);
            return (State: state, Region: region, Bought: draws.Yes(share(state, region)));
        });
        return [.. all.CountBy(c => c).OrderBy(c => c.Key).Select(c => new EpisodeCell { State = (ProblemState)c.Key.State, Region = c.Key.Region.ToString(CultureInfo.InvariantCulture), HasBought = c.Key.Bought, Count = c.Value })];
    }

    private static readonly (string Name, double[] Effects, double Shared, double Noise)[] s_drivers =
    [
        ("three drivers, apart", [1, 0.7, 0.4], 0, 1.5),
        ("three drivers, overlapping", [1, 0.7, 0.4], 0.6, 1.5),
        ("four drivers, weak", [0.5, 0.3, 0.2, 0.1], 0.3, 2),
        ("three drivers, one of nothing", [1, 0.5, 0], 0, 1.5),
    ];

    private static CoverageCell[] Drivers() => [.. from world in s_drivers from n in new[] { 100, 400, 1000 } from cell in Drivers(world, n) select cell];

    private static IEnumerable<CoverageCell> Drivers((string Name, double[] Effects, double Shared, double Noise) world, int n)
    {
        var count = world.Effects.Length;
        var drivers = Driver.Operation.Where(d => !d.IsShare).Take(count).ToList();
        var request = new DriverRequest { Touchpoint = "repair", Drivers = drivers, Zone = "UTC", Resamples = 250 };
        return Together($"n {n}, {world.Name}", [.. Truth(world).Select((t, i) => ($"driver of {t:0%}", t))], draws =>
        {
            var rows = Enumerable.Range(0, n).Select(_ => Answer(draws, world)).ToList();
            var report = DriverAnalysis.Of(new DriverTable(drivers, [.. rows.Select(r => r[^1])], [.. rows.Select(r => r.SkipLast(1).Select(v => (double?)v).ToArray())]), request);
            return [.. drivers.Select(d => report.Drivers.FirstOrDefault(r => r.Driver == d)?.Interval)];
        });
    }

    private static double[] Truth((string Name, double[] Effects, double Shared, double Noise) world)
    {
        var count = world.Effects.Length;
        double Together(int i, int j) => i == j ? 1 : world.Shared;
        double[] withOutcome = [.. Enumerable.Range(0, count).Select(i => Enumerable.Range(0, count).Sum(j => Together(i, j) * world.Effects[j]))];
        var spread = Math.Sqrt(world.Effects.Zip(withOutcome, (b, c) => b * c).Sum() + world.Noise * world.Noise);
        double[][] correlations = [.. Enumerable.Range(0, count).Select(i => (double[])[.. Enumerable.Range(0, count).Select(j => Together(i, j)), withOutcome[i] / spread]), [.. withOutcome.Select(c => c / spread), 1]];
        var shares = LmgShares.OfCorrelations(correlations)!;
        return [.. shares.Shares.Select(s => s / shares.RSquared)];
    }

    private static double[] Answer(Draws draws, (string Name, double[] Effects, double Shared, double Noise) world)
    {
        var common = draws.Normal() * Math.Sqrt(world.Shared);
        double[] values = [.. world.Effects.Select(_ => common + Math.Sqrt(1 - world.Shared) * draws.Normal())];
        return [.. values, values.Zip(world.Effects, (v, b) => v * b).Sum() + world.Noise * draws.Normal()];
    }

    private static readonly double[] s_parts = [0.72, 0.76, 0.79, 0.81, 0.83, 0.85, 0.88, 0.92];

    private static CoverageCell[] Ranks() => [.. new[] { 50, 400, 2000 }.SelectMany(n => Together($"8 regions of {n}", [.. s_parts.Select((p, i) => ($"{p:0%}", (double)(8 - i)))], draws => Rank(draws, n)))];

    private static IReadOnlyList<Interval?> Rank(Draws draws, int n)
    {
        var metric = Worlds.Context(Family.Rate).Metric with { Better = Better.Higher };
        var figures = s_parts.Select((p, i) =>
        {
            var hits = draws.Binomial(n, p);
            return new Measurement { Metric = metric, Period = Period.Month("2013-12"), Slice = Slice.All.With("region", i.ToString(CultureInfo.InvariantCulture)), N = n, Numerator = hits, Denominator = n, Value = (double)hits / n };
        }).ToList();
        var all = figures.Sum(f => f.Numerator!.Value);
        var whole = new Measurement { Metric = metric, Period = Period.Month("2013-12"), Slice = Slice.All, N = n * s_parts.Length, Numerator = all, Denominator = n * s_parts.Length, Value = (double)all / (n * s_parts.Length) };
        var league = League.Of(whole, "region", figures, (ulong)(draws.Uniform() * 1e9));
        return [.. s_parts.Select((_, i) => league.Rows.First(r => r.Figure.Slice["region"] == i.ToString(CultureInfo.InvariantCulture)).Ranks).Select(r => (Interval?)new Interval(r.Best, r.Worst))];
    }
}
