using System.Globalization;
using SatStats.Measuring.Repurchase;

namespace SatStats.Measuring;

/// <summary>Reads one metric file: comment lines "-- key: value" at the top, then the query.</summary>
public static class MetricFile
{
    private static readonly string[] Needed = ["title", "legend", "family", "unit", "better", "records", "basis", "clock"];
    private static readonly string[] Allowed = [.. Needed, "exclusions", "needs", "target", "target-source", "benchmark", "by", "order", "dimensions", "per", "inverse", "variant-of", "variant"];

    /// <param name="name">The file's name: its stem is the metric's id.</param>
    /// <exception cref="SatStatsException">The header lacks a line or has one that cannot be read: names file, line and remedy.</exception>
    public static Metric Read(string name, string text)
    {
        var lines = text.Split('\n');
        var count = lines.TakeWhile(l => l.StartsWith("--", StringComparison.Ordinal)).Count();
        var header = new Dictionary<string, (int Line, string Value)>();
        for (var i = 0; i < count; i++) Add(name, header, i + 1, lines[i][2..]);
        if (Needed.FirstOrDefault(k => !header.ContainsKey(k)) is { } missing)
            throw Fault(name, count, $"has no line '{missing}:'", $"Add '-- {missing}: ...' at the top of the file.");
        var begins = count + lines.Skip(count).TakeWhile(string.IsNullOrWhiteSpace).Count() + 1;
        var sql = string.Join('\n', lines.Skip(count)).Trim().TrimEnd(';');
        if (sql.Length == 0) throw Fault(name, count, "has no query", "Write a SELECT below the header that gives case_at and case_value.");

        var inverse = header.GetValueOrDefault("inverse").Value?.Split(" within ", StringSplitOptions.TrimEntries);
        var kinds = List(header["records"].Value).Select(kind => Told(name, header["records"].Line, () => RecordKinds.Named(kind))).ToList();
        var metric = new Metric
        {
            Id = Path.GetFileNameWithoutExtension(name),
            Title = LocalText.Parse(header["title"].Value),
            Legend = LocalText.Parse(header["legend"].Value),
            Family = Choice<Family>(name, "family", header["family"]),
            Unit = Choice<Unit>(name, "unit", header["unit"]),
            Better = Choice<Better>(name, "better", header["better"]),
            Records = kinds[0],
            Kinds = kinds,
            Basis = header["basis"].Value,
            Clock = header["clock"].Value,
            Exclusions = header.GetValueOrDefault("exclusions").Value ?? "",
            Target = header.TryGetValue("target", out var target) ? Number(name, target) : null,
            TargetSource = header.GetValueOrDefault("target-source").Value,
            Benchmark = header.GetValueOrDefault("benchmark").Value,
            By = List(header.GetValueOrDefault("by").Value),
            Order = List(header.GetValueOrDefault("order").Value),
            Dimensions = List(header.GetValueOrDefault("dimensions").Value),
            Needs = List(header.GetValueOrDefault("needs").Value),
            Per = header.GetValueOrDefault("per").Value,
            Inverse = inverse?[0],
            InverseWithin = inverse is { Length: > 1 } ? inverse[1] : null,
            VariantOf = header.GetValueOrDefault("variant-of").Value,
            Origin = (name, begins),
            Sql = EpisodeSql.Fill(sql, new RepurchaseSettings()),
        };
        Check(name, count, metric, header);
        return metric;
    }

    private static void Check(string name, int line, Metric metric, Dictionary<string, (int Line, string Value)> header)
    {
        if (metric.Family == Family.Exposure && metric.Per is null) throw Fault(name, line, "counts per exposure and has no line 'per:'", "Name the stock that it counts against: '-- per: customer-base'.");
        foreach (var need in metric.Needs) Told(name, header["needs"].Line, () => FieldNeed.Read(metric, need));
        if (metric is { Unit: Unit.Percent, Target: > 1 }) throw Fault(name, header["target"].Line, $"says {header["target"].Value} for a share", "Write it as 0.95.");
        var variant = header.GetValueOrDefault("variant");
        if ((variant.Value is null) != (metric.VariantOf is null)) throw Fault(name, line, "has only one of 'variant-of:' and 'variant:'", "A variant needs both: whose definition it is, and of which metric.");
        if (variant.Value is not null && metric.Id != $"{metric.VariantOf}.{variant.Value}")
            throw Fault(name, variant.Line, $"is variant '{variant.Value}' of {metric.VariantOf}, but not named so", $"Call the file {metric.VariantOf}.{variant.Value}.sql.");
    }

    private static void Add(string name, Dictionary<string, (int Line, string Value)> header, int line, string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var key = colon < 0 ? "" : text[..colon].Trim();
        if (!Allowed.Contains(key))
        {
            var near = NearestName.Of(key, Allowed);
            throw Fault(name, line, $"begins with '{key}', which is no header line", near.Count > 0 ? $"Did you mean '{near[0]}'?" : $"Known: {string.Join(", ", Allowed)}.");
        }
        header[key] = (line, text[(colon + 1)..].Trim());
    }

    private static T Choice<T>(string name, string key, (int Line, string Value) entry) where T : struct, Enum =>
        Enum.TryParse<T>(entry.Value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var value)
            ? value
            : throw Fault(name, entry.Line, $"says '{key}: {entry.Value}'", $"Write one of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}.");

    private static double Number(string name, (int Line, string Value) entry) =>
        double.TryParse(entry.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Fault(name, entry.Line, $"says '{entry.Value}', which is not a number", "Write a share as 0.98.");

    private static string[] List(string? value) => value?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>What is refused elsewhere, with the file and line that asked for it.</summary>
    private static T Told<T>(string name, int line, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (SatStatsException e)
        {
            throw new SatStatsException(string.Create(CultureInfo.InvariantCulture, $"Metric file {name}, line {line}: {e.Message}"), e.Remedy, inner: e);
        }
    }

    private static SatStatsException Fault(string name, int line, string what, string remedy) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Metric file {name}, line {line}: {what}."), remedy);
}
