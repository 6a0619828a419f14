using SatStats.Cli.Output.Repurchase;

namespace SatStats.Cli.Output.Surveys;

/// <summary>Why the dissatisfied are so, most frequent first.</summary>
internal static class ReasonSection
{
    private static readonly LocalText Title = new("reasons of the dissatisfied", "不满意原因", "不滿意原因");
    private static readonly LocalText Counted = new(
        "Dissatisfied, in the worst boxes of their scale (the lowest two scores; of three points or fewer the lowest): {n}. With a reason: {with}; shares are of these. The last column counts reasons whatever the score.",
        "{n}份答卷处于量表最低档（最低两档；三档及以下的量表取最低一档），其中{with}份给出原因，占比以此为基数。末列不论评分。",
        "{n}份答卷處於量表最低檔（最低兩檔；三檔及以下的量表取最低一檔），其中{with}份給出原因，佔比以此為基數。末欄不論評分。");
    private static readonly FindingsColumn Reason = new("reason", new("reason", "原因", "原因"));
    private static readonly FindingsColumn Count = new("count", new("number", "数量", "數量"), true);
    private static readonly FindingsColumn Share = new("share", new("share", "占比", "佔比"), true);
    private static readonly FindingsColumn Cumulative = new("cumulative_share", new("cumulative", "累计", "累計"), true);
    private static readonly FindingsColumn All = new("all_scores", new("whatever the score", "不论评分", "不論評分"), true);

    public static FindingsSection Of(SurveyFindings f, Language language)
    {
        var (cells, r) = (new SurveyCells(language), f.Reasons);
        return SurveySections.Section(f, "reasons", Title, language, [Counted.Say(language, ("n", Figure.Write(r.Dissatisfied, Unit.Count)), ("with", Figure.Write(r.WithReason, Unit.Count)))],
            new FindingsTable("reasons", [Reason, Count, Share, SurveyCells.Interval, Cumulative, All],
                [.. r.Rows.Select(row => (FindingsCell[])
                    [Cells.Text(row.Reason, row.Reason), Cells.Count(row.Count), cells.Of(row.Share), cells.IntervalOf(row.Share), row.Cumulative is { } c ? cells.Share(c) : Cells.Empty, Cells.Count(row.All)])]));
    }
}
