using SatStats.Charting;
using SatStats.Charting.Raster;
using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Writers;

/// <summary>A chart as files. Where it cannot be drawn as PNG it says why: workbook and page have their own charts, so the report is still whole.</summary>
internal sealed record Picture(string Id, string Svg, byte[]? Png, string? Problem)
{
    private const double Scale = 2;

    public static Picture Draw(ChartBlock chart)
    {
        var svg = SvgChart.Draw(chart.Chart);
        try
        {
            return new(chart.Id, svg, Rasteriser.ToPng(svg, Scale), null);
        }
        catch (RasterException e)
        {
            return new(chart.Id, svg, null, e.Message);
        }
    }
}
