namespace DuckDB.NET.Native;

internal static partial class NativeMethods
{
    internal static partial class Value
    {
        internal static DuckDBValue DuckDBCreateListValue(DuckDBLogicalType itemType, DuckDBValue[] items, int count) =>
            FromItems(items, count, handles => CreateListValue(itemType, handles, (ulong)handles.Length));

        internal static DuckDBValue DuckDBCreateArrayValue(DuckDBLogicalType itemType, DuckDBValue[] items, int count) =>
            FromItems(items, count, handles => CreateArrayValue(itemType, handles, (ulong)handles.Length));

        // The engine copies the items, and nobody else releases them: they are done with when it returns.
        private static DuckDBValue FromItems(DuckDBValue[] items, int count, Func<nint[], DuckDBValue> create)
        {
            try
            {
                return create(Array.ConvertAll(items[..count], item => item.DangerousGetHandle()));
            }
            finally
            {
                foreach (var item in items)
                {
                    item.Dispose();
                }
            }
        }
    }
}
