namespace SatStats.Charting.Svg;

/// <summary>The words of a control chart.</summary>
internal static class ControlChartWords
{
    public static readonly LocalText Upper = new("Upper limit", "上限", "上限");
    public static readonly LocalText Lower = new("Lower limit", "下限", "下限");
    public static readonly LocalText Centre = new("Centre", "中心线", "中心線");

    /// <summary>A rule, as short as it can be said.</summary>
    public static LocalText Rule(ControlSignals rule) => rule switch
    {
        ControlSignals.OutsideLimits => new("Outside the limits", "超出控制限", "超出控制限"),
        ControlSignals.RunOnOneSide => new("Eight or more on one side", "连续八点或以上在同一侧", "連續八點或以上在同一側"),
        ControlSignals.Trend => new("Six or more in a row rising or falling", "连续六点或以上上升或下降", "連續六點或以上上升或下降"),
        ControlSignals.TwoOfThreeBeyondTwoSigma => new("Two of three beyond two sigma", "三点中两点超出两个标准差", "三點中兩點超出兩個標準差"),
        _ => new(""),
    };

    public static string Tip(ControlMark point, ControlChart chart)
    {
        var value = ChartWords.Tip(new(point.Label, point.Value, N: point.N), chart);
        var rules = Enum.GetValues<ControlSignals>().Where(rule => rule != ControlSignals.None && point.Signals.HasFlag(rule)).Select(rule => Rule(rule).In(chart.Language));
        var limits = point is { Low: { } low, High: { } high } ? $"; {ChartWords.IntervalText((low, high), chart)}" : "";
        return string.Join(chart.Language == Language.English ? "; " : "；", rules.Prepend(value + limits));
    }
}
