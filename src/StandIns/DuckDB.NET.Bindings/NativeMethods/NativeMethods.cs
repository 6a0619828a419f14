namespace DuckDB.NET.Native;

/// <summary>
/// The C API of libduckdb, one nested class for each of its chapters.
/// Where the shape that DuckDB.NET.Data binds to differs from the C signature, a small method converts between the two.
/// </summary>
internal static partial class NativeMethods
{
    /// <summary>The name from which the loader makes libduckdb.so, libduckdb.dylib or duckdb.dll.</summary>
    internal const string Library = "duckdb";
}
