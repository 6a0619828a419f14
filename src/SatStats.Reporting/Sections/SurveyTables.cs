using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>The tables about a survey: funnel and bounds, response by group, modes, weighted beside unweighted.</summary>
internal static class SurveyTables
{
    private static readonly LocalText Step = new("Step", "步骤", "步驟");
    private static readonly LocalText OfInvited = new("Of invited", "占邀请", "佔邀請");
    private static readonly LocalText FunnelCaption = new("From those asked to those who said something", "从邀请到作答", "從邀請到作答");
    private static readonly LocalText Bounds = new(
        "{title}: {value} of those who scored ({low} to {high} by chance). If all {unknown} who gave no score were dissatisfied it would be {least}, if all were satisfied {most}.",
        "{title}：评分者中为{value}（随机误差{low}至{high}）。若未评分的{unknown}位全部不满意则为{least}，全部满意则为{most}。", "{title}：評分者中為{value}（隨機誤差{low}至{high}）。若未評分的{unknown}位全部不滿意則為{least}，全部滿意則為{most}。");
    private static readonly LocalText ResponseCaption = new("Who answers, by group", "各群体回复率", "各群體回覆率");
    private static readonly LocalText By = new("By", "分组", "分組");
    private static readonly LocalText Lowest = new("Answers least", "回复最少", "回覆最少");
    private static readonly LocalText Highest = new("Answers most", "回复最多", "回覆最多");
    private static readonly LocalText Rate = new("Response rate", "回复率", "回覆率");
    private static readonly LocalText Beyond = new("Beyond chance", "超出随机", "超出隨機");
    private static readonly LocalText Yes = new("yes ({p})", "是（{p}）", "是（{p}）");
    private static readonly LocalText No = new("no ({p})", "否（{p}）", "否（{p}）");
    private static readonly LocalText ModeCaption = new("Modes beside each other", "各调查方式对比", "各調查方式對比");
    private static readonly LocalText Mode = new("Mode", "方式", "方式");
    private static readonly LocalText Satisfied = new("Satisfied", "满意率", "滿意率");
    private static readonly LocalText Mean = new("Mean", "平均分", "平均分");
    private static readonly LocalText Mix = new(
        "Since {before} the share satisfied changed by {total} ({low} to {high}): {mix} from another mix of modes, {within} within the modes.",
        "较{before}，满意率变化{total}（{low}至{high}）：方式构成变化{mix}，各方式内部变化{within}。", "較{before}，滿意率變化{total}（{low}至{high}）：方式構成變化{mix}，各方式內部變化{within}。");
    private static readonly LocalText WeightCaption = new("Unweighted beside weighted", "未加权与加权对比", "未加權與加權對比");
    private static readonly LocalText Measure = new("Measure", "指标", "指標");
    private static readonly LocalText Unweighted = new("Unweighted", "未加权", "未加權");
    private static readonly LocalText WeightedHead = new("Weighted", "加权", "加權");
    private static readonly LocalText Cost = new(
        "Weighted to {source} by {by}. Design effect {effect}: {n} answers are as sure as {effective} unweighted ones.", "按{source}的{by}加权。设计效应{effect}：{n}份答卷相当于未加权的{effective}份。", "按{source}的{by}加權。設計效應{effect}：{n}份答卷相當於未加權的{effective}份。");
    private static readonly LocalText Customers = new("all customers on record", "全部在册客户", "全部在冊客戶");
    private static readonly LocalText Invited = new("those who were asked", "受邀者", "受邀者");
    private static readonly LocalText Withheld = new("Withheld: fewer than 5 cases", "样本不足5个，不予公布", "樣本不足5個，不予公布");
    private static readonly LocalText NotWeighted = new("There are no weights; the remarks say why.", "未加权，原因见说明。", "未加權，原因見說明。");

    public static IEnumerable<Block> Funnel(SectionContext context, SurveyFindings f)
    {
        yield return new Table(context.In(FunnelCaption), [Text(context, Step), Number(context, Shared.Cases), Number(context, OfInvited), Number(context, Shared.Low), Number(context, Shared.High)],
            [.. f.Funnel.Steps.Select(s => new TableRow([Name(s.Title, context.Language), new FigureCell(s.Count, Unit.Count), .. Figures(s.OfInvited)]))]);
        if (f.Scores.Bounds is not [var bound, ..]) yield break;
        var (language, share) = (context.Language, f.Scores["top_two"]);
        yield return new Paragraph(Bounds.Fill(language, ("title", bound.Title.In(language)), ("value", Percent(share.Value)), ("low", Percent(share.Low)), ("high", Percent(share.High)),
            ("unknown", Figure.Write(bound.Unknown, Unit.Count)), ("least", Percent(bound.Low)), ("most", Percent(bound.High))));
    }

