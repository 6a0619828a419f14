using System.Text.RegularExpressions;
using NUnit.Framework;
using SatStats.Reporting;
using SatStats.Reporting.Writers;

namespace SatStats.Tests.Reporting;

public class MissingDataTests
{
    [Test]
    public void A_report_without_data_says_so_and_draws_nothing([Values] Language language)
    {
        using var report = new WrittenReport(Story.WithoutData(language));

        Assert.That(report.Result.Files, Has.None.StartsWith("charts/"));
        Assert.That(report.Text("index.html"), Does.Contain(language switch
        {
            Language.English => "No data for “Complaint resolution” in December 2013.",
            Language.SimplifiedChinese => "2013年12月没有“投诉解决率”的数据。",
            _ => "2013年12月沒有「投訴解決率」的資料。",
        }));
        using var workbook = report.Workbook();
        Assert.That(workbook.Worksheets.Count, Is.EqualTo(10));
    }

    [Test]
    public void A_report_without_a_catalogue_is_still_a_report()
    {
        using var report = new WrittenReport(Story.WithoutData() with { Catalogue = [] });

        Assert.That(report.Text("index.html"), Does.Contain("No data for nps: the catalogue has no such metric."));
        Assert.That(report.Result.Measurements, Is.Empty);
    }

    [Test]
    public void Each_metric_may_be_missing([ValueSource(nameof(MetricIds))] string id)
    {
        var input = Story.Input();
        var without = input with { Catalogue = [.. input.Catalogue.Where(m => m.Id != id)] };

        var document = DocumentBuilder.Build(without, CancellationToken.None);

        Assert.That(document.Measurements.Select(m => m.Metric.Id), Has.None.EqualTo(id));
        Assert.That(document.Measurements, Is.Not.Empty);
        Assert.That(() => WorkbookWriter.Write(document), Throws.Nothing);
        Assert.That(() => WebPageWriter.Write(document), Throws.Nothing);
    }

    [Test]
    public void A_metric_that_is_unknown_is_not_asked_for()
    {
        var asked = new List<string>();
        var input = Story.Input() with { Catalogue = [], Measure = r => { asked.AddRange(r.Metrics); return []; } };

        Story.Page(input);

        Assert.That(asked, Is.Empty);
    }

    [Test]
    public void A_group_that_cannot_be_estimated_says_what_would_help()
    {
        var input = Story.Input() with { Measure = r => [.. StoryFigures.Answer(r).Select(m => m.Slice["state"] == "silent" ? m with { Value = null, Low = null, High = null, Notes = [Note.NotEstimable] } : m)] };

        var page = Story.Page(input);

        Assert.That(page.Value, Does.Contain("“Had a problem, did not complain” cannot be estimated from the data at hand: Customers with a problem"));
    }

    [Test]
    public void A_figure_that_is_withheld_says_why()
    {
        var input = Story.Input() with { Measure = r => [.. StoryFigures.Answer(r).Select(m => m with { N = 3, Value = null, Low = null, High = null, Change = null, Target = null, Notes = [Note.Suppressed] })] };

        var page = Story.Page(input);

        Assert.That(page.Value, Does.Contain("Complaint resolution: withheld in December 2013, because fewer than 5 cases lie behind it."));
    }

    [Test]
    public void A_ledger_that_does_not_close_is_shouted()
    {
        var input = Story.Input();
        var entry = input.Ledger[0] with { Counts = [input.Ledger[0].Counts[0] with { Kept = 1 }] };

        var page = Story.Page(input with { Ledger = [entry] });

        Assert.That(page.Value, Does.Contain("the account does not close: 69,743 rows are unaccounted for"));
    }

    [Test]
    public void Chinese_reports_have_no_English_left_but_names([Values(Language.SimplifiedChinese, Language.TraditionalChinese)] Language language)
    {
        var page = Story.Page(Story.Input(language) with { RejectExamples = [] });
        var prose = page.Descendants().Where(e => e.Name.LocalName is "p" or "h1" or "h2" or "h3" or "h4" or "th" or "caption" or "dt" or "dd" or "summary" or "title" or "desc")
            .Select(e => Regex.Replace(e.Value, @"billing|slow network|installation delay|no signal|unwanted subscription|staff attitude|spam messages|number porting|roaming|invoice|[\w-]+\.(csv|xlsx|json)", ""));

        Assert.That(prose.Where(t => Regex.IsMatch(t, "[A-Za-z]{3,} [a-z]{2,}")), Is.Empty);
        Assert.That(prose.Where(t => Regex.IsMatch(t, @"\{\w+\}")), Is.Empty);
    }

    private static IEnumerable<string> MetricIds => StoryMetrics.All.Select(m => m.Id);
}
