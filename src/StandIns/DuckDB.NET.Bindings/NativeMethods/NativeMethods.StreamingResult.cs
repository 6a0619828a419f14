using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

internal static partial class NativeMethods
{
    /// <summary>Results that are read while they are made.</summary>
    internal static partial class StreamingResult
    {
        [LibraryImport(Library, EntryPoint = "duckdb_stream_fetch_chunk")]
        internal static partial DuckDBDataChunk DuckDBStreamFetchChunk(DuckDBResult result);
    }
}
