using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Exports that say how long something took, in any unit and any spelling.</summary>
public class DurationTests
{
    private static string[] Imported(string text, string said, string sql)
    {
        using var work = new Workdir().Write("t.csv", text);
        work.Run("import", "t.csv").Ends(ExitCode.Done).Says(said);
        return work.Rows(sql);
    }

    [TestCase("Handle Time (hours)", "1.5", "90")]
    [TestCase("Handle Time (sec)", "90", "1.5")]
    [TestCase("Handling minutes", "90", "90")]
    [TestCase("Handling time in hours", "26:30:00", "1590")]
    [TestCase("Time Spent", "1d 4h", "1680")]
    [TestCase("用时(分钟)", "90", "90")]
    [TestCase("处理时长（小时）", "1,5", "90")]
    [TestCase("处理时长", "3分20秒", "3.3333333333333335")]
    public void Minutes_of_work_are_minutes_whatever_the_column_counts(string header, string value, string minutes) =>
        Assert.That(Imported($"{(header[0] > 127 ? "工单编号;创建时间;工单状态" : "Ticket ID;Opened;Status")};{header}\n1;2013-12-01;solved;{value}\n2;2013-12-01;solved;--\n", "read 2", "select handling_minutes from tickets order by ticket_id"), Is.EqualTo(new[] { minutes, "" }));

    [Test]
    public void Numbers_that_nothing_gives_a_unit_are_minutes_and_that_is_said() =>
        Assert.That(Imported("Ticket ID,Opened,Status,Time Spent\n1,2013-12-01,solved,90\n2,2013-12-01,solved,2小时\n", "nothing says what its numbers count, so minutes were assumed",
            "select handling_minutes from tickets order by ticket_id"), Is.EqualTo(new[] { "90", "120" }));

    [Test]
    public void A_first_response_given_in_hours_is_counted_from_the_ticket_s_opening() =>
        Assert.That(Imported("Ticket ID,Created time,Status,First response time (in hrs),Resolution time (in hrs)\n1,2013-12-01 10:00,solved,00:25:30,26:00:00\n2,2013-12-01 10:00,open,,\n",
            "read 2", "select first_response_at, resolved_at from tickets order by ticket_id"), Is.EqualTo(new[] { "2013-12-01 10:25:30|2013-12-02 12:00:00", "|" }));

    [Test]
    public void A_reply_time_in_minutes_is_counted_too() =>
        Assert.That(Imported("Ticket ID,Created at,Status,First reply time in minutes\n1,2013-12-01 10:00,solved,90\n2,2013-12-01 10:00,open,0\n",
            "read 2", "select first_response_at from tickets order by ticket_id"), Is.EqualTo(new[] { "2013-12-01 11:30:00", "2013-12-01 10:00:00" }));

    [Test]
    public void A_moment_headed_as_a_time_stays_a_moment() =>
        Assert.That(Imported("Ticket ID,Created at,Status,First response time\n1,2013-12-01 10:00,solved,2013-12-01 10:20\n",
            "read 1", "select first_response_at from tickets"), Is.EqualTo(new[] { "2013-12-01 10:20:00" }));

    [Test]
    public void What_is_no_duration_is_set_aside_with_a_sentence()
    {
        using var work = new Workdir().Write("t.csv", "Ticket ID,Opened,Status,Handle Time (hours)\n1,2013-12-01,solved,90\n2,2013-12-01,solved,2h\n3,2013-12-01,solved,a while\n");
        work.Run("import", "t.csv").Ends(ExitCode.DoneWithRejects).Says("'a while' is no duration: neither a number of hours nor a text such as 02:30:00 or 2 days 3 hours");
    }
}
