namespace SatStats.Reporting.Sections;

/// <summary>Gets a report's measurements: asks once for each request, and remembers what was shown.</summary>
internal sealed class Figures(ReportInput input)
{
    private readonly Dictionary<string, IReadOnlyList<Measurement>> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, Period, Slice), Measurement> _used = [];
    private readonly List<Measurement> _inOrder = [];

    /// <summary>Every figure that was asked for, each once.</summary>
    public IReadOnlyList<Measurement> Used => _inOrder;

    public Period Period => input.Period;

    public Metric? Metric(string id) => input.Catalogue.FirstOrDefault(m => m.Id == id);

    /// <summary>The metric's one figure for the whole period, or null where the metric is unknown or nothing was measured.</summary>
    public Measurement? One(string metric) => All(metric) is [var first, ..] ? first : null;

    /// <summary>The metric's figures for the whole period: one for each value of the dimensions that it is always sliced by.</summary>
    public IReadOnlyList<Measurement> All(string metric) => Ask(metric, Period, null, []);

    /// <summary>The metric's figures by the values of one more dimension.</summary>
    public IReadOnlyList<Measurement> By(string metric, string dimension) => Ask(metric, Period, null, [dimension]);

    /// <summary>The metric's figures for some steps of time, the last of which ends with the period.</summary>
    public IReadOnlyList<Measurement> Trend(string metric, int steps)
    {
        var first = Period.Containing(Period.To.AddDays(-1), Step);
        for (var i = 1; i < steps; i++) first = first.Previous;
        // Before the first record there is nothing to see, and a line from zero would be a lie.
        return [.. Ask(metric, new(first.From, Period.To), Step, []).OrderBy(m => m.Period.From).SkipWhile(m => m.N == 0 && m.Statistic("open") is null)];
    }

    /// <summary>The metric's figures over the twelve months that end with the period: for what needs months to be known.</summary>
    public IReadOnlyList<Measurement> Year(string metric) => Ask(metric, new(Period.To.AddYears(-1), Period.To), null, []);

    /// <summary>The steps that trends go by: the period's own where it is short, otherwise months.</summary>
    public Grain Step => Period.Grain is { } grain and (Grain.Day or Grain.Week) ? grain : Grain.Month;

    private IReadOnlyList<Measurement> Ask(string metric, Period range, Grain? grain, IReadOnlyList<string> by)
    {
        if (Metric(metric) is null) return [];
        var key = $"{metric}|{range.From:O}|{range.To:O}|{grain}|{string.Join(',', by)}";
        if (_answers.TryGetValue(key, out var known)) return known;
        var answer = input.Measure(new MeasureRequest { Metrics = [metric], Range = range, Grain = grain, By = by });
        foreach (var m in answer)
            if (_used.TryAdd((m.Metric.Id, m.Period, m.Slice), m)) _inOrder.Add(m);
        return _answers[key] = answer;
    }
}
