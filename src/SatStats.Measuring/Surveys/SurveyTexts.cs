namespace SatStats.Measuring.Surveys;

/// <summary>The sentences about surveys; their gaps are filled by those who say them.</summary>
internal static class SurveyTexts
{
    public static readonly LocalText OnlyAnswers = new(
        "Response rate not estimable: the export holds only answers. Import the survey system's list of invitations (response_id, mode, invited_at; answered_at empty where nobody answered); response rates and worst-case bounds will then be known.",
        "回复率无法估计：导出文件只含已作答的答卷。请导入调查系统的邀请清单（response_id、mode、invited_at；未作答者answered_at为空），即可得到回复率与最坏情形界限。",
        "回覆率無法估計：匯出檔案只含已作答的答卷。請匯入調查系統的邀請清單（response_id、mode、invited_at；未作答者answered_at為空），即可得到回覆率與最壞情形界限。");
    public static readonly LocalText LowResponse = new(
        "Only {rate} of those asked answered, less than {limit}: whatever the silent think, the share satisfied lies between {low} and {high}, and no more is certain.",
        "受邀者中只有{rate}作答，低于{limit}：无论未作答者如何看，满意率只能确定在{low}至{high}之间。", "受邀者中只有{rate}作答，低於{limit}：無論未作答者如何看，滿意率只能確定在{low}至{high}之間。");
    public static readonly LocalText WithoutInvitation = new(
        "{n} answers have no invitation on record; they score, but are in no response rate.", "{n}份答卷没有邀请记录：计入评分，不计入回复率。", "{n}份答卷沒有邀請記錄：計入評分，不計入回覆率。");
    public static readonly LocalText ResponseDiffers = new(
        "Response differs by {by} beyond chance ({p}, adjusted): from {low} ({lowest}) to {high} ({highest}). The unweighted figures speak more for those who answer more.",
        "不同{by}的回复率差异超出随机（{p}，已作多重校正）：从{low}（{lowest}）到{high}（{highest}）。未加权的数值偏向作答较多者。",
        "不同{by}的回覆率差異超出隨機（{p}，已作多重校正）：從{low}（{lowest}）到{high}（{highest}）。未加權的數值偏向作答較多者。");
    public static readonly LocalText LateLess = new(
        "The last third to answer is less satisfied than the first ({late} against {early}, {p}). If those who never answer resemble the late, the true share is lower.",
        "最晚作答的三分之一满意率低于最早的三分之一（{late}对{early}，{p}）。若未作答者与晚作答者相似，真实满意率更低。", "最晚作答的三分之一滿意率低於最早的三分之一（{late}對{early}，{p}）。若未作答者與晚作答者相似，真實滿意率更低。");
    public static readonly LocalText LateMore = new(
        "The last third to answer is more satisfied than the first ({late} against {early}, {p}). If those who never answer resemble the late, the true share is higher.",
        "最晚作答的三分之一满意率高于最早的三分之一（{late}对{early}，{p}）。若未作答者与晚作答者相似，真实满意率更高。", "最晚作答的三分之一滿意率高於最早的三分之一（{late}對{early}，{p}）。若未作答者與晚作答者相似，真實滿意率更高。");
    public static readonly LocalText MixedScales = new(
        "The scores are on different scales and have no common mean; share and index take each on its own.", "评分所用量表不同，没有共同平均分；满意率与指数按各自量表计算。", "評分所用量表不同，沒有共同平均分；滿意率與指數按各自量表計算。");
    public static readonly LocalText OutsideScale = new("Left out: {n} scores that their scale does not have.", "已排除超出量表的评分{n}个。", "已排除超出量表的評分{n}個。");
    public static readonly LocalText ItemsMissing = new(
        "Not in the index of items: {n} answers without all the items that weigh something.", "分项不全的答卷{n}份未计入分项指数。", "分項不全的答卷{n}份未計入分項指數。");
    public static readonly LocalText ItemsOutside = new("Counted as missing: {n} item scores that their scale does not have.", "超出量表的分项评分{n}个按缺失处理。", "超出量表的分項評分{n}個按缺失處理。");
    public static readonly LocalText ModesDiffer = new(
        "The share satisfied differs by mode beyond chance ({p}): another mix of modes moves the whole.", "不同调查方式的满意率差异超出随机（{p}）：方式构成变化会带动总体。", "不同調查方式的滿意率差異超出隨機（{p}）：方式構成變化會帶動總體。");
    public static readonly LocalText MixMoved = new(
        "Of the change of {total} since the period before, {mix} comes from another mix of modes alone.", "较上期{total}的变化中，{mix}仅来自调查方式构成的变化。", "較上期{total}的變化中，{mix}僅來自調查方式構成的變化。");
    public static readonly LocalText OnlyOnce = new("Only one of the two periods has {modes}; the division of the change leaves them out.", "两期中只有一期采用{modes}，变化分解未计入。", "兩期中只有一期採用{modes}，變化分解未計入。");
    public static readonly LocalText NoMargins = new(
        "Not weighted: region, area type and segment of the population or of those who answered are not known. Import the customer export (customer_id, region, area_type, segment), and answers with customer_id.",
        "未加权：总体或作答者的地区、城乡、客户群未知。请导入客户资料（customer_id、region、area_type、segment）及含customer_id的答卷。", "未加權：總體或作答者的地區、城鄉、客戶群未知。請匯入客戶資料（customer_id、region、area_type、segment）及含customer_id的答卷。");
    public static readonly LocalText OneGroup = new(
        "Not weighted: by every grouping that weights would go by, the population is one group, or its groups are not named as those of the answers are.",
        "未加权：按各加权维度，总体只有一个群体，或其名称与答卷不一致。", "未加權：按各加權維度，總體只有一個群體，或其名稱與答卷不一致。");
    public static readonly LocalText NotConverged = new(
        "Not weighted: the margins contradict each other in these answers, and no weights meet them all. Weight by fewer groupings (satstats.yaml, survey: rake) or over more months.",
        "未加权：各边际在这些答卷中相互矛盾，没有权重能同时满足。请减少加权维度（satstats.yaml，survey: rake）或扩大期间。", "未加權：各邊際在這些答卷中相互矛盾，沒有權重能同時滿足。請減少加權維度（satstats.yaml，survey: rake）或擴大期間。");
    public static readonly LocalText MarginUnknown = new("Not weighted by {by}: it is known of less than half of the population or of those who answered.", "未按{by}加权：总体或作答者中半数以上未知。", "未按{by}加權：總體或作答者中半數以上未知。");
    public static readonly LocalText EmptyMargins = new("Nobody answered from {groups}; the weighted figures do not speak for them.", "以下群体无人作答：{groups}；加权数值不代表他们。", "以下群體無人作答：{groups}；加權數值不代表他們。");
    public static readonly LocalText Unreached = new("{group} ({by}, {share} of the population)", "{group}（{by}，占总体{share}）", "{group}（{by}，佔總體{share}）");
    public static readonly LocalText NotWeighable = new("Left out of the weighted figures: {n} answers of customers whose group is not known.", "所属群体未知的答卷{n}份未计入加权数值。", "所屬群體未知的答卷{n}份未計入加權數值。");
    public static readonly LocalText WeightsCut = new(
        "The weights of {n} answers were cut to {trim} times the average; margins are now up to {off} off.", "{n}份答卷的权重截至平均的{trim}倍；边际最多偏离{off}。", "{n}份答卷的權重截至平均的{trim}倍；邊際最多偏離{off}。");
    public static readonly LocalText DesignEffect = new(
        "The weights cost much: a design effect of {effect} makes {n} answers as sure as {effective} unweighted ones.", "加权代价较大：设计效应{effect}，{n}份答卷的精度仅相当于未加权的{effective}份。", "加權代價較大：設計效應{effect}，{n}份答卷的精度僅相當於未加權的{effective}份。");
    public static readonly LocalText SpeaksForCustomers = new(
        "The weighted figures speak for all customers, of whom those served in the period may be a different mix; survey: population: invited in satstats.yaml makes them speak for those asked.",
        "加权数值代表全体客户，其构成可能与期内受服务者不同；在satstats.yaml中设survey: population: invited，则代表受邀者。", "加權數值代表全體客戶，其構成可能與期內受服務者不同；在satstats.yaml中設survey: population: invited，則代表受邀者。");
    public static readonly LocalText Excluded = new("Left out by the rule “{rule}” of satstats.yaml: {n} records.", "按satstats.yaml的规则“{rule}”排除{n}条记录。", "按satstats.yaml的規則「{rule}」排除{n}條記錄。");
    public static readonly LocalText Marked = new("{n} figures rest on fewer than {least} cases and are marked.", "{n}个数值样本不足{least}个，已加注。", "{n}個數值樣本不足{least}個，已加註。");
    public static readonly LocalText Withheld = new("{n} figures rest on fewer than {least} cases and are withheld.", "{n}个数值样本不足{least}个，不予公布。", "{n}個數值樣本不足{least}個，不予公布。");
}
