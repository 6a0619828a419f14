using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>What a statement answered. Five of its six words are remains of older versions of the C API.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DuckDBResult
{
#pragma warning disable IDE0051, CS0169 // The engine writes these; only their places count.
    private readonly ulong columnCount;
    private readonly ulong rowCount;
    private readonly ulong rowsChanged;
    private readonly nint columns;
    private readonly nint errorMessage;
    private readonly nint data;
#pragma warning restore IDE0051, CS0169

    /// <summary>Releases the result and everything read from it.</summary>
    public void Close() => NativeMethods.Query.DuckDBDestroyResult(ref this);
}

/// <summary>How far a statement has come.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBQueryProgress
{
    /// <summary>Percent done, or -1 when the engine cannot tell.</summary>
    public double Percentage { get; }

    /// <summary>Rows read so far.</summary>
    public ulong RowsProcessed { get; }

    /// <summary>Rows to be read in all.</summary>
    public ulong TotalRowsToProcess { get; }
}
