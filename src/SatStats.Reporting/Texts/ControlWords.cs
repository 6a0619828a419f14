namespace SatStats.Reporting.Texts;

/// <summary>What a control chart says.</summary>
internal static class ControlWords
{
    private static readonly LocalText Plain = new("{title} {in}: {value}, no further from the usual {centre} than chance moves it", "{in}{title}为{value}，与通常水平{centre}之差未超出偶然波动", "{in}{title}為{value}，與通常水準{centre}之差未超出偶然波動");
    private static readonly LocalText Unjudged = new("{title} {in}: {value}; too few periods yet to judge it by", "{in}{title}为{value}；期数过少，尚无法判断", "{in}{title}為{value}；期數過少，尚無法判斷");
    private static readonly LocalText Earlier = new("{title} {in}: {value}, within its limits again; a rule was last broken {when}", "{in}{title}为{value}，已回到控制限内；上次违反规则是在{when}", "{in}{title}為{value}，已回到控制限內；上次違反規則是在{when}");
    private static readonly LocalText Outside = new("{title} {in}: {value}, outside the limits of {low} to {high}", "{in}{title}为{value}，超出{low}至{high}的控制限", "{in}{title}為{value}，超出{low}至{high}的控制限");
    private static readonly LocalText Run = new("{title} {in}: {value}, eight or more in a row {side} the usual {centre}", "{in}{title}为{value}，连续八期或以上{side}通常水平{centre}", "{in}{title}為{value}，連續八期或以上{side}通常水準{centre}");
    private static readonly LocalText Rising = new("{title} {in}: {value}, the last of six or more that rise one by one", "{in}{title}为{value}，连续六期或以上上升", "{in}{title}為{value}，連續六期或以上上升");
    private static readonly LocalText Falling = new("{title} {in}: {value}, the last of six or more that fall one by one", "{in}{title}为{value}，连续六期或以上下降", "{in}{title}為{value}，連續六期或以上下降");
    private static readonly LocalText Two = new("{title} {in}: {value}, the second of three beyond two sigma {side} the usual {centre}", "{in}{title}为{value}，三期中第二次{side}通常水平{centre}两个标准差以上", "{in}{title}為{value}，三期中第二次{side}通常水準{centre}兩個標準差以上");
    private static readonly LocalText Subtitle = new("{what} {by}; {kind}, limits of 3 sigma{sigma}; {n} {in}", "{what}（{by}）；{kind}，3倍标准差控制限{sigma}；{in}{n}", "{what}（{by}）；{kind}，3倍標準差控制限{sigma}；{in}{n}");
    private static readonly LocalText SigmaZ = new(", sigma z {z}", "，σz {z}", "，σz {z}");
    private static readonly LocalText Baseline = new("Centre and limits{since} come from {first} to {last} ({count} periods).", "{since}中心线与控制限取自{first}至{last}（{count}期）。", "{since}中心線與控制限取自{first}至{last}（{count}期）。");
    private static readonly LocalText Since = new(" since {when}", "{when}以来的", "{when}以來的");
    private static readonly LocalText TooShort = new("Since {when} there are too few periods for limits.", "{when}以来期数过少，无法设定控制限。", "{when}以來期數過少，無法設定控制限。");
    private static readonly LocalText Counted = new("Counted: {basis}.", "统计口径：{basis}。", "統計口徑：{basis}。");
    private static readonly LocalText Described = new("{title}. From {first} to {last}, {signals} of {count} periods break a rule.", "{title}。{first}至{last}共{count}期，其中{signals}期违反规则。", "{title}。{first}至{last}共{count}期，其中{signals}期違反規則。");
    private static readonly LocalText Change = new("{day}: {what}", "{day}：{what}", "{day}：{what}");

    /// <summary>What the last period is: chance, or the rule that it breaks.</summary>
    public static string Finding(ControlSeries series, Language language)
    {
        var last = series.Periods[^1];
        var before = series.Signals.LastOrDefault(p => p.Period.From >= series.Periods[series.Phases[^1].First].Period.From);
        var text = last.Low is null ? Unjudged : Rule(series, last) ?? (before is null ? Plain : Earlier);
        return LocalTextFilling.UpperFirst(Fill(text, series, last, language).Replace("{when}", before?.Period.During(language) ?? "", StringComparison.Ordinal));
    }

