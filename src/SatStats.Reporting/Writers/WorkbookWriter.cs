using ClosedXML.Excel;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;
using SatStats.Reporting.Writers.Workbooks;

namespace SatStats.Reporting.Writers;

/// <summary>Writes a report as a workbook: a sheet a section, charts that Excel draws itself, and the same bytes for the same report.</summary>
internal static class WorkbookWriter
{
    public static byte[] Write(ReportDocument document)
    {
        using var stream = new MemoryStream();
        var places = new List<ChartPlace>();
        using (var workbook = new XLWorkbook())
        {
            var looks = new Looks(document.Language);
            looks.ApplyTo(workbook.Style);
            Describe(workbook, document);
            var names = SheetNames.Of([.. document.Pages.Select(p => p.Title)]);
            for (var i = 0; i < document.Pages.Count; i++)
            {
                var sheet = workbook.AddWorksheet(names[i]);
                var writer = new SheetBlockWriter(sheet, SheetGrid.For(document.Pages[i], document.Language), looks);
                writer.Begin(Head(document, i), i == 0 ? null : names[0]);
                foreach (var block in document.Pages[i].Blocks) block.WriteTo(writer);
                if (i == 0) writer.Contents(WriterWords.Contents.In(document.Language), [.. names.Skip(1)]);
                writer.End(document.FullTitle, isOnePage: i == 0);
                places.AddRange(writer.Charts);
            }
            workbook.SaveAs(stream);
        }
        NativeCharts.Add(stream, places);
        return PackageNormaliser.Normalise(stream.ToArray(), Moment(document));
    }

    private static SheetHead Head(ReportDocument document, int page) => page == 0
        ? new(document.Title, document.PeriodName)
        : new(document.Pages[page].Title, WriterWords.Back.Fill(document.Language, ("summary", document.Pages[0].Title)));

    private static void Describe(XLWorkbook workbook, ReportDocument document)
    {
        workbook.Properties.Title = document.FullTitle;
        workbook.Properties.Subject = document.PeriodName;
        workbook.Properties.Author = "SatStats";
        workbook.Properties.LastModifiedBy = "SatStats";
        workbook.Properties.Created = Moment(document);
        workbook.Properties.Modified = Moment(document);
    }

    /// <summary>The end of the period, never the clock: a report made again tomorrow is the same file.</summary>
    private static DateTime Moment(ReportDocument document) => document.Period.To.ToDateTime(default, DateTimeKind.Utc);
}
