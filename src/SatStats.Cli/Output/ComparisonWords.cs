using System.Globalization;

namespace SatStats.Cli.Output;

/// <summary>A comparison in words. It says what goes with what, never what leads to what.</summary>
internal sealed class ComparisonWords(Language language)
{
    private static readonly Dictionary<string, LocalText> s_tests = new(StringComparer.Ordinal)
    {
        ["chi_square"] = new("chi-square test", "卡方检验", "卡方檢定"),
        ["fisher"] = new("Fisher's exact test", "费希尔精确检验", "費雪精確檢定"),
        ["poisson"] = new("exact Poisson test", "泊松精确检验", "卜瓦松精確檢定"),
        ["median_z"] = new("Bonett-Price test of medians", "Bonett-Price中位数检验", "Bonett-Price中位數檢定"),
        ["mann_whitney"] = new("Mann-Whitney test", "曼-惠特尼检验", "曼-惠特尼檢定"),
        ["welch"] = new("Welch's t test", "韦尔奇t检验", "韋爾奇t檢定"),
        ["promoter_z"] = new("z test of net promoter scores", "净推荐值z检验", "淨推薦值z檢定"),
        ["ratio_t"] = new("t test of the log ratio", "对数比t检验", "對數比t檢定"),
        ["days_t"] = new("t test over the days", "按日的t检验", "按日的t檢定"),
        ["reduction_z"] = new("z test of reductions", "缩短比例z检验", "縮短比例z檢定"),
    };

    public string Test(HypothesisTest test) => s_tests.TryGetValue(test.Method, out var name) ? name.In(language) : test.Method;

    public string Verdict(Comparison c) => c.Verdict switch
    {
        SatStats.Verdict.Better => In("better", "更好", "更好"),
        SatStats.Verdict.Worse => In("worse", "更差", "更差"),
        SatStats.Verdict.Higher => In("higher", "更高", "更高"),
        SatStats.Verdict.Lower => In("lower", "更低", "更低"),
        SatStats.Verdict.NotDistinguishable => In("not distinguishable", "无显著差异", "無顯著差異"),
        _ => In("cannot be judged", "无法判断", "無法判斷"),
    };

    /// <summary>The difference, or for counts the ratio, with its interval.</summary>
    public string Effect(Comparison c)
    {
        var unit = c.First.Metric.Unit;
        if (c.IsByRatio) return c.Ratio is { } r ? Times(r) : "–";
        if (c.Difference is null) return "–";
        var text = Figure.WriteDifference(c.Difference, unit, language);
        return c.Low is null ? text : $"{text} ({Figure.WriteDifference(c.Low, unit, language)} {To} {Figure.WriteDifference(c.High, unit, language)})";
    }

    public string Times(RatioFigure r) => r.Low is null && r.High is null ? $"× {Number(r.Value)}" : $"× {Number(r.Value)} ({Number(r.Low)} {To} {Number(r.High)})";

    public string SmallestDetectable(Comparison c) => c.SmallestDetectable is not { } least ? "–"
        : c.IsByRatio ? string.Create(CultureInfo.InvariantCulture, $"× {Number(least)} / × {Number(1 / least)}")
        : Figure.WriteDifference(least, c.First.Metric.Unit, language).TrimStart('+');

    public string Value(Measurement m)
    {
        if (m.Value is null) return m.Notes.Contains(Note.Suppressed) ? In("withheld: fewer than 5 cases", "样本不足5个，不予公布", "樣本不足5個，不予公布")
            : m.Notes.Contains(Note.TooEarly) ? In("too early to tell", "为时尚早", "為時尚早")
            : m.Missing.Count > 0 ? In("not estimable: no export has {0}", "无法估计：没有数据包含{0}", "無法估計：沒有資料包含{0}", string.Join(", ", m.Missing)) : In("not estimable", "无法估计", "無法估計");
        var unit = m.Metric.Unit;
        return m.Low is null ? Figure.Write(m.Value, unit, language) : $"{Figure.Write(m.Value, unit, language)} ({Figure.Write(m.Low, unit, language)} {To} {Figure.Write(m.High, unit, language)})";
    }

    /// <summary>What can honestly be said, in a sentence.</summary>
    public string Sentence(Comparison c)
    {
        var title = c.First.Metric.Title.In(language) + (c.First.Slice.IsAll ? "" : In(" ({0})", "（{0}）", "（{0}）", c.First.Slice.Label));
        var (a, b) = (Name(c.Request.First), Name(c.Request.Second));
        return c.Verdict switch
        {
            null when c.First.Value is not null && c.Second.Value is not null && (c.Difference ?? c.Ratio?.Value) is not null =>
                In("{0}: {1} differs from {2} by {3}; no interval can be given, so nothing is claimed.", "{0}：{1}与{2}相差{3}；无法给出区间，因此不作判断。", "{0}：{1}與{2}相差{3}；無法給出區間，因此不作判斷。", title, a, b, Effect(c)),
            null => In("{0}: {1} and {2} cannot be compared.", "{0}：{1}与{2}无法比较。", "{0}：{1}與{2}無法比較。", title, a, b),
            SatStats.Verdict.NotDistinguishable => In("{0}: {1} and {2} are not distinguishable.", "{0}：{1}与{2}无显著差异。", "{0}：{1}與{2}無顯著差異。", title, a, b)
                + (c.SmallestDetectable is null ? "" : In(" These numbers of cases would have shown a true difference of {0} in four of five tries, and smaller ones less often.", "以当前样本量，真实差异达到{0}时才有八成把握识别，更小的差异更易漏掉。", "以目前樣本量，真實差異達到{0}時才有八成把握識別，更小的差異更易漏掉。", SmallestDetectable(c))),
            _ => In("{0}: {1}, against {2}, is associated with {3}: {4}.", "{0}：与{2}相比，{1}与{3}相关联：{4}。", "{0}：與{2}相比，{1}與{3}相關聯：{4}。", title, a, b, Effect(c), Verdict(c)),
        };
    }

    public string Name(CompareSide side) => side.IsRest ? In("the rest", "其余", "其餘") : side.Label;

    public string In(string english, string simplified, string traditional, params object?[] values) =>
        string.Format(CultureInfo.InvariantCulture, new LocalText(english, simplified, traditional).In(language), values);

    private string To => In("to", "至", "至");

    private static string Number(double? value) => value is not { } v ? "–" : v.ToString(v is >= 10 or 0 ? "0.0" : "0.00", CultureInfo.InvariantCulture);
}
