using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Surveys;

/// <summary>The weighted index of items, and each item by itself.</summary>
internal static class Items
{
    /// <param name="indices">Answers with an item, by their index; null where one of the weighed items is missing.</param>
    /// <param name="scores">Each item's scores on 0 to 100; null where they are off their scale.</param>
    /// <param name="scale">The scale that all these items were taken to be on; null where there are several.</param>
    public static SurveyItems Of(IReadOnlyList<ValueCell> indices, IReadOnlyList<(string Item, double? Index, long Count)> scores, (double Low, double Top)? scale, SurveySettings settings)
    {
        var complete = indices.Where(i => i.Value is not null).Select(i => new ValueCount(i.Value!.Value, i.Count)).ToList();
        var sum = settings.ItemWeights.Sum();
        var asked = scores.ToLookup(s => s.Item);
        var rows = SurveySettings.ItemNames.Zip(settings.ItemWeights).Select(i => new ItemRow(i.First, SurveyNames.Item(i.First), i.Second / sum,
            SurveyFigures.Index(asked[i.First].Where(s => s.Index is not null).Select(s => new ValueCount(s.Index!.Value, s.Count)), SurveyLack.NotAsked)));
        return new(SurveyFigures.Index(complete, indices.Count == 0 ? SurveyLack.NotAsked : SurveyLack.NoCases), [.. rows],
            indices.Where(i => i.Value is null).Sum(i => i.Count), scores.Where(s => s.Index is null).Sum(s => s.Count), Formula(settings, settings.ItemScale ?? scale));
    }

    private static LocalText Formula(SurveySettings settings, (double Low, double Top)? scale)
    {
        var sum = settings.ItemWeights.Sum();
        string Sum(Language language) => string.Join(" + ", SurveySettings.ItemNames.Zip(settings.ItemWeights).Where(i => i.Second > 0)
            .Select(i => $"{SurveyNames.Item(i.First).In(language)} × {SurveyNames.Written(i.Second / sum * 100)}%"));
        if (scale is not { } s)
            return new($"{Sum(Language.English)}, each on 0 to 100 of its own scale", $"{Sum(Language.SimplifiedChinese)}，各项先按自身量表换算为0至100", $"{Sum(Language.TraditionalChinese)}，各項先按自身量表換算為0至100");
        string Whole(Language language) => $"({Sum(language)} − {SurveyNames.Written(s.Low)}) ÷ {SurveyNames.Written(s.Top - s.Low)} × 100";
        return new(Whole(Language.English), Whole(Language.SimplifiedChinese), Whole(Language.TraditionalChinese));
    }
}
