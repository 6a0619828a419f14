using System.Globalization;

namespace SatStats.Measuring.Drivers;

/// <summary>Drivers in sentences: what goes with satisfaction, never what leads to it.</summary>
public static class DriverWords
{
    /// <summary>The result in sentences, the strongest first, then what must be known about it.</summary>
    public static IReadOnlyList<LocalText> Sentences(DriverReport report)
    {
        if (report.Obstacle != DriverObstacle.None) return [Obstacle(report), .. Lacks(report)];
        return
        [
            new($"{P(report.RSquared!.Value)} of the differences in satisfaction with {report.Touchpoint} are associated with these {report.Drivers.Count} drivers (n {report.N:#,##0} of {report.Answers:#,##0} answers).",
                $"{report.Touchpoint}满意度差异的{P(report.RSquared.Value)}与这{report.Drivers.Count}个因素相关（{report.Answers:#,##0}份答卷中的{report.N:#,##0}份）。",
                $"{report.Touchpoint}滿意度差異的{P(report.RSquared.Value)}與這{report.Drivers.Count}個因素相關（{report.Answers:#,##0}份答卷中的{report.N:#,##0}份）。"),
            .. report.P > 0.05 ? Array.Empty<LocalText>() : [Strongest(report.Drivers[0])],
            .. Warnings(report),
            .. Lacks(report),
            new("These are associations between answers and records; they do not show that changing one changes the other.", "以上为答卷与记录之间的相关关系，不说明改变其一会改变另一者。", "以上為答卷與記錄之間的相關關係，不說明改變其一會改變另一者。"),
        ];
    }

    /// <summary>What to do by importance and room: improve, keep, or neither.</summary>
    public static LocalText Place(DriverReport report, DriverResult driver)
    {
        var isImportant = driver.Share >= 1.0 / report.Drivers.Count;
        var hasRoom = driver.Room >= report.Drivers.Average(d => d.Room);
        return (isImportant, hasRoom) switch
        {
            (true, true) => new("important, room to improve", "重要，有提升空间", "重要，有提升空間"),
            (true, false) => new("important, keep", "重要，保持", "重要，保持"),
            (false, true) => new("minor, some room", "次要，有空间", "次要，有空間"),
            _ => new("minor", "次要", "次要"),
        };
    }

    private static LocalText Strongest(DriverResult top) => new($"Most of it goes with \"{top.Driver.Title.English}\": {P(top.Share)} of what is explained (95% interval {P(top.Interval.Low)} to {P(top.Interval.High)}), {(top.Coefficient > 0 ? "more goes with higher" : "more goes with lower")} satisfaction.",
        $"其中最主要的是“{top.Driver.Title.In(Language.SimplifiedChinese)}”：占可解释部分的{P(top.Share)}（95%区间{P(top.Interval.Low)}至{P(top.Interval.High)}），该值越大满意度越{(top.Coefficient > 0 ? "高" : "低")}。",
        $"其中最主要的是「{top.Driver.Title.In(Language.TraditionalChinese)}」：佔可解釋部分的{P(top.Share)}（95%區間{P(top.Interval.Low)}至{P(top.Interval.High)}），該值越大滿意度越{(top.Coefficient > 0 ? "高" : "低")}。");

    private static IEnumerable<LocalText> Warnings(DriverReport report)
    {
        if (report.N < 200) yield return new("Fewer than 200 answers: the order of the drivers is uncertain; read the intervals.", "答卷不足200份：因素的先后不确定，请看区间。", "答卷不足200份：因素的先後不確定，請看區間。");
        if (report.P > 0.05) yield return new("So much would be explained by chance as well: nothing here can be told from noise.", "偶然也能解释这么多：此结果与噪声无法区分。", "偶然也能解釋這麼多：此結果與雜訊無法區分。");
        foreach (var tied in report.Drivers.Where(d => d.Inflation >= 5))
            yield return new($"\"{tied.Driver.Title.English}\" can hardly be told from the other drivers (VIF {N(tied.Inflation)}).", $"“{tied.Driver.Title.In(Language.SimplifiedChinese)}”难以与其他因素区分（VIF {N(tied.Inflation)}）。", $"「{tied.Driver.Title.In(Language.TraditionalChinese)}」難以與其他因素區分（VIF {N(tied.Inflation)}）。");
        if (report.IsJohnson) yield return new("With more than 12 drivers the shares are Johnson's relative weights.", "因素超过12个，份额为Johnson相对权重。", "因素超過12個，份額為Johnson相對權重。");
    }

    private static IEnumerable<LocalText> Lacks(DriverReport report)
    {
        string Names(DriverLack lack, Language language) => string.Join(", ", report.LeftOut.Where(l => l.Lack == lack).Select(l => l.Driver.Title.In(language)));
        if (Names(DriverLack.Unknown, Language.English) is { Length: > 0 } unknown)
            yield return new($"Not used, as fewer than half of the answers have a ticket or visit that says it: {unknown}.", $"未使用（不到一半的答卷有相应工单或上门记录）：{Names(DriverLack.Unknown, Language.SimplifiedChinese)}。", $"未使用（不到一半的答卷有相應工單或上門記錄）：{Names(DriverLack.Unknown, Language.TraditionalChinese)}。");
        if (Names(DriverLack.Constant, Language.English) is { Length: > 0 } constant)
            yield return new($"Not used, as it is the same for all: {constant}.", $"未使用（取值全部相同）：{Names(DriverLack.Constant, Language.SimplifiedChinese)}。", $"未使用（取值全部相同）：{Names(DriverLack.Constant, Language.TraditionalChinese)}。");
    }

    private static LocalText Obstacle(DriverReport report) => report.Obstacle switch
    {
        DriverObstacle.FewAnswers => new($"Not estimable: {report.N:#,##0} of {report.Answers:#,##0} answers know all drivers; there must be 10 for each driver, and 30 at least.", $"无法估计：{report.Answers:#,##0}份答卷中只有{report.N:#,##0}份各因素齐全；每个因素至少须有10份，且不少于30份。", $"無法估計：{report.Answers:#,##0}份答卷中只有{report.N:#,##0}份各因素齊全；每個因素至少須有10份，且不少於30份。"),
        DriverObstacle.Collinear => new("Not estimable: one driver follows from the others. Leave one out with --driver.", "无法估计：某一因素可由其他因素推出。请用 --driver 去掉一个。", "無法估計：某一因素可由其他因素推出。請用 --driver 去掉一個。"),
        _ => new($"Not estimable: no driver of the {report.Answers:#,##0} answers is known and varies. Import the tickets and visits that the answers name.", $"无法估计：{report.Answers:#,##0}份答卷没有已知且有变化的因素。请导入答卷所指的工单和上门记录。", $"無法估計：{report.Answers:#,##0}份答卷沒有已知且有變化的因素。請匯入答卷所指的工單和上門記錄。"),
    };

    private static string P(double share) => share.ToString("0%", CultureInfo.InvariantCulture);

    private static string N(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}
