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

    private static IEnumerable<Metric> Metrics()
    {
        var catalogue = MetricCatalogue.Load();
        return catalogue.All.SelectMany(m => catalogue.VariantsOf(m).Prepend(m));
    }

    [TestCaseSource(nameof(Metrics))]
    public void A_metric_gives_what_a_plain_count_gives(Metric metric)
    {
        if (!NaiveCases.All.TryGetValue(metric.Id, out var oracle)) Assert.Fail($"Write the definition of {metric.Id} a second time in NaiveCases.");
        var cases = oracle.Cases(_records).ToList();
        var isStock = metric.Family == Family.Stock;
        var ever = new Period(DateOnly.FromDateTime(cases.Min(c => c.At)!.Value), DateOnly.FromDateTime(cases.Max(c => c.Until > c.At ? c.Until : c.At)!.Value).AddDays(1));
        string[] measure = ["measure", metric.Id, "--by", oracle.Dimension, "--format", "json"];
        Compare(metric, isStock ? NaiveFigure.At(cases, ever.To) : cases, Figures([.. measure]), ever);
        foreach (var month in new[] { "2013-07", "2013-10", "2013-12" })
        {
            var period = Period.Month(month);
            var from = period.From.ToDateTime(default);
            Compare(metric, isStock ? NaiveFigure.At(cases, period.To) : [.. cases.Where(c => c.At >= from && c.At < from.AddMonths(1))], Figures([.. measure, "--month", month]), period);
        }
        if (metric.By.Count == 0) Compare(metric, [.. (isStock ? NaiveFigure.At(cases, ever.To) : cases).Select(c => c with { Slice = null })], Figures("measure", metric.Id, "--format", "json"), ever, isWhole: true);
    }

    private List<JsonElement> Figures(params string[] words)
    {
        using var json = _work.Run(words).Ends(0).Json();
        return [.. json.RootElement.EnumerateArray().Select(e => e.Clone())];
    }

    private void Compare(Metric metric, List<NaiveCase> cases, List<JsonElement> figures, Period period, bool isWhole = false)
    {
        var bySlice = figures.ToDictionary(f => f.GetProperty("slice").EnumerateObject().Select(p => p.Value.GetString()).FirstOrDefault() ?? "");
        foreach (var slice in cases.GroupBy(c => c.Slice ?? ""))
        {
            var about = $"{metric.Id} {period} {slice.Key}";
            Assert.That(bySlice, Does.ContainKey(slice.Key), about);
            var customers = _records.Customers.Count(c => (c.Joined is null || DateOnly.FromDateTime(c.Joined.Value) < period.To) && (isWhole || (c.Region ?? "") == slice.Key));
            var (n, value) = NaiveFigure.Of(metric.Family, [.. slice], cases.Count, customers, period.Days);
            var figure = bySlice[slice.Key];
            Assert.That(figure.GetProperty("n").GetInt64(), Is.EqualTo(n), about);
            var isTooEarly = metric.Family is Family.Rate or Family.Duration && slice.Count(c => c.Value is null) > n;
            if (isTooEarly || (n is > 0 and < 5 && !NaiveFigure.IsCounted(metric.Family))) Assert.That(figure.GetProperty("value").ValueKind, Is.EqualTo(JsonValueKind.Null), about);
            else if (value is { } v) Assert.That(figure.GetProperty("value").GetDouble(), Is.EqualTo(v).Within(1e-9 * Math.Max(1, Math.Abs(v))), about);
            if (metric.Family == Family.Satisfaction && n >= 5) Assert.That(figure.Statistic("mean"), Is.EqualTo(slice.Average(c => c.Value)!.Value).Within(1e-9), about);
            if (metric.Family == Family.Stock) Assert.That(figure.Statistic("over_7_days"), Is.EqualTo(slice.Count(c => c.At <= period.To.ToDateTime(default).AddDays(-7))), about);
        }
        if (metric.Family != Family.Exposure)
            Assert.That(bySlice.Where(f => f.Value.GetProperty("n").GetInt64() > 0).Select(f => f.Key), Is.SubsetOf(cases.Select(c => c.Slice ?? "")), $"{metric.Id} {period}");
    }
}
