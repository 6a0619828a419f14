using System.Numerics;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A HUGEINT: a whole number of 128 bits with a sign.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBHugeInt(ulong lower, long upper)
{
    /// <summary>A number given by its value.</summary>
    /// <exception cref="OverflowException">The number does not fit into 128 bits with a sign.</exception>
    public DuckDBHugeInt(BigInteger value)
        : this((ulong)(value & ulong.MaxValue), (long)((Int128)value >> 64))
    {
    }

    /// <summary>The largest number a HUGEINT holds.</summary>
    public static BigInteger HugeIntMaxValue { get; } = Int128.MaxValue;

    /// <summary>The smallest number a HUGEINT holds.</summary>
    public static BigInteger HugeIntMinValue { get; } = Int128.MinValue;

    /// <summary>The lower 64 bits.</summary>
    public ulong Lower { get; } = lower;

    /// <summary>The upper 64 bits, with the sign.</summary>
    public long Upper { get; } = upper;

    /// <summary>The number as a <see cref="BigInteger"/>.</summary>
    public BigInteger ToBigInteger() => ToInt128();

    /// <summary>The number as an <see cref="Int128"/>.</summary>
    public Int128 ToInt128() => new((ulong)Upper, Lower);
}

/// <summary>A UHUGEINT: a whole number of 128 bits without a sign.</summary>
[StructLayout(LayoutKind.Sequential)]
public readonly struct DuckDBUHugeInt(ulong lower, ulong upper)
{
    /// <summary>A number given by its value.</summary>
    /// <exception cref="OverflowException">The number is negative or does not fit into 128 bits.</exception>
    public DuckDBUHugeInt(BigInteger value)
        : this((ulong)(value & ulong.MaxValue), (ulong)((UInt128)value >> 64))
    {
    }

    /// <summary>The largest number a UHUGEINT holds.</summary>
    public static BigInteger HugeIntMaxValue { get; } = UInt128.MaxValue;

    /// <summary>The smallest number a UHUGEINT holds.</summary>
    public static BigInteger HugeIntMinValue { get; } = BigInteger.Zero;

    /// <summary>The lower 64 bits.</summary>
    public ulong Lower { get; } = lower;

    /// <summary>The upper 64 bits.</summary>
    public ulong Upper { get; } = upper;

    /// <summary>The number as a <see cref="BigInteger"/>.</summary>
    public BigInteger ToBigInteger() => ToUInt128();

    /// <summary>The number as a <see cref="UInt128"/>.</summary>
    public UInt128 ToUInt128() => new(Upper, Lower);
}
