using SatStats.Charting;

namespace SatStats.Tests.Charting;

/// <summary>The control charts: what chance allows each period, and what breaks a rule.</summary>
internal static partial class Gallery
{
    public static ControlChart Control => new()
    {
        Title = "Installers on time in Oct 2024: 88.4%, outside the limits of 90.0% to 94.0%",
        Subtitle = "Installers on time by month; Laney p′ chart, limits of 3 sigma, sigma z 1.04; n = 1,243 in October 2024",
        Description = "Installers on time lay between 90.9% and 93.0% from November 2023 to September 2024, and fell to 88.4% in October, below its lower limit of 90.0%.",
        Unit = Unit.Percent,
        Footnote = "Centre and limits come from November 2023 to September 2024 (11 periods). Counted: visits by the month of the appointment.",
        Points = Marks([0.921, 0.926, 0.917, 0.93, 0.915, 0.922, 0.909, 0.928, 0.919, 0.924, 0.918, 0.884], 0.92, 0.02, (11, ControlSignals.OutsideLimits)),
    };

    /// <summary>Two changes, gaps, every rule, limits that differ much, in Chinese.</summary>
    public static ControlChart ControlPhases => Control with
    {
        Language = Language.SimplifiedChinese,
        Title = "2024年10月投诉处理时长为9.1小时，连续八期或以上低于通常水平10.4小时",
        Subtitle = "投诉处理时长（按月）；XmR控制图，3倍标准差控制限；2024年10月样本数1,243",
        Description = "三个阶段；第二阶段自2024年1月新受理台起，第三阶段自2024年9月起。",
        Footnote = "中心线与控制限取自2022年11月至2023年12月（14期）。",
        Unit = Unit.Hours,
        Points =
        [
            .. Enumerable.Range(0, 26).Select(i => new ControlMark($"2023-{i + 1:00}", i == 5 ? null : i < 10 ? 20 + (i % 3) - (i == 7 ? 9 : 0) : i < 24 ? 11 - (i * 0.2) + (i % 2) : 9 + (i % 2), i < 10 ? 20.6 : i < 24 ? 10.4 : null,
                i < 10 ? 15 + (i % 4) : i < 24 ? 7 : null, i < 10 ? 26 - (i % 4) : i < 24 ? 14 : null, 100 + i)
            {
                Signals = i switch { 7 => ControlSignals.OutsideLimits, 9 => ControlSignals.TwoOfThreeBeyondTwoSigma, 20 => ControlSignals.Trend, 22 or 23 => ControlSignals.RunOnOneSide | ControlSignals.Trend, _ => ControlSignals.None },
            }),
        ],
        Phases = [new(10, "2023年11月1日：新投诉受理台上线，统一受理全部渠道的投诉"), new(24, "2025年1月1日：改为全天受理")],
    };

    /// <summary>Two points, no limits yet.</summary>
    public static ControlChart ControlShort => Control with { Title = "Two months set no limits", Footnote = null, Points = [new("Sep", 0.9, null, null, null, 40), new("Oct", 0.93, null, null, null, 45)] };

    private static List<ControlMark> Marks(IReadOnlyList<double> values, double centre, double half, params (int At, ControlSignals Rule)[] signals) =>
        [.. Months([.. values.Select(v => (double?)v)], 0).Select((p, i) => new ControlMark(p.Label, p.Value, centre, centre - half - (i % 3 * 0.001), centre + half + (i % 3 * 0.001), p.N)
        {
            Signals = signals.FirstOrDefault(s => s.At == i && s.Rule != ControlSignals.None).Rule,
        })];
}
