using NUnit.Framework;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Cases;

/// <summary>Figures of what is there at the end of a period, and of cases against it.</summary>
public class StockAndExposureTests
{
    private const string Customers = """
        customer_id,region,joined_at
        K1,north,2012-01-01
        K2,north,2013-10-31
        K3,north,2013-11-01
        K4,north,2012-01-01
        K5,north,2012-01-01
        K6,north,
        K7,south,2012-01-01
        K8,south,2012-01-01
        K9,south,2012-01-01
        K10,south,2012-01-01
        K11,south,2012-01-01
        K12,south,2012-01-01
        K13,west,2012-01-01
        K14,west,2012-01-01
        K15,west,2012-01-01
        K16,west,2012-01-01
        K17,west,2012-01-01
        K18,west,2012-01-01
        K19,west,2012-01-01

        """;

    private Workdir _work = null!;

    [SetUp]
    public void Prepare() => _work = new Workdir();

    [TearDown]
    public void CleanUp() => _work.Dispose();

    [Test]
    public void What_is_open_at_the_end_is_counted_by_its_age_and_months_are_not_added_up()
    {
        _work.Write("tickets.csv", """
            ticket_id,type,opened_at,resolved_at,status
            T1,move,2013-09-10 09:00:00,,open
            T2,move,2013-10-20 09:00:00,2013-11-02 09:00:00,closed
            T3,repair,2013-10-28 09:00:00,2013-11-01 00:00:00,closed
            T4,repair,2013-10-28 09:00:00,2013-10-31 23:59:59,closed
            T5,repair,2013-11-20 09:00:00,,cancelled

            """).Run("import", "tickets.csv", "--as", "ticket").Ends(0);
        var months = _work.Run("measure", "backlog", "--grain", "month", "--from", "2013-09-01", "--to", "2013-12-31", "--format", "json").Figures();
        Assert.That(months.Select(m => (m.Key, m.Value.GetProperty("n").GetInt64(), m.Value.Statistic("over_7_days"))),
            Is.EqualTo(new[] { ("2013-09", 1L, 1.0), ("2013-10", 3L, 2.0), ("2013-11", 1L, 1.0), ("2013-12", 1L, 1.0) }));
        var quarter = _work.Run("measure", "backlog", "--grain", "quarter", "--from", "2013-10-01", "--to", "2013-12-31", "--format", "json").Figures();
        Assert.That(quarter["2013-Q4"].GetProperty("n").GetInt64(), Is.EqualTo(1));
        var ages = _work.Run("measure", "backlog", "--by", "open_for", "--month", "2013-10", "--format", "json").Figures();
        Assert.That(ages.Keys, Is.EqualTo(new[] { "00-04 days", "07-14 days", "30 days and more" }));
        Assert.That(_work.Run("measure", "backlog", "--month", "2013-08", "--format", "json").Figures()["2013-08"].GetProperty("value").GetDouble(), Is.Zero, "an empty stock is a figure");
    }

    [Test]
    public void Complaints_are_counted_against_the_customers_of_their_region_and_a_region_without_any_is_told()
    {
        _work.Write("customers.csv", Customers).Run("import", "customers.csv", "--as", "customer").Ends(0);
        _work.Write("complaints.csv", """
            complaint_id,received_at,channel,region
            C1,2013-10-01 09:00:00,app,north
            C2,2013-10-02 09:00:00,app,north
            C3,2013-10-03 09:00:00,hall,south

            """).Run("import", "complaints.csv", "--as", "complaint").Ends(0);
        string[] measure = ["measure", "complaint-rate", "--month", "2013-10", "--format", "json"];
        var byRegion = _work.Run([.. measure, "--by", "region"]).Figures();
        Assert.That(byRegion.ToDictionary(r => r.Key, r => r.Value.Fraction()), Is.EqualTo(new Dictionary<string, string> { ["north"] = "2/5", ["south"] = "1/6", ["west"] = "0/7" }));
        Assert.That(byRegion["north"].GetProperty("value").GetDouble(), Is.EqualTo(2 / 5.0 * 10_000 / 31 * 30).Within(1e-9));
        Assert.That(_work.Run([.. measure, "--by", "channel"]).Figures()["app"].Fraction(), Is.EqualTo("2/18"), "a channel is the complaint's, not the customers'");
        Assert.That(_work.Run([.. measure, "--where", "region = 'north'"]).Figures()["2013-10"].Fraction(), Is.EqualTo("2/5"), "a condition holds for both");
        _work.Run("measure", "complaint-rate", "--month", "2013-10", "--where", "channel = 'app'").Ends(2).Says("must hold for customers too");
    }

