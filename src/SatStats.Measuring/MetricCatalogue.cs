using SatStats.Measuring.Repurchase;

namespace SatStats.Measuring;

/// <summary>All metrics by id: the shipped ones, and those of a workspace folder. Help, listing, completion, docs and tests read this.</summary>
public sealed class MetricCatalogue
{
    private readonly Dictionary<string, Metric> _metrics;

    private MetricCatalogue(IEnumerable<Metric> metrics) => _metrics = metrics.ToDictionary(m => m.Id, StringComparer.Ordinal);

    /// <summary>The metrics in their own definition, variants left out.</summary>
    public IReadOnlyList<Metric> All => [.. _metrics.Values.Where(m => m.VariantOf is null).OrderBy(m => m.Id, StringComparer.Ordinal)];

    /// <summary>The same figure under other definitions, by id; empty where the field agrees.</summary>
    public IReadOnlyList<Metric> VariantsOf(Metric metric) => [.. _metrics.Values.Where(m => m.VariantOf == metric.Id).OrderBy(m => m.Id, StringComparer.Ordinal)];

    /// <summary>The metric or variant of this id; otherwise an error with the nearest valid ids.</summary>
    public Metric this[string id] => _metrics.TryGetValue(id, out var metric) ? metric
        : Analyses.Find(id) is { } analysis ? throw new SatStatsException($"{id} is an analysis, not one figure.", $"Run {analysis.Command}.", isUsage: true)
        : throw SatStatsException.Unknown("metric", id, Known(id));

    private IEnumerable<string> Known(string id) => id.Contains('.', StringComparison.Ordinal) ? _metrics.Keys : All.Select(m => m.Id);

    /// <summary>Reads the shipped metrics and those in the folder's metrics/*.sql; one of the same id replaces the shipped one.</summary>
    public static MetricCatalogue Load(string? workspace = null)
    {
        var metrics = Shipped().ToDictionary(m => m.Id, StringComparer.Ordinal);
        var folder = workspace is null ? null : Path.Combine(workspace, "metrics");
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*.sql").Order(StringComparer.Ordinal))
            {
                var metric = MetricFile.Read(file, File.ReadAllText(file));
                metrics[metric.Id] = metric;
            }
        }
        foreach (var named in metrics.Values.SelectMany(m => new[] { m.Per, m.VariantOf }.Where(n => n is not null && !metrics.ContainsKey(n)).Select(n => (Metric: m.Id, Name: n!))))
            throw SatStatsException.Unknown($"metric that {named.Metric} could build on", named.Name, metrics.Keys);
        return new(metrics.Values);
    }

    /// <summary>The same metrics with the workspace's exclusions and targets.</summary>
    /// <exception cref="SatStatsException">A rule or target names a metric that there is not, or one of another kind of record.</exception>
    public MetricCatalogue With(WorkspaceSettings settings)
    {
        foreach (var rule in settings.Exclusions)
            foreach (var id in rule.Metrics)
                if (!rule.IsFor(Named(id, rule.Place)))
                    throw new SatStatsException($"{rule.Place}: exclusion '{rule.Id}' leaves out {rule.Kind.Id} records, and those are not what {id} counts.", $"Write the kind of record that {id} counts: {this[id].Records.Id}.");
        foreach (var target in settings.Targets)
            if (Named(target.Metric, target.Place) is { Unit: Unit.Percent } && target.Target > 1)
                throw new SatStatsException(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{target.Place}: a target of {target.Target} is no share."), "Write it as 0.95 or 95%.");
        return new(_metrics.Values.Select(m => m with
        {
            ExclusionRules = [.. settings.Exclusions.Where(r => r.IsFor(m))],
            SliceTargets = [.. settings.Targets.Where(t => t.Metric == m.Id)],
        }));
    }

    private Metric Named(string id, string place)
    {
        try
        {
            return this[id];
        }
        catch (SatStatsException e)
        {
            throw new SatStatsException($"{place}: {e.Message}", e.Remedy, inner: e);
        }
    }

    private static IEnumerable<Metric> Shipped()
    {
        var assembly = typeof(MetricCatalogue).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(".sql", StringComparison.Ordinal) && !n.Contains('/', StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return MetricFile.Read(name, reader.ReadToEnd().ReplaceLineEndings("\n")) with { Origin = null };
        }
    }
}
