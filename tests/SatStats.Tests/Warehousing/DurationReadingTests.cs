using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using SatStats.Importing;
using SatStats.Warehousing;

namespace SatStats.Tests.Warehousing;

/// <summary>Durations become minutes in the engine; a plain reading beside it says what they should be.</summary>
public class DurationReadingTests
{
    private static readonly Field s_field = RecordKinds.Ticket["handling_minutes"];
    private readonly Warehouse _warehouse = Warehouse.InMemory();

    [OneTimeTearDown]
    public void Close() => _warehouse.Dispose();

    private double? Minutes(string text, DurationUnit unit = DurationUnit.Minutes, char mark = '.', char? thousands = null)
    {
        var reading = new Reading.Duration(unit, mark, thousands);
        return (double?)_warehouse.Query($"select {ReadingSql.Value(s_field, reading, "t", "parts", "UTC")} from (select t, {ReadingSql.Clock(reading, "t")} as parts from (select ?::varchar as t))", default, text).Rows.Single()[0];
    }

    [TestCase("90", DurationUnit.Seconds, 1.5)]
    [TestCase("90", DurationUnit.Minutes, 90)]
    [TestCase("1.5", DurationUnit.Hours, 90)]
    [TestCase("2", DurationUnit.Days, 2880)]
    [TestCase("-12.5", DurationUnit.Minutes, -12.5)]
    [TestCase("26:30:00", DurationUnit.Hours, 1590)]
    [TestCase("102:30", DurationUnit.Hours, 6150)]
    [TestCase("-0:15", DurationUnit.Hours, -15)]
    [TestCase("00:00:30.5", DurationUnit.Hours, 0.50833333333333)]
    [TestCase("2 days 3 hours", DurationUnit.Minutes, 3060)]
    [TestCase("2 days, 3 hours and 5 minutes", DurationUnit.Minutes, 3065)]
    [TestCase("1 day, 02:03:30", DurationUnit.Minutes, 1563.5)]
    [TestCase("1d 4h", DurationUnit.Minutes, 1680)]
    [TestCase("1w 2d 4h 30m", DurationUnit.Minutes, 13230)]
    [TestCase("2.5 Hours", DurationUnit.Minutes, 150)]
    [TestCase("2,5 hrs", DurationUnit.Minutes, 150)]
    [TestCase("10秒", DurationUnit.Minutes, 0.16666666666667)]
    [TestCase("3分20秒", DurationUnit.Minutes, 3.33333333333333)]
    [TestCase("3分钟", DurationUnit.Minutes, 3)]
    [TestCase("2小时", DurationUnit.Minutes, 120)]
    [TestCase("1天2小时", DurationUnit.Minutes, 1560)]
    [TestCase("1天 2個小時 5分鐘", DurationUnit.Minutes, 1565)]
    [TestCase("PT1H30M", DurationUnit.Minutes, 90)]
    [TestCase("P1DT2H", DurationUnit.Minutes, 1560)]
    [TestCase("PT10S", DurationUnit.Minutes, 0.16666666666667)]
    [TestCase("-PT30M", DurationUnit.Minutes, -30)]
    public void A_duration_is_as_many_minutes_as_it_says(string text, DurationUnit unit, double minutes) => Assert.That(Minutes(text, unit), Is.EqualTo(minutes).Within(1e-9));

    [TestCase("soon")]
    [TestCase("3 months")]
    [TestCase("P")]
    [TestCase("-")]
    [TestCase("h")]
    [TestCase("12:60")]
    [TestCase("12:30:99")]
    [TestCase("1 hour 2 days")]
    [TestCase("2013-05-03 10:00")]
    [TestCase("1e300")]
    [TestCase("nan")]
    [TestCase("inf")]
    [TestCase("99999999999999999999 days")]
    public void What_is_no_duration_is_nothing(string text) => Assert.That(Minutes(text), Is.Null);

    [Test]
    public void Bare_numbers_follow_the_custom_of_their_column() => Assert.That(Minutes("1.234,5", DurationUnit.Minutes, ',', '.'), Is.EqualTo(1234.5));

    [Test]
    public void Any_duration_means_to_the_engine_what_it_says_to_a_plain_reader() =>
        Prop.ForAll(Written().ToArbitrary(), w => Agrees(w.Text, w.Minutes)).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20131231, 2013));

    private bool Agrees(string text, double expected)
    {
        var read = Minutes(text);
        Assert.That(read, Is.EqualTo(expected).Within(1e-6), text);
        // Who looks at the column and who loads it must take the same texts for durations.
        return DurationEvidence.IsWritten(text) || double.TryParse(text, CultureInfo.InvariantCulture, out _);
    }

    private static readonly (string[] Words, double Minutes)[] s_units =
    [
        (["w", " weeks", "周"], 10080), (["d", " day", " days", "天"], 1440), (["h", " hrs", " hours", "小时", "小時"], 60),
        (["m", " min", " minutes", "分", "分钟"], 1), (["s", " sec", " seconds", "秒"], 1.0 / 60),
    ];

    private static Gen<(string Text, double Minutes)> Written() => Gen.OneOf(InWords(), AsClock());

    private static Gen<(string, double)> InWords() =>
        from has in Gen.ArrayOf(Gen.Elements(true, false), s_units.Length).Where(h => h.Contains(true))
        from amounts in Gen.ArrayOf(Gen.Choose(0, 999), s_units.Length)
        from words in Gen.ArrayOf(Gen.Choose(0, 2), s_units.Length)
        from gap in Gen.Elements("", " ", ", ", " and ")
        from sign in Gen.Elements("", "-", "−", "+")
        let used = Enumerable.Range(0, s_units.Length).Where(i => has[i]).ToList()
        select (sign + string.Join(gap, used.Select(i => Amount(amounts[i]) + s_units[i].Words[words[i]])),
            (sign is "-" or "−" ? -1 : 1) * used.Sum(i => Value(amounts[i]) * s_units[i].Minutes));

    private static Gen<(string, double)> AsClock() =>
        from days in Gen.Choose(-1, 40)
        from hours in Gen.Choose(0, 250)
        from minutes in Gen.Choose(0, 59)
        from seconds in Gen.Choose(-1, 59)
        from sign in Gen.Elements("", "-")
        let clock = string.Create(CultureInfo.InvariantCulture, $"{hours}:{minutes:00}{(seconds < 0 ? "" : $":{seconds:00}")}")
        select (sign + (days < 0 ? clock : $"{days} days, {clock}"), (sign == "-" ? -1 : 1) * ((Math.Max(days, 0) * 1440) + (hours * 60) + minutes + (Math.Max(seconds, 0) / 60.0)));

    // Every third amount has a decimal.
    private static double Value(int amount) => amount % 3 == 0 ? amount / 10.0 : amount;

    private static string Amount(int amount) => Value(amount).ToString(CultureInfo.InvariantCulture);
}
