using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace SatStats.Importing;

/// <summary>
/// How surveys are summed up, in the workspace's satstats.yaml: <c>survey:</c> with <c>items</c> (what each weighs in the index), <c>item_scale</c>,
/// <c>rake</c> (the groupings to weight by), <c>population</c>, <c>trim</c> and <c>low_response</c>; what is left out is as usual.
/// </summary>
internal static class SurveyRules
{
    private const string Remedy = "Write it as survey: {items: {result: 20, punctuality: 30, professionalism: 30, staff: 20}, rake: [region, segment]}.";
    private static readonly string[] s_entries = ["items", "item_scale", "rake", "population", "trim", "low_response"];

    public static SurveySettings Read(Yaml yaml, YamlNode node)
    {
        var entries = yaml.Map(node, "survey", s_entries);
        var settings = SurveySettings.Usual;
        if (entries.TryGetValue("items", out var items)) settings = settings with { ItemWeights = Weights(yaml, items) };
        if (entries.TryGetValue("item_scale", out var scale)) settings = settings with { ItemScale = Scale(yaml, scale) };
        if (entries.TryGetValue("rake", out var rake)) settings = settings with { Rake = [.. yaml.Texts(rake, "rake").Select(name => Known(yaml, rake, "grouping to weight by called", name, SurveySettings.Dimensions)).Distinct(StringComparer.Ordinal)] };
        if (entries.TryGetValue("population", out var population))
            settings = settings with { Population = Known(yaml, population, "population of surveys called", yaml.Text(population, "population"), ["customers", "invited"]) == "invited" ? SurveyPopulation.Invited : SurveyPopulation.Customers };
        if (entries.TryGetValue("trim", out var trim)) settings = settings with { Trim = Number(yaml, trim, "trim", n => n > 1, "Write how many times the average an answer may weigh, more than 1: trim: 5.") };
        if (entries.TryGetValue("low_response", out var low)) settings = settings with { LowResponse = Number(yaml, low, "low_response", n => n is >= 0 and <= 1, "Write a share as 0.2 or 20%.") };
        return settings;
    }

    private static double[] Weights(Yaml yaml, YamlNode node)
    {
        var given = yaml.Map(node, "items", [.. SurveySettings.ItemNames]);
        var weights = SurveySettings.ItemNames.Select(name => given.TryGetValue(name, out var weight) ? Number(yaml, weight, name, n => n >= 0, "Write what the item weighs, such as 20; 0 leaves it out.") : 0).ToArray();
        return weights.Sum() > 0 ? weights : throw yaml.Error(node, "no item weighs anything", Remedy);
    }

    private static (double, double) Scale(Yaml yaml, YamlNode node)
    {
        const string remedy = "Write its least and its best score: item_scale: [1, 5].";
        var ends = yaml.Texts(node, "item_scale");
        return ends.Count == 2 && Parsed(ends[0]) is { } low && Parsed(ends[1]) is { } top && low < top ? (low, top) : throw yaml.Error(node, "item_scale is no scale", remedy);
    }

    private static double Number(Yaml yaml, YamlNode node, string name, Func<double, bool> isAllowed, string remedy) =>
        Parsed(yaml.Text(node, name)) is { } number && isAllowed(number) ? number : throw yaml.Error(node, $"'{yaml.Text(node, name)}' cannot be {name}", remedy);

    private static double? Parsed(string text)
    {
        var number = text.EndsWith('%') ? text[..^1] : text;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? text.EndsWith('%') ? value / 100 : value : null;
    }

    private static string Known(Yaml yaml, YamlNode node, string what, string name, IReadOnlyList<string> known) =>
        yaml.At(node, () => known.Contains(name) ? name : throw SatStatsException.Unknown(what, name, known));
}
