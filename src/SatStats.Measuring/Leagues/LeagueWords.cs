namespace SatStats.Measuring.Leagues;

/// <summary>A table in a sentence: who is outside the limits, and that the order of the others is chance.</summary>
public static class LeagueWords
{
    /// <summary>What the table says.</summary>
    public static LocalText Sentence(League league)
    {
        var outside = league.Rows.Where(r => r.Standing == Standing.Beyond998).ToList();
        var near = league.Rows.Count(r => r.Standing == Standing.Beyond95);
        var (all, rest) = (league.Rows.Count, league.Rows.Count - outside.Count - near);
        string Centre(Language language) => Figure.Write(league.Centre, league.Metric.Unit, language);
        string Names(Language language) => string.Join(language == Language.English ? ", " : "、", outside.Select(r => Name(r, league, language)));
        return outside.Count == 0
            ? new($"None of the {all} is outside the 99.8% limits around {Centre(Language.English)}: their order may be chance.{(near > 0 ? $" {near} {(near == 1 ? "is" : "are")} outside the 95% limits, where one in twenty is by chance." : "")}",
                $"{all}个中没有一个超出{Centre(Language.SimplifiedChinese)}的99.8%控制限：名次可能只是偶然。{(near > 0 ? $"{near}个超出95%控制限，其中二十分之一本属偶然。" : "")}",
                $"{all}個中沒有一個超出{Centre(Language.TraditionalChinese)}的99.8%控制限：名次可能只是偶然。{(near > 0 ? $"{near}個超出95%控制限，其中二十分之一本屬偶然。" : "")}")
            : new($"{outside.Count} of {all} {(outside.Count == 1 ? "is" : "are")} outside the 99.8% limits around {Centre(Language.English)}: {Names(Language.English)}. The {rest} within the 95% limits cannot be told from the whole, and their order may be chance.",
                $"{all}个中有{outside.Count}个超出{Centre(Language.SimplifiedChinese)}的99.8%控制限：{Names(Language.SimplifiedChinese)}。95%控制限内的{rest}个与总体无法区分，其名次可能只是偶然。",
                $"{all}個中有{outside.Count}個超出{Centre(Language.TraditionalChinese)}的99.8%控制限：{Names(Language.TraditionalChinese)}。95%控制限內的{rest}個與總體無法區分，其名次可能只是偶然。");
    }

    /// <summary>The same, as short as a chart's title.</summary>
    public static LocalText Title(League league)
    {
        var outside = league.Rows.Where(r => r.Standing == Standing.Beyond998).ToList();
        var all = league.Rows.Count;
        string Names(Language language) => string.Join(language == Language.English ? ", " : "、", outside.Take(3).Select(r => Name(r, league, language))) + (outside.Count > 3 ? (language == Language.English ? " and others" : "等") : "");
        return outside.Count == 0
            ? new($"{league.Metric.Title.English}: none of the {all} is outside what chance allows, their order may be chance", $"{league.Metric.Title.In(Language.SimplifiedChinese)}：{all}个中没有一个超出偶然范围，名次可能只是偶然", $"{league.Metric.Title.In(Language.TraditionalChinese)}：{all}個中沒有一個超出偶然範圍，名次可能只是偶然")
            : new($"{league.Metric.Title.English}: {outside.Count} of {all} outside what chance allows, {Names(Language.English)}", $"{league.Metric.Title.In(Language.SimplifiedChinese)}：{all}个中有{outside.Count}个超出偶然范围，{Names(Language.SimplifiedChinese)}", $"{league.Metric.Title.In(Language.TraditionalChinese)}：{all}個中有{outside.Count}個超出偶然範圍，{Names(Language.TraditionalChinese)}");
    }

    /// <summary>Which parts rest on few cases, to be read with care; null where none does.</summary>
    public static LocalText? FewCases(League league)
    {
        var few = league.Rows.Where(r => r.Figure.Notes.Contains(Note.FewCases)).Select(r => r.Figure.Slice.Label).ToList();
        return few.Count == 0 ? null : new($"Fewer than 30 cases, to be read with care: {string.Join(", ", few)}.", $"样本不足30个，请谨慎解读：{string.Join("、", few)}。", $"樣本不足30個，請謹慎解讀：{string.Join("、", few)}。");
    }

    /// <summary>How a part stands, in a word or two.</summary>
    public static LocalText Place(LeagueRow row) => (row.Standing, row.IsAbove) switch
    {
        (Standing.Within, _) => new("not distinguishable", "无法区分", "無法區分"),
        (Standing.Beyond95, true) => new("above 95%", "高于95%限", "高於95%限"),
        (Standing.Beyond95, false) => new("below 95%", "低于95%限", "低於95%限"),
        (_, true) => new("above 99.8%", "高于99.8%限", "高於99.8%限"),
        _ => new("below 99.8%", "低于99.8%限", "低於99.8%限"),
    };

    private static string Name(LeagueRow row, League league, Language language)
    {
        var isBetter = league.Metric.Better switch { Better.Higher => row.IsAbove, Better.Lower => !row.IsAbove, _ => (bool?)null };
        var way = isBetter switch
        {
            true => new LocalText("better", "更好", "更好"),
            false => new LocalText("worse", "更差", "更差"),
            null => row.IsAbove ? new LocalText("higher", "更高", "更高") : new LocalText("lower", "更低", "更低"),
        };
        var value = Figure.Write(row.Figure.Value, league.Metric.Unit, language);
        return language == Language.English ? $"{row.Figure.Slice.Label} ({value}, {way.English})" : $"{row.Figure.Slice.Label}（{value}，{way.In(language)}）";
    }
}
