namespace SatStats.Sampling;

/// <summary>The half year, in minutes since the start of 2013 in China's time. No machine clock is ever read.</summary>
internal static class Clock
{
    public const int Day = 24 * 60;

    public const int Months = 6;

    private static readonly DateOnly s_start = new(2013, 1, 1);

    /// <summary>2014-01-01 00:00: nothing is known from then on.</summary>
    public static readonly int End = DayOf(2014, 1, 1) * Day;

    /// <summary>2013-07-01 00:00.</summary>
    public static readonly int Start = FirstDay(0) * Day;

    public static int DayOf(int year, int month, int day) => new DateOnly(year, month, day).DayNumber - s_start.DayNumber;

    public static DateOnly Date(int day) => s_start.AddDays(day);

    /// <summary>The first day of the story's month, where 0 is July.</summary>
    public static int FirstDay(int month) => month == Months ? DayOf(2014, 1, 1) : DayOf(2013, 7 + month, 1);

    public static int LastDay(int month) => FirstDay(month + 1) - 1;

    public static int MonthOf(int time) => Date(time / Day).Month - 7;

    /// <summary>2013-01-01 was a Tuesday.</summary>
    public static bool IsWeekend(int day) => (day + 1) % 7 >= 5;

    public static string Name(int month) => string.Create(CultureInfo.InvariantCulture, $"2013-{month + 7:D2}");
}
