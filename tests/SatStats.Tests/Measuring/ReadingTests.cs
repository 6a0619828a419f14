using NUnit.Framework;
using SatStats.Measuring;
using SatStats.Measuring.Statistics;
using SatStats.Tests.Kit;
using SatStats.Warehousing;

namespace SatStats.Tests.Measuring;

/// <summary>What is counted in fewer readings, or in smaller tables, is the same as what is counted one by one.</summary>
public class ReadingTests
{
    [Test]
    public void Figures_asked_for_together_are_those_asked_for_one_by_one([Values] bool isByRegion)
    {
        using var work = new Workdir();
        work.Run("import", Path.Combine(SharedData.Root, "samples"), "--tz", "Asia/Shanghai");
        using var warehouse = Warehouse.OpenToRead(work.PathOf("satstats.duckdb"));
        var catalogue = MetricCatalogue.Load();
        var measurer = new Measurer(warehouse, catalogue, new MeasureOptions());
        var metrics = catalogue.All.Where(m => !isByRegion || m.Dimensions.Contains("region")).Select(m => m.Id).ToList();
        var request = new MeasureRequest { Metrics = metrics, Grain = isByRegion ? Grain.Month : null, Range = new(new(2013, isByRegion ? 11 : 12, 1), new(2014, 1, 1)), By = isByRegion ? ["region"] : [] };
        var together = measurer.Measure(request).Select(Said).ToList();
        Assert.That(together, Has.Count.GreaterThan(60));
        Assert.That(together, Is.EqualTo(metrics.SelectMany(m => measurer.Measure(request with { Metrics = [m] })).Select(Said)));
    }

    [Test]
    public void The_total_of_a_breakdown_is_the_figure_of_all_cases_not_a_sum_of_parts()
    {
        using var work = new Workdir();
        work.Run("import", Path.Combine(SharedData.Root, "samples"), "--tz", "Asia/Shanghai");
        using var warehouse = Warehouse.OpenToRead(work.PathOf("satstats.duckdb"));
        var measurer = new Measurer(warehouse, MetricCatalogue.Load(), new MeasureOptions());
        var request = new MeasureRequest { Metrics = ["complaint-hours", "complaint-resolution", "complaint-rate"], Range = new(new(2013, 11, 1), new(2014, 1, 1)), Grain = Grain.Month };
        var withTotals = measurer.Measure(request with { By = ["region"], Totals = true });
        Assert.That(withTotals.Where(m => m.Slice.IsAll).Select(Said), Is.EqualTo(measurer.Measure(request).Select(Said)));
        Assert.That(withTotals.Where(m => !m.Slice.IsAll).Select(Said), Is.EqualTo(measurer.Measure(request with { By = ["region"] }).Select(Said)));
    }

    private static string Said(Measurement m) => FormattableString.Invariant(
        $"{m.Metric.Id} {m.Period} {m.Slice.Label}: {m.N} {m.Numerator} {m.Denominator} {m.Value} {m.Low} {m.High} {m.Change} {m.Target} {string.Join(' ', m.Statistics.OrderBy(s => s.Key, StringComparer.Ordinal))} {string.Join(' ', m.Notes)}");

    [Test]
    public void Of_many_durations_every_figure_is_that_of_the_single_ones()
    {
        const int cases = 30_011;
        var random = new Random(5);
        var opened = new DateTime(2013, 11, 1, 0, 0, 0, DateTimeKind.Utc);
        // Most last hours, some days; every twentieth is done at once, and a seventh is not done.
        var tickets = Enumerable.Range(0, cases).Select(i => (Id: i, Month: i % 2, Region: i % 3 == 0 ? "North" : "South", Seconds: i % 20 == 0 ? 0 : (int)(7200 * Math.Exp(1.5 * (random.NextDouble() + random.NextDouble() - 1) * 2)), IsOpen: i % 7 == 3)).ToList();
        using var work = new Workdir();
        File.WriteAllLines(work.PathOf("tickets.csv"), tickets.Select(t => FormattableString.Invariant($"T{t.Id},{t.Region},{opened.AddMonths(t.Month):yyyy-MM-dd HH:mm:ss},{(t.IsOpen ? "" : opened.AddMonths(t.Month).AddSeconds(t.Seconds).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture))},{(t.IsOpen ? "open" : "closed")}"))
            .Prepend("ticket_id,region,opened_at,resolved_at,status"));
        Assert.That(work.Run("import", "tickets.csv", "--tz", "UTC").Code, Is.Zero);
        using var warehouse = Warehouse.OpenToRead(work.PathOf("satstats.duckdb"));
        var found = new Measurer(warehouse, MetricCatalogue.Load(), new MeasureOptions()).Measure(new() { Metrics = ["ticket-hours"], Grain = Grain.Month, By = ["region"] });
        Assert.That(found, Has.Count.EqualTo(4));
        foreach (var figure in found)
        {
            var group = tickets.Where(t => t.Month == figure.Period.From.Month - 11 && t.Region == figure.Slice["region"]).ToList();
            var hours = FrequencyTable.Of(group.Where(t => !t.IsOpen).Select(t => t.Seconds / 3600.0));
            Assert.That(hours.Rows, Has.Count.GreaterThan(2_000), "or nothing would have been put into bins");
            var interval = MedianInterval.Of(hours)!.Value.Interval;
            Assert.That((figure.N, figure.Value, figure.Low, figure.High), Is.EqualTo((hours.Total, Quantile.Of(hours, 0.5), interval.Low, interval.High)));
            Assert.That(figure.Statistics["p80"], Is.EqualTo(Quantile.Of(hours, 0.8)));
            Assert.That(figure.Statistics["p95"], Is.EqualTo(Quantile.Of(hours, 0.95)));
            Assert.That(figure.Statistics["p99"], Is.EqualTo(Quantile.Of(hours, 0.99)));
            Assert.That(figure.Statistics["maximum"], Is.EqualTo(hours.Rows[^1].Value));
            Assert.That(figure.Statistics["mean"], Is.EqualTo(hours.Rows.Sum(r => r.Value * r.Count) / hours.Total).Within(1e-9));
            Assert.That(figure.Statistics.GetValueOrDefault("open"), Is.EqualTo(group.Count(t => t.IsOpen)));
        }
    }
}
