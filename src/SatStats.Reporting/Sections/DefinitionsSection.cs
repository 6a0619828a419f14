using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>What every figure of the report means and how far it can be trusted.</summary>
internal sealed class DefinitionsSection : Section
{
    private static readonly LocalText Rules = new(
        "Every figure stands with its number of cases and its 95% interval. With fewer than 5 cases it is withheld; with fewer than 30 it is marked. A change is called better or worse only where the interval of the difference does not hold zero; otherwise it is called not distinguishable, with the smallest change that this many cases would have shown in four of five tries. A target is met or missed only where the whole interval lies on one side of it; one of all cases is met where none of at least 30 failed, and missed by one. Changes of counts are of their number a day, because months differ in length.",
        "每个数字都附有样本数和95%置信区间。样本不足5个不予公布，不足30个另行标注。只有当差异的置信区间不含零时，才判断为改善或变差；否则判断为无显著差异，并给出以当前样本量（检验功效80%）能够识别的最小变化。只有当整个置信区间位于目标一侧时，才判断为达标或未达标；目标为100%时，至少30个样本全部达到即为达标，有一个未达到即为未达标。件数的变化按日均计算，因为各月天数不同。",
        "每個數字都附有樣本數和95%信賴區間。樣本不足5個不予公布，不足30個另行標註。只有當差異的信賴區間不含零時，才判斷為改善或變差；否則判斷為無顯著差異，並給出以目前樣本量（檢定力80%）能夠識別的最小變化。只有當整個信賴區間位於目標一側時，才判斷為達標或未達標；目標為100%時，至少30個樣本全部達到即為達標，有一個未達到即為未達標。件數的變化按日均計算，因為各月天數不同。");
    private static readonly LocalText Meaning = new("Meaning", "含义", "含義");
    private static readonly LocalText Basis = new("Counted", "统计口径", "統計口徑");
    private static readonly LocalText Clock = new("Clock", "计时方式", "計時方式");
    private static readonly LocalText Exclusions = new("Left out", "剔除", "剔除");
    private static readonly LocalText ByRule = new("Left out by rule", "按规则剔除", "依規則剔除");
    private static readonly LocalText Nothing = new("nothing", "无", "無");
    private static readonly LocalText Target = new("Target", "目标", "目標");
    private static readonly LocalText Rule = new("How to read the figures", "如何解读", "如何解讀");
    private static readonly LocalText Metrics = new("The figures", "指标说明", "指標說明");

    public override string Id => "definitions";

    public override LocalText Title => new("Definitions", "指标定义", "指標定義");

    public override bool LooksBack => true;

    public override IEnumerable<Block> Build(SectionContext context)
    {
        var used = context.Figures.Used.Select(m => m.Metric).DistinctBy(m => m.Id).ToList();
        if (used.Count > 0)
        {
            yield return context.Heading(Metrics);
            yield return new Blocks.Definitions([.. used.Select(m => new Definition(m.Id, m.Title.In(context.Language), [.. Lines(m, context)]))]);
        }
        yield return context.Heading(Rule);
        yield return new Paragraph(context.In(Rules));
    }

    private static readonly LocalText Elsewhere = new("Told elsewhere", "引用的数字", "引用的數字");
    private static readonly LocalText LeftOut = new("{rule}: {count} left out", "{rule}：剔除{count}件", "{rule}：剔除{count}件");
    private static readonly LocalText WithThem = new("With all of them it would be {value} (n {n}).", "若全部计入，则为{value}（样本{n}）。", "若全部計入，則為{value}（樣本{n}）。");

    /// <summary>What the workspace's rules left out of the whole figure, and what it would be without them.</summary>
    private static string Ledger(Metric metric, SectionContext context)
    {
        var figure = context.Figures.Used.FirstOrDefault(m => m.Metric.Id == metric.Id && m.Slice.IsAll && m.Statistic("excluded") is not null);
        string Written(double? value) => Figure.Write(value, Unit.Count);
        var rules = metric.ExclusionRules.Select(r => figure?.Statistic($"excluded_{r.Id}") is { } count ? LeftOut.Fill(context.Language, ("rule", r.Title.In(context.Language)), ("count", Written(count))) : r.Title.In(context.Language));
        var with = figure?.Statistic("excluded") is > 0 ? WithThem.Fill(context.Language, ("value", Figure.Write(figure.Statistic("value_of_all"), metric.Unit, context.Language)), ("n", Written(figure.Statistic("n_of_all")))) : "";
        return $"{string.Join("; ", rules)}. {with}".TrimEnd();
    }

    private static IEnumerable<DefinitionLine> Lines(Metric metric, SectionContext context)
    {
        var language = context.Language;
        yield return new(context.In(Meaning), metric.Legend.In(language));
        yield return new(context.In(Basis), MetricWords.Say(metric.Basis, language));
        yield return new(context.In(Clock), MetricWords.Say(metric.Clock, language));
        yield return new(context.In(Exclusions), metric.Exclusions.Length == 0 ? context.In(Nothing) : MetricWords.Say(metric.Exclusions, language));
        if (metric.ExclusionRules.Count > 0) yield return new(context.In(ByRule), Ledger(metric, context));
        yield return new(context.In(Shared.Interval), MetricWords.Interval(metric, language));
        if (metric.Benchmark is { } told) yield return new(context.In(Elsewhere), LocalText.Parse(told).In(language));
        if (metric.Target is not { } target) yield break;
        var source = metric.TargetSource is { Length: > 0 } from ? new LocalText(" ({0})", "（{0}）", "（{0}）").In(language).Replace("{0}", MetricWords.Say(from, language), StringComparison.Ordinal) : "";
        yield return new(context.In(Target), Figure.Write(target, metric.Unit, language) + source);
    }
}
