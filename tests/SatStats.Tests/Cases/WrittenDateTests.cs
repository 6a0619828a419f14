using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Dates and times as systems and people write them, and what is stored of them.</summary>
public class WrittenDateTests
{
    private static string[] Stored(string[] values, params string[] more)
    {
        using var work = new Workdir().Write("c.csv", "Complaint ID|Received At|Severity\n" + string.Concat(values.Select((v, i) => $"{i}|{v}|major\n")));
        work.Run(["import", "c.csv", .. more]).Ends(ExitCode.Done);
        return work.Rows("select cast(received_at as varchar) from complaints order by complaint_id");
    }

    [TestCase("2013/5/3 下午 3:20:10", "2013-05-03 15:20:10")]
    [TestCase("2013/5/3 上午 12:05:00", "2013-05-03 00:05:00")]
    [TestCase("2013-05-03 凌晨1:20", "2013-05-03 01:20:00")]
    [TestCase("2013-05-03 晚上11:20", "2013-05-03 23:20:00")]
    [TestCase("2013年5月3日 下午3时20分", "2013-05-03 15:20:00")]
    [TestCase("2013年5月3日下午3:20", "2013-05-03 15:20:00")]
    [TestCase("2013/5/3 3:20:10 下午", "2013-05-03 15:20:10")]
    [TestCase("5/23/2013 PM 3:20", "2013-05-23 15:20:00")]
    [TestCase("23/05/2013 3:20 p.m.", "2013-05-23 15:20:00")]
    [TestCase("5/23/2013, 3:20:10 PM", "2013-05-23 15:20:10")]
    [TestCase("5/23/13 3:20 pm", "2013-05-23 15:20:00")]
    [TestCase("12/Mar/24 9:41 AM", "2024-03-12 09:41:00")]
    [TestCase("03-May-13", "2013-05-03 00:00:00")]
    [TestCase("March 5, 2024 at 3:20 PM", "2024-03-05 15:20:00")]
    [TestCase("5 Sept 2013 08:00", "2013-09-05 08:00:00")]
    [TestCase("Fri, 03 May 2013 08:00", "2013-05-03 08:00:00")]
    [TestCase("05/23/2013 Thu", "2013-05-23 00:00:00")]
    [TestCase("2013-05-03 星期五 08:00", "2013-05-03 08:00:00")]
    [TestCase("2013/05/03(五) 08:00", "2013-05-03 08:00:00")]
    [TestCase("2013-05-03（周五）08:00", "2013-05-03 08:00:00")]
    [TestCase("2013年12月31日 23时59分", "2013-12-31 23:59:00")]
    [TestCase("2013年12月31日23时59分59秒", "2013-12-31 23:59:59")]
    [TestCase("2013年12月31日 23时", "2013-12-31 23:00:00")]
    [TestCase("2013-12-31 23：59：59", "2013-12-31 23:59:59")]
    [TestCase("23.05.2013 08:00", "2013-05-23 08:00:00")]
    [TestCase("20131231", "2013-12-31 00:00:00")]
    [TestCase("20131231235959", "2013-12-31 23:59:59")]
    [TestCase("201312312359", "2013-12-31 23:59:00")]
    [TestCase("2013-12-31T23:59:59.250Z", "2013-12-31 23:59:59.25")]
    [TestCase("2013-12-31T23:59:59+0800", "2013-12-31 15:59:59")]
    [TestCase("2013-12-31T23:59:59.1234567+08:00", "2013-12-31 15:59:59.123457")]
    [TestCase("2013-12-31 24:00", "2014-01-01 00:00:00")]
    [TestCase("2013-12-31 24:00:00", "2014-01-01 00:00:00")]
    [TestCase("2013年12月31日24时00分", "2014-01-01 00:00:00")]
    [TestCase("民國102年5月12日", "2013-05-12 00:00:00")]
    [TestCase("中華民國102年5月12日 下午 3:20", "2013-05-12 15:20:00")]
    [TestCase("102年05月12日 10時20分", "2013-05-12 10:20:00")]
    [TestCase("41639.75", "2013-12-31 18:00:00")]
    [TestCase("1388534399", "2013-12-31 23:59:59")]
    [TestCase("1388534399250", "2013-12-31 23:59:59.25")]
    public void A_date_is_stored_as_what_it_says(string written, string stored) => Assert.That(Stored([written]), Is.EqualTo(new[] { stored }));

    [Test]
    public void A_time_that_says_midnight_twice_is_told_apart() =>
        Assert.That(Stored(["2013-12-31 00:00", "2013-12-31 24:00", "2013-12-24 10:24"]), Is.EqualTo(new[] { "2013-12-31 00:00:00", "2014-01-01 00:00:00", "2013-12-24 10:24:00" }));

