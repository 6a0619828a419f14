using System.Buffers.Binary;
using System.IO.Compression;
using NUnit.Framework;
using SatStats.Charting.Raster;

namespace SatStats.Tests.Charting;

public class RasteriserTests
{
    private static string Svg(string text, string weight = "400") => $"""
        <svg xmlns="http://www.w3.org/2000/svg" width="120" height="40" viewBox="0 0 120 40">
          <rect width="120" height="40" fill="#ffffff"/>
          <text x="4" y="26" font-family="Noto Sans SC, sans-serif" font-weight="{weight}" font-size="18" fill="#000000">{text}</text>
        </svg>
        """;

    [TestCase(1, 120, 40)]
    [TestCase(2, 240, 80)]
    [TestCase(1.5, 180, 60)]
    public void A_picture_has_the_size_that_was_asked_for(double scale, int width, int height)
    {
        var png = Rasteriser.ToPng(Svg("满意 good"), scale);

        Assert.That(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), Is.EqualTo(width));
        Assert.That(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), Is.EqualTo(height));
    }

    [Test]
    public void The_same_picture_has_the_same_bytes()
    {
        var once = Rasteriser.ToPng(Svg("满意 good"), 2);

        Assert.That(Rasteriser.ToPng(Svg("满意 good"), 2), Is.EqualTo(once));
    }

    [TestCase("满意度")]
    [TestCase("Satisfaction")]
    public void Chinese_and_Latin_text_is_drawn(string text) =>
        Assert.That(Pixels(Svg(text)), Is.Not.EqualTo(Pixels(Svg(""))));

    [Test]
    public void Each_character_has_its_own_shape_and_not_an_empty_box() =>
        Assert.That(Pixels(Svg("满满满")), Is.Not.EqualTo(Pixels(Svg("意意意"))));

    [Test]
    public void Bold_is_not_regular() =>
        Assert.That(Pixels(Svg("满意", "700")), Is.Not.EqualTo(Pixels(Svg("满意"))));

    [Test]
    public void A_file_holds_nothing_but_the_picture()
    {
        var chunks = Chunks(Rasteriser.ToPng(Svg("满意"), 1)).Select(chunk => chunk.Name).Distinct();

        Assert.That(chunks, Is.SubsetOf(new[] { "IHDR", "PLTE", "tRNS", "pHYs", "IDAT", "IEND" }));
    }

    [Test]
    public void What_is_no_picture_is_refused_in_a_sentence() =>
        Assert.That(() => Rasteriser.ToPng("<svg", 1), Throws.InstanceOf<RasterException>().With.Message.StartsWith("The picture cannot be drawn"));

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(100)]
    [TestCase(double.NaN)]
    public void A_scale_that_makes_no_sense_is_refused(double scale) =>
        Assert.That(() => Rasteriser.ToPng(Svg("a"), scale), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Pictures_can_be_drawn_side_by_side()
    {
        var expected = Rasteriser.ToPng(Svg("满意"), 2);
        var drawn = new byte[16][];
        Parallel.For(0, drawn.Length, i => drawn[i] = Rasteriser.ToPng(Svg("满意"), 2));

        Assert.That(drawn, Is.All.EqualTo(expected));
    }

    private static byte[] Pixels(string svg)
    {
        using var packed = new MemoryStream();
        foreach (var (_, data) in Chunks(Rasteriser.ToPng(svg, 1)).Where(chunk => chunk.Name == "IDAT"))
        {
            packed.Write(data);
        }

        packed.Position = 0;
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        using var pixels = new MemoryStream();
        zlib.CopyTo(pixels);
        return pixels.ToArray();
    }

    private static IEnumerable<(string Name, byte[] Data)> Chunks(byte[] png)
    {
        for (var at = 8; at < png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            yield return (System.Text.Encoding.ASCII.GetString(png, at + 4, 4), png[(at + 8)..(at + 8 + length)]);
            at += length + 12;
        }
    }
}
