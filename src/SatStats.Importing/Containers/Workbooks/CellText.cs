using System.Globalization;

namespace SatStats.Importing;

/// <summary>What a workbook's typed cell reads as in text: as a person sees it, but dates always in one order.</summary>
internal static class CellText
{
    private const double DaysFrom1900To1904 = 1462;

    public static SheetCell Of(double number, CellFormat format, bool countsFrom1904) => format.Kind switch
    {
        FormatKind.Moment => Moment(number, countsFrom1904),
        FormatKind.Clock when number is >= 0 and < 1 => new(CellKind.Moment, Clock(number)),
        FormatKind.Clock when number >= 367 => Moment(number, countsFrom1904),
        FormatKind.Clock or FormatKind.Elapsed => new(CellKind.Other, Elapsed(number)),
        FormatKind.Percent when Math.Abs(number) < 1e12 => new(CellKind.Other, ((decimal)number * 100).ToString("0.############", CultureInfo.InvariantCulture) + "%"),
        _ => new(CellKind.Number, Number(number, format.Digits), number),
    };

    /// <summary>The day and time that a spreadsheet counts so; null where it counts none.</summary>
    public static string? Day(double number, bool countsFrom1904)
    {
        var days = number + (countsFrom1904 ? DaysFrom1900To1904 : 0);
        // The year 1900 is counted as if it had had a 29th of February.
        if (!countsFrom1904 && days is >= 1 and < 60) days++;
        return days is > -657_434 and < 2_958_466 ? Of(DateTime.FromOADate(days)) : null;
    }

    public static string Of(DateTime moment)
    {
        // Binary fractions of a day fall a little short of the second that was typed.
        var whole = new DateTime((moment.Ticks + (TimeSpan.TicksPerSecond / 2)) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        // A clock without a day is stored as a fraction of the calendar's first day.
        return whole.ToString(whole.Year < 1901 && whole.Date <= new DateTime(1899, 12, 31) ? "HH:mm:ss" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    public static string Of(TimeSpan span) => Elapsed(span.TotalDays);

    /// <param name="digits">Numbers shown with leading zeros (00000) are codes, and the zeros belong to them.</param>
    public static string Number(double number, int digits)
    {
        if (number != Math.Truncate(number) || Math.Abs(number) >= 9e18) return number.ToString("G15", CultureInfo.InvariantCulture);
        var text = ((long)number).ToString(CultureInfo.InvariantCulture);
        return digits > 1 && number >= 0 ? text.PadLeft(digits, '0') : text;
    }

    private static SheetCell Moment(double number, bool countsFrom1904) =>
        Day(number, countsFrom1904) is { } day ? new(CellKind.Moment, day) : new(CellKind.Number, Number(number, 0), number);

    private static string Clock(double number)
    {
        var seconds = (long)Math.Round(number * 86_400);
        return seconds == 86_400 ? "23:59:59" : TimeSpan.FromSeconds(seconds).ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);
    }

    private static string Elapsed(double days)
    {
        var seconds = (long)Math.Round(Math.Abs(days) * 86_400);
        return string.Create(CultureInfo.InvariantCulture, $"{(days < 0 && seconds > 0 ? "-" : "")}{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }
}
