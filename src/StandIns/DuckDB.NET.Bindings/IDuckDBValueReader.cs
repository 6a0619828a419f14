namespace DuckDB.NET.Native;

/// <summary>Hands a value of the engine to a table function. The stand-in has no table functions; only the shape is needed.</summary>
public interface IDuckDBValueReader
{
    /// <summary>True when the value is SQL NULL.</summary>
    bool IsNull();

    /// <summary>The value as the .NET type asked for.</summary>
    T GetValue<T>();
}
