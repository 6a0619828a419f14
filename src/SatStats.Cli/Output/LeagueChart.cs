using SatStats.Charting;
using SatStats.Measuring.Leagues;
using SatStats.Reporting;

namespace SatStats.Cli.Output;

/// <summary>A league table as a funnel: each part's figure against its size, with the limits that chance sets a part of that size.</summary>
internal static class LeagueChart
{
    private static readonly LocalText s_cases = new("Cases", "样本数", "樣本數");
    private static readonly LocalText s_customers = new("Customers", "客户数", "客戶數");

    public static ScatterChart Of(League league, Language language)
    {
        var isRate = league.Metric.Family == Family.Exposure;
        return new()
        {
            Title = LeagueWords.Title(league).In(language),
            Subtitle = Subtitle(league).In(language),
            Description = LeagueWords.Sentence(league).In(language),
            Footnote = Note(league).In(language),
            Unit = league.Metric.Unit,
            Language = language,
            Along = (isRate ? s_customers : s_cases).In(language),
            Upward = league.Metric.Title.In(language),
            Points = [.. league.Rows.Select(r => Point(league, r, language))],
            Lines = Lines(league, language),
        };
    }

    private static double Size(LeagueRow row) => row.Figure.Denominator ?? row.Figure.N;

    private static ScatterPoint Point(League league, LeagueRow row, Language language) => new(SingleChart.NameOf(row.Figure.Slice, language), Size(row), row.Figure.Value!.Value)
    {
        IsEmphasised = row.Standing == Standing.Beyond998,
        Range = league.Curve.Count == 0 ? (row.Wide.Low, row.Wide.High) : null,
    };

    private static List<ScatterLine> Lines(League league, Language language)
    {
        var sizes = league.Rows.Select(Size).ToList();
        var (least, most) = league.Curve is [var first, .., var last] ? (first.Size, last.Size) : (sizes.Min(), sizes.Max());
        var whole = new LocalText("whole", "总体", "總體").In(language);
        var lines = new List<ScatterLine> { new($"{whole} {Figure.Write(league.Centre, league.Metric.Unit, language)}", [(least, league.Centre), (most, league.Centre)]) };
        if (league.Curve.Count == 0) return lines;
        lines.Add(new("99.8%", [.. league.Curve.Select(s => (s.Size, s.Wide.High))]));
        lines.Add(new("95%", [.. league.Curve.Select(s => (s.Size, s.Usual.High))]) { IsDashed = true });
        lines.Add(new("95%", [.. league.Curve.Select(s => (s.Size, s.Usual.Low))]) { IsDashed = true });
        lines.Add(new("99.8%", [.. league.Curve.Select(s => (s.Size, s.Wide.Low))]));
        return lines;
    }

    private static LocalText Subtitle(League league)
    {
        var (n, when) = (Figure.Write(league.Rows.Sum(r => r.Figure.N), Unit.Count), league.Period.Label);
        string Title(Language language) => league.Metric.Title.In(language);
        string By(Language language) => SingleChart.By(league.Dimension, language);
        return new($"{Title(Language.English)} {By(Language.English)}, {when}; n = {n}", $"{Title(Language.SimplifiedChinese)}（{By(Language.SimplifiedChinese)}），{when}；样本数{n}", $"{Title(Language.TraditionalChinese)}（{By(Language.TraditionalChinese)}），{when}；樣本數{n}");
    }

    private static LocalText Note(League league) => league.Curve.Count == 0
        ? new("Grey lines: where each would lie in 99.8 of 100 cases if it were no different from the whole. Their order may be chance.", "灰线：若与总体无异，100次中有99.8次落在其间。名次可能只是偶然。", "灰線：若與總體無異，100次中有99.8次落在其間。名次可能只是偶然。")
        : new("Lines: exact limits for a part of that size that is no different from the whole; one in twenty leaves the dashed ones by chance, one in 500 the others.", "曲线：与总体无异的部分按其规模的精确控制限；二十分之一会偶然超出虚线，五百分之一会偶然超出实线。", "曲線：與總體無異的部分按其規模的精確控制限；二十分之一會偶然超出虛線，五百分之一會偶然超出實線。");
}
