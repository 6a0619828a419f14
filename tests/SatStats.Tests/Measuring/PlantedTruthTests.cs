using NUnit.Framework;
using SatStats.Measuring;
using SatStats.Measuring.Emerging;
using SatStats.Sampling;
using SatStats.Tests.Kit;
using SatStats.Warehousing;

namespace SatStats.Tests.Measuring;

/// <summary>What was planted into the samples is found again by import and measure, whatever the seed.</summary>
[Category("Slow")]
public class PlantedTruthTests
{
    private static readonly MetricCatalogue s_catalogue = MetricCatalogue.Load();

    [Test]
    public void Every_planted_truth_lies_inside_the_interval_that_is_measured([Range(1, 10)] int seed)
    {
        using var work = new Workdir();
        SampleWriter.Write(new SampleOptions { Customers = SampleOptions.FewestCustomers, Seed = (ulong)seed }, work.PathOf("in"));
        var imported = work.Run("import", "in", "--tz", "Asia/Shanghai");
        Assert.That(imported.Code, Is.Zero.Or.EqualTo(3), imported.ToString());
        imported.Accounts();

        var known = s_catalogue.All.Select(m => m.Id).ToHashSet();
        var missing = Truths.Planted.Where(t => !known.Contains(t.Metric)).ToList();
        Assert.That(missing.Select(t => t.Metric).Distinct(), Is.EqualTo(new[] { "complaint-emerging" }), "what rises beyond chance is a search, not a figure");
        using var warehouse = Warehouse.OpenToRead(work.PathOf("satstats.duckdb"));
        var measurer = new Measurer(warehouse, s_catalogue, new MeasureOptions());
        Assert.Multiple(() =>
        {
            foreach (var truth in Truths.Planted.Where(t => known.Contains(t.Metric))) Check(measurer, truth);
            foreach (var truth in missing) CheckRise(warehouse, truth);
        });
    }

    /// <summary>With so few customers the rise need not be told from chance; told or not, nothing but it and its words may be told.</summary>
    private static void CheckRise(Warehouse warehouse, Truth truth)
    {
        var request = new EmergingRequest { Period = Period.Month(truth.Month), Zone = "Asia/Shanghai", By = ["category"] };
        foreach (var topic in new EmergingSearch(warehouse, request).Find().Topics)
        {
            if (topic.Kind == "category") Assert.That($"category={topic.Name}", Is.EqualTo(truth.Slice));
            Assert.That(truth.Value, Is.InRange(topic.Interval!.Value.Low, topic.Interval.Value.High), topic.Name);
        }
    }

    private static void Check(Measurer measurer, Truth truth)
    {
        var (dimension, value) = truth.Slice.Split('=') is [var d, var v] ? (d, v) : ("", "");
        var figures = measurer.Measure(new MeasureRequest
        {
            Metrics = [truth.Metric],
            By = dimension.Length > 0 ? [dimension] : [],
            Range = truth.Month.Length > 0 ? Period.Month(truth.Month) : new Period(new DateOnly(2013, 7, 1), new DateOnly(2014, 1, 1)),
            Compares = false,
        });
        var figure = figures.FirstOrDefault(m => dimension.Length == 0 || m.Slice[dimension] == value);
        var about = $"{truth.Metric} {truth.Slice} {truth.Month}";
        Assert.That(figure, Is.Not.Null, $"{about} is no slice; there are {string.Join(" | ", figures.Select(f => f.Slice.Label))}");
        Assert.That(figure!.Missing, Is.Empty, about);
        // A withheld or inestimable figure claims nothing.
        if (figure is not { Low: { } low, High: { } high }) return;
        // Planted as a year's, counted in half of one.
        if (truth.Metric == "spam-intercepted") (low, high) = (low * 365 / figure.Period.Days, high * 365 / figure.Period.Days);
        Assert.That(truth.Value, Is.InRange(low - 1e-9, high + 1e-9), $"{about}: {figure.Value} of n {figure.N}");
    }
}