    [TestCase("America/New_York")]
    [TestCase("Asia/Shanghai")]
    public void A_counted_day_stays_that_day_in_every_zone(string zone)
    {
        _work.Write("counters.csv", """
            day,channel,measure,value
            2013-10-31,app,contacts,10
            2013-11-01,app,contacts,20
            2013-11-01,web,contacts,5
            2013-11-30,app,contacts,41
            2013-12-01,app,contacts,90

            """).Run("import", "counters.csv", "--as", "activity", "--tz", zone).Ends(0);
        var november = _work.Run("measure", "channel-contacts", "--month", "2013-11", "--format", "json").Figures()["2013-11"];
        Assert.That((november.GetProperty("value").GetDouble(), november.GetProperty("n").GetInt64()), Is.EqualTo((33.0, 2L)), "channels are summed up by the day, then the days' mean is taken");
        Assert.That(_work.Run("measure", "channel-contacts", "--by", "channel", "--month", "2013-11", "--format", "json").Figures()["app"].GetProperty("value").GetDouble(), Is.EqualTo(30.5));
    }

    [Test]
    public void An_evening_is_an_evening_where_the_visit_is()
    {
        _work.Write("visits.csv", """
            visit_id,type,appointment_from
            V1,repair,2013-10-02 17:59:59
            V2,repair,2013-10-02 18:00:00
            V3,repair,2013-10-02 23:00:00
            V4,repair,2013-10-03 02:00:00
            V5,repair,2013-10-03 06:00:00

            """).Run("import", "visits.csv", "--as", "visit", "--tz", "Asia/Shanghai").Ends(0);
        Assert.That(_work.Run("measure", "night-visit", "--month", "2013-10", "--format", "json").Figures()["2013-10"].Fraction(), Is.EqualTo("3/5"));
    }

    [Test]
    public void My_workspace_says_when_there_is_work()
    {
        _work.Write("tickets.csv", """
            ticket_id,type,opened_at,resolved_at,status
            T1,spam_report,2013-09-30 10:00:00,2013-10-09 10:00:00,closed
            T2,spam_report,2013-09-30 10:00:00,2013-10-09 10:00:01,closed
            T3,spam_report,2013-09-27 10:00:00,2013-09-30 10:00:00,closed
            T4,spam_report,2013-09-27 16:00:00,2013-09-30 17:00:00,closed
            T5,spam_report,2013-09-28 10:00:00,2013-09-30 17:00:00,closed
            T6,spam_report,2013-09-30 12:00:00,2013-10-09 12:00:00,closed

            """).Run("import", "tickets.csv", "--as", "ticket", "--tz", "Asia/Shanghai").Ends(0);
        _work.Write("china/satstats.yaml", "schedule:\n  days: [Mon, Tue, Wed, Thu, Fri]\n  hours: 09:00-17:00\n  zone: Asia/Shanghai\n  calendar: china-2013-2014\n");
        string[] measure = ["measure", "spam-handled-in-time", "--month", "2013-09", "--format", "json"];
        Assert.That(_work.Run(measure).Figures()["2013-09"].Fraction(), Is.EqualTo("3/6"), "without holidays T1, T2 and T6 took a week and more");
        Assert.That(_work.Run([.. measure, "--workspace", "china"]).Figures()["2013-09"].Fraction(), Is.EqualTo("4/6"), "with them T1 and T6 are in time, T2 by a second not, and T4 not, for the Sunday was worked");
        _work.Run("metrics", "spam-handled-in-time", "--workspace", "china").Ends(0).Prints("Asia/Shanghai, holidays and make-up days of china-2013-2014");
    }
}
