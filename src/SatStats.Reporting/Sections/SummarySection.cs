using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>The page that answers in ten seconds.</summary>
internal sealed class SummarySection : Section
{
    private const int MostFindings = 5;

    private static readonly string[] Usual =
    [
        "complaint-volume", "complaint-resolution", "complaint-resolution-in-time", "complaint-hours", "install-satisfaction", "install-on-time", "ticket-resolution", "csat", "nps",
    ];

    private static readonly LocalText Caption = new("Key figures, {period}", "{period}关键指标", "{period}關鍵指標");
    private static readonly LocalText Look = new("What to look at", "值得关注", "值得關注");
    private static readonly LocalText Changed = new("What really changed", "真实的变化", "真實的變化");
    private static readonly LocalText Nothing = new("No key figure changed by more than chance would explain.", "没有任何关键指标的变化超出随机波动的范围。", "沒有任何關鍵指標的變化超出隨機波動的範圍。");
    private static readonly LocalText Compared = new("Every change from {before}, and what would have shown", "各指标与{before}相比的变化及可识别的最小变化", "各指標與{before}相比的變化及可識別的最小變化");
    private static readonly LocalText Head = new("Figure", "指标", "指標");
    private static readonly LocalText Before = new("Before", "上期", "上期");
    private static readonly LocalText Now = new("Now", "本期", "本期");
    private static readonly LocalText Smallest = new("Would have shown from", "可识别的最小变化", "可識別的最小變化");
    private static readonly LocalText NothingAtAll = new(
        "There is no data for any key figure {in}.", "{in}没有任何关键指标的数据。", "{in}沒有任何關鍵指標的資料。");

    public override string Id => "summary";

    public override LocalText Title => new("Summary", "摘要", "摘要");

    public override IEnumerable<Block> Build(SectionContext context)
    {
        var wanted = context.Options.Metrics.Count > 0 ? context.Options.Metrics : Usual;
        var figures = wanted.Select(context.Figures.One).OfType<Measurement>().Where(m => m.N > 0).ToList();
        if (figures.Count == 0)
            return [new Callout(Tone.Neutral, context.In(Shared.Missing), NothingAtAll.Fill(context.Language, ("in", context.Period.During(context.Language))))];
        return
        [
            new Paragraph(SummaryWords.Lead(figures, context.Language), IsLead: true),
            new KeyFigures(Caption.Fill(context.Language, ("period", context.Period.Name(context.Language))), [.. figures.Select(m => KeyFigureMaker.Of(m, context.Language))]),
            .. Findings(context),
            .. Changes(context, figures),
        ];
    }

    private static IEnumerable<Block> Findings(SectionContext context)
    {
        var top = context.Input.Findings.OrderByDescending(f => f.Weight).Take(MostFindings).ToList();
        if (top.Count == 0) yield break;
        yield return context.Heading(Look);
        foreach (var finding in top) yield return new Callout(finding.Tone, Shared.ToneLabel(finding.Tone, context.Language), context.In(finding.Text));
    }

    private static IEnumerable<Block> Changes(SectionContext context, List<Measurement> figures)
    {
        var compared = figures.Where(m => m is { Value: not null, Change.Difference: not null }).ToList();
        if (compared.Count == 0) yield break;
        yield return context.Heading(Changed);
        var real = compared.Where(m => m.Change!.Verdict != Verdict.NotDistinguishable).ToList();
        if (real.Count == 0) yield return new Paragraph(context.In(Nothing));
        foreach (var m in real) yield return new Paragraph(LocalTextFilling.Stop(context.Language, Wording.Finding(m, context.Language)));
        yield return new Table(Compared.Fill(context.Language, ("before", compared[0].Change!.Period.Near(context.Period, context.Language))),
            [new(context.In(Head), IsText: true), new(context.In(Before)), new(context.In(Now)), new(context.In(Shared.Change)), new(context.In(Shared.Low)), new(context.In(Shared.High)),
                new(context.In(Shared.Verdict), IsText: true), new(context.In(Smallest))],
            [.. compared.Select(m => Row(m, context.Language))]);
    }

    private static TableRow Row(Measurement m, Language language)
    {
        var (change, unit) = (m.Change!, m.Metric.Unit);
        return new(
        [
            new TextCell(m.Metric.Title.In(language)), new FigureCell(change.Value, unit), new FigureCell(m.Value, unit), new DifferenceCell(change.Difference, unit),
            new DifferenceCell(change.Low, unit), new DifferenceCell(change.High, unit), new JudgementCell(Judgements.Change(m, language)),
            new DifferenceCell(change.SmallestDetectable, unit) { IsSize = true },
        ], change.Verdict is Verdict.Worse or Verdict.Better);
    }
}
