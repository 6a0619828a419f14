using System.Text.Json;
using NUnit.Framework;
using SatStats.Measuring;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Measuring.Oracle;

public class OracleTests
{
    private Workdir _work = null!;
    private RandomRecords _records = null!;

    [OneTimeSetUp]
    public void Import()
    {
        _work = new Workdir();
        _records = new RandomRecords(seed: 20131231, count: 900);
        _records.Import(_work);
    }

    [OneTimeTearDown]
    public void CleanUp() => _work.Dispose();

    private static IEnumerable<Metric> Metrics() => MetricCatalogue.Load().All;

    [TestCaseSource(nameof(Metrics))]
    public void A_metric_gives_what_a_plain_count_gives(Metric metric)
    {
        if (!NaiveCases.All.TryGetValue(metric.Id, out var oracle)) Assert.Fail($"Write the definition of {metric.Id} a second time in NaiveCases.");
        var cases = oracle.Cases(_records).ToList();
        string[] measure = ["measure", metric.Id, "--by", oracle.Dimension, "--format", "json"];
        Compare(metric, cases, Figures([.. measure]), "ever");
        foreach (var month in new[] { "2013-07", "2013-10", "2013-12" })
        {
            var from = Period.Month(month).From.ToDateTime(default);
            Compare(metric, [.. cases.Where(c => c.At >= from && c.At < from.AddMonths(1))], Figures([.. measure, "--month", month]), month);
        }
        if (metric.By.Count == 0) Compare(metric, [.. cases.Select(c => c with { Slice = null })], Figures("measure", metric.Id, "--format", "json"), "whole");
    }

    private List<JsonElement> Figures(params string[] words)
    {
        using var json = _work.Run(words).Ends(0).Json();
        return [.. json.RootElement.EnumerateArray().Select(e => e.Clone())];
    }

    private static void Compare(Metric metric, List<NaiveCase> cases, List<JsonElement> figures, string when)
    {
        var bySlice = figures.ToDictionary(f => f.GetProperty("slice").EnumerateObject().Select(p => p.Value.GetString()).FirstOrDefault() ?? "");
        foreach (var slice in cases.GroupBy(c => c.Slice ?? ""))
        {
            Assert.That(bySlice, Does.ContainKey(slice.Key), $"{metric.Id} {when}");
            var (n, value) = Naive(metric.Family, [.. slice], cases.Count);
            var figure = bySlice[slice.Key];
            var about = $"{metric.Id} {when} {slice.Key}";
            Assert.That(figure.GetProperty("n").GetInt64(), Is.EqualTo(n), about);
            if (n is > 0 and < 5 && metric.Family != Family.Count) Assert.That(figure.GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null), about);
            else if (value is { } v) Assert.That(figure.GetProperty("value").GetDouble(), Is.EqualTo(v).Within(1e-9), about);
            if (metric.Family == Family.Satisfaction && n >= 5) Assert.That(figure.Statistic("mean"), Is.EqualTo(slice.Average(c => c.Value)!.Value).Within(1e-9), about);
        }
        Assert.That(bySlice.Where(f => f.Value.GetProperty("n").GetInt64() > 0).Select(f => f.Key), Is.SubsetOf(cases.Select(c => c.Slice ?? "")), $"{metric.Id} {when}");
    }

    private static (long N, double? Value) Naive(Family family, List<NaiveCase> slice, int whole)
    {
        var values = slice.Where(c => c.Value is not null).Select(c => c.Value!.Value).Order().ToList();
        double? Share(Func<double, bool> counts) => values.Count == 0 ? null : (double)values.Count(counts) / values.Count;
        return family switch
        {
            Family.Count => (slice.Count, slice.Count),
            Family.Share => (whole, (double)slice.Count / whole),
            Family.Rate => (values.Count, Share(v => v == 1)),
            Family.Satisfaction => (values.Count, Share(v => v >= 9)),
            Family.Promoter => (values.Count, 100 * (Share(v => v >= 9) - Share(v => v <= 6))),
            _ => (values.Count, values.Count == 0 ? null : (values[(values.Count - 1) / 2] + values[values.Count / 2]) / 2),
        };
    }
}
