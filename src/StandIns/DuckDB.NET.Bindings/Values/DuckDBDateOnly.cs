using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A DATE as year, month and day. It reaches further than <see cref="DateOnly"/>, as the engine's dates do.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBDateOnly(int year, byte month, byte day)
{
    // A year that begins in March has its leap day last, which makes the day of the year a plain formula.
    private const int DaysFromMarchOfYearZeroTo1970 = 719_468;
    private const int DaysInFourCenturies = 146_097;

    /// <summary>The year of the Gregorian calendar; 0 and below are before the common era.</summary>
    public int Year { get; } = year;

    /// <summary>The month, 1 to 12.</summary>
    public byte Month { get; } = month;

    /// <summary>The day of the month, from 1.</summary>
    public byte Day { get; } = day;

    /// <summary>The date that lies so many days after 1970-01-01.</summary>
    public static DuckDBDateOnly FromDuckDBDate(DuckDBDate date)
    {
        var days = (long)date.Days + DaysFromMarchOfYearZeroTo1970;
        var era = Math.DivRem(days, DaysInFourCenturies, out var dayOfEra);
        if (dayOfEra < 0)
        {
            era--;
            dayOfEra += DaysInFourCenturies;
        }

        var yearOfEra = (dayOfEra - (dayOfEra / 1_460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        var dayOfYear = dayOfEra - DaysBefore(yearOfEra);
        var monthFromMarch = ((5 * dayOfYear) + 2) / 153;
        var day = dayOfYear - (((153 * monthFromMarch) + 2) / 5) + 1;
        var month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        return new((int)((era * 400) + yearOfEra + (month <= 2 ? 1 : 0)), (byte)month, (byte)day);
    }

    /// <summary>The same date as days since 1970-01-01.</summary>
    public DuckDBDate ToDuckDBDate()
    {
        long year = Month <= 2 ? Year - 1 : Year;
        var era = (year >= 0 ? year : year - 399) / 400;
        var yearOfEra = year - (era * 400);
        var dayOfYear = (((153 * (Month + (Month > 2 ? -3 : 9))) + 2) / 5) + Day - 1;
        return new() { Days = (int)((era * DaysInFourCenturies) + DaysBefore(yearOfEra) + dayOfYear - DaysFromMarchOfYearZeroTo1970) };
    }

    public static implicit operator DateOnly(DuckDBDateOnly date) => new(date.Year, date.Month, date.Day);

    public static implicit operator DuckDBDateOnly(DateOnly date) => new(date.Year, (byte)date.Month, (byte)date.Day);

    private static long DaysBefore(long yearOfEra) => (365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100);
}
