using SatStats.Measuring;
using SatStats.Measuring.Watching;

namespace SatStats.Benchmarks.Simulations;

/// <summary>
/// How often satstats watch raises an alarm where nothing has changed: series of shares, counts and means, whole and by slices, made by
/// chance alone or with more spread between the months than chance explains. At most one search in twenty may find anything.
/// </summary>
internal static class WatchSimulation
{
    private const int Slices = 8;

    private sealed record Setting(int Metrics, int Months, double Spread);

    public static int Run(int repetitions, int seed)
    {
        Console.WriteLine($"watch under no effect: {repetitions:#,##0} searches each, seed {seed}; nominal: a search in twenty finds anything");
        var worst = 0.0;
        foreach (var spread in new[] { 0, 0.10, 0.25 })
            foreach (var months in new[] { 6, 12, 24, 36 })
                foreach (var metrics in new[] { 1, 20 })
                    worst = Math.Max(worst, Report(new(metrics, months, spread), repetitions, seed));
        return worst <= 0.06 ? 0 : 1;
    }

    private static double Report(Setting setting, int repetitions, int seed)
    {
        int searches = 0, signals = 0, looked = 0;
        Parallel.For(0, repetitions, r =>
        {
            var result = SignalSearch.Find(Made(setting, new Random(HashCode.Combine(seed, r, setting.Months, setting.Metrics))));
            if (result.Signals.Count > 0) Interlocked.Increment(ref searches);
            Interlocked.Add(ref signals, result.Signals.Count);
            Interlocked.Exchange(ref looked, result.Looked);
        });
        var share = (double)searches / repetitions;
        Console.WriteLine($"{looked,4} series of {setting.Months,2} months, months differ by {setting.Spread:0%}: {share:0.00%} of searches found something, {(double)signals / repetitions / looked * 1000:0.000} signals per 1,000 series");
        return share;
    }

    private static List<WatchedSeries> Made(Setting setting, Random random)
    {
        var all = new List<WatchedSeries>();
        for (var m = 0; m < setting.Metrics; m++)
        {
            var kind = (SeriesKind)(m % 3);
            var metric = MetricOf($"m{m}", kind);
            var (level, size) = (kind == SeriesKind.Proportion ? 0.02 + 0.96 * random.NextDouble() : 4 * Math.Exp(2 * random.NextDouble()), 20 + random.Next(60));
            all.Add(Series(metric, Slice.All, kind, Periods(setting, random, level, size * Slices, kind)));
            for (var s = 0; s < Slices; s++) all.Add(Series(metric, Slice.All.With("region", $"r{s}"), kind, Periods(setting, random, level, size, kind)));
        }
        return all;
    }

    private static WatchedSeries Series(Metric metric, Slice slice, SeriesKind kind, List<SeriesPoint> points) => new(metric, slice, kind, points);

    private static List<SeriesPoint> Periods(Setting setting, Random random, double level, int size, SeriesKind kind)
    {
        var points = new List<SeriesPoint>();
        var period = Period.Month("2010-01");
        for (var i = 0; i < setting.Months; i++, period = Period.Containing(period.To, Grain.Month))
        {
            var n = (int)(size * (0.8 + 0.4 * random.NextDouble()));
            var shock = setting.Spread * Normal(random);
            points.Add(kind switch
            {
                SeriesKind.Proportion => Share(period, n, Binomial(random, n, Math.Clamp(level + shock * level * (1 - level), 0, 1))),
                SeriesKind.Rate => Rate(period, Poisson(random, level * size / 40 * Math.Exp(shock))),
                _ => Mean(period, n, level + Normal(random) / Math.Sqrt(n) + shock / 4),
            });
        }
        return points;
    }

    private static SeriesPoint Share(Period period, int n, int hits) => new(period, (double)hits / n, n, n);

    private static SeriesPoint Rate(Period period, int events) => new(period, (double)events / period.Days, period.Days, events);

    private static SeriesPoint Mean(Period period, int n, double value) => new(period, value, n, n);

    private static int Binomial(Random random, int n, double p)
    {
        var hits = 0;
        for (var i = 0; i < n; i++) if (random.NextDouble() < p) hits++;
        return hits;
    }

    private static int Poisson(Random random, double mean)
    {
        var (count, left) = (0, -Math.Log(1 - random.NextDouble()));
        for (; left < mean; count++) left -= Math.Log(1 - random.NextDouble());
        return count;
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static Metric MetricOf(string id, SeriesKind kind) => new()
    {
        Id = id,
        Title = new(id),
        Legend = new(id),
        Family = kind switch { SeriesKind.Proportion => Family.Rate, SeriesKind.Rate => Family.Count, _ => Family.Mean },
        Unit = Unit.Count,
        Better = Better.Higher,
        Records = RecordKinds.Complaint,
        Basis = "",
        Clock = "none",
        Sql = "",
    };
}
