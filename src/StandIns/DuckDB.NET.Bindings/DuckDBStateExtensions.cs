namespace DuckDB.NET.Native;

/// <summary>Reads the state that a call of the C API returned.</summary>
public static class DuckDBStateExtensions
{
    /// <summary>True when the call did what it was asked to do.</summary>
    public static bool IsSuccess(this DuckDBState state) => state == DuckDBState.Success;
}
