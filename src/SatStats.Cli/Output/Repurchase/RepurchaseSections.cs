using SatStats.Measuring.Repurchase;

namespace SatStats.Cli.Output.Repurchase;

/// <summary>The findings in the order in which they are told.</summary>
internal static class RepurchaseSections
{
    public static readonly LocalText Everything = new("Everything below", "以下各项", "以下各項");

    private static readonly LocalText BenchmarkTitle = new("Published elsewhere (quoted, not results of this data)", "他处公布的数值（仅为引用，非本数据结果）", "他處公布的數值（僅為引用，非本資料結果）");
    private static readonly LocalText Benchmark = new(
        "These are stated intentions, not purchases, of other people at other times; compare with care.", "以下为他人在其他时期的自述意愿，并非购买行为；比较须谨慎。", "以下為他人在其他時期的自述意願，並非購買行為；比較須謹慎。");
    private static readonly FindingsColumn Source = new("source", new("quoted from", "引自", "引自"));
    private static readonly LocalText Operator = new("an operator's account, after TARP", "某运营商自述，源自TARP", "某電信業者自述，源自TARP");
    private static readonly LocalText Major = new("TARP, US 1970s, major problems (loss over $100)", "TARP，1970年代美国，重大问题（损失逾100美元）", "TARP，1970年代美國，重大問題（損失逾100美元）");
    private static readonly LocalText Minor = new("TARP, US 1970s, minor problems (loss under $5)", "TARP，1970年代美国，轻微问题（损失不足5美元）", "TARP，1970年代美國，輕微問題（損失不足5美元）");

    public static IReadOnlyList<FindingsSection> Of(RepurchaseFindings findings, Language language) =>
    [
        CountedSection.Of(findings, language), CrudeSection.Of(findings, language), AdjustedSections.InGroups(findings, language), AdjustedSections.ByModel(findings, language),
        TimeSections.WaitingTimes(findings, language), TimeSections.DoseResponse(findings, language), LastSections.HiddenCause(findings, language), LastSections.RecoveryParadox(findings, language),
        LastSections.IcebergRows(findings, language), Benchmarks(language),
    ];

    private static FindingsSection Benchmarks(Language language)
    {
        var cells = new Cells(language);
        (LocalText Source, double?[] Shares)[] quoted = [(Operator, [0.09, null, null, 0.82]), (Major, [0.09, 0.19, 0.54, 0.82]), (Minor, [0.37, 0.46, 0.70, 0.95])];
        return new("benchmarks", BenchmarkTitle.In(language), [Benchmark.In(language)], [new("quoted",
            [Source, .. Enum.GetValues<ProblemState>().Select(s => new FindingsColumn($"quoted_{RepurchaseWords.Name(s)}", new(RepurchaseWords.Of(s, language)), true))],
            [.. quoted.Select(q => (FindingsCell[])[Cells.Text(q.Source.English, q.Source.In(language)), .. q.Shares.Select(cells.Share)])])]);
    }
}
