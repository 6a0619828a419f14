using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>The finding of a breakdown: which parts miss the target, else which stand apart from the whole, else how far they spread.</summary>
internal static class BreakdownTitles
{
    private const int MostNamed = 3;

    private static readonly LocalText OneMisses = new("{title}: {names} misses the target of {target}", "{title}：{names}未达到{target}的目标", "{title}：{names}未達到{target}的目標");
    private static readonly LocalText SomeMiss = new("{title}: {names} miss the target of {target}", "{title}：{names}未达到{target}的目标", "{title}：{names}未達到{target}的目標");
    private static readonly LocalText ManyMiss = new(
        "{title}: {n} of {all} miss the target of {target}, {names} most clearly", "{title}：{all}项中有{n}项未达到{target}的目标，{names}差距最大", "{title}：{all}項中有{n}項未達到{target}的目標，{names}差距最大");
    private static readonly LocalText NoneMisses = new(
        "{title}: none of {all} is clearly short of the target of {target}", "{title}：{all}项中没有明显低于{target}目标的", "{title}：{all}項中沒有明顯低於{target}目標的");
    private static readonly LocalText NoneExceeds = new(
        "{title}: none of {all} is clearly over the limit of {target}", "{title}：{all}项中没有明显超过{target}上限的", "{title}：{all}項中沒有明顯超過{target}上限的");
    private static readonly LocalText Alike = new(
        "{title}: no real differences between the {all}", "{title}：{all}项之间无实质差异", "{title}：{all}項之間無實質差異");
    private static readonly LocalText Spread = new(
        "{title} runs from {low} ({lowest}) to {high} ({highest})", "{title}最低{low}（{lowest}），最高{high}（{highest}）", "{title}最低{low}（{lowest}），最高{high}（{highest}）");
    private static readonly LocalText Most = new("{title}: {highest} leads with {high}", "{title}：{highest}最多，为{high}", "{title}：{highest}最多，為{high}");
    private static readonly LocalText Single = new("{title}: {high} ({highest})", "{title}：{high}（{highest}）", "{title}：{high}（{highest}）");

    /// <param name="parts">By value, largest first.</param>
    public static string Of(IReadOnlyList<Measurement> parts, Measurement? whole, Language language)
    {
        var metric = parts[0].Metric;
        if (parts.Count == 1) return Say(Single, parts, [], language);
        if (parts.Any(p => p.Target is not null)) return AgainstTarget(parts, language);
        if (metric.Unit == Unit.Count) return Say(Most, parts, [], language);
        var apart = whole?.Value is { } all && parts.Any(p => p.Low > all || p.High < all);
        return Say(apart || whole is null ? Spread : Alike, parts, [], language);
    }

    private static string AgainstTarget(IReadOnlyList<Measurement> parts, Language language)
    {
        var lowerIsBetter = parts[0].Metric.Better == Better.Lower;
        var missing = parts.Where(p => p.Target?.Verdict == TargetVerdict.Missed).ToList();
        if (!lowerIsBetter) missing.Reverse();
        var text = missing.Count switch
        {
            0 => lowerIsBetter ? NoneExceeds : NoneMisses,
            1 => OneMisses,
            <= MostNamed => SomeMiss,
            _ => ManyMiss,
        };
        return Say(text, parts, missing, language);
    }

    private static string Say(LocalText text, IReadOnlyList<Measurement> parts, List<Measurement> named, Language language)
    {
        var (metric, high, low) = (parts[0].Metric, parts[0], parts[^1]);
        return LocalTextFilling.UpperFirst(text.Fill(language,
            ("title", metric.Title.In(language)),
            ("names", LocalTextFilling.List(language, [.. named.Take(named.Count > MostNamed ? 1 : MostNamed).Select(p => ValueNames.Of(p.Slice, language))])),
            ("n", Figure.Write(named.Count, Unit.Count)), ("all", Figure.Write(parts.Count, Unit.Count)),
            ("target", Figure.Write(metric.Target, metric.Unit, language)),
            ("high", Figure.Write(high.Value, metric.Unit, language)), ("highest", ValueNames.Of(high.Slice, language)),
            ("low", Figure.Write(low.Value, metric.Unit, language)), ("lowest", ValueNames.Of(low.Slice, language))));
    }
}
