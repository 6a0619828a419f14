using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>An INTERVAL: months, days and microseconds are kept apart, because a month has no fixed length.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBInterval(int months, int days, long micros)
{
    /// <summary>Whole months.</summary>
    public int Months { get; } = months;

    /// <summary>Whole days.</summary>
    public int Days { get; } = days;

    /// <summary>The rest, in microseconds.</summary>
    public long Micros { get; } = micros;

    /// <summary>The interval as a length of time, a day being 24 hours.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval has months, or is too long for a <see cref="TimeSpan"/>.</exception>
    public static explicit operator TimeSpan(DuckDBInterval interval)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(interval.Months, 0, nameof(interval));
        try
        {
            return new TimeSpan(interval.Days, 0, 0, 0) + new TimeSpan(checked(interval.Micros * TimeSpan.TicksPerMicrosecond));
        }
        catch (OverflowException overflow)
        {
            throw new ArgumentOutOfRangeException("The interval is too long for a TimeSpan.", overflow);
        }
    }

    /// <summary>The length of time in days and microseconds; ticks finer than a microsecond are cut off.</summary>
    public static implicit operator DuckDBInterval(TimeSpan span) =>
        new(0, span.Days, span.Ticks % TimeSpan.TicksPerDay / TimeSpan.TicksPerMicrosecond);
}
