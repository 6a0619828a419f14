using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using SatStats.Importing;
using SatStats.Measuring.Clocks;
using SatStats.Warehousing;

namespace SatStats.Tests.Measuring.Clocks;

/// <summary>Working time as the database computes it, against a count of every minute.</summary>
public class WorkingTimeTests
{
    private static readonly Schedule s_china = WorkCalendar.Named("china-2013-2014", ".").ApplyTo(Schedule.Usual) with { Zone = "Asia/Shanghai" };
    private static readonly Schedule s_withPause = s_china with { Spells = [new(8 * 60 + 30, 12 * 60), new(14 * 60, 17 * 60 + 30)] };
    private static readonly Schedule s_berlin = Schedule.Usual with { Zone = "Europe/Berlin", Days = Enum.GetValues<DayOfWeek>(), Spells = [new(0, 24 * 60)] };
    private static readonly Schedule s_berlinNights = s_berlin with { Spells = [new(60, 4 * 60), new(22 * 60, 24 * 60)] };

    private static IEnumerable<TestCaseData> Schedules()
    {
        yield return new TestCaseData(s_china, new DateTime(2013, 9, 25)).SetArgDisplayNames("China, National Day 2013");
        yield return new TestCaseData(s_withPause, new DateTime(2013, 9, 25)).SetArgDisplayNames("China with a pause, National Day 2013");
        yield return new TestCaseData(s_china, new DateTime(2014, 1, 22)).SetArgDisplayNames("China, Spring Festival 2014");
        yield return new TestCaseData(s_berlin, new DateTime(2014, 3, 26)).SetArgDisplayNames("Berlin round the clock, spring 2014");
        yield return new TestCaseData(s_berlin, new DateTime(2013, 10, 23)).SetArgDisplayNames("Berlin round the clock, autumn 2013");
        yield return new TestCaseData(s_berlinNights, new DateTime(2014, 3, 26)).SetArgDisplayNames("Berlin at night, spring 2014");
        yield return new TestCaseData(s_berlinNights with { Spells = [new(60, 4 * 60), new(5 * 60, 6 * 60)] }, new DateTime(2013, 10, 23)).SetArgDisplayNames("Berlin at night, autumn 2013");
    }

    [TestCaseSource(nameof(Schedules))]
    public void Working_minutes_are_the_minutes_that_pass_while_there_is_work(Schedule schedule, DateTime start)
    {
        using var warehouse = Warehouse.InMemory();
        Use(warehouse, schedule);
        var naive = new NaiveClock(schedule, ZoneShift.Find(schedule.Zone!));
        var spans = (from a in Gen.Choose(0, 18 * 24 * 60) from length in Gen.Choose(0, 12 * 24 * 60) select (A: start.AddMinutes(a), B: start.AddMinutes(a + length))).Sample(100, new Rnd(20131001, 7), 60);
        foreach (var (a, b) in spans)
            Assert.That(Minutes(warehouse, a, b), Is.EqualTo((double)naive.Minutes(a, b)).Within(1e-6), $"{a:u} to {b:u}");
    }

    [TestCase("2013-09-30 10:00", "2013-10-09 10:00", 2, TestName = "From the Monday before National Day two working days go to the Wednesday after it")]
    [TestCase("2013-09-30 10:00", "2013-10-09 09:59", 1.9979166666666668, TestName = "A minute less is a minute less")]
    [TestCase("2013-09-29 09:00", "2013-09-30 17:00", 2, TestName = "A make-up Sunday is a working day")]
    [TestCase("2014-01-30 16:00", "2014-02-08 16:00", 2, TestName = "The make-up Saturday after Spring Festival is a working day")]
    [TestCase("2014-01-26 12:00", "2014-01-28 12:00", 2, TestName = "The make-up Sunday before Spring Festival is a working day")]
    [TestCase("2013-10-03 12:00", "2013-10-09 17:00", 2, TestName = "What comes in on a holiday begins with the next working day")]
    public void Two_working_days_are_told_to_the_minute(string from, string to, double days)
    {
        using var warehouse = Warehouse.InMemory();
        Use(warehouse, s_china);
        Assert.That(Days(warehouse, Local(from), Local(to)), Is.EqualTo(days).Within(1e-9));
    }

    [Test]
    public void A_calendar_day_has_the_hours_that_it_had()
    {
        using var warehouse = Warehouse.InMemory();
        Use(warehouse, s_berlin);
        Assert.That(Minutes(warehouse, new(2014, 3, 29, 23, 0, 0), new(2014, 3, 30, 22, 0, 0)), Is.EqualTo(23 * 60), "clocks go forward");
        Assert.That(Minutes(warehouse, new(2013, 10, 26, 22, 0, 0), new(2013, 10, 27, 23, 0, 0)), Is.EqualTo(25 * 60), "clocks go back");
    }

    [Test]
    public void Local_time_is_that_of_the_zone_on_both_sides_of_a_change()
    {
        using var warehouse = Warehouse.InMemory();
        warehouse.UseZone("Europe/Berlin");
        var row = warehouse.Query("select local_time(timestamp '2014-03-30 00:59:59'), local_time(timestamp '2014-03-30 01:00:00')").Rows.Single();
        Assert.That(row, Is.EqualTo(new object[] { new DateTime(2014, 3, 30, 1, 59, 59), new DateTime(2014, 3, 30, 3, 0, 0) }));
    }

    private static void Use(Warehouse warehouse, Schedule schedule) =>
        warehouse.UseWorkingDays(schedule.Zone!, WorkingCalendar.Days(schedule, schedule.Zone!, new(2013, 1, 1), new(2014, 12, 31)));

    private static DateTime Local(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture).AddHours(-8);

    private static double Minutes(Warehouse warehouse, DateTime a, DateTime b) => Difference(warehouse, a, b, "minutes_before", "1");

    private static double Days(Warehouse warehouse, DateTime a, DateTime b) => Difference(warehouse, a, b, "days_before", "d.minutes");

    // As the metrics write it.
    private static double Difference(Warehouse warehouse, DateTime a, DateTime b, string before, string unit)
    {
        string At(DateTime t) => $"(select d.{before} + worked_minutes(d.opens_at, d.pauses_at, d.resumes_at, d.closes_at, timestamp '{t:yyyy-MM-dd HH:mm:ss}') / {unit} from working_days d where d.day = working_day(timestamp '{t:yyyy-MM-dd HH:mm:ss}'))";
        return Convert.ToDouble(warehouse.Query($"select {At(b)} - {At(a)}").Rows.Single()[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
