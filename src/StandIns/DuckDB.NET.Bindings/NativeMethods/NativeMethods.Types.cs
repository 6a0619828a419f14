using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

internal static partial class NativeMethods
{
    /// <summary>Whether a result streams, and its chunks when it does not.</summary>
    internal static partial class Types
    {
        [LibraryImport(Library, EntryPoint = "duckdb_result_is_streaming")]
        internal static partial byte DuckDBResultIsStreaming(DuckDBResult result);

        [LibraryImport(Library, EntryPoint = "duckdb_result_get_chunk")]
        internal static partial DuckDBDataChunk DuckDBResultGetChunk(DuckDBResult result, long index);
    }
}
