namespace SatStats.Cli.Output;

/// <summary>What a table of measurements says beside its figures, in the reader's language.</summary>
internal sealed class MeasurementWords(Language language)
{
    private static readonly Dictionary<string, LocalText> s_heads = new(StringComparer.Ordinal)
    {
        ["metric"] = new("metric", "指标", "指標"),
        ["period"] = new("period", "期间", "期間"),
        ["value"] = new("value", "数值", "數值"),
        ["interval"] = new("95% interval", "95%置信区间", "95%信賴區間"),
        ["n"] = new("n", "样本数", "樣本數"),
        ["of which"] = new("of which", "其中", "其中"),
        ["change"] = new("change", "变化", "變化"),
        ["verdict"] = new("verdict", "判断", "判斷"),
        ["target"] = new("target", "目标", "目標"),
        ["target is"] = new("target is", "对照目标", "對照目標"),
        ["remarks"] = new("remarks", "说明", "說明"),
    };

    public string Head(string name) => s_heads[name].In(language);

    public string All => In("(all)", "（全部）", "（全部）");

    public string Interval(string low, string high) => In($"{low} to {high}", $"{low}至{high}", $"{low}至{high}");

    public string ADay(string change) => In($"{change} a day", $"日均{change}", $"日均{change}");

    public string Verdict(Measurement m) => m.Change?.Verdict switch
    {
        SatStats.Verdict.Better => In("better", "更好", "更好"),
        SatStats.Verdict.Worse => In("worse", "更差", "更差"),
        SatStats.Verdict.Higher => In("higher", "更高", "更高"),
        SatStats.Verdict.Lower => In("lower", "更低", "更低"),
        SatStats.Verdict.NotDistinguishable => In("not distinguishable", "无显著差异", "無顯著差異"),
        _ => "",
    };

    public string Target(Measurement m) => m.Target?.Verdict switch
    {
        TargetVerdict.Met => In("met", "达标", "達標"),
        TargetVerdict.Missed => In("missed", "未达标", "未達標"),
        TargetVerdict.Undecided when m.Target.IsReached => In("reached, not certain", "达到，尚不确定", "達到，尚不確定"),
        TargetVerdict.Undecided => In("short, not certain", "未达到，尚不确定", "未達到，尚不確定"),
        _ => "",
    };

    public string Remarks(Measurement m) => string.Join(In(", ", "，", "，"), m.Notes.Select(n => Remark(n, m)).Concat(LeftOut(m)));

    private IEnumerable<string> LeftOut(Measurement m)
    {
        if (m.Statistic("excluded") is not > 0) yield break;
        var (count, value, all) = (Figure.Write(m.Statistic("excluded"), Unit.Count), Figure.Write(m.Statistic("value_of_all"), m.Metric.Unit, language), Figure.Write(m.Statistic("n_of_all"), Unit.Count));
        yield return In($"{count} left out: {value} of {all} with them", $"剔除{count}件；若计入，{all}件为{value}", $"剔除{count}件；若計入，{all}件為{value}");
    }

    private string Remark(Note note, Measurement m) => note switch
    {
        Note.Suppressed => In("withheld: fewer than 5 cases", "样本不足5个，不予公布", "樣本不足5個，不予公布"),
        Note.FewCases => In("few cases", "样本少", "樣本少"),
        Note.NotEstimable when m.Missing.Count > 0 => In($"not estimable: no export has {string.Join(", ", m.Missing)}", $"无法估计：没有数据包含{string.Join("、", m.Missing)}", $"無法估計：沒有資料包含{string.Join("、", m.Missing)}"),
        Note.NotEstimable => In("not estimable from these data", "现有数据无法估计", "現有資料無法估計"),
        Note.TooEarly => In("too early to tell", "为时尚早", "為時尚早"),
        Note.StillOpen when m.Statistic("open") is { } open => In($"{Figure.Write(open, Unit.Count)} still open", $"{Figure.Write(open, Unit.Count)}件未了结", $"{Figure.Write(open, Unit.Count)}件未了結"),
        Note.StillOpen => In("some still open", "部分未了结", "部分未了結"),
        _ => In("several scales: read the index", "量表不一，请看指数", "量表不一，請看指數"),
    };

    private string In(string english, string simplified, string traditional) => new LocalText(english, simplified, traditional).In(language);
}
