using SatStats.Charting;

namespace SatStats.Tests.Charting;

/// <summary>One chart of each kind and of each difficulty, as a report would ask for it.</summary>
internal static class Gallery
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
        Series =
        [
            .. Enumerable.Range(0, 9).Select(line => new ChartSeries(line == 4 ? "Harbour" : $"District {line + 1}", [.. Enumerable.Range(0, 12).Select(month =>
                new ChartPoint($"M{month + 1}", line == 4 ? 0.955 - (month * 0.004) : 0.95 + (line * 0.0013) + (month * line % 5 * 0.002)) { IsEmphasised = line == 4 && month == 11 })])),
        ],
    };

    public static TrendChart One => Trend with { Title = "One month is not a trend", Series = [new("All customers", [new("October 2024", 0.981, 0.972, 0.99, 4200)])] };

    public static TrendChart Flat => Trend with { Title = "Nothing changed, at 100%", Series = [new("All customers", Months([1, 1, 1, 1, 1, 1], 0))] };

    public static TrendChart None => Trend with { Title = "Nothing was measured", Series = [], Target = null };

    public static BarChart Bars => new()
    {
        Title = "Billing is the weakest topic: one customer in six is dissatisfied",
        Subtitle = "Share of dissatisfied answers by topic, third quarter of 2024",
        Description = "Billing 16.7%, installation 11.2%, network 8.9%, shop 6.0%, app 4.1%.",
        Unit = Unit.Percent,
        Footnote = "Lines: 95% interval (Wilson).",
        Target = 0.1,
        TargetLabel = "At most 10%",
        Bars =
        [
            new("Billing", 0.167, 0.151, 0.184, 2140) { IsEmphasised = true },
            new("Installation and moving", 0.112, 0.094, 0.133, 1031),
            new("Network", 0.089, 0.081, 0.097, 5210),
            new("Shop", 0.06, 0.043, 0.083, 512),
            new("App", 0.041, 0.019, 0.086, 147),
            new("Roaming", null, null, null, 3),
        ],
    };

    public static BarChart NetPromoter => Bars with
    {
        Title = "Only fibre customers recommend us; DSL customers warn others",
        Subtitle = "Net promoter score by product, points",
        Description = "Fibre 21.3, cable 4.0, mobile −6.2, DSL −28.9.",
        Unit = Unit.Points,
        Target = null,
        Bars = [new("Fibre", 21.3, 15.2, 27.4, 803), new("Cable", 4, -3.1, 11.1, 640), new("Mobile", -6.2, -9.9, -2.5, 2211), new("DSL", -28.9, -36.0, -21.8, 498)],
    };

    public static BarChart LongLabels => Bars with
    {
        Title = "A title that is far too long for two lines must end in an ellipsis, because an executive reads the first words of it and nobody reads a paragraph set in bold at the head of a chart, however true it may be",
        Subtitle = "Hours, <b>escaped</b> & \"quoted\"",
        Description = "Long & <escaped>.",
        Unit = Unit.Hours,
        Target = 48,
        TargetLabel = null,
        Bars = [.. Enumerable.Range(1, 18).Select(i => new ChartPoint(i % 3 == 0 ? "宽带安装预约时间变更未及时通知客户导致的重复投诉及升级投诉" : $"Technician did not appear within the agreed window of four hours, visit number {i}", 60 - (i * 2.4), 57 - (i * 2.4), 64 - (i * 2.4), 1200 - (i * 61)))],
    };

    public static DotChart Dots => new()
    {
        Title = "All regions but the North meet the national benchmark",
        Subtitle = "Customers satisfied or very satisfied, 2024",
        Description = "South 91.2%, East 90.4%, West 88.7%, North 81.9%; benchmark 87%.",
        Unit = Unit.Percent,
        Footnote = "Benchmark: national survey, other questions and another sample, so to be compared with care.",
        BenchmarkLabel = "National survey 2023",
        Target = 0.88,
        Dots =
        [
            new("South", 0.912, 0.899, 0.924, 1931), new("East", 0.904, 0.887, 0.919, 1420),
            new("West", 0.887, 0.862, 0.908, 733), new("North", 0.819, 0.79, 0.845, 760) { IsEmphasised = true },
        ],
        Benchmarks = [new("South", 0.871), new("East", 0.88), new("West", 0.868), new("North", 0.862), new("Islands", 0.84)],
    };

    public static ParetoChart Pareto => new()
    {
        Title = "Four of ten reasons make up 80% of complaints",
        Subtitle = "Complaints by reason, 2024, n = 7,410",
        Description = "Billing dispute 2,412, late technician 1,873, slow connection 1,120, outage 640, and six more.",
        Unit = Unit.Count,
        Bars =
        [
            new("Billing dispute", 2412), new("Technician late or absent", 1873), new("Slow connection", 1120), new("Outage", 640), new("Contract terms", 431),
            new("Roaming charges", 310), new("Shop staff", 244), new("App", 171), new("Number porting", 122), new("Other", 87),
        ],
    };

    public static StackedChart Scale => new()
    {
        Title = "Half of the customers in the South are very satisfied, a quarter in the North",
        Subtitle = "Answers on the scale of five, by region, 2024",
        Description = "Very satisfied: South 51%, East 44%, North 26%.",
        Unit = Unit.Percent,
        IsScale = true,
        Parts = ["Very dissatisfied", "Dissatisfied", "Neither", "Satisfied", "Very satisfied"],
        Rows = [new("South", [0.02, 0.04, 0.09, 0.34, 0.51], 1931), new("East", [0.03, 0.06, 0.1, 0.37, 0.44], 1420), new("North", [0.08, 0.12, 0.2, 0.34, 0.26], 760), new("Islands", [0, 0, 0, 0, 0], 0)],
    };

    public static StackedChart Kinds => Scale with
    {
        Language = Language.TraditionalChinese,
        Title = "電話仍是主要投訴渠道，但線上渠道一年內增加一倍",
        Subtitle = "各季度投訴渠道佔比",
        Description = "電話由 62% 降至 48%。",
        IsScale = false,
        Parts = ["電話", "線上客服", "營業廳", "社交媒體"],
        Rows = [new("2024年第一季", [0.62, 0.15, 0.18, 0.05], 3120), new("2024年第二季", [0.57, 0.2, 0.16, 0.07], 2984), new("2024年第三季", [0.48, 0.3, 0.15, 0.07], 3301)],
    };

    /// <summary>Twelve months from November 2023; the interval is as wide on both sides.</summary>
    public static IReadOnlyList<ChartPoint> Months(IReadOnlyList<double?> values, double half)
    {
        string[] names = ["Nov 23", "Dec", "Jan 24", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"];
        return [.. values.Select((value, i) => new ChartPoint(names[i], value, half > 0 ? value - half : null, half > 0 ? value + half : null, 1100 + (i * 13)))];
    }
}
