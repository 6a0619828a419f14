using System.Globalization;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Sections;

/// <summary>The summary's first sentences: how many targets are met, and how many changes are real.</summary>
internal static class SummaryWords
{
    private static readonly LocalText AllMet = new("All {n} figures with a target are on target", "{n}项设有目标的指标全部达标", "{n}項設有目標的指標全部達標");
    private static readonly LocalText OneMet = new("The one figure with a target is on target", "唯一设有目标的指标已达标", "唯一設有目標的指標已達標");
    private static readonly LocalText SomeMet = new("Of {n} with a target, {parts}", "{n}项设有目标的指标中，{parts}", "{n}項設有目標的指標中，{parts}");
    private static readonly LocalText Changes = new("Against {before}, {parts}", "与{before}相比，{parts}", "與{before}相比，{parts}");
    private static readonly LocalText Miss = new("{name} misses its target", "{name}未达标", "{name}未達標");
    private static readonly LocalText Misses = new("{name} miss their targets", "{name}未达标", "{name}未達標");

    public static string Lead(IReadOnlyList<Measurement> figures, Language language) => LocalTextFilling.Sentences(language,
    [
        LocalTextFilling.Stop(language, Targets(figures, language)),
        LocalTextFilling.Stop(language, Missing(figures, language)),
        LocalTextFilling.Stop(language, Moves(figures, language)),
    ]);

    private static string Targets(IReadOnlyList<Measurement> figures, Language language)
    {
        var verdicts = figures.Where(m => m.Target is not null && m.Value is not null).Select(m => m.Target!.Verdict).ToList();
        if (verdicts.Count == 0) return "";
        if (verdicts.All(v => v == TargetVerdict.Met))
            return (verdicts.Count == 1 ? OneMet : AllMet).Fill(language, ("n", Number(verdicts.Count, language)));
        var parts = new List<string>();
        Add(parts, verdicts.Count(v => v == TargetVerdict.Met), language, new("{n} is met", "{n}项达标", "{n}項達標"), new("{n} are met", "{n}项达标", "{n}項達標"));
        Add(parts, verdicts.Count(v => v == TargetVerdict.Missed), language, new("{n} is missed", "{n}项未达标", "{n}項未達標"), new("{n} are missed", "{n}项未达标", "{n}項未達標"));
        Add(parts, verdicts.Count(v => v == TargetVerdict.Undecided), language,
            new("{n} is too close to call", "{n}项尚难判断", "{n}項尚難判斷"), new("{n} are too close to call", "{n}项尚难判断", "{n}項尚難判斷"));
        var of = verdicts.Count == 1
            ? new LocalText("Of one target, {parts}", "1项设有目标的指标中，{parts}", "1項設有目標的指標中，{parts}")
            : new LocalText("Of {n} targets, {parts}", SomeMet.Simplified, SomeMet.Traditional);
        return of.Fill(language, ("n", Number(verdicts.Count, language)), ("parts", Join(parts, language)));
    }

    private static string Missing(IReadOnlyList<Measurement> figures, Language language)
    {
        var names = figures.Where(m => m.Target?.Verdict == TargetVerdict.Missed).Select(m => Inner(m.Metric.Title.In(language), language)).ToList();
        return names.Count == 0 ? "" : LocalTextFilling.UpperFirst((names.Count == 1 ? Miss : Misses).Fill(language, ("name", LocalTextFilling.List(language, names))));
    }

    private static string Moves(IReadOnlyList<Measurement> figures, Language language)
    {
        var compared = figures.Where(m => m is { Value: not null, Change.Difference: not null }).ToList();
        if (compared.Count == 0) return "";
        var parts = new List<string>();
        Add(parts, Count(Verdict.Better), language, new("{n} figure is better", "{n}项改善", "{n}項改善"), new("{n} figures are better", "{n}项改善", "{n}項改善"));
        Add(parts, Count(Verdict.Worse), language, new("{n} is worse", "{n}项变差", "{n}項變差"), new("{n} are worse", "{n}项变差", "{n}項變差"));
        Add(parts, Count(Verdict.Higher) + Count(Verdict.Lower), language,
            new("{n} moved without being better or worse", "{n}项有变化但无好坏之分", "{n}項有變化但無好壞之分"), new("{n} moved without being better or worse", "{n}项有变化但无好坏之分", "{n}項有變化但無好壞之分"));
        Add(parts, Count(Verdict.NotDistinguishable), language,
            new("{n} cannot be told from chance", "{n}项与随机波动无法区分", "{n}項與隨機波動無法區分"), new("{n} cannot be told from chance", "{n}项与随机波动无法区分", "{n}項與隨機波動無法區分"));
        return Changes.Fill(language, ("before", compared[0].Change!.Period.Near(compared[0].Period, language)), ("parts", Join(parts, language)));

        int Count(Verdict verdict) => compared.Count(m => m.Change!.Verdict == verdict);
    }

    private static void Add(List<string> parts, int n, Language language, LocalText one, LocalText many)
    {
        if (n > 0) parts.Add((n == 1 ? one : many).Fill(language, ("n", Number(n, language))));
    }

    private static string Join(List<string> parts, Language language) =>
        language == Language.English ? LocalTextFilling.List(language, parts) : string.Join("，", parts);

    /// <summary>A title inside a sentence: without its capital, unless that is an abbreviation's.</summary>
    private static string Inner(string title, Language language) =>
        language == Language.English && title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;

    private static string Number(int n, Language language)
    {
        string[] words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
        return language == Language.English && n < words.Length ? words[n] : n.ToString(CultureInfo.InvariantCulture);
    }
}
