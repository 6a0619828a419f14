using System.Globalization;
using SatStats.Charting;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>
/// Who bought again, by what became of their problem. Groups differ in more than the handling of a complaint,
/// so the words say "associated with" and never more.
/// </summary>
internal sealed class RepurchaseSection : Section
{
    private const string Metric = "repurchase-by-outcome";

    /// <summary>Published figures, quoted for comparison: TARP, major problems, stated intention, United States in the 1970s.</summary>
    private static readonly Dictionary<string, double> Quoted = new(StringComparer.Ordinal)
    {
        ["silent"] = 0.09, ["unresolved"] = 0.19, ["resolved"] = 0.54, ["resolved_quickly"] = 0.82,
    };

    private static readonly string[] Order = ["silent", "unresolved", "resolved", "resolved_quickly"];

    private static readonly LocalText RatioCaption = new("Set against those who stayed silent", "与遇到问题但未投诉的客户对比", "與遇到問題但未投訴的客戶對比");
    private static readonly LocalText Subtitle = new("Bought again between day 14 and day 74, by what had become of the problem by day 14; problems from {period}; {n}", "第14天至第74天之间再次购买的比例，按第14天时的处理结果；{period}发生的问题；{n}", "第14天至第74天之間再次購買的比例，按第14天時的處理結果；{period}發生的問題；{n}");
    private static readonly LocalText BenchmarkLabel = new("TARP, major problems, stated intention, 1970s US; quoted, not measured here", "TARP，重大问题，自述意愿，1970年代美国；仅为引用，非本数据测得", "TARP，重大問題，自述意願，1970年代美國；僅為引用，非本資料測得");
    private static readonly LocalText Whiskers = new("Lines: 95% interval.", "横线为95%置信区间。", "橫線為95%信賴區間。");
    private static readonly LocalText StateHead = new("What became of the problem", "问题处理结果", "問題處理結果");
    private static readonly LocalText Ratio = new("Risk ratio", "风险比", "風險比");

    public override string Id => "repurchase";

    public override LocalText Title => new("Repeat purchase", "再次购买", "再次購買");

    public override IEnumerable<Block> Build(SectionContext context)
    {
        var states = context.Figures.Year(Metric).OrderBy(Place).ToList();
        var shown = states.Where(m => m.Value is not null).ToList();
        if (shown.Count == 0) return [context.NoData(Metric), .. RepurchaseWords.NotEstimable(context, [.. states.Take(1)])];
        return
        [
            Chart(context, states), .. RepurchaseWords.NotEstimable(context, states), .. Ratios(context, shown), .. RepurchaseWords.Association(context, shown),
            new Callout(Tone.Neutral, context.In(Shared.Note), context.In(RepurchaseWords.Caution)),
        ];
    }

    private static int Place(Measurement m) => Array.IndexOf(Order, StateOf(m)) is >= 0 and var at ? at : Order.Length;

    internal static string? StateOf(Measurement m) => m.Slice["state"];

    private static ChartBlock Chart(SectionContext context, List<Measurement> states)
    {
        var language = context.Language;
        var dots = states.Select(m => new ChartPoint(ValueNames.Value(StateOf(m), language), m.Value, m.Low, m.High, m.N)).ToList();
        var quoted = states.Where(m => Quoted.ContainsKey(StateOf(m) ?? "")).Select(m => new ChartPoint(ValueNames.Value(StateOf(m), language), Quoted[StateOf(m)!])).ToList();
        var chart = new DotChart
        {
            Title = RepurchaseWords.Title(states, language),
            Subtitle = Subtitle.Fill(language, ("period", states[0].Period.Name(language)), ("n", Shared.N(states.Sum(m => m.N), language))),
            Description = string.Join(language == Language.English ? ", " : "、", dots.Select(d => $"{d.Label} {Figure.Write(d.Value, Unit.Percent)}")) + (language == Language.English ? "." : "。"),
            Unit = Unit.Percent,
            Language = language,
            Footnote = Whiskers.In(language),
            Dots = dots,
            Benchmarks = quoted,
            BenchmarkLabel = BenchmarkLabel.In(language),
        };
        return new(Metric, chart, ChartTable.Of(chart, StateHead.In(language), Shared.ChartWords(language)));
    }

    private static IEnumerable<Block> Ratios(SectionContext context, List<Measurement> shown)
    {
        var compared = shown.Where(m => m.Statistic("risk_ratio") is not null).ToList();
        if (compared.Count == 0) yield break;
        yield return new Table(context.In(RatioCaption),
            [new(context.In(StateHead), IsText: true), new(context.In(Ratio)), new(context.In(Shared.Low)), new(context.In(Shared.High)), new(context.In(Shared.Cases))],
            [.. compared.Select(m => new TableRow(
            [
                new TextCell(ValueNames.Value(StateOf(m), context.Language)), Score(m, "risk_ratio"), Score(m, "risk_ratio_low"), Score(m, "risk_ratio_high"), new FigureCell(m.N, Unit.Count),
            ]))]);
    }

    private static FigureCell Score(Measurement m, string statistic) => new(m.Statistic(statistic), Unit.Score);

    internal static string P(double p) => p < 0.001 ? "p < 0.001" : string.Create(CultureInfo.InvariantCulture, $"p = {p:0.000}");
}
