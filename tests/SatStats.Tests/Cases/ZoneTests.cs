using NUnit.Framework;
using SatStats.Cli;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Days and months are cut where the people live whose complaints they are.</summary>
public class ZoneTests
{
    /// <summary>How many complaints each period has: "2013-12 3".</summary>
    private static IEnumerable<string> Counts(Workdir work, params string[] words) =>
        work.Run(["measure", "complaint-volume", "--format", "json", .. words]).Figures().Select(f => $"{f.Key} {f.Value.GetProperty("n")}");

    [Test]
    public void A_month_ends_at_midnight_of_the_zone()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received\nC1,2013-12-31 15:30:00\nC2,2013-12-31 16:30:00\nC3,2013-12-31 17:00:00\n");
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        Assert.That(Counts(work, "--grain", "month"), Is.EqualTo(new[] { "2013-12 3" }));
        Assert.That(Counts(work, "--grain", "month", "--tz", "Asia/Shanghai"), Is.EqualTo(new[] { "2013-12 1", "2014-01 2" }));
        Assert.That(Counts(work, "--month", "2014-01", "--tz", "Asia/Shanghai"), Is.EqualTo(new[] { "2014-01 2" }));
        Assert.That(Counts(work, "--month", "2014-01", "--tz", "+08:00"), Is.EqualTo(new[] { "2014-01 2" }));
        Assert.That(Counts(work, "--month", "2014-01", "--tz", "America/New_York"), Is.EqualTo(new[] { "2014-01 0" }));
    }

    [Test]
    public void Times_read_in_a_zone_are_stored_in_utc_and_cut_in_that_zone_again()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received\nC1,2013-12-31 23:30:00\nC2,2014-01-01 00:30:00\n");
        work.Run("import", "a.csv", "--tz", "Asia/Shanghai").Ends(ExitCode.Done);
        Assert.That(work.Rows("select received_at from complaints order by 1"), Is.EqualTo(new[] { "2013-12-31 15:30:00", "2013-12-31 16:30:00" }));
        Assert.That(Counts(work, "--grain", "month"), Is.EqualTo(new[] { "2013-12 1", "2014-01 1" }));
    }

    [Test]
    public void Summer_time_is_reckoned_with()
    {
        using var work = new Workdir().Write("a.csv", """
            Complaint ID,Date Received
            before spring,2013-03-10 01:59:59
            left out,2013-03-10 02:30:00
            after spring,2013-03-10 03:00:00
            summer,2013-07-01 00:00:00
            twice,2013-11-03 01:30:00
            after autumn,2013-11-03 02:00:00
            winter,2013-12-01 00:00:00

            """);
        work.Run("import", "a.csv", "--tz", "America/New_York").Ends(ExitCode.Done);
        Assert.That(work.Rows("select complaint_id, received_at from complaints order by 2"), Is.EqualTo(new[]
        {
            "left out|2013-03-10 06:30:00", "before spring|2013-03-10 06:59:59", "after spring|2013-03-10 07:00:00", "summer|2013-07-01 04:00:00",
            "twice|2013-11-03 05:30:00", "after autumn|2013-11-03 07:00:00", "winter|2013-12-01 05:00:00",
        }));
        Assert.That(Counts(work, "--grain", "day", "--from", "2013-03-10", "--to", "2013-03-11"), Is.EqualTo(new[] { "2013-03-10 3", "2013-03-11 0" }));
        Assert.That(Counts(work, "--month", "2013-11"), Is.EqualTo(new[] { "2013-11 2" }));
        Assert.That(Counts(work, "--month", "2013-12"), Is.EqualTo(new[] { "2013-12 1" }));
    }

    [Test]
    public void A_zone_with_summer_time_and_dates_of_several_layouts_are_read_together()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received,Date Resolved,Date Closed\nC1,13/07/2013 10:00,14/07/2013,15/07/2013 10:00:00\nC2,2013-07-02,3/7/2013 8:00,4/7/2013\n");
        work.Run("import", "a.csv", "--tz", "America/New_York").Ends(ExitCode.Done);
        Assert.That(work.Rows("select received_at from complaints order by 1"), Is.EqualTo(new[] { "2013-07-02 04:00:00", "2013-07-13 14:00:00" }));
    }

    [Test]
    public void A_day_whose_midnight_comes_twice_begins_with_the_first()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received\nC1,2013-11-03 03:30:00\nC2,2013-11-03 04:30:00\nC3,2013-11-03 05:30:00\n");
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        Assert.That(Counts(work, "--grain", "day", "--tz", "America/Havana"), Is.EqualTo(new[] { "2013-11-02 1", "2013-11-03 2" }));
        Assert.That(Counts(work, "--from", "2013-11-03", "--to", "2013-11-03", "--tz", "America/Havana"), Is.EqualTo(new[] { "2013-11-03 2" }));
    }

    [Test]
    public void A_day_without_a_midnight_begins_when_the_clock_does()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received\nC1,2013-10-20 02:59:00\nC2,2013-10-20 03:00:00\n");
        work.Run("import", "a.csv").Ends(ExitCode.Done);
        Assert.That(Counts(work, "--from", "2013-10-20", "--to", "2013-10-20", "--tz", "America/Sao_Paulo"), Is.EqualTo(new[] { "2013-10-20 1" }));
    }

    [Test]
    public void An_offset_in_the_text_says_the_moment_outright()
    {
        using var work = new Workdir().Write("a.csv", "Complaint ID,Date Received\nC1,2013-07-01T10:00:00+08:00\nC2,2013-07-01T10:00:00Z\n");
        work.Run("import", "a.csv", "--tz", "America/New_York").Ends(ExitCode.Done);
        Assert.That(work.Rows("select received_at from complaints order by complaint_id"), Is.EqualTo(new[] { "2013-07-01 02:00:00", "2013-07-01 10:00:00" }));
    }
}
