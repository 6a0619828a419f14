using System.Text.Json;
using NUnit.Framework;
using SatStats.Cli;
using SatStats.Measuring;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Measuring.Oracle;

/// <summary>The rows behind each figure of the catalogue are as many as the figure says.</summary>
public class RecordListTests
{
    private Workdir _work = null!;

    [OneTimeSetUp]
    public void Import()
    {
        _work = new Workdir();
        new RandomRecords(seed: 20140101, count: 700).Import(_work);
    }

    [OneTimeTearDown]
    public void CleanUp() => _work.Dispose();

    private static IEnumerable<Metric> Metrics()
    {
        var catalogue = MetricCatalogue.Load();
        return catalogue.All.SelectMany(m => catalogue.VariantsOf(m).Prepend(m));
    }

    [TestCaseSource(nameof(Metrics))]
    public void The_rows_behind_a_figure_are_as_many_as_it_says(Metric metric)
    {
        var dimension = NaiveCases.All[metric.Id].Dimension;
        string[] days = metric.Id == "customer-base" ? [] : ["--month", "2013-10"];
        foreach (var figure in Json(["measure", metric.Id, "--by", dimension, .. days]))
        {
            var value = figure.GetProperty("slice").EnumerateObject().First(p => p.Name == dimension).Value.GetString();
            string[] words = ["records", metric.Id, "--slice", $"{dimension}={value}", .. days];
            var about = $"{metric.Id} {dimension}={value}";
            var n = figure.GetProperty("n").GetInt64();
            Assert.That(Size(metric, Json(words)), Is.EqualTo(metric.Family == Family.Exposure ? Number(figure, "numerator") ?? Size(metric, Json(words)) : n), about);
            if (metric.Family is not (Family.Rate or Family.Satisfaction or Family.Share)) continue;
            var (numerator, rest) = (Size(metric, Json([.. words, "--part", "numerator"]), "numerator"), Size(metric, Json([.. words, "--part", "rest"]), "rest"));
            Assert.That(numerator + rest, Is.EqualTo(n), about);
            if (Number(figure, "numerator") is { } counted) Assert.That((numerator, rest), Is.EqualTo((counted, Number(figure, "denominator") - counted)), about);
            // What is withheld says nothing of its open cases either.
            if (metric.Family == Family.Rate && figure.GetProperty("value").ValueKind != JsonValueKind.Null) Assert.That(Size(metric, Json([.. words, "--part", "open"])), Is.EqualTo(figure.TryGetProperty("statistics", out var more) ? Number(more, "open") ?? 0 : 0), about);
        }
    }

    // Counters are figures of days, not of rows; a row may stand for several cases.
    private static long Size(Metric metric, List<JsonElement> rows, string part = "all") => metric.IsOfCounters
        ? (long)rows.Sum(r => (part == "numerator" ? 0 : r.GetProperty("case_top").GetDouble()) + part switch { "numerator" => 1, "rest" => -1, _ => 0 } * r.GetProperty("case_value").GetDouble())
        : metric.Family is Family.Total or Family.Daily
        ? rows.Select(r => r.GetProperty("case_at").GetString()![..10]).Distinct().Count()
        : rows.Sum(r => r.TryGetProperty("case_count", out var count) ? (long)count.GetDouble() : 1);

    private static long? Number(JsonElement figure, string name) => figure.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;

    private List<JsonElement> Json(string[] words)
    {
        using var json = _work.Run([.. words, "--format", "json"]).Ends(ExitCode.Done).Json();
        return [.. json.RootElement.EnumerateArray().Select(e => e.Clone())];
    }
}
