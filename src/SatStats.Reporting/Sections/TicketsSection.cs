using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Sections;

/// <summary>Work orders, and what customers said about the service in surveys.</summary>
internal sealed class TicketsSection : Section
{
    private static readonly LocalText Resolution = new("Tickets resolved", "工单解决率", "工單解決率");
    private static readonly LocalText Hours = new("How long they took", "处理时长", "處理時長");
    private static readonly LocalText Surveys = new("What surveys say", "满意度调查", "滿意度調查");

    public override string Id => "tickets";

    public override LocalText Title => new("Tickets and surveys", "工单与调查", "工單與調查");

    public override IEnumerable<Block> Build(SectionContext context)
    {
        var dimensions = context.Options.By.Count > 0 ? context.Options.By : ["type"];
        return
        [
            context.Heading(Resolution), .. TrendBlocks.Of(context, "ticket-resolution"),
            context.Heading(Hours), .. ComplaintsSection.TailSentence(context, "ticket-hours"), .. dimensions.SelectMany(d => BreakdownBlocks.Of(context, "ticket-hours", d)),
            context.Heading(Surveys), .. TrendBlocks.Of(context, "csat"), .. TrendBlocks.Of(context, "nps"),
        ];
    }
}
