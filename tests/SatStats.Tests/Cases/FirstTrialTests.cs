using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>What people met who had nothing but the README and the help.</summary>
public class FirstTrialTests
{
    [Test]
    public void A_header_that_says_its_name_in_Chinese_and_in_English_is_known_by_either()
    {
        using var work = new Workdir().Write("a.csv", """
            装机单号 Order No.,受理时间 Create Time,Status/状态,归档时间(Closed At),客户IP
            G1,2026-03-01 08:00,处理中,,10.0.0.1
            G2,2026-03-02 08:00,已归档,2026-03-03 09:30,10.0.0.2
            """);
        work.Run("import", "a.csv", "--as", "ticket").Ends(ExitCode.Done);
        Assert.That(work.Rows("select ticket_id, opened_at, status, closed_at, customer_id from tickets order by 1"), Is.EqualTo(new[]
        {
            "G1|2026-03-01 08:00:00|open||", "G2|2026-03-02 08:00:00|closed|2026-03-03 09:30:00|",
        }));
    }

    [Test]
    public void A_list_of_tickets_with_a_rating_is_not_taken_for_a_survey_because_I_call_its_time_something_odd()
    {
        using var work = new Workdir().Write("a.csv", """
            工单号,进线时刻,Channel,问题分类,Status,归档时间,满意度
            G1,2026-03-01 08:00,热线,故障,已归档,2026-03-03 09:30,满意
            G2,2026-03-02 08:00,APP,咨询,处理中,,不满意
            """);
        work.Run("import", "a.csv").Ends(ExitCode.Done).Says("tickets: profile generic-zh", "This export does not say when the ticket was opened");
    }

    [Test]
    public void Taiwans_words_for_a_case_are_known()
    {
        using var work = new Workdir().Write("a.csv", """
            案件編號,受理日期,來源,案件類別,處理狀態,結案日期,縣市
            A1,115/03/21,電話,帳務爭議,已結案,115/03/26,臺中市
            A2,115/03/25,網路,客服態度,處理中,,臺北市
            """);
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        Assert.That(work.Rows("select complaint_id, received_at, category, status, closed_at, region from complaints order by 1"), Is.EqualTo(new[]
        {
            "A1|2026-03-21|帳務爭議|closed|2026-03-26|臺中市", "A2|2026-03-25|客服態度|open||臺北市",
        }));
    }

    [Test]
    public void A_word_that_is_not_understood_two_hundred_times_is_one_line()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received,Status\n" + string.Concat(Enumerable.Range(1, 200).Select(i => $"C{i},2026-03-01 08:00,WIP\n")) + string.Concat(Enumerable.Range(201, 200).Select(i => $"C{i},2026-03-01 08:00,Open\n")));
        var said = work.Run("import", "a.csv").Ends(ExitCode.DoneWithRejects).Says("200 single values set aside", "set aside, line 2: Status 'WIP'", "... and 199 more: satstats imports rejects 1");
        Assert.That(said.Err, Does.Not.Contain("line 3:"));
    }

    [Test]
    public void An_answer_in_words_needs_no_doubt_about_its_scale_and_a_file_without_rows_none_about_its_zone()
    {
        using var work = new Workdir().Write("a.csv", "Response ID,Submitted,Satisfaction\nR1,2026-03-13,very satisfied\nR2,2026-03-14,dissatisfied\n").Write("b.csv", "Ticket ID,Created at,Status\n");
        var survey = work.Run("import", "a.csv").Ends(ExitCode.Done);
        Assert.That(survey.Err, Does.Not.Contain("taken as given"));
        Assert.That(work.Rows("select answered_at, satisfaction, scale_max from surveys order by 1"), Is.EqualTo(new[] { "2026-03-13|5|5", "2026-03-14|2|5" }));
        var nothing = work.Run("import", "b.csv").Ends(ExitCode.Done).Says("has a header and no rows");
        Assert.That(nothing.Err, Does.Not.Contain("offset").And.Not.Contain("without any value"));
    }

    [Test]
    public void The_dates_that_were_expected_are_said_as_I_write_them()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received\nC1,2026-03-13 08:00\nC2,soon\n");
        work.Run("import", "a.csv").Ends(ExitCode.DoneWithRejects).Says("'soon' is not a time written like the rest of the column (yyyy-mm-dd hh:mi)");
    }
}
