using SatStats.Charting;

namespace SatStats.Reporting.Blocks;

/// <summary>The figures of a control chart as a table, with the rules that each period breaks in words.</summary>
internal static class ControlTable
{
    private static readonly LocalText Centre = new("Centre", "中心线", "中心線");
    private static readonly LocalText Lower = new("Lower limit", "下限", "下限");
    private static readonly LocalText Upper = new("Upper limit", "上限", "上限");
    private static readonly LocalText Signal = new("Signal", "信号", "信號");

    public static ChartTable Of(ControlChart chart, Column label, ChartWords words)
    {
        string In(LocalText text) => text.In(chart.Language);
        return new(
            [label, new(words.Value), new(In(Centre)), new(In(Lower)), new(In(Upper)), new(words.Cases), new(In(Signal), IsText: true)],
            [.. chart.Points.Select(p => new TableRow(
            [
                new TextCell(p.Label), new FigureCell(p.Value, chart.Unit), new FigureCell(p.Centre, chart.Unit), new FigureCell(p.Low, chart.Unit), new FigureCell(p.High, chart.Unit), new FigureCell(p.N, Unit.Count),
                new TextCell(string.Join(chart.Language == Language.English ? "; " : "；", Rules(p.Signals).Select(In))),
            ], p.Signals != ControlSignals.None))])
        {
            SeriesColumns = [1, 2, 3, 4],
        };
    }

    private static IEnumerable<LocalText> Rules(ControlSignals signals)
    {
        if (signals.HasFlag(ControlSignals.OutsideLimits)) yield return new("outside the limits", "超出控制限", "超出控制限");
        if (signals.HasFlag(ControlSignals.RunOnOneSide)) yield return new("eight on one side", "连续八点同侧", "連續八點同側");
        if (signals.HasFlag(ControlSignals.Trend)) yield return new("six in a row", "连续六点升降", "連續六點升降");
        if (signals.HasFlag(ControlSignals.TwoOfThreeBeyondTwoSigma)) yield return new("two of three beyond two sigma", "三点中两点超出两个标准差", "三點中兩點超出兩個標準差");
    }
}
