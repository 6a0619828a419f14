namespace SatStats.Cli.Output;

/// <summary>Measurements as rows: figures written for people in a table, plain values elsewhere.</summary>
internal static class MeasurementRows
{
    // What programs read is in one language.
    private static readonly MeasurementWords English = new(Language.English);

    public static void Print(Surroundings surroundings, OutputFormat format, IReadOnlyList<Measurement> measurements, Language language)
    {
        if (format is OutputFormat.Csv) Plain(surroundings, measurements);
        else ForPeople(surroundings, format, measurements, language);
    }

    private static void ForPeople(Surroundings surroundings, OutputFormat format, IReadOnlyList<Measurement> measurements, Language language)
    {
        var dimensions = Dimensions(measurements);
        var hasTarget = measurements.Any(m => m.Target is not null);
        var hasChange = measurements.Any(m => m.Change is not null);
        var hasCount = measurements.Any(m => m.Numerator is not null);
        var words = new MeasurementWords(language);
        PrintColumn Column(string name, bool isFigure = false) => new(words.Head(name), isFigure);
        PrintColumn[] columns =
        [
            Column("metric"), Column("period"), .. dimensions.Select(d => new PrintColumn(d)), Column("value", true), Column("interval", true), Column("n", true),
            .. hasCount ? [Column("of which", true)] : Array.Empty<PrintColumn>(),
            .. hasChange ? [Column("change", true), Column("verdict")] : Array.Empty<PrintColumn>(),
            .. hasTarget ? [Column("target", true), Column("target is")] : Array.Empty<PrintColumn>(),
            Column("remarks"),
        ];
        RowPrinter.Print(surroundings, format, columns, measurements.Select(m => (object?[])
        [
            m.Metric.Id, m.Period.Label, .. dimensions.Select(d => Part(m, d, words.All) ?? "–"), Figure.Write(m.Value, m.Metric.Unit, language),
            m.Low is null ? "–" : words.Interval(Figure.Write(m.Low, m.Metric.Unit, language), Figure.Write(m.High, m.Metric.Unit, language)), Figure.Write(m.N, Unit.Count),
            .. hasCount ? [m.Numerator is { } part ? Figure.Write(part, Unit.Count) : "–"] : Array.Empty<object?>(),
            .. hasChange ? [Change(m, words, language), words.Verdict(m)] : Array.Empty<object?>(),
            .. hasTarget ? [m.Target is { } t ? Figure.Write(t.Target, m.Metric.Unit, language) : "", words.Target(m)] : Array.Empty<object?>(),
            words.Remarks(m),
        ]));
    }

    /// <summary>What a figure's slice says of a dimension; a figure that is not sliced by it is about all.</summary>
    private static string? Part(Measurement m, string dimension, string all) => m.Slice.Parts.Any(p => p.Key == dimension) ? m.Slice[dimension] : all;

    private static string Change(Measurement m, MeasurementWords words, Language language) => m.Change is not { } change ? "–"
        : m.Metric.Family is Family.Stock ? Relative(change.Difference)
        : m.Metric.Family is Family.Count or Family.Total or Family.Daily ? words.ADay(Relative(change.Difference))
        : Figure.WriteDifference(change.Difference, m.Metric.Unit, language);

    private static string Relative(double? difference) => Figure.WriteDifference(difference, Unit.Percent).Replace(" pp", "%", StringComparison.Ordinal);

    private static void Plain(Surroundings surroundings, IReadOnlyList<Measurement> measurements)
    {
        var dimensions = Dimensions(measurements);
        var statistics = measurements.SelectMany(m => m.Statistics.Keys).Distinct().Order(StringComparer.Ordinal).ToList();
        PrintColumn[] columns =
        [
            .. new[] { "metric", "period" }.Concat(dimensions).Concat(["n", "numerator", "denominator", "value", "low", "high", "unit",
                "previous_period", "difference", "difference_low", "difference_high", "smallest_detectable", "verdict", "target", "target_verdict", "notes"]).Concat(statistics).Select(n => new PrintColumn(n)),
        ];
        RowPrinter.Print(surroundings, OutputFormat.Csv, columns, measurements.Select(m => (object?[])
        [
            m.Metric.Id, m.Period.Label, .. dimensions.Select(d => (object?)Part(m, d, English.All)), m.N, m.Numerator, m.Denominator, m.Value, m.Low, m.High, m.Metric.Unit.ToString().ToLowerInvariant(),
            m.Change?.Period.Label, m.Change?.Difference, m.Change?.Low, m.Change?.High, m.Change?.SmallestDetectable, English.Verdict(m), m.Target?.Target, English.Target(m),
            string.Join("; ", m.Notes), .. statistics.Select(s => (object?)m.Statistic(s)),
        ]));
    }

    private static List<string> Dimensions(IReadOnlyList<Measurement> measurements) =>
        [.. measurements.SelectMany(m => m.Slice.Parts.Select(p => p.Key)).Distinct()];
}
