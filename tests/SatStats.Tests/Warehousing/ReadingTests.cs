using NUnit.Framework;
using SatStats.Warehousing;

namespace SatStats.Tests.Warehousing;

/// <summary>A text that fits no reading becomes nothing; it never becomes something else, and it never stops the import.</summary>
public class ReadingTests
{
    private static readonly Field s_time = RecordKinds.Complaint["received_at"];
    private static readonly Field s_day = RecordKinds.Customers["contract_end"];
    private static readonly Field s_number = RecordKinds.Complaint["compensation"];
    private static readonly Field s_whole = RecordKinds.Ticket["transfers"];

    private static object? Read(Field field, Reading reading, string text, string zone = "UTC")
    {
        using var warehouse = Warehouse.InMemory();
        return warehouse.Query($"select {ReadingSql.Value(field, reading, "t", "clock", zone)} from (select t, {ReadingSql.Plausible(reading, "clock") ?? "clock"} as clock from (select t, {ReadingSql.Clock(reading, "t") ?? "null"} as clock from (select ?::varchar as t)))", default, text).Rows.Single()[0];
    }

    private static IEnumerable<string> Odd() =>
        ["epoch", "Epoch", "infinity", "-infinity", "INFINITY", "nan", "0044-03-15 (BC)", "294246-01-01 00:00:00", "0024-07-01 10:00:00", "99999999999999999999", "-1", "1e300", "1e308", "x", "2013-02-30 10:00:00"];

    [TestCaseSource(nameof(Odd))]
    public void Odd_texts_are_no_times(string text)
    {
        Reading[] readings = [new Reading.Moment(["%Y-%m-%d %H:%M:%S"]), new Reading.Moment(["%d/%m/%Y %H:%M", "%Y-%m-%d"]), new Reading.Moment(["%Y-%m-%dT%H:%M:%S%z"]), new Reading.Epoch(1), new Reading.Epoch(1000), new Reading.ExcelSerial()];
        foreach (var reading in readings)
        {
            foreach (var zone in new[] { "UTC", "Asia/Shanghai", "America/New_York" }) Assert.That(Read(s_time, reading, text, zone), Is.Null, $"{reading} {zone}");
            Assert.That(Read(s_day, reading, text), Is.Null, reading.ToString());
        }
    }

    [TestCase("2013-07-01 10:00:00", ExpectedResult = "2013-07-01 02:00:00")]
    [TestCase("2013-7-1 9:05:00", ExpectedResult = "2013-07-01 01:05:00")]
    [TestCase("2013-07-01", ExpectedResult = "2013-06-30 16:00:00")]
    [TestCase("2013-07-01T10:00:00.250", ExpectedResult = "2013-07-01 02:00:00")]
    [TestCase("2013-07-01 10:00:00+08", ExpectedResult = null)]
    [TestCase("2013-07-01 10:00:00Z", ExpectedResult = null)]
    [TestCase("2013-7-4 9:00:00+08", ExpectedResult = null)]
    public string? A_time_in_the_usual_layout_is_read_quickly_and_strictly(string text) =>
        (Read(s_time, new Reading.Moment(["%Y-%m-%d %H:%M:%S"]), text, "Asia/Shanghai") as DateTime?)?.ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    [Test]
    public void Moments_counted_in_seconds_or_days_are_read()
    {
        Assert.That(Read(s_time, new Reading.Epoch(1), "1372636800"), Is.EqualTo(new DateTime(2013, 7, 1)));
        Assert.That(Read(s_time, new Reading.Epoch(1000), "1372636800500"), Is.EqualTo(new DateTime(2013, 7, 1, 0, 0, 0, 500)));
        Assert.That(Read(s_time, new Reading.ExcelSerial(), "41456.5"), Is.EqualTo(new DateTime(2013, 7, 1, 12, 0, 0)));
        Assert.That(Read(s_day, new Reading.Moment(["%Y-%m-%d"]), "9999-12-31"), Is.EqualTo(new DateOnly(9999, 12, 31)));
    }

    [TestCase("12.5", ExpectedResult = 12.5)]
    [TestCase("inf", ExpectedResult = null)]
    [TestCase("nan", ExpectedResult = null)]
    [TestCase("1e400", ExpectedResult = null)]
    [TestCase("twelve", ExpectedResult = null)]
    public object? A_number_is_finite(string text) => Read(s_number, new Reading.Number(), text);

    [TestCase("3", ExpectedResult = 3L)]
    [TestCase("3.0", ExpectedResult = 3L)]
    [TestCase("3.5", ExpectedResult = null)]
    [TestCase("1e300", ExpectedResult = null)]
    public object? A_whole_number_is_whole(string text) => Read(s_whole, new Reading.Number(), text);
}
