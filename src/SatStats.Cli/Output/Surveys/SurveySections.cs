using System.Globalization;
using SatStats.Cli.Output.Repurchase;

namespace SatStats.Cli.Output.Surveys;

/// <summary>The findings about one survey in the order in which they are told.</summary>
internal static class SurveySections
{
    private static readonly LocalText Know = new("Read with care", "解读须知", "解讀須知");
    private static readonly LocalText Nothing = new("Nothing to warn of.", "没有需要提示之处。", "沒有需要提示之處。");
    private static readonly FindingsColumn Id = new("id", new("id", "编号", "編號"));
    private static readonly FindingsColumn Tone = new("tone", new("tone", "性质", "性質"), true);

    public static IReadOnlyList<FindingsSection> Of(SurveyFindings f, Language language) =>
    [
        Remarks(f, language), ResponseSections.Funnel(f, language), ScoreSections.Scores(f, language), ModeSections.Modes(f, language), WeightSections.Weighted(f, language),
        ScoreSections.Items(f, language), ReasonSection.Of(f, language), ResponseSections.Nonresponse(f, language),
    ];

    /// <summary>A section of this survey: for programs its touchpoint and what it is about, for people both and the period.</summary>
    internal static FindingsSection Section(SurveyFindings f, string id, LocalText title, Language language, IReadOnlyList<string> sentences, params IReadOnlyList<FindingsTable> tables)
    {
        var period = f.Request.Period == Period.Ever ? new LocalText("all time", "全部时间", "全部時間").In(language) : f.Request.Period.Label;
        var name = f.TouchpointName.In(language);
        return new($"{f.Request.Touchpoint ?? "none"}.{id}", language == Language.English ? $"{name}, {period}: {title.English}" : $"{name}（{period}）：{title.In(language)}", [.. sentences.Select(RowPrinter.Harmless)], [.. tables.Where(t => t.Rows.Count > 0)]);
    }

    // The table is for programs, which would otherwise have to read sentences; people have them above.
    private static FindingsSection Remarks(SurveyFindings f, Language language)
    {
        var section = Section(f, "remarks", Know, language, f.Remarks.Count == 0 ? [Nothing.In(language)] : [.. f.Remarks.Select(r => r.Text.In(language))]);
        return section with { Tables = [new FindingsTable("remarks", [Id, Tone], [.. f.Remarks.Select(r => (FindingsCell[])[Cells.Text(r.Id, r.Id), Cells.Text(r.Tone.ToString().ToLowerInvariant(), "")])]) { IsForPrograms = true }] };
    }

    internal static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
