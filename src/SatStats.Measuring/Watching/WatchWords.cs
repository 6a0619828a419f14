using System.Globalization;
using SatStats.Measuring.Statistics;

namespace SatStats.Measuring.Watching;

/// <summary>Signals in sentences.</summary>
public static class WatchWords
{
    /// <summary>A name for programs: outside_limits, run_on_one_side, trend, two_of_three.</summary>
    public static string Code(ControlSignals rule) => rule switch
    {
        ControlSignals.OutsideLimits => "outside_limits",
        ControlSignals.RunOnOneSide => "run_on_one_side",
        ControlSignals.Trend => "trend",
        ControlSignals.TwoOfThreeBeyondTwoSigma => "two_of_three",
        _ => "none",
    };

    /// <summary>One signal: which figure, which way, and what tells it from chance.</summary>
    public static LocalText Sentence(WatchSignal signal)
    {
        var (metric, slice, last) = (signal.Series.Metric, signal.Series.Slice, signal.Last);
        var factor = PerPeriod(metric) ? last.Period.Days : 1;
        string Value(double value, Language language) => Figure.Write(value * factor, metric.Unit, language);
        LocalText Text(string tone, string toneChinese, string toneTraditional) => new(
            $"{tone}{metric.Title.English}{(slice.IsAll ? "" : $" ({slice.Label})")} {(signal.IsRise ? "rose" : "fell")} to {Value(last.Value, Language.English)} in {last.Period.Label}, {Why(signal, v => Value(v, Language.English)).English}.",
            $"{toneChinese}{metric.Title.In(Language.SimplifiedChinese)}{(slice.IsAll ? "" : $"（{slice.Label}）")}{last.Period.Label}{(signal.IsRise ? "升至" : "降至")}{Value(last.Value, Language.SimplifiedChinese)}，{Why(signal, v => Value(v, Language.SimplifiedChinese)).Simplified}。",
            $"{toneTraditional}{metric.Title.In(Language.TraditionalChinese)}{(slice.IsAll ? "" : $"（{slice.Label}）")}{last.Period.Label}{(signal.IsRise ? "升至" : "降至")}{Value(last.Value, Language.TraditionalChinese)}，{Why(signal, v => Value(v, Language.TraditionalChinese)).Traditional}。");
        if (!signal.IsBeyondChance) return Text("May be chance: ", "可能只是偶然：", "可能只是偶然：");
        return signal.IsWorse switch { true => Text("Worse: ", "变差：", "變差："), false => Text("Better: ", "改善：", "改善："), null => Text("", "", "") };
    }

    /// <summary>How much was looked at, and what is not told.</summary>
    public static LocalText Summary(WatchResult result, int metrics)
    {
        var count = result.Signals.Count(s => s.IsBeyondChance);
        var (found, looked, shorter, chance) = (N(count), N(result.Looked), N(result.TooShort), N(result.Signals.Count - count));
        if (count < result.Signals.Count) return new(
            $"{found} signal{(count == 1 ? "" : "s")} beyond chance in {looked} series of {N(metrics)} metric{(metrics == 1 ? "" : "s")} (of these at most 5% on average are false); {chance} more break a rule of their chart, which among so many series may be chance. {shorter} more series are too short to judge: at least {WindowTest.FewestBefore} periods must lie before.",
            $"共查看{N(metrics)}项指标的{looked}个序列，发现{found}个超出偶然的信号（其中平均至多5%为误报）；另有{chance}个违反控制图规则，但在如此多的序列中可能只是偶然。另有{shorter}个序列过短，无法判断：此前至少须有{WindowTest.FewestBefore}期。",
            $"共查看{N(metrics)}項指標的{looked}個序列，發現{found}個超出偶然的信號（其中平均至多5%為誤報）；另有{chance}個違反控制圖規則，但在如此多的序列中可能只是偶然。另有{shorter}個序列過短，無法判斷：此前至少須有{WindowTest.FewestBefore}期。");
        return new(
            $"{found} signal{(count == 1 ? "" : "s")} in {looked} series of {N(metrics)} metric{(metrics == 1 ? "" : "s")}; what chance explains is not listed (of all that is listed, at most 5% on average are false). {shorter} more series are too short to judge: at least {WindowTest.FewestBefore} periods must lie before.",
            $"共查看{N(metrics)}项指标的{looked}个序列，发现{found}个信号；可由偶然波动解释的未列出（所列信号中平均至多5%为误报）。另有{shorter}个序列过短，无法判断：此前至少须有{WindowTest.FewestBefore}期。",
            $"共查看{N(metrics)}項指標的{looked}個序列，發現{found}個信號；可由偶然波動解釋的未列出（所列信號中平均至多5%為誤報）。另有{shorter}個序列過短，無法判斷：此前至少須有{WindowTest.FewestBefore}期。");
    }

    /// <summary>Whether the series holds daily means of what is told by period.</summary>
    public static bool PerPeriod(Metric metric) => metric.Family is Family.Count or Family.Total;

    private static LocalText Why(WatchSignal signal, Func<double, string> value)
    {
        var (low, high, centre, rise) = (value(signal.Limits.Low), value(signal.Limits.High), value(signal.Centre), signal.IsRise);
        return signal.Rule switch
        {
            ControlSignals.OutsideLimits => new($"outside the limits of {low} to {high} that the periods before and similar series set", $"超出由此前各期及同类序列所定的控制限{low}至{high}", $"超出由此前各期及同類序列所定的控制限{low}至{high}"),
            ControlSignals.RunOnOneSide => new($"the eighth period or more in a row {(rise ? "above" : "below")} the usual {centre}", $"连续第八期或以上{(rise ? "高于" : "低于")}通常水平{centre}", $"連續第八期或以上{(rise ? "高於" : "低於")}通常水準{centre}"),
            ControlSignals.Trend => new($"the last of six or more periods of which each lies {(rise ? "above" : "below")} the one before", $"连续六期或以上逐期{(rise ? "上升" : "下降")}", $"連續六期或以上逐期{(rise ? "上升" : "下降")}"),
            _ => new($"for the second time in three periods more than two sigma {(rise ? "above" : "below")} the usual {centre}", $"三期中第二次{(rise ? "高于" : "低于")}通常水平{centre}两个标准差以上", $"三期中第二次{(rise ? "高於" : "低於")}通常水準{centre}兩個標準差以上"),
        };
    }

    private static string N(int count) => count.ToString("#,##0", CultureInfo.InvariantCulture);
}
