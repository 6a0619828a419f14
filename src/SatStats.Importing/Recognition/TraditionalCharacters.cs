namespace SatStats.Importing;

/// <summary>The traditional characters of headers and values in customer service, and their simplified forms.</summary>
internal static class TraditionalCharacters
{
    // Pairs: traditional, then simplified.
    private const string Pairs =
        "單单編编號号碼码時时間间戶户區区縣县聯联繫系電电話话寬宽帶带來来狀状態态處处辦办結结關关閉闭歸归檔档創创錄录應应響响預预約约門门達达訴诉" +
        "內内級级產产務务團团責责隊队員员裝装維维評评價价測测試试網网購购買买鄉乡鎮镇農农簽签總总體体薦荐對对臺台灣湾實实際际補补償偿設设備备數数據据" +
        "問问題题優优專专業业緊紧嚴严會会議议開开啟启復复後后發发計计劃划動动費费額额賬账帳账師师廳厅熱热線线訪访過过選选項项顧顾願愿證证組组滿满類类" +
        "別别導导長长遲迟誤误損损壞坏點点擊击運运營营傳传統统繳缴餘余納纳績绩調调轉转輕轻離离遠远連连進进違违還还邊边郵邮鐘钟錯错鍵键鏈链険险險险" +
        "難难電电靜静頻频頁页須须願愿風风飛飞驗验驟骤齡龄學学將将屬属島岛師师廣广慮虑愛爱戰战執执換换撥拨據据攜携擴扩斷断無无書书標标樣样檢检機机權权" +
        "氣气決决沒没淺浅減减滯滞潛潜無无獎奖現现環环異异當当療疗監监礎础禮礼種种稱称積积穩稳競竞筆笔節节簡简糾纠紀纪級级細细終终給给絡络經经綜综線线" +
        "緩缓緯纬縮缩織织續续聲声職职聽听與与舉举舊旧衝冲規规視视覺觉觀观觸触計计訂订訊讯討讨記记許许詢询話话該该詳详認认語语說说誰谁請请諮咨論论講讲" +
        "謝谢識识護护讀读變变讓让貨货質质貴贵費费資资賓宾賠赔賣卖贈赠車车軟软較较載载輸输辭辞農农這这遞递遺遗適适選选鄰邻醫医釋释鈴铃銀银銷销鋪铺錢钱";

    private static readonly Dictionary<char, char> Simplified = Pairs.Chunk(2).DistinctBy(p => p[0]).ToDictionary(p => p[0], p => p[1]);

    public static char Simplify(char c) => Simplified.GetValueOrDefault(c, c);
}
