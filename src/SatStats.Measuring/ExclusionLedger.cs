namespace SatStats.Measuring;

/// <summary>
/// What the rules left out of each figure, by rule, and what the figure would be without any rule: statistics named excluded,
/// excluded_&lt;rule&gt;, n_of_all and value_of_all.
/// </summary>
internal sealed class ExclusionLedger(IReadOnlyList<ExclusionRule> rules, MeasureRequest request, CaseCells marked, IEnumerable<Measurement> withAll)
{
    private readonly Dictionary<(Period?, Slice), Measurement> _withAll = withAll.ToDictionary(m => (Key(request, m.Period), m.Slice));

    /// <summary>The slices of which nothing is left, with their period.</summary>
    public IEnumerable<(Period Period, Slice Slice)> Emptied(IReadOnlyCollection<Measurement> kept)
    {
        var there = kept.Select(m => (Key(request, m.Period), m.Slice)).ToHashSet();
        return _withAll.Where(a => !there.Contains(a.Key)).Select(a => (a.Value.Period, a.Value.Slice));
    }

    public Measurement Told(Measurement figure)
    {
        var statistics = new Dictionary<string, double>(figure.Statistics);
        var left = Left(figure);
        foreach (var rule in rules) statistics[$"excluded_{rule.Id}"] = left.GetValueOrDefault(rule.Id);
        statistics["excluded"] = left.Values.Sum();
        if (_withAll.GetValueOrDefault((Key(request, figure.Period), figure.Slice)) is { } all)
        {
            statistics["n_of_all"] = all.N;
            if (all.Value is { } value) statistics["value_of_all"] = value;
        }
        return figure with { Statistics = statistics };
    }

    private Dictionary<string, long> Left(Measurement figure) =>
        marked.Periods.Where(p => Key(request, p) == Key(request, figure.Period)).SelectMany(p => marked.In(p))
            .Where(t => t.Key[Exclusions.By] is not null && figure.Slice.Parts.All(part => t.Key.Parts.Contains(part)))
            .GroupBy(t => t.Key[Exclusions.By]!).ToDictionary(g => g.Key, g => g.Sum(t => t.Value.Total + t.Value.Compared.Total));

    // Without days asked for, a figure is about all that there is, whatever days its cases cover.
    private static Period? Key(MeasureRequest request, Period period) => request.Grain is null ? null : period;
}
