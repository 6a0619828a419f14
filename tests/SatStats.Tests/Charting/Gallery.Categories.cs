using SatStats.Charting;

namespace SatStats.Tests.Charting;

/// <summary>The charts by category.</summary>
internal static partial class Gallery
{
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
}
