using System.Globalization;
using System.Text;

namespace SatStats.Tests.Importing;

/// <summary>Exports as they are written in several countries, of any length, the same for the same number.</summary>
internal static class EncodingTexts
{
    private static readonly string[] Simplified =
    [
        "网速很慢，一直没有人联系我", "上门服务不及时，请尽快处理", "宽带无法上网，师傅说明天来", "话费扣多了，要求退款", "营业厅排队太久", "客服态度很好，问题已经解决", "装维人员未按预约时间上门",
        "手机信号差，室内没有信号", "套餐变更后费用增加，用户不满意", "携号转网被拒绝", "投诉三次无人回复！", "路由器坏了；要求更换", "家里光猫红灯闪烁，重启后仍然没有网络",
    ];

    private static readonly string[] Traditional =
    [
        "網速很慢，一直沒有人聯繫我", "上門服務不及時，請儘快處理", "寬頻無法上網，師傅說明天來", "電話費扣多了，要求退款", "門市排隊太久", "客服態度很好，問題已經解決", "裝機人員未依預約時間到府",
        "手機訊號差，室內沒有訊號", "資費變更後費用增加，用戶不滿意", "攜碼服務被拒絕", "投訴三次無人回覆！", "數據機壞了；要求更換", "家裡的機上盒紅燈閃爍，重開機後仍然沒有網路",
    ];

    private static readonly string[] French = ["Très déçu, à répéter", "Le technicien n'est pas passé", "Problème réglé dès le lendemain", "Débit très faible le soir, c’est gênant", "Réclamation déposée à l'agence de Besançon", "Facture erronée : 45 €"];
    private static readonly string[] German = ["Störung seit Dienstag, Müller bittet um Rückruf", "Leitung gestört", "Gerät getauscht, alles in Ordnung", "Straße aufgerissen, kein Anschluß möglich", "Kündigung wegen häufiger Ausfälle", "Größe 20 m² geprüft"];
    private static readonly string[] Spanish = ["El señor Núñez llamó mañana y tarde", "Avería sin solución", "Está muy lento; ¿cuándo vendrán?", "Instalación rápida", "Número equivocado", "No funcionó el módem"];
    private static readonly string[] Portuguese = ["Reclamação não atendida", "Ligações caem à noite", "Solução rápida, atenção ótima", "João não recebeu o técnico", "Instalações atrasadas há três dias"];
    private static readonly string[] Nordic = ["Tekniker kom ikke på lørdag", "Bredbåndet faller ut hver kveld", "Mycket nöjd, åter igång", "Köp av ny router i Malmö", "Ærø fik først hjælp mandag"];
    private static readonly string[] English = ["The café's line is down", "naïve answer from the agent", "Slow since Monday", "Rep said “call back”", "Fixed – thanks", "Still waiting", "No signal in the basement", "Charged £30 twice"];

    public static IReadOnlyList<string> Languages { get; } = ["simplified", "traditional", "French", "German", "Spanish", "Portuguese", "Nordic", "English"];

    /// <summary>The encodings in which such text comes.</summary>
    public static IReadOnlyList<string> EncodingsOf(string language) => language switch
    {
        "simplified" => ["utf-8", "gb18030", "utf-16", "utf-16BE"],
        "traditional" => ["utf-8", "big5", "gb18030", "utf-16", "utf-16BE"],
        _ => ["utf-8", "windows-1252", "utf-16", "utf-16BE"],
    };

    /// <summary>A table with a header and so many rows.</summary>
    /// <param name="share">Of a hundred rows, so many have text beyond ASCII (but at least one row has).</param>
    public static string Table(string language, int rows, int seed, int share)
    {
        var dice = new Random(seed);
        var (header, phrases) = Words(language);
        var text = new StringBuilder(header).Append('\n');
        for (var i = 0; i < rows; i++)
        {
            var phrase = i == rows / 2 || dice.Next(100) < share ? phrases[dice.Next(phrases.Length)] : $"order {dice.Next(10000)} OK";
            text.Append(CultureInfo.InvariantCulture, $"C{seed}-{i},2013-07-{1 + dice.Next(28):00} 10:00:00,\"{phrase}\",{dice.Next(1, 6)}\n");
        }
        return text.ToString();
    }

    private static (string Header, string[] Phrases) Words(string language) => language switch
    {
        "simplified" => ("投诉编号,投诉时间,投诉内容,满意度", Simplified),
        "traditional" => ("投訴編號,投訴時間,投訴內容,滿意度", Traditional),
        "French" => ("Complaint ID,Date Received,Détail,Score", French),
        "German" => ("Complaint ID,Date Received,Text,Score", German),
        "Spanish" => ("Complaint ID,Date Received,Descripción,Score", Spanish),
        "Portuguese" => ("Complaint ID,Date Received,Text,Score", Portuguese),
        "Nordic" => ("Complaint ID,Date Received,Text,Score", Nordic),
        _ => ("Complaint ID,Date Received,Text,Score", English),
    };

    /// <summary>Such rows under a header in plain English, as systems write that were made elsewhere.</summary>
    public static string UnderEnglishHeader(string table) => "Complaint ID,Date Received,Text,Score\n" + table[(table.IndexOf('\n', StringComparison.Ordinal) + 1)..];
}
