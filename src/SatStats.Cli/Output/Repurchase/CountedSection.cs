using System.Globalization;
using SatStats.Measuring.Repurchase;

namespace SatStats.Cli.Output.Repurchase;

/// <summary>Who is counted, and every exclusion with its number.</summary>
internal static class CountedSection
{
    private static readonly LocalText Title = new("Who is counted", "计入分析的客户", "計入分析的客戶");
    private static readonly FindingsColumn Step = new("step", new("step", "步骤", "步驟"));
    private static readonly FindingsColumn Number = new("number", new("number", "数量", "數量"), true);
    private static readonly LocalText Defined = new(
        "A problem is a customer's first complaint{faults}, or a survey answer that tells of a problem nobody was told of. Its state is taken on day {landmark}; resolved quickly means within {quick} hours. Purchases count after day {landmark} up to day {window}.",
        "问题指客户的首次投诉{faults}，或调查中承认遇到但未投诉的问题。以第{landmark}天的状态分组；{quick}小时内解决为迅速解决。第{landmark}天之后至第{window}天的购买计入。",
        "問題指客戶的首次投訴{faults}，或調查中承認遇到但未投訴的問題。以第{landmark}天的狀態分組；{quick}小時內解決為迅速解決。第{landmark}天之後至第{window}天的購買計入。");
    private static readonly LocalText DefinedAll = new(
        "A problem is a complaint{faults} that comes more than {gap} days after the same customer's last of its category, or a survey answer that tells of a problem nobody was told of. Its state is taken on day {landmark}; resolved quickly means within {quick} hours. Purchases count after day {landmark} up to day {window}.",
        "问题指与同一客户同类别的上一次相隔超过{gap}天的投诉{faults}，或调查中承认遇到但未投诉的问题。以第{landmark}天的状态分组；{quick}小时内解决为迅速解决。第{landmark}天之后至第{window}天的购买计入。",
        "問題指與同一客戶同類別的上一次相隔超過{gap}天的投訴{faults}，或調查中承認遇到但未投訴的問題。以第{landmark}天的狀態分組；{quick}小時內解決為迅速解決。第{landmark}天之後至第{window}天的購買計入。");
    private static readonly LocalText Several = new(
        "A customer may be counted several times: intervals and tests allow for that (sandwich by customer). Times to the next purchase and the comparison with customers without a problem take the first problem of each customer.",
        "同一客户可能计入多次：区间与检验已按客户聚类（三明治估计）。距下次购买的时间、与未遇到问题客户的比较只取每位客户的首个问题。",
        "同一客戶可能計入多次：區間與檢定已按客戶分群（三明治估計）。距下次購買的時間、與未遇到問題客戶的比較只取每位客戶的首個問題。");
    private static readonly LocalText Faults = new(" or repair ticket", "或维修工单", "或維修工單");
    private static readonly LocalText Landmark = new(
        "Everyone is followed from day {landmark}, whatever the state, so that nobody counts as resolved by having stayed long enough.",
        "无论状态如何，所有客户都从第{landmark}天起观察，因此不会因为留得久才算作已解决。", "無論狀態如何，所有客戶都從第{landmark}天起觀察，因此不會因為留得久才算作已解決。");
    private static readonly LocalText Associated = new(
        "The groups were not drawn by lot: every difference below is associated with the outcome of the problem, not shown to come from it.",
        "各组并非随机分配：下列差异均为与处理结果相关，并不表明由其造成。", "各組並非隨機分配：下列差異均為與處理結果相關，並不表明由其造成。");
    private static readonly LocalText NoContracts = new(
        "No contract end is known, so that customers who could not have left are among those counted; a customer export with contract_end would tell them apart.",
        "没有合同到期日，无法区分合同期内不能离网的客户；请导入含contract_end的客户资料。", "沒有合約到期日，無法區分合約期內不能離網的客戶；請匯入含contract_end的客戶資料。");
    private static readonly LocalText Exits = new(
        "Moves, deaths and withdrawn products are not recorded; such customers count as not having bought again.",
        "搬迁、身故、产品下线未作记录，这类客户计为未再次购买。", "搬遷、身故、產品下線未作記錄，這類客戶計為未再次購買。");

