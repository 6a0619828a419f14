using System.Text;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Writers;

namespace SatStats.Reporting;

/// <summary>Writes a whole report: a workbook, a web page, the charts as pictures and the figures as JSON.</summary>
public static class ReportWriter
{
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
        // Drawing a picture takes longest of all, and each is drawn from its own text alone.
        var pictures = document.Charts.ToList().AsParallel().AsOrdered().WithCancellation(ct).Select(Picture.Draw).ToList();
        foreach (var picture in pictures)
        {
            target.Add($"charts/{picture.Id}.svg", Encoding.UTF8.GetBytes(picture.Svg + "\n"));
            if (picture.Png is { } png) target.Add($"charts/{picture.Id}.png", png);
        }
        return pictures.Select(p => p.Problem).FirstOrDefault(p => p is not null);
    }

    private static byte[] Measurements(ReportDocument document)
    {
        using var stream = new MemoryStream();
        JsonWriter.Write(document.Measurements, stream, document.Language);
        return stream.ToArray();
    }
}
