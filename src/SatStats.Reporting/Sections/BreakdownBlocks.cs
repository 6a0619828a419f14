using SatStats.Charting;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>A metric by the values of one dimension: dots for shares and scores, bars for counts and hours.</summary>
internal static class BreakdownBlocks
{
    private const int MostShown = 20;

    private static readonly LocalText Subtitle = new("{title} {by}, {period}; {n}", "{period}{title}（{by}）；{n}", "{period}{title}（{by}）；{n}");
    private static readonly LocalText Whiskers = new("Lines: 95% interval.", "横线为95%置信区间。", "橫線為95%信賴區間。");
    private static readonly LocalText Left = new("The {n} with the most cases of {all}.", "共{all}项，列出样本最多的{n}项。", "共{all}項，列出樣本最多的{n}項。");
    private static readonly LocalText Described = new("{title} {by} in {period}. {values}.", "{period}{title}（{by}）。{values}。", "{period}{title}（{by}）。{values}。");

    public static IEnumerable<Block> Of(SectionContext context, string metric, string dimension)
    {
        var all = context.Figures.By(metric, dimension).Where(m => m.Value is not null).ToList();
        if (all.Count == 0) return [context.NoData(metric)];
        var parts = all.OrderByDescending(m => m.N).Take(MostShown).OrderByDescending(m => m.Value).ToList();
        var chart = Chart(context, parts, all.Count, dimension);
        var table = ChartTable.Of(chart, ValueNames.Dimension(dimension, context.Language), Shared.ChartWords(context.Language), Extras(context, parts));
        return [new ChartBlock($"{metric}-by-{Kebab(dimension)}", chart, table)];
    }

    private static Chart Chart(SectionContext context, List<Measurement> parts, int all, string dimension)
    {
        var language = context.Language;
        var metric = parts[0].Metric;
        var by = ValueNames.By(dimension, language);
        var points = parts.Select(m => Point(m, language)).ToList();
        var title = BreakdownTitles.Of(parts, context.Figures.One(metric.Id), language);
        var subtitle = Subtitle.Fill(language, ("title", metric.Title.In(language)), ("by", by),
            ("period", context.Period.Name(language)), ("n", Shared.N(parts.Sum(p => p.N), language)));
        var description = Described.Fill(language, ("title", metric.Title.In(language)), ("by", by), ("period", context.Period.Name(language)),
            ("values", string.Join(language == Language.English ? ", " : "、", points.Select(p => $"{p.Label} {Figure.Write(p.Value, metric.Unit, language)}"))));
        var left = all > parts.Count ? Left.Fill(language, ("n", Figure.Write(parts.Count, Unit.Count)), ("all", Figure.Write(all, Unit.Count))) : "";
        var footnote = LocalTextFilling.Sentences(language, [Whiskers.In(language), left]);
        return metric.Unit is Unit.Count or Unit.Hours or Unit.Minutes
            ? new BarChart
            {
                Title = title, Subtitle = subtitle, Description = description, Unit = metric.Unit, Language = language, Footnote = footnote,
                Bars = points, Target = metric.Target, TargetLabel = TrendBlocks.TargetName(metric, language),
            }
            : new DotChart
            {
                Title = title, Subtitle = subtitle, Description = description, Unit = metric.Unit, Language = language, Footnote = footnote,
                Dots = points, Target = metric.Target, TargetLabel = TrendBlocks.TargetName(metric, language),
            };
    }

    private static ChartPoint Point(Measurement m, Language language) =>
        new(ValueNames.Of(m.Slice, language), m.Value, m.Low, m.High, m.N) { IsEmphasised = m.Target?.Verdict == TargetVerdict.Missed };

    private static List<ExtraColumn> Extras(SectionContext context, List<Measurement> parts)
    {
        var extras = new List<ExtraColumn>();
        if (parts.Any(p => p.Change is not null))
        {
            extras.Add(new(new(context.In(Shared.Change)), [.. parts.Select(p => new DifferenceCell(p.Change?.Difference, p.Metric.Unit))]));
            extras.Add(new(new(context.In(Shared.Verdict), IsText: true), [.. parts.Select(p => new JudgementCell(Judgements.Change(p, context.Language)))]));
        }
        if (parts.Any(p => p.Target is not null))
            extras.Add(new(new(context.In(Shared.TargetVerdict), IsText: true), [.. parts.Select(p => new JudgementCell(Judgements.Target(p, context.Language)))]));
        return extras;
    }

    private static string Kebab(string dimension) =>
        string.Concat(dimension.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')).Trim('-') is { Length: > 0 } name ? name : "column";
}
