using System.Text;
using SatStats.Charting;
using SatStats.Charting.Raster;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Writers;

namespace SatStats.Reporting;

/// <summary>Writes a whole report: a workbook, a web page, the charts as pictures and the figures as JSON.</summary>
public static class ReportWriter
{
    private const double PictureScale = 2;

    /// <summary>
    /// Writes <c>report.xlsx</c>, <c>index.html</c>, <c>charts/*.svg</c>, <c>charts/*.png</c>, <c>measurements.json</c> and <c>manifest.json</c>.
    /// All is made beside the folder first and then moved in, file by file, so that no reader meets half a file; the same input gives the same bytes.
    /// Files that an earlier run made and this one does not are removed; files of others are left alone.
    /// </summary>
    /// <param name="folder">Where to write; it is made where it is missing.</param>
    /// <exception cref="SatStatsException">The recipe is unknown or wrong, or the folder cannot be written.</exception>
    public static ReportResult Write(ReportInput input, string folder, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var document = DocumentBuilder.Build(input, ct);
        using var target = new ReportFolder(folder);
        target.Add("index.html", Encoding.UTF8.GetBytes(WebPageWriter.Write(document)));
        target.Add("measurements.json", Measurements(document));
        target.Add("report.xlsx", WorkbookWriter.Write(document));
        var failure = AddCharts(document, target, ct);
        ct.ThrowIfCancellationRequested();
        var removed = target.Publish(document);
        return new ReportResult(Path.GetFullPath(folder), target.Files, removed, document.Measurements) { PictureProblem = failure };
    }

    private static string? AddCharts(ReportDocument document, ReportFolder target, CancellationToken ct)
    {
        string? failure = null;
        foreach (var chart in document.Charts)
        {
            ct.ThrowIfCancellationRequested();
            var svg = SvgChart.Draw(chart.Chart);
            target.Add($"charts/{chart.Id}.svg", Encoding.UTF8.GetBytes(svg + "\n"));
            if (failure is not null) continue;
            try
            {
                target.Add($"charts/{chart.Id}.png", Rasteriser.ToPng(svg, PictureScale));
            }
            catch (RasterException e)
            {
                // A report without PNGs is still a whole report: workbook and page have their own charts.
                failure = e.Message;
            }
        }
        return failure;
    }

    private static byte[] Measurements(ReportDocument document)
    {
        using var stream = new MemoryStream();
        JsonWriter.Write(document.Measurements, stream, document.Language);
        return stream.ToArray();
    }
}
