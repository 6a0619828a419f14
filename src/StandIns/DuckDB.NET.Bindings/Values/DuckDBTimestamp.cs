using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A TIMESTAMP as the engine stores it; the coarser and finer kinds of timestamp count in their own unit instead.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimestampStruct
{
    /// <summary>Microseconds since 1970-01-01 00:00.</summary>
    public long Micros { get; set; }

    /// <summary>True for 'infinity' and '-infinity', which are no moments.</summary>
    public readonly bool IsInfinity => Micros is long.MaxValue or -long.MaxValue;
}

/// <summary>A TIMESTAMP as date and time.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBTimestamp(DuckDBDateOnly date, DuckDBTimeOnly time)
{
    private const long MicrosInDay = 86_400_000_000;
    private const int MicrosInSecond = 1_000_000;

    /// <summary>The day.</summary>
    public DuckDBDateOnly Date { get; } = date;

    /// <summary>The time of day.</summary>
    public DuckDBTimeOnly Time { get; } = time;

    /// <summary>The moment so many microseconds after 1970-01-01 00:00.</summary>
    public static DuckDBTimestamp FromDuckDBTimestampStruct(DuckDBTimestampStruct timestamp)
    {
        var days = Math.DivRem(timestamp.Micros, MicrosInDay, out var micros);
        if (micros < 0)
        {
            days--;
            micros += MicrosInDay;
        }

        var seconds = (int)(micros / MicrosInSecond);
        return new(
            DuckDBDateOnly.FromDuckDBDate(new() { Days = (int)days }),
            new((byte)(seconds / 3600), (byte)(seconds / 60 % 60), (byte)(seconds % 60), (int)(micros % MicrosInSecond)));
    }

    /// <summary>The same moment as microseconds since 1970-01-01 00:00.</summary>
    public DuckDBTimestampStruct ToDuckDBTimestampStruct()
    {
        var seconds = (((Time.Hour * 60L) + Time.Min) * 60) + Time.Sec;
        return new() { Micros = (Date.ToDuckDBDate().Days * MicrosInDay) + (seconds * MicrosInSecond) + Time.Microsecond };
    }

    public static implicit operator DateTime(DuckDBTimestamp timestamp) => ((DateOnly)timestamp.Date).ToDateTime(timestamp.Time);
}
