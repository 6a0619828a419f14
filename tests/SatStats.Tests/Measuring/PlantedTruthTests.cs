using System.Text.Json;
using NUnit.Framework;
using SatStats.Measuring;
using SatStats.Sampling;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Measuring;

/// <summary>What was planted into the samples is found again by import and measure, whatever the seed.</summary>
[Category("Slow")]
public class PlantedTruthTests
{
    [Test]
    public void Every_planted_truth_lies_inside_the_interval_that_is_measured([Range(1, 10)] int seed)
    {
        using var work = new Workdir();
        SampleWriter.Write(new SampleOptions { Customers = SampleOptions.FewestCustomers, Seed = (ulong)seed }, work.PathOf("in"));
        var imported = work.Run("import", "in", "--tz", "Asia/Shanghai");
        Assert.That(imported.Code, Is.EqualTo(0).Or.EqualTo(3), imported.ToString());
        imported.Accounts();

        var known = MetricCatalogue.Load().All.Select(m => m.Id).ToHashSet();
        var missing = Truths.Planted.Where(t => !known.Contains(t.Metric)).Select(t => t.Metric).Distinct().ToList();
        TestContext.Out.WriteLine($"{Truths.Planted.Count(t => !known.Contains(t.Metric))} truths have no metric yet: {string.Join(", ", missing)}");
        Assert.Multiple(() =>
        {
            foreach (var truth in Truths.Planted.Where(t => known.Contains(t.Metric))) Check(work, truth);
        });
    }

    private static void Check(Workdir work, Truth truth)
    {
        var (dimension, value) = truth.Slice.Split('=') is [var d, var v] ? (d, v) : ("", "");
        string[] words =
        [
            "measure", truth.Metric, "--format", "json", .. dimension.Length > 0 ? ["--by", dimension] : Array.Empty<string>(),
            .. truth.Month.Length > 0 ? ["--month", truth.Month] : new[] { "--from", "2013-07-01", "--to", "2013-12-31" },
        ];
        var result = work.Run(words);
        Assert.That(result.Code, Is.Zero, result.ToString());
        if (result.Code != 0) return;
        using var json = result.Json();
        var figure = json.RootElement.EnumerateArray().FirstOrDefault(m => dimension.Length == 0 || m.GetProperty("slice").GetProperty(dimension).GetString() == value);
        Assert.That(figure.ValueKind, Is.EqualTo(JsonValueKind.Object), $"{truth.Metric} has no slice {truth.Slice}\n{result}");
        if (figure.ValueKind != JsonValueKind.Object || figure.GetProperty("low").ValueKind == JsonValueKind.Null) return;
        var about = $"{truth.Metric} {truth.Slice} {truth.Month}: {figure.GetProperty("value")} of n {figure.GetProperty("n")}";
        Assert.That(truth.Value, Is.InRange(figure.GetProperty("low").GetDouble() - 1e-9, figure.GetProperty("high").GetDouble() + 1e-9), about);
    }
}
