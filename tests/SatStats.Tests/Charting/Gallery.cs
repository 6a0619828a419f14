using SatStats.Charting;

namespace SatStats.Tests.Charting;

/// <summary>One chart of each kind and of each difficulty, as a report would ask for it.</summary>
internal static partial class Gallery
{
    private const string Source = "Shaded: 95% interval (Wilson). Source: customer survey, closed cases only.";

    public static IReadOnlyDictionary<string, Chart> All { get; } = new Dictionary<string, Chart>(StringComparer.Ordinal)
    {
        ["trend"] = Trend,
        ["trend-segments"] = Segments,
        ["trend-gaps"] = Gaps,
        ["trend-count"] = Counts,
        ["trend-chinese"] = Chinese,
        ["trend-many"] = Many,
        ["trend-one"] = One,
        ["trend-flat"] = Flat,
        ["trend-none"] = None,
        ["control"] = Control,
        ["control-phases"] = ControlPhases,
        ["control-short"] = ControlShort,
        ["scatter-funnel"] = Funnel,
        ["scatter-matrix"] = Matrix,
        ["bar"] = Bars,
        ["bar-nps"] = NetPromoter,
        ["bar-long"] = LongLabels,
        ["dot"] = Dots,
        ["pareto"] = Pareto,
        ["stacked-scale"] = Scale,
        ["stacked-kinds"] = Kinds,
    };

    public static TrendChart Trend => new()
    {
        Title = "Resolution holds at 98.1%, above the target of 98%",
        Subtitle = "Share of complaints resolved, by month of closing, Nov 2023 to Oct 2024, n = 14,212",
        Description = "The share of complaints resolved rose from 96.9% in November 2023 to 98.1% in October 2024; the target is 98%.",
        Unit = Unit.Percent,
        Footnote = Source,
        Target = 0.98,
        TargetLabel = "Target 98%",
        Series = [new("All customers", Months([0.969, 0.971, 0.968, 0.974, 0.973, 0.976, 0.979, 0.977, 0.982, 0.98, 0.979, 0.981], 0.004))],
    };

    public static TrendChart Segments => Trend with
    {
        Title = "Business customers wait longest, and the gap to residential customers has widened since spring to more than nine hours",
        Subtitle = "Median hours from complaint to resolution, by month",
        Description = "Business 31.4 hours, residential 22.1, partners 22.6, public sector 24.0 in October 2024.",
        Unit = Unit.Hours,
        Target = 24,
        TargetLabel = null,
        Series =
        [
            new("Business customers", Months([26.1, 26.4, 25.8, 27.0, 27.9, 28.8, 29.2, 29.9, 30.2, 30.8, 31.1, 31.4], 0)),
            new("Residential", Months([24.2, 24.0, 23.7, 23.9, 23.1, 23.3, 22.9, 22.4, 22.6, 22.0, 22.3, 22.1], 0)),
            new("Partners", Months([22.9, 23.5, 23.2, 22.8, 22.7, 23.1, 22.5, 22.2, 22.8, 22.4, 22.5, 22.6], 0)),
            new("Public sector and municipal utilities", Months([25, 24.7, 24.9, 24.3, 24.6, 24.2, 24.4, 24.1, 24.3, 24.2, 23.9, 24.0], 0)),
        ],
    };

    public static TrendChart Gaps => Trend with
    {
        Title = "Net promoter score has come back from −12 to +8",
        Subtitle = "Promoters less detractors, points; no survey was sent in February and in July",
        Description = "From −12.4 in November to 8.2 in October, with gaps in February and July.",
        Unit = Unit.Points,
        Target = null,
        Series = [new("NPS", Months([-12.4, -9.1, -10.2, null, -4.0, null, 1.2, 0.4, null, 3.9, 6.1, 8.2], 5))],
    };

    public static TrendChart Counts => Trend with
    {
        Title = "Complaints doubled in the storm week of June",
        Subtitle = "Complaints received per week, 2024",
        Description = "About 620 a week, with a peak of 1,304 in week 24.",
        Unit = Unit.Count,
        Target = null,
        StartsAtZero = true,
        Footnote = null,
        Series = [new("Complaints", [.. Enumerable.Range(1, 40).Select(week => new ChartPoint($"2024-W{week:00}", week == 24 ? 1304 : 620 + (week * 37 % 90)) { IsEmphasised = week == 24 })])],
    };

    public static TrendChart Chinese => Trend with
    {
        Language = Language.SimplifiedChinese,
        Title = "装移机及时率连续三个月高于目标，十月达到 98.1%，但政企客户仍未达标",
        Subtitle = "按月统计的及时率，2024年1月至10月，n = 14,212",
        Description = "及时率从一月的 96.9% 升至十月的 98.1%，目标为 98%。",
        Footnote = "阴影为 95% 区间（Wilson）。来源：客户满意度回访。",
        TargetLabel = "目标 98%",
        Series =
        [
            new("公众客户", [.. Enumerable.Range(1, 10).Select(month => new ChartPoint($"2024年{month}月", 0.969 + (month * 0.0014), 0.965 + (month * 0.0014), 0.973 + (month * 0.0014)))]),
            new("政企客户（含专线及云业务）", [.. Enumerable.Range(1, 10).Select(month => new ChartPoint($"2024年{month}月", 0.958 + (month * 0.001), 0.952 + (month * 0.001), 0.964 + (month * 0.001)))]),
        ],
    };

    public static TrendChart Many => Trend with
    {
        Title = "The Harbour district fell behind eight others, which differ little",
        Subtitle = "Share of complaints resolved by district",
        Target = 0.95,
        TargetLabel = null,
        Series =
        [
            .. Enumerable.Range(0, 9).Select(line => new ChartSeries(line == 4 ? "Harbour" : $"District {line + 1}", [.. Enumerable.Range(0, 12).Select(month =>
                new ChartPoint($"M{month + 1}", line == 4 ? 0.955 - (month * 0.004) : 0.95 + (line * 0.0013) + (month * line % 5 * 0.002)) { IsEmphasised = line == 4 && month == 11 })])),
        ],
    };

    public static TrendChart One => Trend with { Title = "One month is not a trend", Series = [new("All customers", [new("October 2024", 0.981, 0.972, 0.99, 4200)])] };

    public static TrendChart Flat => Trend with { Title = "Nothing changed, at 100%", Series = [new("All customers", Months([1, 1, 1, 1, 1, 1], 0))] };

    public static TrendChart None => Trend with { Title = "Nothing was measured", Series = [], Target = null };

    /// <summary>Twelve months from November 2023; the interval is as wide on both sides.</summary>
    public static IReadOnlyList<ChartPoint> Months(IReadOnlyList<double?> values, double half)
    {
        string[] names = ["Nov 23", "Dec", "Jan 24", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"];
        return [.. values.Select((value, i) => new ChartPoint(names[i], value, half > 0 ? value - half : null, half > 0 ? value + half : null, 1100 + (i * 13)))];
    }
}
