using SatStats.Measuring;
using SatStats.Measuring.Watching;

namespace SatStats.Benchmarks.Simulations;

/// <summary>How the series of a search are made.</summary>
/// <param name="Metrics">Each one has a whole and <see cref="WatchedSeriesMaking.Slices"/> parts.</param>
/// <param name="Spread">How much months differ beyond chance.</param>
internal sealed record WatchSetting(int Metrics, int Months, double Spread);

/// <summary>What changes in one series: of which metric, the whole or one of its parts, and by how much so many months before the last.</summary>
/// <param name="Slice">The number of the part; null for the whole.</param>
/// <param name="By">In points of a share, in the logarithm of a count, in standard deviations of a mean.</param>
internal sealed record PlantedChange(string Name, int Metric, int? Slice, Func<int, double> By)
{
    /// <summary>Months that it needs to show at all.</summary>
    public int Needs { get; init; }
}

/// <summary>Makes series of shares, counts and means, whole and by parts, by chance and with what was planted.</summary>
internal sealed class WatchedSeriesMaking(WatchSetting setting, Random random)
{
    public const int Slices = 8;

    public List<WatchedSeries> Make(IReadOnlyList<PlantedChange> planted)
    {
        var all = new List<WatchedSeries>();
        for (var m = 0; m < setting.Metrics; m++)
        {
            var kind = (SeriesKind)(m % 3);
            var metric = MetricOf($"m{m}", kind);
            var (level, size) = (kind == SeriesKind.Proportion ? 0.02 + 0.96 * random.NextDouble() : 4 * Math.Exp(2 * random.NextDouble()), 20 + random.Next(60));
            if (planted.Any(p => p.Metric == m) && kind == SeriesKind.Proportion) level = 0.75;
            double Effect(int? slice, int back) => planted.Where(p => p.Metric == m && p.Slice == slice).Sum(p => p.By(back));
            all.Add(new(metric, Slice.All, kind, Periods(level, size * Slices, kind, back => Effect(null, back))));
            for (var s = 0; s < Slices; s++)
            {
                var slice = s;
                all.Add(new(metric, Slice.All.With("region", $"r{s}"), kind, Periods(level, size, kind, back => Effect(slice, back))));
            }
        }
        return all;
    }

    private List<SeriesPoint> Periods(double level, int size, SeriesKind kind, Func<int, double> effect)
    {
        var points = new List<SeriesPoint>();
        var period = Period.Month("2010-01");
        for (var i = 0; i < setting.Months; i++, period = Period.Containing(period.To, Grain.Month))
        {
            var n = (int)(size * (0.8 + 0.4 * random.NextDouble()));
            var (shock, change) = (setting.Spread * Normal(), effect(setting.Months - 1 - i));
            points.Add(kind switch
            {
                SeriesKind.Proportion => Share(period, n, Binomial(n, Math.Clamp(level + shock * level * (1 - level) + change, 0, 1))),
                SeriesKind.Rate => Rate(period, Poisson(level * size / 40 * Math.Exp(shock + change))),
                _ => new(period, level + Normal() / Math.Sqrt(n) + shock / 4 + change, n, n),
            });
        }
        return points;
    }

    private static SeriesPoint Share(Period period, int n, int hits) => new(period, (double)hits / n, n, n);

    private static SeriesPoint Rate(Period period, int events) => new(period, (double)events / period.Days, period.Days, events);

    private int Binomial(int n, double p)
    {
        var hits = 0;
        for (var i = 0; i < n; i++) if (random.NextDouble() < p) hits++;
        return hits;
    }

    private int Poisson(double mean)
    {
        var (count, left) = (0, -Math.Log(1 - random.NextDouble()));
        for (; left < mean; count++) left -= Math.Log(1 - random.NextDouble());
        return count;
    }

    private double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

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