    private static readonly Dictionary<string, LocalText> Steps = new(StringComparer.Ordinal)
    {
        ["complaints"] = new("complaints on record", "投诉记录", "投訴記錄"),
        ["complaints_without_customer"] = new("– left out: name no customer", "– 排除：没有客户编号", "– 排除：沒有客戶編號"),
        ["further_episodes"] = new("– left out: later episodes of the same customers (new category, or more than {gap} days after the last)", "– 排除：同一客户之后的问题（不同类别，或间隔超过{gap}天）", "– 排除：同一客戶之後的問題（不同類別，或間隔超過{gap}天）"),
        ["repeats"] = new("– part of an episode already counted (same category within {gap} days)", "– 属于已计入的问题（同类别，{gap}天之内）", "– 屬於已計入的問題（同類別，{gap}天之內）"),
        ["silent_answers"] = new("survey answers telling of a problem not complained about", "调查中遇到问题但未投诉的答卷", "調查中遇到問題但未投訴的答卷"),
        ["silent_unusable"] = new("– left out: name no customer or no time", "– 排除：没有客户编号或时间", "– 排除：沒有客戶編號或時間"),
        ["silent_other"] = new("– left out: the same customer again, or one who did complain", "– 排除：同一客户重复，或该客户其实投诉过", "– 排除：同一客戶重複，或該客戶其實投訴過"),
        ["episodes"] = new("customers with a problem", "遇到问题的客户", "遇到問題的客戶"),
        ["all_episodes"] = new("problems", "问题", "問題"),
        ["customers"] = new("  of so many customers", "  涉及客户", "  涉及客戶"),
        ["too_early"] = new("– left out: the purchase data end before their day {window}", "– 排除：购买数据在其第{window}天之前终止", "– 排除：購買資料在其第{window}天之前終止"),
        ["left"] = new("– left out: contract ended before day {landmark}, neither renewed nor followed by a purchase until then", "– 排除：合同在第{landmark}天前到期，未续约、到期后也未再购买（已离网）", "– 排除：合約在第{landmark}天前到期，未續約、到期後也未再購買（已離網）"),
        ["bound"] = new("– left out: contract runs on beyond day {window}, not free to leave", "– 排除：合同在第{window}天之后才到期，不能自由离网", "– 排除：合約在第{window}天之後才到期，不能自由離網"),
        ["counted"] = new("counted", "计入", "計入"),
        ["contract_unknown"] = new("  of which contract end not known", "  其中合同到期日未知", "  其中合約到期日未知"),
        ["bought_early"] = new("  of which bought before day {landmark} (not counted as buying again)", "  其中第{landmark}天前已购买（不算再次购买）", "  其中第{landmark}天前已購買（不算再次購買）"),
        ["purchases_without_customer"] = new("purchases that name no customer, not used", "没有客户编号、未使用的购买记录", "沒有客戶編號、未使用的購買記錄"),
    };

    public static FindingsSection Of(RepurchaseFindings f, Language language)
    {
        var gaps = Gaps(f, language);
        List<string> sentences = [(IsAll(f) ? DefinedAll : Defined).Say(language, gaps), Landmark.Say(language, gaps), Associated.In(language), Exits.In(language)];
        if (IsAll(f)) sentences.Insert(1, Several.In(language));
        if (f.Ledger.ContractEnds == 0) sentences.Add(NoContracts.In(language));
        if (f.Counted.Episodes > 0 && f.Counted.TooEarly == f.Counted.Episodes) sentences.Add(Reach(f, language));
        var rows = Numbers(f).Select(n => new[] { Cells.Text(n.Id, Steps[n.Id].Say(language, gaps)), Cells.Count(n.Number) }).ToList();
        return new("counted", Title.In(language), sentences, [new("steps", [Step, Number], rows)]);
    }

    private static IEnumerable<(string Id, long Number)> Numbers(RepurchaseFindings f)
    {
        var (l, c) = (f.Ledger, f.Counted);
        yield return ("complaints", l.Complaints);
        yield return ("complaints_without_customer", l.ComplaintsWithoutCustomer);
        yield return ("repeats", l.Problems - l.ProblemEpisodes);
        if (!IsAll(f)) yield return ("further_episodes", l.ProblemEpisodes - l.CustomersWithProblem);
        yield return ("silent_answers", l.SilentAnswers);
        yield return ("silent_unusable", l.SilentUnusable);
        yield return ("silent_other", l.SilentAnswers - l.SilentUnusable - l.SilentEpisodes);
        if (IsAll(f)) yield return ("all_episodes", l.ProblemEpisodes + l.SilentEpisodes);
        yield return (IsAll(f) ? "customers" : "episodes", l.CustomersWithProblem + l.SilentCustomers);
        yield return ("too_early", c.TooEarly);
        yield return ("left", c.Left);
        yield return ("bound", c.Bound);
        yield return ("counted", c.Counted);
        yield return ("contract_unknown", c.ContractUnknown);
        yield return ("bought_early", c.BoughtEarly);
        yield return ("purchases_without_customer", l.PurchasesWithoutCustomer);
    }

    internal static bool IsAll(RepurchaseFindings f) => f.Settings.Episodes == EpisodeChoice.All;

    private static string Reach(RepurchaseFindings f, Language language)
    {
        var needed = f.Ledger.FirstStart?.AddDays(f.Settings.WindowDays).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
        return ObstacleWords.Whole(RepurchaseSections.Everything.In(language), Obstacle.PurchasesEndTooEarly, language) + new LocalText(
            $" The first of them is over on {needed}.", $"最早的一个在{needed}结束。", $"最早的一個在{needed}結束。").In(language);
    }

    internal static (string, string)[] Gaps(RepurchaseFindings f, Language language) =>
    [
        ("landmark", Written(f.Settings.LandmarkDays)), ("window", Written(f.Settings.WindowDays)), ("quick", Written(f.Settings.QuickHours)), ("gap", Written(f.Settings.GapDays)),
        ("faults", f.Settings.IncludesFaults ? Faults.In(language) : ""),
    ];

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);
}