    [Test]
    public void Days_that_a_spreadsheet_made_numbers_are_read_among_those_it_left_as_text() =>
        Assert.That(Stored(["13/05/2013", "41639", "41639.5", "14/05/2013"]), Is.EqualTo(new[] { "2013-05-13 00:00:00", "2013-12-31 00:00:00", "2013-12-31 12:00:00", "2013-05-14 00:00:00" }));

    [Test]
    public void A_single_date_in_writing_among_many_numbers_is_read_too() =>
        Assert.That(Stored([.. Enumerable.Repeat("41639", 30), "2013-05-14"]).Distinct(), Is.EquivalentTo(new[] { "2013-12-31 00:00:00", "2013-05-14 00:00:00" }));

    [Test]
    public void A_moment_that_a_spreadsheet_has_cut_to_a_power_of_ten_is_set_aside_with_that_reason()
    {
        using var work = new Workdir().Write("t.csv", "Ticket ID,Opened,Resolved At,Status\n1,2013-12-01,1388534399250,solved\n2,2013-12-01,1.38853E+12,solved\n");
        work.Run("import", "t.csv").Ends(ExitCode.DoneWithRejects).Says("have lost their digits in a spreadsheet", "1.38853E+12' has lost its digits in a spreadsheet");
        Assert.That(work.Rows("select cast(resolved_at as varchar) from tickets order by ticket_id"), Is.EqualTo(new[] { "2013-12-31 23:59:59.25", "" }));
    }

    [Test]
    public void Years_that_may_count_from_1911_are_so_read_where_the_file_says_it_and_refused_where_it_does_not()
    {
        Assert.That(Stored(["102/05/12", "99/12/31"], "--date-order", "roc"), Is.EqualTo(new[] { "2013-05-12 00:00:00", "2010-12-31 00:00:00" }));
        Assert.That(Stored(["1020512"], "--date-order", "roc"), Is.EqualTo(new[] { "2013-05-12 00:00:00" }));
        using var work = new Workdir().Write("c.csv", "Complaint ID,Received At,Severity\n1,102/05/12,major\n")
            .Write("t.csv", "投訴編號,投訴時間,嚴重程度\nA,102/05/12 10:00,major\nB,99/12/31 10:00,major\n")
            .Write("g.csv", "Complaint ID,Received At,Closed At,Severity\n1,1020512,2013-05-14,major\n");
        work.Run("import", "c.csv").Ends(ExitCode.WrongUsage).Says("'102/05/12' in row 1", "--date-order roc");
        work.Run("import", "t.csv", "g.csv").Ends(ExitCode.Done);
        Assert.That(work.Rows("select cast(received_at as varchar) from complaints order by 1"), Is.EqualTo(new[] { "2010-12-31 10:00:00", "2013-05-12 00:00:00", "2013-05-12 10:00:00" }));
    }

    [Test]
    public void One_order_speaks_for_the_other_ways_of_writing_in_the_same_column() =>
        Assert.That(Stored(["04/19/24", "02-03-2024", "2024-1-8"]), Is.EqualTo(new[] { "2024-04-19 00:00:00", "2024-02-03 00:00:00", "2024-01-08 00:00:00" }));

    [Test]
    public void A_time_is_in_the_zone_I_give_however_it_is_written() =>
        Assert.That(Stored(["2013/5/3 下午 3:20:10"], "--tz", "Asia/Taipei"), Is.EqualTo(new[] { "2013-05-03 07:20:10" }));

    [Test]
    public void Field_visits_typed_in_six_ways_fall_into_the_months_that_they_lie_in()
    {
        using var work = new Workdir();
        var result = work.Run("import", SharedData.Real("technician-visits", "tech_performance_raw.csv"));
        Assert.That(result.Account(), Is.EqualTo(new Account(2500, 2500, 0, 0, 0)), result.ToString());
        Assert.That(work.Rows("select strftime(appointment_from, '%Y-%m'), count(*) from visits group by 1 order by 1"), Is.EqualTo(new[] { "2024-01|664", "2024-02|566", "2024-03|640", "2024-04|630" }));
        Assert.That(work.Rows("select outcome, count(*) from visits group by 1 order by 1"), Is.EqualTo(new[] { "completed|1258", "failed|1242" }));
        Assert.That(work.Rows("select count(indoor_minutes), round(avg(indoor_minutes), 6) from visits"), Is.EqualTo(new[] { "960|98.769792" }));
    }
}
