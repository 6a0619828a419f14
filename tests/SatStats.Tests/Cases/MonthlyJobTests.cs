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

    [Test]
    public void Two_surveys_that_number_their_rows_alike_are_not_taken_for_one()
    {
        static string Answers(int month) => "序号,提交答卷时间,请为本次服务打分（1-10分）\n" + string.Concat(Enumerable.Range(1, 30).Select(i => FormattableString.Invariant($"{i},2013/{month}/{1 + i % 28} 10:00:00,{1 + i % 10}\n")));
        using var work = new Workdir().Write("a.csv", Answers(11)).Write("b.csv", Answers(12));
        work.Run("import", "a.csv", "--as", "survey").Ends(ExitCode.Done);
        work.Run("import", "b.csv", "--as", "survey").Ends(ExitCode.DoneWithRejects).Says("30 of its survey answers have the response_id of earlier ones but another answered_at, and replaced them", "imports undo 2");
        work.Run("imports", "undo", "2").Ends(ExitCode.Done);
        Assert.That(work.Rows("select count(*), min(month(answered_at)) from surveys"), Is.EqualTo(new[] { "30|11" }));
    }

    [Test]
    public void A_newer_state_of_the_same_records_raises_no_alarm()
    {
        static string Tickets(string status) => "ticket_id,opened_at,status\n" + string.Concat(Enumerable.Range(1, 30).Select(i => FormattableString.Invariant($"T{i},2013-12-{1 + i % 28:00} 10:00:00,{(i < 4 ? status : "open")}\n")));
        using var work = new Workdir().Write("a.csv", Tickets("open")).Write("b.csv", Tickets("closed").Replace("2013-12-05", "2013-12-06", StringComparison.Ordinal));
        work.Run("import", "a.csv", "--tz", "UTC").Ends(ExitCode.Done);
        Assert.That(work.Run("import", "b.csv", "--tz", "UTC").Ends(ExitCode.Done).Account().Updated, Is.EqualTo(4));
    }

    [Test]
    public void Figures_of_a_month_without_records_say_so()
    {
        using var work = new Workdir().Write("a.csv", Small.Complaints);
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        work.Run("measure", "complaint-volume", "--month", "2015-12").Ends(ExitCode.Done).Says("There are no records of 2015-12: they reach from 2013-");
    }
}
