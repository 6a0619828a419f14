namespace SatStats.Sampling;

/// <summary>The operator's own words: fictitious cities, channels, categories. Nobody in it exists.</summary>
internal static class Words
{
    public static readonly string[] Regions = ["云江", "桂原", "柳岸", "玉陵", "梧溪", "钦湾", "河坪", "百崖"];
    public static readonly string[] Segments = ["consumer", "household", "business"];
    public static readonly string[] SegmentsInChinese = ["个人", "家庭", "政企"];

    public static readonly string[] ComplaintChannels =
        ["热线", "营业厅", "网上营业厅", "手机客户端", "短信", "即时通信", "微博", "论坛", "在线客服", "电子邮件", "社区贴吧", "客户经理", "来函"];

    public static readonly string[] Categories = ["资费争议", "宽带或电视", "网络信号", "流量", "营销宣传", "服务流程", "其他"];

    public static readonly string[][] Subcategories =
    [
        ["套餐扣费", "增值业务扣费", "优惠未返还"], ["故障断网", "装移机", "终端设备"], ["室内无信号", "通话中断", "短信延迟"],
        ["流量超出", "流量提醒", "流量清零"], ["宣传不符", "未经同意开通"], ["排队时间", "业务办理差错", "退订困难"], ["查询退费", "其他"],
    ];

    public static readonly string[] Products = ["家庭宽带", "手机套餐", "互动电视", "固定电话"];
    public static readonly string[] Departments = ["市场部", "网络部", "客户服务部", "家庭业务部"];

    public static readonly string[] Contents =
    [
        "客户反映账单金额与套餐说明不一致，要求核实并退费。", "客户称\"每晚八点后断网\",多次报修未恢复。", "客户反映室内信号弱，通话时断时续。",
        "客户对流量计费有异议，要求提供清单。", "客户称营业员介绍的优惠与实际不符。", "客户反映办理业务等候时间过长，重复提交资料。", "客户咨询后不满意答复，要求主管回电。",
    ];

    public static readonly string[] TicketTypes = ["install", "move", "repair", "request", "spam_report"];

    public static readonly string[] TicketChannels =
        ["hotline", "hall", "web", "app", "SMS", "instant messaging", "microblog", "forum", "e-mail", "online chat"];

    public static readonly string[] TicketCategories = ["broadband", "television", "mobile plan", "number transfer", "billing question", "device", "spam message"];
    public static readonly string[] Priorities = ["low", "normal", "high", "urgent"];
    public static readonly string[] Handlings = ["self_service", "remote", "on_site"];
    public static readonly string[] Origins = ["customer", "proactive", "speed_test"];
    public static readonly string[] Queues = ["Q-North", "Q-South", "Q-Central"];
    public static readonly string[] Outcomes = ["completed", "failed", "no_access"];

    public static readonly string[] Touchpoints = ["安装", "维修", "热线", "营业厅", "关系"];
    public static readonly string[] Modes = ["短信", "电话", "客户端"];
    public static readonly string[] Reasons = ["未按约定时间上门", "未修复，不能正常使用", "服务态度差", "网络质量", "资费不清楚", "长时间无人联系", "其他"];
    public static readonly string[] Comments = ["希望更快一些", "还可以", "师傅很专业", "等了太久，没人联系", "价格能再优惠吗？", "网速比以前快了"];

    /// <summary>The field teams come after these, two for each region.</summary>
    public static readonly string[] DeskTeams = ["Contact centre", "Hall counter", "Hall tablet pilot", "Spam desk", "Online desk", "Line quality desk"];

    public static string Team(int team) => team < DeskTeams.Length
        ? DeskTeams[team]
        : string.Create(CultureInfo.InvariantCulture, $"Field {(team - DeskTeams.Length) / 2 + 1}-{(char)('A' + (team - DeskTeams.Length) % 2)}");

    public static string Customer(int customer) => string.Create(CultureInfo.InvariantCulture, $"K{customer + 1:D7}");

    public static string Ticket(int ticket) => string.Create(CultureInfo.InvariantCulture, $"T13{ticket:D9}");
}
