using Microsoft.Win32.SafeHandles;

namespace DuckDB.NET.Native;

/// <summary>A way into a table for many rows at once.</summary>
public sealed class DuckDBAppender() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle() => NativeMethods.Appender.DuckDBAppenderDestroy(ref handle) == DuckDBState.Success;
}

/// <summary>Some rows of a result or of an appender, column by column.</summary>
public sealed class DuckDBDataChunk : SafeHandleZeroOrMinusOneIsInvalid
{
    /// <summary>A chunk that this handle will release.</summary>
    public DuckDBDataChunk()
        : base(true)
    {
    }

    /// <summary>A chunk that the engine owns and lends for the length of a call.</summary>
    public DuckDBDataChunk(nint chunk)
        : base(false) => SetHandle(chunk);

    protected override bool ReleaseHandle()
    {
        NativeMethods.DataChunks.DuckDBDestroyDataChunk(ref handle);
        return true;
    }
}

/// <summary>A type with its parts: the width of a decimal, the fields of a struct, the words of an enum.</summary>
public sealed class DuckDBLogicalType() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.LogicalType.DuckDBDestroyLogicalType(ref handle);
        return true;
    }
}

/// <summary>A single value, as parameters take it.</summary>
public sealed class DuckDBValue() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    protected override bool ReleaseHandle()
    {
        NativeMethods.Value.DuckDBDestroyValue(ref handle);
        return true;
    }
}

/// <summary>What went wrong, when a call of the C API says it that way.</summary>
public sealed class DuckDBErrorData() : SafeHandleZeroOrMinusOneIsInvalid(true)
{
    /// <summary>True when there is an error to report.</summary>
    public bool HasError => !IsInvalid && NativeMethods.ErrorData.DuckDBErrorDataHasError(this);

    /// <summary>The engine's words; empty when it has none.</summary>
    public string Message => IsInvalid ? "" : NativeMethods.ErrorData.DuckDBErrorDataMessage(this) ?? "";

    protected override bool ReleaseHandle()
    {
        NativeMethods.ErrorData.DuckDBDestroyErrorData(ref handle);
        return true;
    }
}
