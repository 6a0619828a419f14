using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DuckDB.NET.Native;

/// <summary>A VARCHAR or BLOB as a vector holds it: up to twelve bytes in place, longer ones behind a pointer.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct DuckDBString
{
    private const int LongestInPlace = 12;

    /// <summary>The two forms, one over the other.</summary>
    internal _value_e__Union value;

    /// <summary>How many bytes the text has.</summary>
    public readonly int Length => (int)value.inlined.length;

    /// <summary>Where the bytes are. Valid only while this struct stays in the vector it was read from.</summary>
    public readonly sbyte* Data => Length <= LongestInPlace
        ? (sbyte*)Unsafe.AsPointer(ref Unsafe.AsRef(in value.inlined.inlined[0]))
        : value.pointer.ptr;

    /// <summary>The two forms, one over the other.</summary>
    [StructLayout(LayoutKind.Explicit)]
    public struct _value_e__Union
    {
        /// <summary>The form for long text.</summary>
        [FieldOffset(0)]
        public DuckDBStringPointer pointer;

        /// <summary>The form for short text.</summary>
        [FieldOffset(0)]
        public DuckDBStringInlined inlined;

        /// <summary>Length, the first four bytes, and where all of them are.</summary>
        [StructLayout(LayoutKind.Sequential)]
        public struct DuckDBStringPointer
        {
            public uint length;
            public fixed sbyte prefix[4];
            public sbyte* ptr;
        }

        /// <summary>Length and the bytes themselves.</summary>
        [StructLayout(LayoutKind.Sequential)]
        public struct DuckDBStringInlined
        {
            public uint length;
            public fixed sbyte inlined[LongestInPlace];
        }
    }
}
