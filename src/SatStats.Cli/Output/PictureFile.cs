using SatStats.Charting;
using SatStats.Charting.Raster;

namespace SatStats.Cli.Output;

/// <summary>A chart as a file of its own: drawn as SVG, or as PNG, by the name's end.</summary>
internal static class PictureFile
{
    private const double Scale = 2;

    /// <exception cref="SatStatsException">The name ends in neither.</exception>
    public static void Check(string path) => _ = IsPicture(path);

    /// <summary>Beside the file first, then in its place, so that nobody meets half a picture.</summary>
    public static void Write(string path, Chart chart)
    {
        var svg = SvgChart.Draw(chart);
        var content = IsPicture(path) ? Rasteriser.ToPng(svg, Scale) : System.Text.Encoding.UTF8.GetBytes(svg + "\n");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var beside = path + ".part";
        File.WriteAllBytes(beside, content);
        File.Move(beside, path, overwrite: true);
    }

    private static bool IsPicture(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => true,
        ".svg" => false,
        var other => throw new SatStatsException($"A chart cannot be written as '{other}'.", "Name a file that ends in .svg or .png.", isUsage: true),
    };
}
