using SatStats.Charting;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>Why the dissatisfied are so, as a Pareto; where too few of them say so, why all do who gave a reason.</summary>
internal static class SurveyReasonBlocks
{
    private const int Least = SurveyFigure.SuppressedBelow;
    private const int MostReasons = 8;

    private static readonly LocalText None = new("Fewer than 5 answers give a reason; they are not shown.", "给出原因的答卷不足5份，不予列示。", "給出原因的答卷不足5份，不予列示。");
    private static readonly LocalText Title = new("{top} {verb} {share} of the reasons of the dissatisfied", "{top}占不满意原因的{share}", "{top}占不滿意原因的{share}");
    private static readonly LocalText TitleOfAll = new("{top} {verb} {share} of all reasons given", "{top}占全部所述原因的{share}", "{top}占全部所述原因的{share}");
    private static readonly LocalText Subtitle = new("{name}, {period}: reasons of those in the worst boxes of the scale; {n}", "{name}，{period}：评分处于最低档者的原因；{n}", "{name}，{period}：評分處於最低檔者的原因；{n}");
    private static readonly LocalText SubtitleOfAll = new(
        "{name}, {period}: reasons whatever the score, because fewer than 5 of the dissatisfied gave one; {n}", "{name}，{period}：不论评分的原因（最低档者给出原因的不足5份）；{n}", "{name}，{period}：不論評分的原因（最低檔者給出原因的不足5份）；{n}");
    private static readonly LocalText Head = new("Reason", "原因", "原因");
    private static readonly LocalText Others = new("Other reasons", "其他原因", "其他原因");
    private static readonly LocalText Stop = new(".", "。", "。");

    public static IEnumerable<Block> Of(SectionContext context, SurveyFindings f)
    {
        var isOfAll = f.Reasons.WithReason < Least;
        var total = isOfAll ? f.Reasons.AllWithReason : f.Reasons.WithReason;
        if (total < Least)
        {
            yield return new Callout(Tone.Neutral, context.In(Shared.Missing), context.In(None));
            yield break;
        }
        var language = context.Language;
        var counted = f.Reasons.Rows.Select(r => (r.Reason, Count: isOfAll ? r.All : r.Count)).Where(r => r.Count > 0).OrderByDescending(r => r.Count).ToList();
        var vital = Vital(counted.Select(r => r.Count), total);
        var bars = counted.Take(MostReasons).Select((r, i) => new ChartPoint(r.Reason, r.Count) { IsEmphasised = i < vital }).ToList();
        if (counted.Count > MostReasons) bars.Add(new(Others.In(language), counted.Skip(MostReasons).Sum(r => r.Count)));
        var chart = new ParetoChart
        {
            Title = LocalTextFilling.UpperFirst((isOfAll ? TitleOfAll : Title).Fill(language, ("top", LocalTextFilling.List(language, [.. bars.Take(vital).Select(b => b.Label)])), ("verb", vital == 1 ? "makes up" : "make up"),
                ("share", Figure.Write(bars.Take(vital).Sum(b => b.Value) / total, Unit.Percent)))),
            Subtitle = (isOfAll ? SubtitleOfAll : Subtitle).Fill(language, ("name", f.TouchpointName.In(language)), ("period", context.Period.Name(language)), ("n", Shared.N(total, language))),
            Description = string.Join(language == Language.English ? ", " : "、", bars.Select(b => $"{b.Label} {Figure.Write(b.Value, Unit.Count)}")) + Stop.In(language),
            Unit = Unit.Count,
            Language = language,
            Bars = bars,
        };
        yield return new ChartBlock($"survey-{f.Request.Touchpoint}-reasons", chart, ChartTable.Of(chart, Head.In(language), Shared.ChartWords(language)));
    }

    /// <summary>How many of the most frequent make up half of all, three at most, so that the title can name them.</summary>
    private static int Vital(IEnumerable<long> counts, long total)
    {
        var (sum, few) = (0L, 0);
        foreach (var count in counts)
        {
            if (few == 3 || sum * 2 >= total) break;
            sum += count;
            few++;
        }
        return few;
    }
}