    /// <summary>One signal in a sentence; empty where the period breaks no rule.</summary>
    public static string Signal(ControlSeries series, ControlledPeriod period, Language language) =>
        Rule(series, period) is { } text ? LocalTextFilling.Stop(language, LocalTextFilling.UpperFirst(Fill(text, series, period, language))) : "";

    public static string UnderTitle(ControlSeries series, Grain grain, Language language)
    {
        var last = series.Periods[^1];
        var sigma = series.Phases[^1].SigmaZ is { } z ? SigmaZ.Fill(language, ("z", z.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture))) : "";
        return Subtitle.Fill(language, ("what", Name(series, language)), ("by", PeriodNames.By(grain).In(language)), ("kind", Kind(series.Kind).In(language)), ("sigma", sigma), ("n", Shared.N(last.N, language)), ("in", last.Period.During(language)));
    }

    /// <summary>What the limits of each phase come from, and what is counted.</summary>
    public static string Note(ControlSeries series, Language language) =>
        LocalTextFilling.Sentences(language, [.. series.Phases.Select(p => Base(series, p, language)), Counted.Fill(language, ("basis", MetricWords.Say(series.Metric.Basis, language)))]);

    public static string Description(ControlSeries series, Language language) => Described.Fill(language,
        ("title", Finding(series, language)), ("first", series.Periods[0].Period.Name(language)), ("last", series.Periods[^1].Period.Name(language)),
        ("signals", Figure.Write(series.Signals.Count(), Unit.Count)), ("count", Figure.Write(series.Periods.Count, Unit.Count)));

    /// <summary>What a phase begins with.</summary>
    public static string Begin(DatedChange change, Language language) =>
        Change.Fill(language, ("day", Period.Containing(change.On, Grain.Day).Name(language)), ("what", change.What.In(language)));

    /// <summary>The figure, with its slice where it is a part.</summary>
    public static string Name(ControlSeries series, Language language)
    {
        var title = series.Metric.Title.In(language);
        if (series.Slice.IsAll) return title;
        return language == Language.English ? $"{title} ({ValueNames.Of(series.Slice, language)})" : $"{title}（{ValueNames.Of(series.Slice, language)}）";
    }

    private static LocalText Kind(ControlKind kind) => kind switch
    {
        ControlKind.Proportion => new("p chart", "p控制图", "p管制圖"),
        ControlKind.LaneyProportion => new("Laney p′ chart", "Laney p′控制图", "Laney p′管制圖"),
        ControlKind.Rate => new("u chart", "u控制图", "u管制圖"),
        ControlKind.LaneyRate => new("Laney u′ chart", "Laney u′控制图", "Laney u′管制圖"),
        _ => new("XmR chart", "XmR控制图", "XmR管制圖"),
    };

    private static LocalText? Rule(ControlSeries series, ControlledPeriod period)
    {
        if (period.Signals.HasFlag(ControlSignals.OutsideLimits)) return Outside;
        if (period.Signals.HasFlag(ControlSignals.RunOnOneSide)) return Run;
        if (period.Signals.HasFlag(ControlSignals.Trend)) return Before(series, period) < period.Value ? Rising : Falling;
        return period.Signals.HasFlag(ControlSignals.TwoOfThreeBeyondTwoSigma) ? Two : null;
    }

    private static double Before(ControlSeries series, ControlledPeriod period) => series.Periods.TakeWhile(p => p != period).Last().Value;

    private static string Fill(LocalText text, ControlSeries series, ControlledPeriod period, Language language)
    {
        string Value(double? value) => Figure.Write(value, series.Metric.Unit, language);
        var side = period.Value > period.Centre ? new LocalText("above", "高于", "高於") : new LocalText("below", "低于", "低於");
        return text.Fill(language, ("title", Name(series, language)), ("in", period.Period.During(language)), ("value", Value(period.Value)), ("centre", Value(period.Centre)), ("low", Value(period.Low)), ("high", Value(period.High)), ("side", side.In(language)));
    }

    private static string Base(ControlSeries series, ControlPhase phase, Language language)
    {
        var (first, last) = (series.Periods[phase.First], series.Periods[phase.First + phase.Baseline - 1]);
        if (first.Low is null) return TooShort.Fill(language, ("when", first.Period.Name(language)));
        var since = phase.First == 0 ? "" : Since.Fill(language, ("when", first.Period.Name(language)));
        return Baseline.Fill(language, ("since", since), ("first", first.Period.Name(language)), ("last", last.Period.Name(language)), ("count", Figure.Write(phase.Baseline, Unit.Count)));
    }
}
