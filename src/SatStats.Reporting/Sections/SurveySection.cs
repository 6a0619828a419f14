using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>What satisfaction surveys say, and how far they can be trusted: index of items, funnel with bounds, modes, weights, reasons.</summary>
internal sealed class SurveySection : Section
{
    private static readonly LocalText NotThere = new(
        "No survey record names the touchpoint “{touchpoint}”. Import survey answers with touchpoint, and the invitations with them.", "没有触点为“{touchpoint}”的调查记录。请导入含touchpoint的答卷及邀请。", "沒有觸點為「{touchpoint}」的調查記錄。請匯入含touchpoint的答卷及邀請。");
    private static readonly LocalText Nobody = new("Nobody was asked {in}, and nobody answered.", "{in}无人受邀，也无人作答。", "{in}無人受邀，也無人作答。");
    private static readonly LocalText ItemHead = new("{name}: index of items", "{name}：分项指数", "{name}：分項指數");
    private static readonly LocalText ResponseHead = new("{name}: who answered", "{name}：应答情况", "{name}：應答情況");
    private static readonly LocalText ModeHead = new("{name}: by mode", "{name}：按调查方式", "{name}：按調查方式");
    private static readonly LocalText WeightHead = new("{name}: weighted", "{name}：加权", "{name}：加權");
    private static readonly LocalText ReasonHead = new("{name}: reasons", "{name}：原因", "{name}：原因");
    private static readonly string[] s_usual = ["installation"];

    public override string Id => "survey";

    public override LocalText Title => new("Survey", "满意度调查分析", "滿意度調查分析");

    public override IEnumerable<Block> Build(SectionContext context) => (context.Options.Touchpoints.Count > 0 ? context.Options.Touchpoints : s_usual).SelectMany(t => Of(context, t));

    private static IEnumerable<Block> Of(SectionContext context, string touchpoint)
    {
        if (context.Input.Survey(touchpoint) is not { } f) return [new Callout(Tone.Neutral, context.In(Shared.Missing), NotThere.Fill(context.Language, ("touchpoint", touchpoint)))];
        if (f.Funnel.Cases == 0) return [new Callout(Tone.Neutral, context.In(Shared.Missing), LocalTextFilling.UpperFirst(Nobody.Fill(context.Language, ("in", context.Period.During(context.Language)))))];
        Heading Head(LocalText text) => new(text.Fill(context.Language, ("name", f.TouchpointName.In(context.Language))));
        return
        [
            Head(ItemHead), .. SurveyItemBlocks.Of(context, f),
            Head(ResponseHead), .. SurveyTables.Funnel(context, f), .. SurveyTables.Nonresponse(context, f),
            Head(ModeHead), .. SurveyTables.Modes(context, f),
            Head(WeightHead), .. SurveyTables.Weighted(context, f),
            Head(ReasonHead), .. SurveyReasonBlocks.Of(context, f),
            .. Notes(context, f),
        ];
    }

    // What weakens the figures stands by itself; the rest is one remark at the end.
    private static IEnumerable<Block> Notes(SectionContext context, SurveyFindings f)
    {
        foreach (var remark in f.Remarks.Where(r => r.Tone == Tone.Bad)) yield return new Callout(Tone.Bad, context.In(Shared.Attention), remark.Text.In(context.Language));
        var rest = f.Remarks.Where(r => r.Tone != Tone.Bad).Select(r => r.Text.In(context.Language)).ToList();
        if (rest.Count > 0) yield return new Callout(Tone.Neutral, context.In(Shared.Note), LocalTextFilling.Sentences(context.Language, rest));
    }
}
