using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Surveys;

/// <summary>Weighs answers so that they are composed as the population is, by the margins that are known.</summary>
internal sealed class Weighting(SurveySettings settings, SurveyPopulation source, IReadOnlyList<(CustomerGroup Group, long Count)> population, IReadOnlyList<AnswerCell> cells)
{
    /// <summary>What is known of the population by one grouping.</summary>
    /// <param name="Names">Groups from which somebody answered.</param>
    /// <param name="Missing">Groups from which nobody did.</param>
    /// <param name="Fitted">The margin over the former.</param>
    private sealed record KnownMargin(string Dimension, List<string> Names, List<string> Missing, RakingMargin Fitted);

    // What most do not say of themselves says little of the others.
    private const double LeastKnown = 0.5;

    private readonly List<AnswerCell> _scored = [.. cells.Where(c => c.Score is not null)];
    private readonly Dictionary<string, Dictionary<string, long>> _population = settings.Rake.ToDictionary(d => d, d =>
        population.Where(p => p.Group.Of(d) is not null).GroupBy(p => p.Group.Of(d)!).ToDictionary(g => g.Key, g => g.Sum(p => p.Count), StringComparer.Ordinal));

    public SurveyWeighting Of(IReadOnlyList<ValueCell> recommendations, IReadOnlyList<ValueCell> indices, (double Low, double Top)? scale)
    {
        var answers = _scored.Sum(c => c.Count);
        var (dimensions, unused) = (settings.Rake.Where(IsUsable).ToList(), settings.Rake.Where(d => !IsKnown(d)).Select(SurveyNames.Dimension).ToList());
        SurveyWeighting None(SurveyLack lack, long weighable = 0) => new(lack, source, answers, weighable, 0, 0, 0) { Unused = unused };
        if (dimensions.Count == 0) return None(SurveyLack.NoMargins);
        var counted = _scored.GroupBy(c => c.Group).Where(g => dimensions.All(d => g.Key.Of(d) is { } name && _population[d].ContainsKey(name))).ToList();
        var (groups, counts) = (counted.ConvertAll(g => g.Key), counted.ConvertAll(g => g.Sum(c => c.Count)));
        if (counts.Sum() < SurveyFigure.SuppressedBelow) return None(counts.Sum() == 0 ? SurveyLack.NoMargins : SurveyLack.TooFew, counts.Sum());
        var margins = dimensions.Select(d => Margin(d, groups)).ToList();
        if (Raking.Of(counts, [.. margins.Select(m => m.Fitted)]) is not { } raking) return None(SurveyLack.NoMargins, counts.Sum());
        if (!raking.HasConverged) return None(SurveyLack.NotConverged, counts.Sum()) with { Unreached = Unreached(margins) };
        var (weights, cut) = raking.Trimmed(counts, settings.Trim);
        var rows = margins.SelectMany(m => Rows(m, counts, weights)).ToList();
        var kish = WeightedMean.Of([.. counts.Zip(weights).Select(c => new WeightedValue(0, c.Second, c.First))])?.Weights;
        return new(SurveyLack.None, source, answers, counts.Sum(), weights.Max(), cut, rows.Max(r => Math.Abs(r.AfterWeighting - r.Population)))
        {
            DesignEffect = kish?.DesignEffect,
            EffectiveN = kish?.EffectiveSampleSize,
            Figures = [.. Figures(groups.Zip(weights).ToDictionary(g => g.First, g => g.Second), recommendations, indices, scale)],
            Margins = rows,
            Unused = unused,
            Unreached = Unreached(margins),
        };
    }

    private bool IsKnown(string dimension) => Known(population, p => p.Group, p => p.Count, dimension) && Known(_scored, c => c.Group, c => c.Count, dimension);

    private bool IsUsable(string dimension) => IsKnown(dimension) && _population[dimension].Count > 1;

    private static bool Known<T>(IReadOnlyList<T> all, Func<T, CustomerGroup> group, Func<T, long> count, string dimension) =>
        all.Sum(count) is > 0 and var whole && all.Where(a => group(a).Of(dimension) is not null).Sum(count) >= LeastKnown * whole;

