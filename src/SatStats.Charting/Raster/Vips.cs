using System.Runtime.InteropServices;

namespace SatStats.Charting.Raster;

/// <summary>
/// The few calls of libvips that drawing needs. Two of them take a list of options of any length: it is left empty (the last
/// argument is the null that ends it) and the options go into the text, because how numbers travel in such a list differs by machine.
/// </summary>
internal static partial class Vips
{
    private const string Library = "vips";

    [LibraryImport(Library, EntryPoint = "vips_init", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int Init(string name);

    [LibraryImport(Library, EntryPoint = "vips_image_new_from_buffer", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint NewFromBuffer(nint buffer, nuint length, string options, nint end);

    [LibraryImport(Library, EntryPoint = "vips_image_write_to_buffer", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int WriteToBuffer(nint image, string suffix, out nint buffer, out nuint size, nint end);

    [LibraryImport(Library, EntryPoint = "g_object_unref")]
    internal static partial void Unref(nint instance);

    [LibraryImport(Library, EntryPoint = "g_free")]
    internal static partial void Free(nint memory);

    /// <summary>What libvips says went wrong, on one line; the next error starts afresh.</summary>
    internal static string TakeError()
    {
        var error = Marshal.PtrToStringUTF8(ErrorBuffer()) ?? "";
        ErrorClear();
        return string.Join("; ", error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [LibraryImport(Library, EntryPoint = "vips_error_buffer")]
    private static partial nint ErrorBuffer();

    [LibraryImport(Library, EntryPoint = "vips_error_clear")]
    private static partial void ErrorClear();
}
