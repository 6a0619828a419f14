using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

public class MeasureTests
{
    private static Workdir Imported()
    {
        var work = new Workdir().Write("complaints.csv", Small.Complaints + string.Concat(Enumerable.Range(10, 30).Select(i => $"D{i},2013-12-{i % 28 + 1:00} 10:00:00,{(i % 3 == 0 ? "App" : "Hotline")},{(i % 4 == 0 ? "Open" : "Resolved")},,Fibre 100\n")));
        work.Run("import", "complaints.csv").Ends(ExitCode.Done);
        return work;
    }

    [TestCase("table")]
    [TestCase("csv")]
    [TestCase("json")]
    [TestCase("markdown")]
    public void I_can_have_figures_in_any_format(string format)
    {
        using var work = Imported();
        var result = work.Run("measure", "complaint-resolution", "complaint-volume", "--by", "channel", "--month", "2013-12", "--format", format).Ends(ExitCode.Done);
        Assert.That(result.Err, Is.Empty);
        Approved.Matches(result.Out, $"measure-{format}.approved.txt");
    }

    [TestCase("zh")]
    [TestCase("zh-Hant")]
    public void I_can_read_the_table_in_Chinese(string tongue)
    {
        using var work = Imported();
        Approved.Matches(work.Run("measure", "complaint-resolution", "complaint-volume", "complaint-hours", "--by", "channel", "--month", "2013-12", "--lang", tongue).Ends(ExitCode.Done).Out, $"measure-table-{tongue}.approved.txt");
    }

    [Test]
    public void I_can_cut_time_into_months()
    {
        using var work = Imported();
        Approved.Matches(work.Run("measure", "complaint-resolution", "complaint-hours", "--grain", "month").Ends(ExitCode.Done).Out, "measure-months.approved.txt");
    }

    [Test]
    public void I_can_break_down_by_any_column_of_the_file_and_by_the_header_of_a_mapped_one()
    {
        using var work = Imported();
        Assert.That(work.Run("measure", "complaint-volume", "--by", "Tariff", "--format", "json").Figures().Keys, Is.EqualTo(new[] { "Fibre 100", "Fibre 50", "Mobile" }));
        Assert.That(work.Run("measure", "complaint-volume", "--by", "tariff", "--format", "json").Figures().Keys, Is.EqualTo(new[] { "Fibre 100", "Fibre 50", "Mobile" }));
        Assert.That(work.Run("measure", "complaint-volume", "--by", "received via", "--format", "json").Figures().Keys, Is.EqualTo(new[] { "App", "Hotline" }));
        Assert.That(work.Run("measure", "complaint-volume", "--by", "Status", "--format", "json").Figures().Keys, Is.SupersetOf(new[] { "open", "resolved" }).Or.SupersetOf(new[] { "Open", "Resolved" }));
        Assert.That(work.Run("measure", "complaint-volume", "--by", "channel", "--by", "Tariff", "--format", "json").Figures().Keys, Does.Contain("App, Fibre 100"));
    }

    [Test]
    public void I_can_say_which_records_count()
    {
        using var work = Imported();
        Assert.That(work.Run("measure", "complaint-resolution", "--where", "Tariff = 'Mobile' and channel = 'Hotline' -- mine", "--format", "json").Figures().Values.Single().GetProperty("n").GetInt32(), Is.EqualTo(2));
        Assert.That(work.Run("measure", "complaint-volume", "--where", "channel = 'App' or channel = 'Hotline'", "--month", "2013-11", "--format", "json").Figures().Values.Single().GetProperty("n").GetInt32(), Is.EqualTo(3));
    }

    [TestCase("true) or (true")]
    [TestCase("true) ; drop table imports ; select (1")]
    [TestCase("true ; select 1")]
    [TestCase("true) union all select * from cases --")]
    public void A_condition_is_a_condition_and_nothing_more(string condition)
    {
        using var work = Imported();
        work.Run("measure", "complaint-volume", "--where", condition).Ends(ExitCode.WrongUsage);
        Assert.That(work.Rows("select count(*) from imports"), Is.EqualTo(new[] { "1" }));
    }

    [Test]
    public void Days_outside_what_I_asked_for_do_not_count_in_a_month_that_my_days_cut()
    {
        using var work = Imported();
        var figures = work.Run("measure", "complaint-volume", "--grain", "month", "--from", "2013-11-10", "--to", "2013-12-01", "--format", "json").Figures();
        Assert.That(figures.Select(f => $"{f.Key} {f.Value.GetProperty("n")}"), Is.EqualTo(new[] { "2013-11-10..2013-11-30 2", "2013-12-01 2" }));
    }

    [Test]
    public void A_whole_month_is_compared_with_the_month_before()
    {
        using var work = Imported();
        var december = work.Run("measure", "complaint-volume", "--grain", "month", "--from", "2013-12-01", "--to", "2013-12-31", "--format", "json").Figures()["2013-12"];
        Assert.That(december.GetProperty("previous").GetProperty("period").GetString(), Is.EqualTo("2013-11"));
        Assert.That(december.GetProperty("previous").GetProperty("n").GetInt32(), Is.EqualTo(3));
    }

    [Test]
    public void A_month_without_records_is_said_and_not_an_error()
    {
        using var work = Imported();
        work.Run("measure", "complaint-resolution", "--month", "2001-01").Ends(ExitCode.Done).Prints("not estimable");
    }

    [Test]
    public void Few_cases_are_withheld()
    {
        using var work = Imported();
        var november = work.Run("measure", "complaint-resolution", "--month", "2013-11", "--format", "json").Figures().Values.Single();
        Assert.That(november.GetProperty("value").ValueKind, Is.EqualTo(System.Text.Json.JsonValueKind.Null));
        Assert.That(november.GetProperty("notes").EnumerateArray().Select(n => n.GetString()), Does.Contain("suppressed"));
    }

    [Test]
    public void I_can_read_the_catalogue_and_have_a_metric_explained()
    {
        using var work = new Workdir();
        var listing = work.Run("metrics").Ends(ExitCode.Done).Out;
        foreach (var id in SatStats.Measuring.MetricCatalogue.Load().All.Select(m => m.Id)) Assert.That(listing, Does.Contain(id));
        Approved.Matches(work.Run("metrics", "complaint-resolution").Ends(ExitCode.Done).Out, "metrics-complaint-resolution.approved.txt");
        work.Run("metrics", "--lang", "zh").Ends(ExitCode.Done).Prints("投诉解决率");
    }

    [Test]
    public void A_metric_of_my_own_is_measured_like_any_other()
    {
        using var work = Imported();
        work.Write("mine/metrics/mobile-complaints.sql", """
            -- title: Complaints about mobile plans
            -- legend: Complaints whose plan is mobile.
            -- family: count
            -- unit: count
            -- better: lower
            -- records: complaint
            -- basis: received in the period
            -- clock: none
            select r.*, r.received_at as case_at, 1 as case_value from complaints r where r."Tariff" = 'Mobile';

            """);
        Assert.That(work.Run("measure", "mobile-complaints", "--workspace", "mine", "--format", "json").Figures().Values.Single().GetProperty("n").GetInt32(), Is.EqualTo(3));
        work.Write("mine/metrics/broken.sql", "-- title: x\nselect 1\n");
        work.Run("metrics", "--workspace", "mine").Ends(ExitCode.Failed).Says("broken.sql", "legend");
    }
}
