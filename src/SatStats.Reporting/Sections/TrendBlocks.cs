using SatStats.Charting;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>A metric over time as a chart whose title says the latest finding.</summary>
internal static class TrendBlocks
{
    private static readonly LocalText Subtitle = new("{title} {by}; {n} {in}", "{title}（{by}）；{in}{n}", "{title}（{by}）；{in}{n}");
    private static readonly LocalText Band = new("Shaded: 95% interval.", "阴影为95%置信区间。", "陰影為95%信賴區間。");
    private static readonly LocalText Basis = new("Counted: {basis}.", "统计口径：{basis}。", "統計口徑：{basis}。");
    private static readonly LocalText Described = new(
        "{title} {by}, from {first} to {last}. Lowest {low} ({lowAt}), highest {high} ({highAt}), latest {value}.",
        "{first}至{last}{title}（{by}）。最低{low}（{lowAt}），最高{high}（{highAt}），最近{value}。",
        "{first}至{last}{title}（{by}）。最低{low}（{lowAt}），最高{high}（{highAt}），最近{value}。");
    private static readonly LocalText TargetLabel = new("Target {target}", "目标{target}", "目標{target}");
    private static readonly LocalText LimitLabel = new("Limit {target}", "上限{target}", "上限{target}");

    /// <summary>The chart, or the sentence that there is nothing to draw.</summary>
    public static IEnumerable<Block> Of(SectionContext context, string metric)
    {
        var points = context.Figures.Trend(metric, context.Options.Steps);
        var shown = points.Where(p => p.Value is not null).ToList();
        if (shown.Count < 2) return [context.NoData(metric)];
        var chart = Chart(context, points, shown);
        var head = context.In(PeriodNames.Head(context.Figures.Step));
        return [new ChartBlock($"{metric}-trend", chart, ChartTable.Of(chart, head, Shared.ChartWords(context.Language), Extras(context, points)))];
    }

    public static string? TargetName(Metric metric, Language language) => metric.Target is { } target
        ? (metric.Better == Better.Lower ? LimitLabel : TargetLabel).Fill(language, ("target", Figure.Write(target, metric.Unit, language))) : null;

    private static TrendChart Chart(SectionContext context, IReadOnlyList<Measurement> points, List<Measurement> shown)
    {
        var language = context.Language;
        var (metric, last) = (points[0].Metric, points[^1]);
        var by = PeriodNames.By(context.Figures.Step).In(language);
        return new TrendChart
        {
            Title = Wording.Finding(last, language),
            Subtitle = Subtitle.Fill(language, ("title", metric.Title.In(language)), ("by", by), ("n", Shared.N(last.N, language)), ("in", last.Period.During(language))),
            Description = Description(shown, by, language),
            Unit = metric.Unit,
            Language = language,
            Footnote = LocalTextFilling.Sentences(language, [Band.In(language), Basis.Fill(language, ("basis", MetricWords.Say(metric.Basis, language)))]),
            Series = Series(points, language),
            Target = metric.Target,
            TargetLabel = TargetName(metric, language),
            StartsAtZero = metric.Unit is Unit.Count or Unit.Hours or Unit.Minutes,
        };
    }

    private static IReadOnlyList<ChartSeries> Series(IReadOnlyList<Measurement> points, Language language)
    {
        var metric = points[0].Metric;
        if (metric.Family != Family.Duration || points.All(p => p.Statistic("p80") is null)) return
        [
            new(metric.Title.In(language), [.. points.Select(p => new ChartPoint(p.Period.Short(language), p.Value, p.Low, p.High, p.N))]),
        ];
        return
        [
            new(new LocalText("Median", "中位数", "中位數").In(language), [.. points.Select(p => new ChartPoint(p.Period.Short(language), p.Value, p.Low, p.High, p.N))]),
            new("P80", [.. points.Select(p => new ChartPoint(p.Period.Short(language), p.Statistic("p80"), N: p.N))]),
            new("P95", [.. points.Select(p => new ChartPoint(p.Period.Short(language), p.Statistic("p95"), N: p.N))]),
        ];
    }

    private static string Description(List<Measurement> shown, string by, Language language)
    {
        var unit = shown[0].Metric.Unit;
        var (low, high) = (shown.MinBy(p => p.Value)!, shown.MaxBy(p => p.Value)!);
        return Described.Fill(language,
            ("title", shown[0].Metric.Title.In(language)), ("by", by), ("first", shown[0].Period.Name(language)), ("last", shown[^1].Period.Name(language)),
            ("lowAt", low.Period.Name(language)), ("highAt", high.Period.Name(language)),
            ("low", Figure.Write(low.Value, unit, language)), ("high", Figure.Write(high.Value, unit, language)), ("value", Figure.Write(shown[^1].Value, unit, language)));
    }

    private static IReadOnlyList<ExtraColumn> Extras(SectionContext context, IReadOnlyList<Measurement> points)
    {
        if (points.All(p => p.Change is null)) return [];
        return
        [
            new(new(context.In(Shared.Change)), [.. points.Select(p => new DifferenceCell(p.Change?.Difference, p.Metric.Unit))]),
            new(new(context.In(Shared.Verdict), IsText: true), [.. points.Select(p => new JudgementCell(Judgements.Change(p, context.Language)))]),
        ];
    }
}
