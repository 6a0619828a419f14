using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A DECIMAL: a whole number, and where its point stands.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBDecimal(byte width, byte scale, DuckDBHugeInt value)
{
    /// <summary>How many digits the type has.</summary>
    public byte Width { get; } = width;

    /// <summary>How many of them stand behind the point.</summary>
    public byte Scale { get; } = scale;

    /// <summary>The digits as a whole number.</summary>
    public DuckDBHugeInt Value { get; } = value;
}

/// <summary>A BIGNUM: a whole number of any length, its most significant byte first.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBBignum(nint data, ulong size, byte isNegative)
{
    /// <summary>Where the bytes are.</summary>
    public nint Data { get; } = data;

    /// <summary>How many bytes there are.</summary>
    public ulong Size { get; } = size;

    /// <summary>1 for a number below zero, otherwise 0.</summary>
    public byte IsNegative { get; } = isNegative;
}

/// <summary>Where the items of one list lie among the items of all lists of a vector.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBListEntry(ulong offset, ulong length)
{
    /// <summary>The position of the first item.</summary>
    public ulong Offset { get; } = offset;

    /// <summary>How many items there are.</summary>
    public ulong Length { get; } = length;
}
