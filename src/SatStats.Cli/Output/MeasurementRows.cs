namespace SatStats.Cli.Output;

/// <summary>Measurements as rows: figures written for people in a table, plain values elsewhere.</summary>
internal static class MeasurementRows
{
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
        PrintColumn[] columns =
        [
            new("metric"), new("period"), .. dimensions.Select(d => new PrintColumn(d)), new("value", true), new("95% interval", true), new("n", true),
            .. hasCount ? [new PrintColumn("of which", true)] : Array.Empty<PrintColumn>(),
            .. hasChange ? [new PrintColumn("change", true), new PrintColumn("verdict")] : Array.Empty<PrintColumn>(),
            .. hasTarget ? [new PrintColumn("target", true), new PrintColumn("target is")] : Array.Empty<PrintColumn>(),
            new("remarks"),
        ];
        RowPrinter.Print(surroundings, format, columns, measurements.Select(m => (object?[])
        [
            m.Metric.Id, m.Period.Label, .. dimensions.Select(d => Part(m, d) ?? "–"), Figure.Write(m.Value, m.Metric.Unit, language),
            m.Low is null ? "–" : $"{Figure.Write(m.Low, m.Metric.Unit, language)} to {Figure.Write(m.High, m.Metric.Unit, language)}", Figure.Write(m.N, Unit.Count),
            .. hasCount ? [m.Numerator is { } part ? Figure.Write(part, Unit.Count) : "–"] : Array.Empty<object?>(),
            .. hasChange ? [Change(m, language), Verdict(m)] : Array.Empty<object?>(),
            .. hasTarget ? [m.Target is { } t ? Figure.Write(t.Target, m.Metric.Unit, language) : "", Target(m)] : Array.Empty<object?>(),
            string.Join(", ", m.Notes.Select(n => Remark(n, m)).Concat(LeftOut(m, language))),
        ]));
    }

    /// <summary>What a figure's slice says of a dimension; a figure that is not sliced by it is about all.</summary>
    private static string? Part(Measurement m, string dimension) => m.Slice.Parts.Any(p => p.Key == dimension) ? m.Slice[dimension] : "(all)";

    private static IEnumerable<string> LeftOut(Measurement m, Language language) => m.Statistic("excluded") is not > 0 ? []
        : [$"{Figure.Write(m.Statistic("excluded"), Unit.Count)} left out: {Figure.Write(m.Statistic("value_of_all"), m.Metric.Unit, language)} of {Figure.Write(m.Statistic("n_of_all"), Unit.Count)} with them"];

    private static string Change(Measurement m, Language language) => m.Change is not { } change ? "–"
        : m.Metric.Family is Family.Stock ? Figure.WriteDifference(change.Difference, Unit.Percent, language).Replace(" pp", "%", StringComparison.Ordinal)
        : m.Metric.Family is Family.Count or Family.Total or Family.Daily ? Figure.WriteDifference(change.Difference, Unit.Percent, language).Replace(" pp", "%", StringComparison.Ordinal) + " a day"
        : Figure.WriteDifference(change.Difference, m.Metric.Unit, language);

    private static string Verdict(Measurement m) => m.Change?.Verdict switch
    {
        SatStats.Verdict.Better => "better",
        SatStats.Verdict.Worse => "worse",
        SatStats.Verdict.Higher => "higher",
        SatStats.Verdict.Lower => "lower",
        SatStats.Verdict.NotDistinguishable => "not distinguishable",
        _ => "",
    };

    private static string Target(Measurement m) => m.Target?.Verdict switch
    {
        TargetVerdict.Met => "met",
        TargetVerdict.Missed => "missed",
        TargetVerdict.Undecided => m.Target.IsReached ? "reached, not certain" : "short, not certain",
        _ => "",
    };

    private static string Remark(Note note, Measurement m) => note switch
    {
        Note.Suppressed => "withheld: fewer than 5 cases",
        Note.FewCases => "few cases",
        Note.NotEstimable when m.Missing.Count > 0 => $"not estimable: no export has {string.Join(", ", m.Missing)}",
        Note.NotEstimable => "not estimable from these data",
        Note.TooEarly => "too early to tell",
        Note.StillOpen => m.Statistic("open") is { } open ? $"{Figure.Write(open, Unit.Count)} still open" : "some still open",
        _ => "several scales: read the index",
    };

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
            m.Metric.Id, m.Period.Label, .. dimensions.Select(d => (object?)Part(m, d)), m.N, m.Numerator, m.Denominator, m.Value, m.Low, m.High, m.Metric.Unit.ToString().ToLowerInvariant(),
            m.Change?.Period.Label, m.Change?.Difference, m.Change?.Low, m.Change?.High, m.Change?.SmallestDetectable, Verdict(m), m.Target?.Target, Target(m),
            string.Join("; ", m.Notes), .. statistics.Select(s => (object?)m.Statistic(s)),
        ]));
    }

    private static List<string> Dimensions(IReadOnlyList<Measurement> measurements) =>
        [.. measurements.SelectMany(m => m.Slice.Parts.Select(p => p.Key)).Distinct()];
}
