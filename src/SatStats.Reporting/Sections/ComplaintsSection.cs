using SatStats.Charting;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>How many complaints there were, what became of them, how fast, and where they came from.</summary>
internal sealed class ComplaintsSection : Section
{
    private const int MostCategories = 8;

    private static readonly LocalText Volume = new("How many", "投诉量", "投訴量");
    private static readonly LocalText Resolution = new("Resolved, and in time", "解决与及时解决", "解決與及時解決");
    private static readonly LocalText Speed = new("How fast", "解决时长", "解決時長");
    private static readonly LocalText Channels = new("Through which channels", "投诉渠道", "投訴渠道");
    private static readonly LocalText Causes = new("What about", "投诉原因", "投訴原因");
    private static readonly LocalText Where = new("Where", "地区分布", "地區分佈");
    private static readonly LocalText Others = new("Other", "其他", "其他");
    private static readonly LocalText ParetoTitle = new(
        "{top} make up {share} of complaints {in}", "{in}{top}占投诉总量的{share}", "{in}{top}占投訴總量的{share}");
    private static readonly LocalText ParetoSubtitle = new("Complaints by category and cumulative share, {period}; {n}", "{period}各类投诉件数与累计占比；{n}", "{period}各類投訴件數與累計占比；{n}");
    private static readonly LocalText Tail = new(
        "Half within {median}; four of five within {p80}; 95 of 100 within {p95}; the longest took {maximum}.",
        "半数在{median}内解决；八成在{p80}内；95%在{p95}内；最长{maximum}。", "半數在{median}內解決；八成在{p80}內；95%在{p95}內；最長{maximum}。");

    public override string Id => "complaints";

    public override LocalText Title => new("Complaints", "投诉", "投訴");

    public override IEnumerable<Block> Build(SectionContext context) =>
    [
        context.Heading(Volume), .. TrendBlocks.Of(context, "complaint-volume"),
        context.Heading(Resolution), .. TrendBlocks.Of(context, "complaint-resolution"), .. TrendBlocks.Of(context, "complaint-resolution-in-time"),
        context.Heading(Speed), .. TailSentence(context, "complaint-hours"), .. TrendBlocks.Of(context, "complaint-hours"),
        context.Heading(Causes), .. Pareto(context),
        context.Heading(Channels), .. ShareBlocks.Of(context, "complaint-channels"),
        context.Heading(Where), .. Dimensions(context).SelectMany(d => BreakdownBlocks.Of(context, "complaint-resolution", d)),
        .. Dimensions(context).SelectMany(d => BreakdownBlocks.Of(context, "complaint-volume", d)),
    ];

    /// <summary>The tail of a duration in words, where it is known.</summary>
    public static IEnumerable<Block> TailSentence(SectionContext context, string metric)
    {
        if (context.Figures.One(metric) is not { Value: { } median } m || m.Statistic("p80") is not { } p80 || m.Statistic("p95") is not { } p95) yield break;
        var unit = m.Metric.Unit;
        yield return new Paragraph(Tail.Fill(context.Language,
            ("median", Figure.Write(median, unit, context.Language)), ("p80", Figure.Write(p80, unit, context.Language)),
            ("p95", Figure.Write(p95, unit, context.Language)), ("maximum", Figure.Write(m.Statistic("maximum") ?? p95, unit, context.Language))));
    }

    private static IReadOnlyList<string> Dimensions(SectionContext context) => context.Options.By.Count > 0 ? context.Options.By : ["region"];

    private static IEnumerable<Block> Pareto(SectionContext context)
    {
        var all = context.Figures.All("complaint-pareto").Where(m => Cases(m) > 0).OrderByDescending(Cases).ToList();
        if (all.Count == 0) return [context.NoData("complaint-pareto")];
        var total = all.Sum(Cases);
        var bars = all.Take(MostCategories).Select(m => new ChartPoint(ValueNames.Of(m.Slice, context.Language), Cases(m))).ToList();
        if (all.Count > MostCategories) bars.Add(new(context.In(Others), all.Skip(MostCategories).Sum(Cases)));
        var vital = Vital(all, total);
        bars = [.. bars.Select((b, i) => b with { IsEmphasised = i < vital })];
        var chart = ParetoOf(context, bars, total, vital);
        var head = ValueNames.Dimension(all[0].Slice.Parts.Count > 0 ? all[0].Slice.Parts[0].Key : "category", context.Language);
        return [new ChartBlock("complaint-pareto", chart, ChartTable.Of(chart, head, Shared.ChartWords(context.Language)))];
    }

    private static ParetoChart ParetoOf(SectionContext context, List<ChartPoint> bars, double total, int vital)
    {
        var language = context.Language;
        var top = LocalTextFilling.List(language, [.. bars.Take(vital).Select(b => b.Label)]);
        return new ParetoChart
        {
            Title = LocalTextFilling.UpperFirst(ParetoTitle.Fill(language, ("top", top), ("share", Figure.Write(bars.Take(vital).Sum(b => b.Value) / total, Unit.Percent)), ("in", context.Period.During(language)))),
            Subtitle = ParetoSubtitle.Fill(language, ("period", context.Period.Name(language)), ("n", Shared.N((long)total, language))),
            Description = string.Join(language == Language.English ? ", " : "、", bars.Select(b => $"{b.Label} {Figure.Write(b.Value, Unit.Count)}")) + (language == Language.English ? "." : "。"),
            Unit = Unit.Count,
            Language = language,
            Bars = bars,
        };
    }

    /// <summary>How many of the largest categories make up half of all: at least two and at most three, so that the title can name them.</summary>
    private static int Vital(List<Measurement> all, double total)
    {
        var (sum, count) = (0.0, 0);
        while (count < all.Count && sum < total / 2) sum += Cases(all[count++]);
        return Math.Min(Math.Clamp(count, 2, 3), all.Count);
    }

    private static double Cases(Measurement m) => m.Numerator ?? m.N;
}
