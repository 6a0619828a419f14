using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>What a job that nobody watches is told by the exit code.</summary>
public class MonthlyJobTests
{
    private const string Cut = "Complaint ID,Date Received,Received Via,Status,Remark\nC1,2013-12-01 08:00:00,App,Resolved,fine\nC2,2013-12-02 08:00:00,App,Open,\"and th";

    [Test]
    public void A_report_about_a_month_without_records_fails_and_writes_nothing()
    {
        using var work = new Workdir().Write("in/a.csv", Small.Complaints);
        work.Run("report", "monthly", "in", "--month", "2015-01", "--out", "out").Ends(ExitCode.Failed).Says("There are no records of 2015-01: they reach from 2013-", "Name another month with --month");
        Assert.That(Directory.Exists(work.PathOf("out")), Is.False);
    }

    [Test]
    public void A_report_on_a_file_that_was_cut_off_is_written_and_the_exit_code_says_it()
    {
        using var work = new Workdir().Write("in/a.csv", Cut);
        work.Run("report", "monthly", "in", "--month", "2013-12", "--out", "out").Ends(ExitCode.DoneWithRejects);
        Assert.That(File.Exists(work.PathOf("out/report.xlsx")), Is.True);
    }

    [Test]
    public void What_was_told_of_a_file_once_is_no_news_when_it_lies_there_again()
    {
        using var work = new Workdir().Write("in/a.csv", Cut);
        work.Run("import", "in").Ends(ExitCode.DoneWithRejects);
        work.Run("import", "in").Ends(ExitCode.Done).Says("loaded before as import 1");
    }
}
