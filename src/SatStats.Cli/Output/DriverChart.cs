using SatStats.Charting;
using SatStats.Measuring.Drivers;

namespace SatStats.Cli.Output;

/// <summary>Drivers as a matrix: how much of what is explained goes with each, against how far it is from its best.</summary>
internal static class DriverChart
{
    private static readonly LocalText s_importance = new("Share of what is explained (importance)", "占可解释部分的份额（重要性）", "佔可解釋部分的份額（重要性）");
    private static readonly LocalText s_room = new("Room: points of satisfaction that go with its better fifth", "提升空间：与最佳五分之一水平相差的满意度点数", "提升空間：與最佳五分之一水準相差的滿意度點數");
    private static readonly LocalText[] s_corners = [new("important, keep", "重要，保持", "重要，保持"), new("important, room to improve", "重要，有提升空间", "重要，有提升空間"), new("minor", "次要", "次要"), new("minor, some room", "次要，有空间", "次要，有空間")];

    /// <exception cref="SatStatsException">Nothing could be estimated; says why.</exception>
    public static ScatterChart Of(DriverReport report, Language language)
    {
        if (report.Drivers.Count == 0) throw new SatStatsException($"There is no matrix to draw: {DriverWords.Sentences(report)[0].In(language)}", "Take a longer time, or fewer drivers.");
        var (even, room) = (1.0 / report.Drivers.Count, report.Drivers.Average(d => d.Room));
        var (most, highest) = (Math.Max(1, report.Drivers.Max(d => d.Room) * 1.12), Math.Min(1, report.Drivers.Max(d => d.Interval.High) * 1.05));
        var sentences = DriverWords.Sentences(report);
        return new()
        {
            Title = Title(report).In(language),
            Subtitle = sentences[0].In(language),
            Description = string.Join(language == Language.English ? " " : "", sentences.Select(s => s.In(language))),
            Footnote = $"{Note.In(language)}{(language == Language.English ? " " : "")}{sentences[^1].In(language)}",
            Unit = Unit.Percent,
            Language = language,
            Along = s_room.In(language),
            AlongUnit = Unit.Points,
            Upward = s_importance.In(language),
            Points = [.. report.Drivers.Select(d => new ScatterPoint(d.Driver.Title.In(language), d.Room, d.Share) { Range = (d.Interval.Low, d.Interval.High), IsEmphasised = report.P <= 0.05 && d.Share >= even && d.Room >= room })],
            Lines = [new("", [(0, even), (most, even)]) { IsDashed = true }, new("", [(room, 0), (room, highest)]) { IsDashed = true }],
            Corners = [.. s_corners.Select(c => c.In(language))],
        };
    }

    private static LocalText Note { get; } = new("Lines at the points: 95% interval; dashed: an even share, and the mean room.", "各点竖线为95%区间；虚线为平均份额与平均空间。", "各點豎線為95%區間；虛線為平均份額與平均空間。");

    private static LocalText Title(DriverReport report)
    {
        if (report.P > 0.05) return new("Nothing here can be told from noise", "此结果与噪声无法区分", "此結果與雜訊無法區分");
        var top = report.Drivers[0];
        string Share() => Figure.Write(top.Share, Unit.Percent);
        return new($"\"{top.Driver.Title.English}\" is most associated with satisfaction: {Share()} of what is explained", $"与满意度最相关的是“{top.Driver.Title.In(Language.SimplifiedChinese)}”：占可解释部分的{Share()}", $"與滿意度最相關的是「{top.Driver.Title.In(Language.TraditionalChinese)}」：佔可解釋部分的{Share()}");
    }
}
