using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>What in the month is more than chance, over the recipe's metrics and their slices, and the control chart of each of them.</summary>
internal sealed class ControlSection : Section
{
    private const int MostSignals = 12;
    private const int MostSentences = 4;

    private static readonly string[] Usual = ["complaint-volume", "complaint-resolution-in-time", "complaint-hours", "install-satisfaction", "install-on-time"];

    private static readonly LocalText Month = new("Signals of the period", "本期信号", "本期信號");
    private static readonly LocalText Charts = new("Control charts", "控制图", "管制圖");
    private static readonly LocalText None = new(
        "Nothing beyond chance {in} among {n} series of these figures and their slices.", "{in}这些指标及其细分的{n}个序列中，没有超出偶然的变化。", "{in}這些指標及其細分的{n}個序列中，沒有超出偶然的變化。");
    private static readonly LocalText Found = new(
        "{found} of {n} series of these figures and their slices moved by more than chance {in}, most important first; of such signals at most 5% are false on average.",
        "{in}这些指标及其细分的{n}个序列中，有{found}个的变化超出偶然（按重要性排列；此类信号平均至多5%为误报）。",
        "{in}這些指標及其細分的{n}個序列中，有{found}個的變化超出偶然（按重要性排列；此類信號平均至多5%為誤報）。");
    private static readonly LocalText Caption = new("What moved by more than chance, {period}", "{period}超出偶然的变化", "{period}超出偶然的變化");
    private static readonly LocalText Usually = new("Usual", "通常水平", "通常水準");
    private static readonly LocalText Low = new("Chance from", "偶然下限", "偶然下限");
    private static readonly LocalText High = new("Chance to", "偶然上限", "偶然上限");
    private static readonly LocalText Signal = new("Signal", "信号", "信號");
    private static readonly LocalText NotLooked = new("No series is long enough to be judged: at least three periods must lie before {period}.", "没有足够长的序列可供判断：{period}之前至少须有三期。", "沒有足夠長的序列可供判斷：{period}之前至少須有三期。");

    public override string Id => "control";

    public override LocalText Title => new("Signals and noise", "信号与噪声", "信號與雜訊");

    public override IEnumerable<Block> Build(SectionContext context)
    {
        var wanted = context.Options.Metrics.Count > 0 ? context.Options.Metrics : Usual;
        return [.. Signals(context, [.. wanted.Where(id => context.Figures.Metric(id) is not null)]), .. ChartsOf(context, wanted)];
    }

    private static IEnumerable<Block> Signals(SectionContext context, IReadOnlyList<string> wanted)
    {
        if (context.Input.Signals is not { } search) yield break;
        var found = search(wanted);
        var (language, period) = (context.Language, context.Period);
        yield return context.Heading(Month);
        if (found.Looked == 0) yield return new Paragraph(NotLooked.Fill(language, ("period", period.Name(language))));
        else if (found.Signals.Count == 0) yield return new Paragraph(None.Fill(language, ("in", period.During(language)), ("n", Figure.Write(found.Looked, Unit.Count))));
        else
        {
            yield return new Paragraph(Found.Fill(language, ("in", period.During(language)), ("found", Figure.Write(found.Signals.Count, Unit.Count)), ("n", Figure.Write(found.Looked, Unit.Count))));
            yield return new Table(Caption.Fill(language, ("period", period.Name(language))),
                [new(context.In(Signal), IsText: true), new(context.In(Shared.Value)), new(context.In(Usually)), new(context.In(Low)), new(context.In(High)), new(context.In(Shared.Cases))],
                [.. found.Signals.Take(MostSignals).Select(s => Row(s, language))]);
        }
    }

    private static TableRow Row(PeriodSignal signal, Language language)
    {
        var unit = signal.Metric.Unit;
        return new([new TextCell(signal.Text.In(language)), new FigureCell(signal.Value, unit), new FigureCell(signal.Usual, unit), new FigureCell(signal.Low, unit), new FigureCell(signal.High, unit), new FigureCell(signal.N, Unit.Count)], signal.IsWorse == true);
    }

    private static IEnumerable<Block> ChartsOf(SectionContext context, IReadOnlyList<string> wanted)
    {
        if (context.Input.Control is not { } control) yield break;
        yield return context.Heading(Charts);
        foreach (var metric in wanted)
        {
            var step = context.Figures.Step;
            var request = new ControlRequest { Metric = metric, Period = Period.Containing(context.Period.To.AddDays(-1), step), Grain = step, Steps = context.Options.Steps };
            if (context.Figures.Metric(metric) is null || control(request) is not [var series, ..])
            {
                yield return context.NoData(metric);
                continue;
            }
            yield return ControlBlocks.Block(series, step, context.Language);
            foreach (var signal in series.Signals.TakeLast(MostSentences)) yield return new Paragraph(ControlWords.Signal(series, signal, context.Language));
        }
    }
}
