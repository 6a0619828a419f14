using System.Globalization;
using SatStats.Charting;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>The weighted index of items as a chart: the whole first, then what it is made of.</summary>
internal static class SurveyItemBlocks
{
    private static readonly LocalText NotAsked = new("No answer has scores for items, so that there is no index of them.", "答卷没有分项评分，无分项指数。", "答卷沒有分項評分，無分項指數。");
    private static readonly LocalText TooFew = new("The index of items is withheld: fewer than 5 answers have all of them.", "分项齐全的答卷不足5份，指数不予公布。", "分項齊全的答卷不足5份，指數不予公布。");
    private static readonly LocalText Title = new("The index of items stands at {index} of 100 ({low} to {high})", "分项指数为{index}（满分100；{low}至{high}）", "分項指數為{index}（滿分100；{low}至{high}）");
    private static readonly LocalText WithLowest = new("{title}; {lowest} is below all others", "{title}；{lowest}低于其余各项", "{title}；{lowest}低於其餘各項");
    private static readonly LocalText Subtitle = new("{name}, {period}: index of items and each item, 0 to 100; {n}", "{name}，{period}：分项指数与各分项，0至100；{n}", "{name}，{period}：分項指數與各分項，0至100；{n}");
    private static readonly LocalText Formula = new("Index = {formula}. Lines: 95% interval.", "指数 = {formula}。横线为95%置信区间。", "指數 = {formula}。橫線為95%信賴區間。");
    private static readonly LocalText Whole = new("Index", "指数", "指數");
    private static readonly LocalText Weighed = new("{item} ({weight})", "{item}（{weight}）", "{item}（{weight}）");
    private static readonly LocalText Item = new("Item (weight)", "分项（权重）", "分項（權重）");
    private static readonly LocalText Stop = new(".", "。", "。");

    public static IEnumerable<Block> Of(SectionContext context, SurveyFindings f)
    {
        var (language, index) = (context.Language, f.Items.Index);
        if (index.Value is null)
        {
            yield return new Callout(Tone.Neutral, context.In(Shared.Missing), context.In(index.Lack == SurveyLack.NotAsked ? NotAsked : TooFew));
            yield break;
        }
        var rows = f.Items.Rows.Where(r => r is { Weight: > 0, Figure.Value: not null }).ToList();
        var dots = rows.Select(r => Point(Weighed.Fill(language, ("item", LocalTextFilling.UpperFirst(r.Title.In(language))), ("weight", Weight(r))), r.Figure)).Prepend(Point(Whole.In(language), index) with { IsEmphasised = true }).ToList();
        var chart = new DotChart
        {
            Title = TitleOf(index, rows, language),
            Subtitle = Subtitle.Fill(language, ("name", f.TouchpointName.In(language)), ("period", context.Period.Name(language)), ("n", Shared.N(index.N, language))),
            Description = string.Join(language == Language.English ? ", " : "、", dots.Select(d => $"{d.Label} {Figure.Write(d.Value, Unit.Points)}")) + Stop.In(language),
            Unit = Unit.Points,
            Language = language,
            Footnote = Formula.Fill(language, ("formula", f.Items.Formula.In(language))),
            Dots = dots,
        };
        yield return new ChartBlock($"survey-{f.Request.Touchpoint}-items", chart, ChartTable.Of(chart, Item.In(language), Shared.ChartWords(language)));
    }

    // An item is called lowest only where its interval says so.
    private static string TitleOf(SurveyFigure index, List<ItemRow> rows, Language language)
    {
        var title = Title.Fill(language, ("index", Figure.Write(index.Value, Unit.Points)), ("low", Figure.Write(index.Low, Unit.Points)), ("high", Figure.Write(index.High, Unit.Points)));
        var lowest = rows.MinBy(r => r.Figure.Value);
        return lowest is not null && rows.Count > 1 && rows.All(r => r == lowest || r.Figure.Low > lowest.Figure.High) ? WithLowest.Fill(language, ("title", title), ("lowest", lowest.Title.In(language))) : title;
    }

    private static string Weight(ItemRow row) => (row.Weight * 100).ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static ChartPoint Point(string label, SurveyFigure figure) => new(label, figure.Value, figure.Low, figure.High, figure.N);
}