    // Only groups from which somebody answered can be brought to their share; the others are named.
    private KnownMargin Margin(string dimension, List<CustomerGroup> groups)
    {
        var of = _population[dimension];
        var names = groups.Select(g => g.Of(dimension)!).Distinct().Order(StringComparer.Ordinal).ToList();
        return new(dimension, names, [.. of.Keys.Except(names).Order(StringComparer.Ordinal)],
            new([.. groups.Select(g => names.IndexOf(g.Of(dimension)!))], [.. names.Select(n => (double)of[n])]));
    }

    private List<MarginRow> Unreached(IEnumerable<KnownMargin> margins) =>
        [.. margins.SelectMany(m => m.Missing.Select(name => new MarginRow(m.Dimension, SurveyNames.Dimension(m.Dimension), name, SurveyNames.Group(m.Dimension, name), (double)_population[m.Dimension][name] / _population[m.Dimension].Values.Sum(), 0, 0)))];

    private static IEnumerable<MarginRow> Rows(KnownMargin m, List<long> counts, IReadOnlyList<double> weights)
    {
        var (whole, all, weighed) = (m.Fitted.Targets.Sum(), counts.Sum(), counts.Zip(weights).Sum(c => c.First * c.Second));
        return m.Names.Select((name, g) => new MarginRow(m.Dimension, SurveyNames.Dimension(m.Dimension), name, SurveyNames.Group(m.Dimension, name), m.Fitted.Targets[g] / whole,
            (double)counts.Where((_, i) => m.Fitted.Groups[i] == g).Sum() / all, counts.Select((c, i) => m.Fitted.Groups[i] == g ? c * weights[i] : 0).Sum() / weighed));
    }

    private IEnumerable<WeightedRow> Figures(Dictionary<CustomerGroup, double> weights, IReadOnlyList<ValueCell> recommendations, IReadOnlyList<ValueCell> indices, (double Low, double Top)? scale)
    {
        var scored = _scored.Where(c => weights.ContainsKey(c.Group)).ToList();
        List<WeightedValue> Values(Func<AnswerCell, double> value) => [.. scored.Select(c => new WeightedValue(value(c), weights[c.Group], c.Count))];
        List<WeightedValue> Counted(IEnumerable<ValueCell> values, Func<double, double> value) =>
            [.. values.Where(v => v.Value is not null && weights.ContainsKey(v.Group)).Select(v => new WeightedValue(value(v.Value!.Value), weights[v.Group], v.Count))];
        yield return Row("top_two", SurveyNames.TopTwo(scale), Unit.Percent, (0, 1), Values(c => c.IsSatisfied ? 1 : 0));
        if (scale is { } ends) yield return Row("mean", SurveyNames.Mean(scale), Unit.Score, ends, Values(c => c.Score!.Value));
        yield return Row("index", SurveyNames.Index, Unit.Points, (0, 100), Values(c => c.Index));
        if (Counted(recommendations, v => v >= 9 ? 100 : v < 7 ? -100 : 0) is { Count: > 0 } promoters) yield return Row("nps", SurveyNames.Promoter, Unit.Points, (-100, 100), promoters);
        if (Counted(indices, v => v) is { Count: > 0 } items) yield return Row("item_index", SurveyNames.ItemIndex, Unit.Points, (0, 100), items);
    }

    private static WeightedRow Row(string id, LocalText title, Unit unit, (double Low, double Top) ends, List<WeightedValue> values)
    {
        var n = values.Sum(v => v.Count);
        var counted = values.Select(v => new ValueCount(v.Value, v.Count)).ToList();
        var plain = id switch
        {
            "top_two" => SurveyFigures.Share(counted.Where(v => v.Value == 1).Sum(v => v.Count), n),
            "nps" => SurveyFigures.Promoter([.. counted.Select(v => v with { Value = v.Value > 0 ? 10 : v.Value < 0 ? 0 : 8 })], SurveyLack.NoCases),
            _ => SurveyFigures.Mean(counted, unit, ends.Low, ends.Top),
        };
        if (WeightedMean.Of(values) is not { } mean || n < SurveyFigure.SuppressedBelow) return new(id, title, plain, SurveyFigures.Few(unit, n, SurveyLack.NoCases), null);
        return new(id, title, plain, SurveyFigures.Of(unit, n, mean.Mean, id == "top_two" ? mean.ShareInterval() : mean.Interval()?.Clip(ends.Low, ends.Top)), mean.DesignEffect);
    }
}
