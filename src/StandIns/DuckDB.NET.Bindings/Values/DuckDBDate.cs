using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A DATE as the engine stores it: days since 1970-01-01.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBDate
{
    /// <summary>Days since 1970-01-01.</summary>
    public int Days { get; set; }

    /// <summary>True for 'infinity' and '-infinity', which are no days of any calendar.</summary>
    public readonly bool IsInfinity => Days is int.MaxValue or -int.MaxValue;
}