    public static IEnumerable<Block> Nonresponse(SectionContext context, SurveyFindings f)
    {
        if (f.Nonresponse.Tests.Count == 0) yield break;
        var language = context.Language;
        yield return new Table(context.In(ResponseCaption), [Text(context, By), Text(context, Lowest), Number(context, Rate), Number(context, Shared.Cases), Text(context, Highest), Number(context, Rate), Number(context, Shared.Cases), Text(context, Beyond)],
            [.. f.Nonresponse.Tests.Select(t => new TableRow(
            [
                Name(t.DimensionName, language), new TextCell(t.LowestName.In(language)), new FigureCell(t.LowestRate.Value, Unit.Percent), new FigureCell(t.LowestRate.N, Unit.Count), new TextCell(t.HighestName.In(language)),
                new FigureCell(t.HighestRate.Value, Unit.Percent), new FigureCell(t.HighestRate.N, Unit.Count), new TextCell(t.Adjusted is { } p ? (t.Differs ? Yes : No).Fill(language, ("p", RepurchaseSection.P(p))) : "–"),
            ], t.Differs))]);
    }

    public static IEnumerable<Block> Modes(SectionContext context, SurveyFindings f)
    {
        var language = context.Language;
        yield return new Table(context.In(ModeCaption),
            [Text(context, Mode), Number(context, Rate), Number(context, Shared.Cases), Number(context, Satisfied), Number(context, Shared.Low), Number(context, Shared.High), Number(context, Mean), Number(context, Shared.Low), Number(context, Shared.High), Text(context, Shared.Note)],
            [.. f.Modes.Rows.Select(m => new TableRow([Name(m.Name, language), new FigureCell(m.ResponseRate.Value, Unit.Percent), new FigureCell(m.TopTwo.N, Unit.Count), .. Figures(m.TopTwo), .. Figures(m.Mean), Note(m.TopTwo, language)]))]);
        if (f.Modes.Mix is not { } mix) yield break;
        yield return new Paragraph(Mix.Fill(language, ("before", mix.BeforePeriod.Near(context.Period, language)), ("total", Points(mix.Total.Value, language)), ("low", Points(mix.Total.Low, language)), ("high", Points(mix.Total.High, language)),
            ("mix", Points(mix.Mix.Value, language)), ("within", Points(mix.Within.Value, language))));
    }

    public static IEnumerable<Block> Weighted(SectionContext context, SurveyFindings f)
    {
        var (language, w) = (context.Language, f.Weighting);
        if (w.Lack != SurveyLack.None) return [new Paragraph(context.In(NotWeighted))];
        return
        [
            new Table(context.In(WeightCaption), [Text(context, Measure), Number(context, Unweighted), Number(context, Shared.Low), Number(context, Shared.High), Number(context, WeightedHead), Number(context, Shared.Low), Number(context, Shared.High), Number(context, Shared.Cases), Text(context, Shared.Note)],
                [.. w.Figures.Select(r => new TableRow([new TextCell(r.Title.In(language)), .. Figures(r.Unweighted), .. Figures(r.Weighted), new FigureCell(r.Weighted.N, Unit.Count), Note(r.Weighted, language)]))]),
            new Paragraph(Cost.Fill(language, ("source", (w.Source == SurveyPopulation.Customers ? Customers : Invited).In(language)), ("by", LocalTextFilling.List(language, [.. w.Margins.Select(m => m.DimensionName.In(language)).Distinct()])),
                ("effect", Figure.Write(w.DesignEffect, Unit.Score)), ("n", Figure.Write(w.Weighted, Unit.Count)), ("effective", Figure.Write(w.EffectiveN, Unit.Count)))),
        ];
    }

    private static FigureCell[] Figures(SurveyFigure f) => [new(f.Value, f.Unit), new(f.Low, f.Unit), new(f.High, f.Unit)];

    private static TextCell Name(LocalText name, Language language) => new(LocalTextFilling.UpperFirst(name.In(language)));

    private static TextCell Note(SurveyFigure f, Language language) => new(f.Lack == SurveyLack.TooFew ? Withheld.In(language) : f.HasFewCases ? Shared.FewCases.In(language) : f.Lack == SurveyLack.MixedScales ? Shared.MixedScales.In(language) : "");

    private static string Percent(double? share) => Figure.Write(share, Unit.Percent);

    private static string Points(double difference, Language language) => Figure.WriteDifference(difference, Unit.Percent, language);

    private static Column Text(SectionContext context, LocalText title) => new(context.In(title), IsText: true);

    private static Column Number(SectionContext context, LocalText title) => new(context.In(title));
}
