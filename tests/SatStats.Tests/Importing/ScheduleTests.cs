using NUnit.Framework;
using SatStats.Importing;
using SatStats.Tests.Kit;

namespace SatStats.Tests.Importing;

public class ScheduleTests
{
    private Workdir _work = null!;

    [SetUp]
    public void Prepare() => _work = new Workdir();

    [TearDown]
    public void CleanUp() => _work.Dispose();

    [Test]
    public void A_setting_that_there_is_not_is_named_with_the_nearest()
    {
        _work.Write("satstats.yaml", "schedule: {days: [Mon]}\ntargts: []\n");
        Assert.That(() => Settings.InWorkspace(_work.Folder), Throws.TypeOf<SatStatsException>().With.Message.Contains("line 2: satstats.yaml has no 'targts'").And.Property("Remedy").Contains("'targets'"));
    }

    [Test]
    public void Without_a_word_work_is_from_nine_to_five_on_five_days()
    {
        Assert.That(Settings.InWorkspace(null).Schedule, Is.SameAs(Schedule.Usual));
        Assert.That(Settings.InWorkspace(_work.Folder).Schedule, Is.SameAs(Schedule.Usual));
        _work.Write("satstats.yaml", "targets: []\n");
        Assert.That(Settings.InWorkspace(_work.Folder).Schedule, Is.SameAs(Schedule.Usual));
    }

    [Test]
    public void Days_hours_zone_and_calendar_are_read()
    {
        _work.Write("own.csv", "﻿date;kind;name\n2013-12-24;holiday;eve\n2013-12-28;workday;\n");
        _work.Write("satstats.yaml", "schedule:\n  days: Mon, sat, Sunday\n  hours: [08:30-12:00, 14:00-24:00]\n  zone: Europe/Berlin\n  calendar: own.csv\n");
        var schedule = Settings.InWorkspace(_work.Folder).Schedule;
        Assert.That(schedule.Days, Is.EqualTo(new[] { DayOfWeek.Monday, DayOfWeek.Saturday, DayOfWeek.Sunday }));
        Assert.That(schedule.ToString(), Is.EqualTo("Mon Sat Sun 08:30-12:00, 14:00-24:00, Europe/Berlin, holidays and make-up days of own.csv (1 and 1)"));
    }

    [Test]
    public void The_shipped_calendar_knows_the_long_holidays_and_the_days_that_pay_for_them()
    {
        var china = WorkCalendar.Named("china-2013-2014", ".").ApplyTo(Schedule.Usual);
        Assert.That(china.Works(new(2013, 10, 1)), Is.False, "National Day");
        Assert.That(china.Works(new(2013, 9, 29)), Is.True, "the Sunday before it");
        Assert.That(china.Works(new(2014, 1, 31)), Is.False, "Spring Festival");
        Assert.That(china.Works(new(2014, 2, 8)), Is.True, "the Saturday after it");
        Assert.That(china.Works(new(2014, 2, 9)), Is.False, "any other Sunday");
    }

    [TestCase("days: Mon, Someday", "'Someday' is no day of the week")]
    [TestCase("hours: 17:00-09:00", "'17:00-09:00' are no hours of a day")]
    [TestCase("hours: 09:00-12:00, 11:00-17:00", "begins before the first one ends")]
    [TestCase("hours: 1:00-2:00, 3:00-4:00, 5:00-6:00", "3 spells")]
    [TestCase("hours: 22:00-25:00", "'22:00-25:00' are no hours of a day")]
    [TestCase("zone: Mars/Base", "no time zone 'Mars/Base'")]
    [TestCase("calendar: nowhere.csv", "no calendar 'nowhere.csv'")]
    [TestCase("hour: 09:00-17:00", "has no 'hour'")]
    public void What_cannot_be_read_says_where_and_how_it_is_written(string line, string says)
    {
        _work.Write("satstats.yaml", $"schedule:\n  {line}\n");
        Assert.That(() => Settings.InWorkspace(_work.Folder).Schedule, Throws.TypeOf<SatStatsException>().With.Message.Contains(says).And.Property("Remedy").Not.Null);
    }

    [TestCase("date,kind\n2013-13-01,holiday\n", "line 2: says '2013-13-01'")]
    [TestCase("date,kind\n2013-12-01,feast\n", "line 2: says 'feast'")]
    [TestCase("date,kind\n2013-12-01,holiday\n2013-12-01,workday\n", "line 3: gives 2013-12-01 a second time")]
    [TestCase("day,kind\n2013-12-01,holiday\n", "has no columns date and kind")]
    public void A_calendar_that_cannot_be_read_says_where(string text, string says)
    {
        _work.Write("own.csv", text);
        Assert.That(() => WorkCalendar.Named("own.csv", _work.Folder), Throws.TypeOf<SatStatsException>().With.Message.Contains(says));
    }
}
