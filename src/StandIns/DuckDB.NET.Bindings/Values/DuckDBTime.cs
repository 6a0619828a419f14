using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A TIME as the engine stores it.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTime
{
    /// <summary>Microseconds since midnight.</summary>
    public long Micros { get; set; }
}

/// <summary>A TIME in its parts.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBTimeOnly(byte hour, byte min, byte sec, int microsecond)
{
    /// <summary>The hour, 0 to 24.</summary>
    public byte Hour { get; } = hour;

    /// <summary>The minute, 0 to 59.</summary>
    public byte Min { get; } = min;

    /// <summary>The second, 0 to 59.</summary>
    public byte Sec { get; } = sec;

    /// <summary>The microsecond within the second.</summary>
    public int Microsecond { get; } = microsecond;

    public static implicit operator TimeOnly(DuckDBTimeOnly time) =>
        new TimeOnly(time.Hour, time.Min, time.Sec).Add(TimeSpan.FromMicroseconds(time.Microsecond));

    public static implicit operator DuckDBTimeOnly(TimeOnly time) =>
        new((byte)time.Hour, (byte)time.Minute, (byte)time.Second, (int)(time.Ticks % TimeSpan.TicksPerSecond / TimeSpan.TicksPerMicrosecond));
}

/// <summary>A TIMETZ as the engine stores it: 40 bits of microseconds and 24 bits of offset.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimeTzStruct
{
    /// <summary>All 64 bits.</summary>
    public ulong Bits { get; set; }
}

/// <summary>A TIMETZ in its parts.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBTimeTz
{
    /// <summary>The time on the clock of its zone.</summary>
    public DuckDBTimeOnly Time { get; set; }

    /// <summary>Seconds east of Greenwich.</summary>
    public int Offset { get; set; }
}
