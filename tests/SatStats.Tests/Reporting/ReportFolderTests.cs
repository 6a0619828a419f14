using NUnit.Framework;
using SatStats.Reporting;

namespace SatStats.Tests.Reporting;

public class ReportFolderTests
{
    [Test]
    public void A_report_is_a_workbook_a_page_pictures_and_figures()
    {
        using var report = new WrittenReport(Story.Input());

        Assert.That(report.Result.Files, Does.Contain("report.xlsx").And.Contain("index.html").And.Contain("measurements.json").And.Contain("manifest.json"));
        Assert.That(report.Result.Files, Does.Contain("charts/complaint-resolution-trend.svg").And.Contain("charts/complaint-resolution-trend.png"));
        Assert.That(report.Result.Files, Is.All.Matches<string>(f => new FileInfo(report.PathOf(f!)).Length > 0));
    }

    [Test]
    public void The_same_input_gives_the_same_bytes()
    {
        using var first = new WrittenReport(Story.Input());
        using var second = new WrittenReport(Story.Input());

        Assert.That(second.Result.Files, Is.EqualTo(first.Result.Files));
        Assert.That(first.Result.Files.Where(f => !first.Bytes(f).SequenceEqual(second.Bytes(f))), Is.Empty);
    }

    [Test]
    public void A_file_that_is_no_longer_made_is_removed_and_a_stranger_is_left_alone()
    {
        using var report = new WrittenReport(Story.Input());
        File.WriteAllText(report.PathOf("charts/mine.svg"), "mine");

        var again = report.Again(Story.WithoutData());

        Assert.That(again.Removed, Does.Contain("charts/nps-trend.svg"));
        Assert.That(report.PathOf("charts/nps-trend.svg"), Does.Not.Exist);
        Assert.That(report.PathOf("charts/mine.svg"), Does.Exist);
    }

    [Test]
    public void A_manifest_that_points_elsewhere_removes_nothing()
    {
        using var report = new WrittenReport(Story.WithoutData());
        var outside = Path.Combine(report.Folder, "..", "outside.svg");
        File.WriteAllText(outside, "mine");
        File.WriteAllText(report.PathOf("manifest.json"), """{"files":{"../outside.svg":"","charts/../../outside.svg":""}}""");

        report.Again(Story.WithoutData());

        Assert.That(outside, Does.Exist);
    }

    [Test]
    public void Nothing_is_left_beside_the_folder()
    {
        using var report = new WrittenReport(Story.WithoutData());

        Assert.That(Directory.GetFileSystemEntries(Path.GetDirectoryName(report.Folder)!), Is.EqualTo(new[] { report.Folder }));
    }

    [Test]
    public void A_run_that_is_stopped_leaves_nothing_behind()
    {
        var root = Directory.CreateTempSubdirectory("satstats-report-").FullName;
        try
        {
            using var stop = new CancellationTokenSource();
            stop.Cancel();
            Assert.That(() => ReportWriter.Write(Story.Input(), Path.Combine(root, "report"), stop.Token), Throws.InstanceOf<OperationCanceledException>());
            Assert.That(Directory.GetFileSystemEntries(root), Is.Empty);
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    [Test]
    public void A_folder_that_cannot_be_written_is_said_with_a_remedy()
    {
        using var report = new WrittenReport(Story.WithoutData());

        Assert.That(() => ReportWriter.Write(Story.WithoutData(), report.PathOf("index.html/report"), CancellationToken.None),
            Throws.TypeOf<SatStatsException>().With.Message.Contains("cannot be written").And.Property(nameof(SatStatsException.Remedy)).Not.Null);
    }
}
