using System.Globalization;
using FsCheck.Fluent;
using FsCheck;
using NUnit.Framework;
using SatStats.Importing;

namespace SatStats.Tests.Importing;

public class DateTests
{
    private readonly Exports _exports = new();

    [OneTimeTearDown]
    public void Clear() => _exports.Dispose();

    private static string Complaints(params string[] dates) =>
        "Complaint ID;Received At;Severity\n" + string.Concat(dates.Select((d, i) => $"{i};{d};major\n"));

    [TestCase("2026-01-31 08:30:00", "%Y-%m-%d %H:%M:%S")]
    [TestCase("2026-01-31T08:30:00Z", "%Y-%m-%dT%H:%M:%SZ")]
    [TestCase("2026-01-31T08:30:00.123+08:00", "%Y-%m-%dT%H:%M:%S.%g%z")]
    [TestCase("2026/1/3 8:30", "%Y/%m/%d %H:%M")]
    [TestCase("31/01/2026", "%d/%m/%Y")]
    [TestCase("1/31/26 9:05 AM", "%m/%d/%y %I:%M %p")]
    [TestCase("31.01.2026 08:30", "%d.%m.%Y %H:%M")]
    [TestCase("12/Mar/24 9:41 AM", "%d/%b/%y %I:%M %p")]
    [TestCase("March 5, 2024", "%B %d, %Y")]
    [TestCase("2013年7月1日 10:05", "%Y年%m月%d日 %H:%M")]
    [TestCase("2013年7月1日10时05分", "%Y年%m月%d日%H时%M分")]
    [TestCase("20130701", "%Y%m%d")]
    [TestCase("20130701103000", "%Y%m%d%H%M%S")]
    [TestCase("03/31/2024 11:59:35 PM", "%m/%d/%Y %I:%M:%S %p")]
    public void I_can_write_dates_in_many_ways(string date, string pattern) =>
        Assert.That(_exports.Plan(Complaints(date)).Patterns("received_at"), Is.EqualTo(new[] { pattern }));

    [Test]
    public void Dates_that_could_be_read_both_ways_are_refused_until_I_say_which()
    {
        var refusal = _exports.Refusal(Complaints("03/04/2024", "05/06/2024"));
        Assert.That(refusal.IsUsage, Is.True);
        Assert.That(refusal.Message, Does.Contain("Received At").And.Contain("'03/04/2024' in row 1").And.Contain("'05/06/2024' in row 2"));
        Assert.That(refusal.Remedy, Does.Contain("--date-order dmy").And.Contain("mdy"));
        Assert.That(_exports.Plan(Complaints("03/04/2024", "05/06/2024"), r => r with { DateOrder = "mdy" }).Patterns("received_at"), Is.EqualTo(new[] { "%m/%d/%Y" }));
        Assert.That(_exports.Plan(Complaints("03/04/2024", "05/06/2024"), r => r with { DateOrder = "received_at=dmy" }).Patterns("received_at"), Is.EqualTo(new[] { "%d/%m/%Y" }));
    }

    [Test]
    public void Days_that_equal_their_months_need_no_answer() =>
        Assert.That(_exports.Plan(Complaints("03/03/2024", "05/05/2024")).Patterns("received_at"), Is.EqualTo(new[] { "%d/%m/%Y" }));

    [Test]
    public void Dates_in_both_orders_are_refused()
    {
        var refusal = _exports.Refusal(Complaints("13/04/2024", "04/13/2024"));
        Assert.That(refusal.Message, Does.Contain("both orders").And.Contain("13/04/2024").And.Contain("04/13/2024"));
    }

    [Test]
    public void An_order_that_the_dates_contradict_is_refused() =>
        Assert.That(_exports.Refusal(Complaints("13/04/2024"), r => r with { DateOrder = "mdy" }).Message, Does.Contain("'13/04/2024' in row 1"));

    [Test]
    public void Each_way_of_writing_settles_its_own_order() =>
        Assert.That(_exports.Plan(Complaints("13/04/2024", "04-13-2024", "2024-4-1")).Patterns("received_at"), Is.EquivalentTo(new[] { "%d/%m/%Y", "%m-%d-%Y", "%Y-%m-%d" }));

    [Test]
    public void A_column_that_settles_the_order_speaks_for_its_neighbour()
    {
        var plan = _exports.Plan("Complaint ID,Received At,Closed At,Severity\n1,13/04/2024,01/05/2024,major\n2,14/04/2024,02/05/2024,minor\n");
        Assert.That(plan.Patterns("closed_at"), Is.EqualTo(new[] { "%d/%m/%Y" }));
        Assert.That(plan.Field("closed_at").Evidence, Does.Contain("as in 'Received At'"));
    }

    [Test]
    public void Two_digit_years_that_may_come_first_are_refused() =>
        Assert.That(_exports.Refusal(Complaints("24-03-18", "24-03-19", "24-04-02")).IsUsage, Is.True);

    [TestCase("45000.5", typeof(Reading.ExcelSerial))]
    [TestCase("1700000000", typeof(Reading.Epoch))]
    [TestCase("1700000000000", typeof(Reading.Epoch))]
    public void Dates_that_machines_count_are_understood(string number, Type reading) =>
        Assert.That(_exports.Plan(Complaints(number)).Field("received_at").Reading, Is.TypeOf(reading));

    [Test]
    public void A_date_and_its_time_of_day_in_two_columns_are_read_together()
    {
        var plan = _exports.Plan("Complaint ID,Complaint Date,Time,Severity\n1,13/04/2024,3:05 PM,major\n2,14/04/2024,,minor\n");
        Assert.That(plan.Field("received_at").Columns, Is.EqualTo(new[] { "Complaint Date", "Time" }));
        Assert.That(plan.Patterns("received_at"), Is.EqualTo(new[] { "%d/%m/%Y %I:%M %p", "%d/%m/%Y" }));
        Assert.That(plan.Remarks, Has.Some.Contains("midnight"));
    }

    [Test]
    public void Words_among_dates_are_told_and_not_guessed() =>
        Assert.That(_exports.Plan(Complaints("2024-04-13", "2024-04-14", "soon")).Remarks, Has.Some.Contains("no date").And.Some.Contains("row 3"));

    [Test]
    public void The_order_is_settled_exactly_when_some_day_is_over_twelve() =>
        Prop.ForAll<NonEmptyArray<DateTime>, bool>((dates, dayFirst) => IsSettledRightly(dates.Get, dayFirst)).QuickCheckThrowOnFailure();

    private static bool IsSettledRightly(DateTime[] dates, bool dayFirst)
    {
        var evidence = new OrderEvidence(hasShortYear: false);
        var format = dayFirst ? "dd/MM/yyyy" : "MM/dd/yyyy";
        foreach (var (row, date) in dates.Index()) evidence.Add(date.ToString(format, CultureInfo.InvariantCulture), row + 1);
        var right = dayFirst ? DateOrder.DayMonth : DateOrder.MonthDay;
        if (dates.Any(d => d.Day > 12)) return evidence.Settled == right;
        return dates.All(d => d.Day == d.Month) ? evidence.Settled is not null : evidence.Settled is null;
    }
}
