using SatStats.Measuring.Repurchase;

namespace SatStats.Cli.Output.Repurchase;

/// <summary>Why a figure is missing, and which export would make it possible.</summary>
internal static class ObstacleWords
{
    private static readonly Dictionary<Obstacle, (LocalText Reason, LocalText Remedy)> Words = new()
    {
        [Obstacle.SilentNotObserved] = (
            new("customers who had a problem and told nobody are not observed", "遇到问题却未投诉的客户没有被观察到", "遇到問題卻未投訴的客戶沒有被觀察到"),
            new("A complaint log cannot show them; import survey answers with customer_id, had_problem and complained.", "投诉记录中看不到他们；请导入含customer_id、had_problem、complained的调查答卷。", "投訴記錄中看不到他們；請匯入含customer_id、had_problem、complained的調查答卷。")),
        [Obstacle.NoCases] = (new("no customer is in this state", "没有处于该状态的客户", "沒有處於該狀態的客戶"), new("Import complaints with customer_id, and resolved_at where they were resolved.", "请导入含customer_id的投诉，已解决的须有resolved_at。", "請匯入含customer_id的投訴，已解決的須有resolved_at。")),
        [Obstacle.TooFew] = (new("withheld, fewer than 5 cases", "样本不足5个，不予公布", "樣本不足5個，不予公布"), new("Import more months.", "请导入更多月份的数据。", "請匯入更多月份的資料。")),
        [Obstacle.NoPurchases] = (new("no purchase names a customer", "没有可对应到客户的购买记录", "沒有可對應到客戶的購買記錄"), new("Import purchases with customer_id and purchased_at.", "请导入含customer_id、purchased_at的购买记录。", "請匯入含customer_id、purchased_at的購買記錄。")),
        [Obstacle.PurchasesEndTooEarly] = (new("the purchase data end before anybody's window does", "购买数据在所有观察期结束之前就已终止", "購買資料在所有觀察期結束之前就已終止"), new("Import purchases of later months.", "请导入之后月份的购买记录。", "請匯入之後月份的購買記錄。")),
        [Obstacle.NotRecorded] = (new("not recorded for one of the two groups", "两组之一没有记录该项", "兩組之一沒有記錄該項"), new("Import it for both: severity and product stand in complaints, region and joined_at in the customer export, amount in purchases.", "请为两组补充该项：severity、product来自投诉，region、joined_at来自客户资料，amount来自购买记录。", "請為兩組補充該項：severity、product來自投訴，region、joined_at來自客戶資料，amount來自購買記錄。")),
        [Obstacle.NoOverlap] = (new("no group has customers of both states", "没有任何一层同时含两种状态的客户", "沒有任何一層同時含兩種狀態的客戶"), new("Import more months, or compare in fewer groups.", "请导入更多月份的数据。", "請匯入更多月份的資料。")),
        [Obstacle.Separation] = (new("some groups bought always or never, so that the model has no finite estimate (separation)", "某些组合全部购买或全部未购买，模型没有有限的估计（完全分离）", "某些組合全部購買或全部未購買，模型沒有有限的估計（完全分離）"), new("Read the stratified ratios instead, or import more months.", "请改看分层比值，或导入更多月份的数据。", "請改看分層比值，或匯入更多月份的資料。")),
        [Obstacle.Collinearity] = (new("two of the groups say the same, so that the model cannot tell them apart", "有两个分组变量含义相同，模型无法区分", "有兩個分組變數含義相同，模型無法區分"), new("Read the stratified ratios instead.", "请改看分层比值。", "請改看分層比值。")),
        [Obstacle.NoConvergence] = (new("the model's estimates did not settle", "模型估计未能收敛", "模型估計未能收斂"), new("Read the stratified ratios instead.", "请改看分层比值。", "請改看分層比值。")),
        [Obstacle.NoCustomers] = (new("no customer without a problem is known", "没有未遇到问题的客户资料", "沒有未遇到問題的客戶資料"), new("Import the customer export: customer_id, region, joined_at, contract_end.", "请导入客户资料：customer_id、region、joined_at、contract_end。", "請匯入客戶資料：customer_id、region、joined_at、contract_end。")),
        [Obstacle.NoVariation] = (new("nobody bought, or everybody did", "无人购买或人人购买", "無人購買或人人購買"), new("Import purchases with customer_id.", "请导入含customer_id的购买记录。", "請匯入含customer_id的購買記錄。")),
    };

    private static readonly LocalText NotEstimable = new("not estimable: ", "无法估计：", "無法估計：");

    /// <summary>For a cell of a table.</summary>
    public static string Short(Obstacle obstacle, Language language) =>
        (obstacle == Obstacle.TooFew ? "" : NotEstimable.In(language)) + Words[obstacle].Reason.In(language);

    /// <summary>A sentence about what is missing, and one about how to come by it.</summary>
    public static string Whole(string what, Obstacle obstacle, Language language) => language == Language.English
        ? $"{what}: {Short(obstacle, language)}. {Words[obstacle].Remedy.In(language)}"
        : $"{what}：{Short(obstacle, language)}。{Words[obstacle].Remedy.In(language)}";
}
