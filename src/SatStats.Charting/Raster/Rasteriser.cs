using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace SatStats.Charting.Raster;

/// <summary>Draws SVG as PNG. The same SVG and scale give the same bytes on every machine, because the font comes with the program.</summary>
public static class Rasteriser
{
    // More than any screen or page needs; beyond it the memory for one picture passes a gigabyte.
    private const double LargestScale = 16;

    // Drawing starts the library once, and the first to ask pays for it. A failure is kept and told to everyone who asks.
    private static readonly Lazy<string?> Failure = new(Start);

    /// <summary>The picture as the bytes of a PNG file, without metadata.</summary>
    /// <param name="svg">The whole SVG document.</param>
    /// <param name="scale">Pixels for each unit of the SVG, above 0 and up to 16; 2 suits print and sharp screens.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is outside its range.</exception>
    /// <exception cref="RasterException">The SVG cannot be read, or the library or the font is not beside the program.</exception>
    public static byte[] ToPng(string svg, double scale)
    {
        ArgumentNullException.ThrowIfNull(svg);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scale, LargestScale);
        if (Failure.Value is { } failure)
        {
            throw new RasterException(failure);
        }

        // Pinned while libvips works: it reads lazily, so the bytes must stay until the PNG is written.
        var bytes = GCHandle.Alloc(Encoding.UTF8.GetBytes(svg), GCHandleType.Pinned);
        try
        {
            return Draw(bytes.AddrOfPinnedObject(), Encoding.UTF8.GetByteCount(svg), scale);
        }
        finally
        {
            bytes.Free();
        }
    }

    private static byte[] Draw(nint svg, int length, double scale)
    {
        var options = string.Create(CultureInfo.InvariantCulture, $"scale={scale:R}");
        var image = Vips.NewFromBuffer(svg, (nuint)length, options, 0);
        if (image == 0)
        {
            throw new RasterException($"The picture cannot be drawn, because its SVG cannot be read: {Vips.TakeError()}");
        }

        try
        {
            return Vips.WriteToBuffer(image, ".png[keep=none,compression=9]", out var png, out var size, 0) == 0
                ? TakeBytes(png, size)
                : throw new RasterException($"The picture cannot be drawn: {Vips.TakeError()}");
        }
        finally
        {
            Vips.Unref(image);
        }
    }

    private static byte[] TakeBytes(nint memory, nuint size)
    {
        try
        {
            var bytes = new byte[size];
            Marshal.Copy(memory, bytes, 0, bytes.Length);
            return bytes;
        }
        finally
        {
            Vips.Free(memory);
        }
    }

    private static string? Start()
    {
        try
        {
            var problem = FontConfiguration.Prepare(Path.Combine(AppContext.BaseDirectory, "fonts"));
            return problem ?? (Vips.Init("satstats") == 0
                ? null
                : $"Pictures cannot be drawn, because libvips does not start: {Vips.TakeError()}");
        }
        catch (Exception error) when (error is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return "Pictures cannot be drawn, because the library libvips is not beside the program or is not made for this machine.";
        }
    }
}
