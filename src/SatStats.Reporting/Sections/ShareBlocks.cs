using SatStats.Charting;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>Parts of a whole as bars, largest first.</summary>
internal static class ShareBlocks
{
    private static readonly LocalText Leads = new("{first} leads with {share} {in}, followed by {second} with {next}", "{in}{first}占{share}，{second}占{next}", "{in}{first}占{share}，{second}占{next}");
    private static readonly LocalText Only = new("All came through {first} {in}", "{in}全部来自{first}", "{in}全部來自{first}");
    private static readonly LocalText Subtitle = new("{title}, {period}; {n}", "{period}{title}；{n}", "{period}{title}；{n}");
    private static readonly LocalText Whiskers = new("Lines: 95% interval.", "横线为95%置信区间。", "橫線為95%信賴區間。");

    public static IEnumerable<Block> Of(SectionContext context, string metric)
    {
        var parts = context.Figures.All(metric).Where(m => m.Value is not null).OrderByDescending(m => m.Value).ToList();
        if (parts.Count == 0) return [context.NoData(metric)];
        var chart = Chart(context, parts);
        var head = ValueNames.Dimension(parts[0].Slice.Parts.Count > 0 ? parts[0].Slice.Parts[0].Key : "channel", context.Language);
        IReadOnlyList<ExtraColumn> extras = parts.All(p => p.Change is null) ? [] :
        [
            new(new(context.In(Shared.Change)), [.. parts.Select(p => new DifferenceCell(p.Change?.Difference, p.Metric.Unit))]),
            new(new(context.In(Shared.Verdict), IsText: true), [.. parts.Select(p => new JudgementCell(Judgements.Change(p, context.Language)))]),
        ];
        return [new ChartBlock(metric, chart, ChartTable.Of(chart, head, Shared.ChartWords(context.Language), extras))];
    }

    private static BarChart Chart(SectionContext context, List<Measurement> parts)
    {
        var language = context.Language;
        var bars = parts.Select(m => new ChartPoint(ValueNames.Of(m.Slice, language), m.Value, m.Low, m.High, m.Numerator ?? m.N)).ToList();
        var title = (parts.Count == 1 ? Only : Leads).Fill(language, ("first", bars[0].Label), ("share", Figure.Write(bars[0].Value, Unit.Percent)),
            ("second", bars[Math.Min(1, bars.Count - 1)].Label), ("next", Figure.Write(bars[Math.Min(1, bars.Count - 1)].Value, Unit.Percent)), ("in", context.Period.During(language)));
        return new BarChart
        {
            Title = LocalTextFilling.UpperFirst(title),
            Subtitle = Subtitle.Fill(language, ("title", parts[0].Metric.Title.In(language)), ("period", context.Period.Name(language)), ("n", Shared.N((long)bars.Sum(b => b.N ?? 0), language))),
            Description = string.Join(language == Language.English ? ", " : "、", bars.Select(b => $"{b.Label} {Figure.Write(b.Value, Unit.Percent)}")) + (language == Language.English ? "." : "。"),
            Unit = Unit.Percent,
            Language = language,
            Footnote = Whiskers.In(language),
            Bars = bars,
        };
    }
}
