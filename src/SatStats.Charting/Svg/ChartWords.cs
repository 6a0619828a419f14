namespace SatStats.Charting.Svg;

/// <summary>The few words that a drawing adds by itself.</summary>
internal static class ChartWords
{
    public static readonly LocalText NoData = new("No data for this chart", "没有可显示的数据", "沒有可顯示的資料");
    public static readonly LocalText Target = new("Target", "目标", "目標");
    public static readonly LocalText Interval = new("95% interval", "95% 区间", "95% 區間");
    public static readonly LocalText Benchmark = new("Benchmark", "基准", "基準");
    public static readonly LocalText Result = new("Result", "结果", "結果");
    public static readonly LocalText CountHead = new("Count", "数量", "數量");
    public static readonly LocalText CountAndShare = new("Count and share", "数量与占比", "數量與佔比");
    public static readonly LocalText CumulativeShare = new("Cumulative share", "累计占比", "累計佔比");
    private static readonly LocalText More = new("and {0} more, not shown", "另有 {0} 项未显示", "另有 {0} 項未顯示");

    public static string TargetText(string? label, double value, Chart chart) =>
        string.IsNullOrWhiteSpace(label) ? $"{Target.In(chart.Language)} {Figure.Write(value, chart.Unit, chart.Language)}" : label.Trim();

    public static string MoreText(int count, Language language) =>
        More.In(language).Replace("{0}", Figure.Write(count, Unit.Count, language), StringComparison.Ordinal);

    /// <summary>What a mark says when it is pointed at: <c>Oct 2024: 98.2% (97.8% to 98.6%), n = 1,234</c>.</summary>
    public static string Tip(ChartPoint point, Chart chart, string? series = null)
    {
        var name = series is null ? point.Label : $"{series}, {point.Label}";
        var interval = point.Interval() is { } limits ? $" ({IntervalText(limits, chart)})" : "";
        var n = point.N is { } cases ? $", n = {Figure.Write(cases, Unit.Count)}" : "";
        return $"{name}: {Figure.Write(point.Value, chart.Unit, chart.Language)}{interval}{n}";
    }

    public static string IntervalText((double Low, double High) limits, Chart chart)
    {
        var (low, high) = (Figure.Write(limits.Low, chart.Unit, chart.Language), Figure.Write(limits.High, chart.Unit, chart.Language));
        return limits.Low < 0 ? $"{low} … {high}" : $"{low}–{high}";
    }
}

internal static class ChartPointReading
{
    /// <summary>The value, where it is a number that can be drawn.</summary>
    public static double? Known(this ChartPoint point) => Known(point.Value);

    public static double? Known(double? value) => value is { } known && double.IsFinite(known) ? known : null;

    /// <summary>The interval, where both ends can be drawn.</summary>
    public static (double Low, double High)? Interval(this ChartPoint point) =>
        Known(point.Value) is not null && Known(point.Low) is { } low && Known(point.High) is { } high ? (Math.Min(low, high), Math.Max(low, high)) : null;

    /// <summary>Everything that an axis has to make room for.</summary>
    public static IEnumerable<double> Extent(this IEnumerable<ChartPoint> points) =>
        points.SelectMany(point => new[] { Known(point.Value), point.Interval()?.Low, point.Interval()?.High }).OfType<double>();
}
