using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>What customers say about installation, how many said anything, and whether the visit was on time and enough.</summary>
internal sealed class InstallationSection : Section
{
    private const string Satisfaction = "install-satisfaction";

    private static readonly LocalText Said = new("What customers say", "客户评价", "客戶評價");
    private static readonly LocalText Response = new("How many answered", "应答情况", "應答情況");
    private static readonly LocalText OnTime = new("Arrived on time", "上门准时率", "上門準時率");
    private static readonly LocalText FirstVisit = new("Done at the first visit", "一次上门成功率", "一次上門成功率");
    private static readonly LocalText Mean = new("Mean score", "平均分", "平均分");
    private static readonly LocalText Index = new("Index, 0 to 100", "指数（0至100）", "指數（0至100）");
    private static readonly LocalText Promoters = new("Net promoter score", "净推荐值", "淨推薦值");
    private static readonly LocalText TopTwo = new("Satisfied (top two answers)", "满意率（前两档）", "滿意率（前兩檔）");
    private static readonly LocalText TopOne = new("Satisfied (best answer)", "满意率（最高一档）", "滿意率（最高一檔）");
    private static readonly LocalText Rate = new("Response rate", "应答率", "應答率");
    private static readonly LocalText Measure = new("Measure", "指标", "指標");
    private static readonly LocalText Caption = new("Installation satisfaction, {period}", "{period}装机满意度", "{period}裝機滿意度");
    private static readonly LocalText Bounds = new(
        "Of {invited} customers invited, {answered} answered ({rate}). If all who did not answer were dissatisfied the share satisfied would be {low}; if all were satisfied, {high}. The interval above is about chance only and does not cover this.",
        "共邀请{invited}位客户，{answered}位作答（应答率{rate}）。若未作答者全部不满意，满意率为{low}；若全部满意，则为{high}。上述置信区间只反映随机误差，不包含这一不确定性。",
        "共邀請{invited}位客戶，{answered}位作答（應答率{rate}）。若未作答者全部不滿意，滿意率為{low}；若全部滿意，則為{high}。上述信賴區間只反映隨機誤差，不包含這一不確定性。");

    public override string Id => "installation";

    public override LocalText Title => new("Installation", "装机", "裝機");

    public override IEnumerable<Block> Build(SectionContext context) =>
    [
        context.Heading(Said), .. TrendBlocks.Of(context, Satisfaction), .. Scores(context), .. Answers(context),
        context.Heading(OnTime), .. Rates(context, "install-on-time"),
        context.Heading(FirstVisit), .. Rates(context, "install-first-visit"),
    ];

    private static IEnumerable<Block> Rates(SectionContext context, string metric)
    {
        if (context.Figures.One(metric) is null) return [context.NoData(metric)];
        var dimensions = context.Options.By.Count > 0 ? context.Options.By : ["region"];
        return [.. TrendBlocks.Of(context, metric), .. dimensions.SelectMany(d => BreakdownBlocks.Of(context, metric, d))];
    }

    private static IEnumerable<Block> Scores(SectionContext context)
    {
        if (context.Figures.One(Satisfaction) is not { Value: not null } m) yield break;
        var rows = new List<TableRow> { Row(context.In(m.Statistic("scale_max") - m.Statistic("scale_min") < 3 ? TopOne : TopTwo), m.Value, m.Low, m.High, Unit.Percent, m.N) };
        if (m.Statistic("mean") is { } mean) rows.Add(Row(context.In(Mean), mean, m.Statistic("mean_low"), m.Statistic("mean_high"), Unit.Score, m.N));
        if (m.Statistic("index") is { } index) rows.Add(Row(context.In(Index), index, null, null, Unit.Points, m.N));
        if (m.Statistic("nps") is { } nps) rows.Add(Row(context.In(Promoters), nps, m.Statistic("nps_low"), m.Statistic("nps_high"), Unit.Points, (long?)m.Statistic("nps_n")));
        if (m.Statistic("response_rate") is { } rate) rows.Add(Row(context.In(Rate), rate, null, null, Unit.Percent, (long?)m.Statistic("invited")));
        yield return new Table(Caption.Fill(context.Language, ("period", context.Period.Name(context.Language))),
            [new(context.In(Measure), IsText: true), new(context.In(Shared.Value)), new(context.In(Shared.Low)), new(context.In(Shared.High)), new(context.In(Shared.Cases))], rows);
    }

    private static TableRow Row(string name, double? value, double? low, double? high, Unit unit, long? n) =>
        new([new TextCell(name), new FigureCell(value, unit), new FigureCell(low, unit), new FigureCell(high, unit), new FigureCell(n, Unit.Count)]);

    /// <summary>How far silence could move the figure: x/N if nobody silent is satisfied, (x+N−n)/N if everybody is.</summary>
    private static IEnumerable<Block> Answers(SectionContext context)
    {
        if (context.Figures.One(Satisfaction) is not { Value: { } share } m || m.Statistic("invited") is not { } invited || invited < m.N || invited <= 0) yield break;
        var satisfied = m.Numerator ?? share * m.N;
        yield return context.Heading(Response);
        yield return new Paragraph(Bounds.Fill(context.Language,
            ("invited", Figure.Write(invited, Unit.Count)), ("answered", Figure.Write(m.N, Unit.Count)), ("rate", Figure.Write(m.N / invited, Unit.Percent)),
            ("low", Figure.Write(satisfied / invited, Unit.Percent)), ("high", Figure.Write((satisfied + invited - m.N) / invited, Unit.Percent))));
    }
}
