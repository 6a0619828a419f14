using SatStats.Charting;

namespace SatStats.Tests.Charting;

/// <summary>Named points by two figures: a funnel, values with limits of their own, a matrix.</summary>
internal static partial class Gallery
{
    public static ScatterChart Funnel => new()
    {
        Title = "Installers on time: 1 of 9 outside what chance allows, North (71.8%, worse)",
        Subtitle = "Installers on time by region, 2024-10; n = 2,411",
        Description = "North, at 71.8% of 412 visits, is below its 99.8% limit; the eight others lie within theirs.",
        Unit = Unit.Percent,
        Along = "Cases",
        Upward = "Installers on time",
        Footnote = "Lines: exact limits for a part of that size that is no different from the whole.",
        Points =
        [
            new("North", 412, 0.718) { IsEmphasised = true }, new("South", 388, 0.871), new("East", 395, 0.874), new("West", 391, 0.869), new("Islands", 44, 0.95),
            new("Harbour and old town", 201, 0.83), new("Hills", 205, 0.86), new("Airport", 208, 0.862), new("University", 167, 0.89),
        ],
        Lines =
        [
            new("whole 85.0%", [(40, 0.85), (420, 0.85)]),
            new("99.8%", [.. Sizes.Select(n => (n, Math.Min(1, 0.85 + (3.09 * Math.Sqrt(0.1275 / n)))))]), new("99.8%", [.. Sizes.Select(n => (n, 0.85 - (3.09 * Math.Sqrt(0.1275 / n))))]),
            new("95%", [.. Sizes.Select(n => (n, Math.Min(1, 0.85 + (1.96 * Math.Sqrt(0.1275 / n)))))]) { IsDashed = true }, new("95%", [.. Sizes.Select(n => (n, 0.85 - (1.96 * Math.Sqrt(0.1275 / n))))]) { IsDashed = true },
        ],
    };

    public static ScatterChart Matrix => new()
    {
        Language = Language.SimplifiedChinese,
        Title = "与满意度最相关的是“准时上门”：占可解释部分的61.0%",
        Subtitle = "安装满意度差异的24%与这6个因素相关（1,204份答卷中的1,180份）。",
        Description = "准时上门61%，一次上门完成18%，其余均不足10%。",
        Unit = Unit.Percent,
        AlongUnit = Unit.Points,
        Along = "提升空间：与最佳五分之一水平相差的满意度点数",
        Upward = "占可解释部分的份额（重要性）",
        Footnote = "各点竖线为95%区间；虚线为平均份额与平均空间。",
        Points =
        [
            new("准时上门", 6.1, 0.61) { Range = (0.52, 0.69), IsEmphasised = true }, new("一次上门完成", 1.2, 0.18) { Range = (0.11, 0.26) }, new("全程时长（小时）", 4.8, 0.09) { Range = (0.03, 0.16) },
            new("入户时长（分钟）", 0.2, 0.05) { Range = (0.01, 0.11) }, new("转派次数", 0.1, 0.04) { Range = (0.01, 0.1) }, new("自助办理", 0.3, 0.03) { Range = (0, 0.09) },
        ],
        Lines = [new("", [(0, 0.167), (6.8, 0.167)]) { IsDashed = true }, new("", [(2.1, 0), (2.1, 0.72)]) { IsDashed = true }],
        Corners = ["重要，保持", "重要，有提升空间", "次要", "次要，有空间"],
    };

    private static double[] Sizes => [.. Enumerable.Range(0, 39).Select(i => 40.0 + (10 * i))];
}
