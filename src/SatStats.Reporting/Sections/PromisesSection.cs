using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>
/// What is promised and what is told – in the trade's folklore, in an operator's own account – beside what these records show. Quoted figures
/// are never results: they stand in a column of their own.
/// </summary>
internal sealed class PromisesSection : Section
{
    private const int MostParts = 4;

    private static readonly LocalText Lead = new(
        "What is promised or often quoted, beside what these records show {in}. Quoted figures come from elsewhere, and are no results.",
        "{in}的数据与承诺及常被引用的数字对照。引用的数字来自别处，并非本数据的结果。", "{in}的資料與承諾及常被引用的數字對照。引用的數字來自別處，並非本資料的結果。");
    private static readonly LocalText Caption = new("Promised or told, and measured", "承诺或流传的数字与实测", "承諾或流傳的數字與實測");
    private static readonly LocalText Head = new("Figure", "指标", "指標");
    private static readonly LocalText Measured = new("Measured", "实测", "實測");
    private static readonly LocalText Told = new("Promised or told elsewhere", "承诺或引用的数字", "承諾或引用的數字");
    private static readonly LocalText Year = new("{title} (problems of twelve months)", "{title}（十二个月内的问题）", "{title}（十二個月內的問題）");

    private static readonly LocalText Nothing = new("No figure of this catalogue comes with a promise or a quoted figure.", "目录中没有带承诺或引用数字的指标。", "目錄中沒有帶承諾或引用數字的指標。");

    public override string Id => "promises";

    public override LocalText Title => new("Promises and famous figures", "承诺与流传的数字", "承諾與流傳的數字");

    public override IEnumerable<Block> Build(SectionContext context)
    {
        var metrics = context.Options.Metrics.Count > 0
            ? context.Options.Metrics.Select(context.Figures.Metric).OfType<Metric>()
            : context.Input.Catalogue.Where(m => m.Benchmark is not null);
        var rows = metrics.SelectMany(m => Rows(context, m)).ToList();
        if (rows.Count == 0) return [new Callout(Tone.Neutral, context.In(Shared.Missing), context.In(Nothing))];
        return
        [
            new Paragraph(Lead.Fill(context.Language, ("in", context.Period.During(context.Language))), IsLead: true),
            new Table(context.In(Caption),
            [new(context.In(Head), IsText: true), new(context.In(Measured)), new(context.In(Shared.Low)), new(context.In(Shared.High)), new(context.In(Shared.Cases)), new(context.In(Shared.TargetVerdict), IsText: true), new(context.In(Told), IsText: true)],
                rows),
        ];
    }

    private static IEnumerable<TableRow> Rows(SectionContext context, Metric metric)
    {
        var figures = Figures(context, metric).ToList();
        var told = metric.Benchmark is { } text ? LocalText.Parse(text).In(context.Language) : "";
        if (figures.Count == 0) return [new([new TextCell(metric.Title.In(context.Language)), None, None, None, new FigureCell(0, Unit.Count), new JudgementCell(null), new TextCell(told)])];
        return figures.Select((m, i) => Row(context, m, i == 0 ? told : "", isFirst: i == 0));
    }

    /// <summary>The metric as a whole; by its own dimension where it has one, over a year because states need months to be known; by channel where that is what it is about.</summary>
    private static IEnumerable<Measurement> Figures(SectionContext context, Metric metric)
    {
        if (metric.By.Count > 0) return context.Figures.Year(metric.Id);
        if (metric.Family is Family.Daily && metric.Dimensions.Contains("channel")) return context.Figures.By(metric.Id, "channel").OrderByDescending(m => m.Value).Take(MostParts);
        return context.Figures.All(metric.Id);
    }

    private static TableRow Row(SectionContext context, Measurement m, string told, bool isFirst)
    {
        var language = context.Language;
        var title = m.Metric.By.Count > 0 ? Year.Fill(language, ("title", m.Metric.Title.In(language))) : m.Metric.Title.In(language);
        // The parts of a figure follow it, and need not repeat its name.
        return new(
        [
            new TextCell(m.Slice.IsAll ? title : isFirst ? $"{title}: {ValueNames.Of(m.Slice, language)}" : $"… {ValueNames.Of(m.Slice, language)}"), new FigureCell(m.Value, m.Metric.Unit), new FigureCell(m.Low, m.Metric.Unit), new FigureCell(m.High, m.Metric.Unit),
            new FigureCell(m.N, Unit.Count), new JudgementCell(Judgements.Target(m, language)), new TextCell(told),
        ], m.Target?.Verdict == TargetVerdict.Missed);
    }

    private static FigureCell None => new(null, Unit.Count);
}
