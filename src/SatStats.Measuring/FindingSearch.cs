using SatStats.Measuring.Statistics;

namespace SatStats.Measuring;

/// <summary>
/// Looks through a month's figures, whole and by each metric's dimensions, for what deserves attention: targets missed, and changes that are
/// real. Over all the comparisons made, by the test of each, the false discovery rate is held at 5% (Benjamini and Hochberg 1995), so that
/// many figures do not mean many false alarms.
/// </summary>
public static class FindingSearch
{
    private const double FalseDiscoveryRate = 0.05;

    /// <param name="metrics">The metrics to look through, most important first.</param>
    public static IReadOnlyList<Finding> Find(Func<MeasureRequest, IReadOnlyList<Measurement>> measure, IReadOnlyList<Metric> metrics, Period period)
    {
        var figures = Figures(measure, [.. metrics.Where(m => m.By.Count == 0 || m.Family == Family.Share)], period);
        var adjusted = BenjaminiHochberg.Adjust([.. figures.Select(f => f.Figure.Change?.P)]);
        var changes = figures.Zip(adjusted)
            .Where(f => f.Second <= FalseDiscoveryRate && f.First.Figure.Change!.Verdict != Verdict.NotDistinguishable)
            .Select(f => ChangeFinding(f.First.Figure, Weight(f.First.Figure, f.First.Rank)));
        var targets = figures.Where(f => f.Figure is { Slice.IsAll: true, Target.Verdict: not TargetVerdict.Undecided }).Select(f => TargetFinding(f.Figure, f.Rank));
        return [.. changes.Concat(targets).OrderByDescending(f => f.Weight)];
    }

    /// <summary>Every metric as a whole and by its dimensions, with its rank. All that have a dimension are asked for at once, so that they can share a reading.</summary>
    private static List<(Measurement Figure, int Rank)> Figures(Func<MeasureRequest, IReadOnlyList<Measurement>> measure, IReadOnlyList<Metric> metrics, Period period)
    {
        IReadOnlyList<Measurement> Asked(IEnumerable<Metric> those, IReadOnlyList<string> by) => measure(new MeasureRequest { Metrics = [.. those.Select(m => m.Id)], Range = period, By = by });
        var parts = metrics.SelectMany(m => m.Dimensions).Distinct().SelectMany(d => Asked(metrics.Where(m => m.Dimensions.Contains(d)), [d]));
        var ranks = metrics.Index().ToDictionary(m => m.Item.Id, m => m.Index);
        return [.. Asked(metrics, []).Concat(parts.Where(f => f.Slice.Parts.All(p => p.Value is not null))).Select(f => (f, ranks[f.Metric.Id])).OrderBy(f => f.Item2)];
    }

    // The whole before its parts, worse before better, the first metrics before the later ones, large changes before small ones.
    private static double Weight(Measurement figure, int rank)
    {
        var change = figure.Change!;
        var size = Math.Min(5, Math.Abs(change.Difference!.Value) / Math.Max(1e-9, (change.High!.Value - change.Low!.Value) / 2));
        var tone = change.Verdict switch { Verdict.Worse => 30, Verdict.Better => 15, _ => 0 };
        return tone + (figure.Slice.IsAll ? 10 : 4) + size - 0.1 * rank;
    }

    private static Finding ChangeFinding(Measurement figure, double weight)
    {
        var (metric, change) = (figure.Metric, figure.Change!);
        var tone = change.Verdict switch { Verdict.Better => Tone.Good, Verdict.Worse => Tone.Bad, _ => Tone.Neutral };
        var rose = change.Difference > 0;
        string Value(double? value, Language language) => Figure.Write(value, metric.Unit, language);
        var where = figure.Slice.IsAll ? "" : $" ({figure.Slice.Label})";
        var whereChinese = figure.Slice.IsAll ? "" : $"（{figure.Slice.Label}）";
        return new(weight, tone, figure, new LocalText(
            $"{metric.Title.English}{where} {(rose ? "rose" : "fell")} from {Value(change.Value, Language.English)} to {Value(figure.Value, Language.English)}.",
            $"{metric.Title.In(Language.SimplifiedChinese)}{whereChinese}由{Value(change.Value, Language.SimplifiedChinese)}{(rose ? "上升" : "下降")}至{Value(figure.Value, Language.SimplifiedChinese)}。",
            $"{metric.Title.In(Language.TraditionalChinese)}{whereChinese}由{Value(change.Value, Language.TraditionalChinese)}{(rose ? "上升" : "下降")}至{Value(figure.Value, Language.TraditionalChinese)}。"));
    }

    private static Finding TargetFinding(Measurement figure, int rank)
    {
        var isMet = figure.Target!.Verdict == TargetVerdict.Met;
        string Value(double? value) => Figure.Write(value, figure.Metric.Unit);
        return new((isMet ? 5 : 35) - 0.1 * rank, isMet ? Tone.Good : Tone.Bad, figure, new LocalText(
            $"{figure.Metric.Title.English}: {Value(figure.Value)}, {(figure.Value == figure.Target.Target ? "which is the target" : $"{((figure.Value > figure.Target.Target) ? "above" : "below")} the target of {Value(figure.Target.Target)}")}.",
            $"{figure.Metric.Title.In(Language.SimplifiedChinese)}：{Value(figure.Value)}，{(isMet ? "达到" : "未达到")}目标{Value(figure.Target.Target)}。",
            $"{figure.Metric.Title.In(Language.TraditionalChinese)}：{Value(figure.Value)}，{(isMet ? "達到" : "未達到")}目標{Value(figure.Target.Target)}。"));
    }
}
