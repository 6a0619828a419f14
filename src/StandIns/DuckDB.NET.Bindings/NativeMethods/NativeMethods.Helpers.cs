using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

internal static partial class NativeMethods
{
    /// <summary>The size of a chunk, and the release of what the engine gave away.</summary>
    internal static unsafe partial class Helpers
    {
        [LibraryImport(Library, EntryPoint = "duckdb_vector_size")]
        internal static partial ulong DuckDBVectorSize();

        [LibraryImport(Library, EntryPoint = "duckdb_free")]
        internal static partial void DuckDBFree(void* memory);
    }
}
