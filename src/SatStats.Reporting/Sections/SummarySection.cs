using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>The page that answers in ten seconds.</summary>
internal sealed class SummarySection : Section
{
    private const int MostFindings = 5;

    private static readonly string[] Usual =
    [
        "complaint-resolution", "complaint-resolution-in-time", "complaint-hours", "install-satisfaction", "install-on-time", "ticket-resolution", "csat", "nps",
    ];

    private static readonly LocalText Caption = new("Key figures, {period}", "{period}关键指标", "{period}關鍵指標");
    private static readonly LocalText Look = new("What to look at", "值得关注", "值得關注");
    private static readonly LocalText Changed = new("What really changed", "真实的变化", "真實的變化");
    private static readonly LocalText Same = new("What cannot be told from chance", "与随机波动无法区分的变化", "與隨機波動無法區分的變化");
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
        var real = compared.Where(m => m.Change!.Verdict != Verdict.NotDistinguishable).ToList();
        if (real.Count > 0)
        {
            yield return context.Heading(Changed);
            foreach (var m in real) yield return new Paragraph(LocalTextFilling.Stop(context.Language, Wording.Finding(m, context.Language)));
        }
        if (compared.Count == real.Count) yield break;
        yield return context.Heading(Same);
        foreach (var m in compared.Except(real)) yield return new Paragraph(Unmoved(m, context.Language));
    }

    private static string Unmoved(Measurement m, Language language) => LocalTextFilling.Sentences(language,
    [
        LocalTextFilling.Stop(language, Wording.Finding(m, language)),
        LocalTextFilling.Stop(language, Wording.SmallestChange(m, language)),
    ]);
}
