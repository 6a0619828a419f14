using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using Xdr = DocumentFormat.OpenXml.Drawing.Spreadsheet;

namespace SatStats.Charting.Native;

/// <summary>Puts a chart part on a sheet: the drawing, the anchor and the text for those who cannot see it.</summary>
internal static class SheetDrawing
{
    private const string ChartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    /// <summary>What the schema puts before the drawing; Excel repairs a workbook in which the order is wrong.</summary>
    private static readonly Type[] Later =
    [
        typeof(LegacyDrawing), typeof(LegacyDrawingHeaderFooter), typeof(DrawingHeaderFooter), typeof(Picture), typeof(OleObjects), typeof(Controls),
        typeof(WebPublishItems), typeof(TableParts), typeof(WorksheetExtensionList),
    ];

    public static void Place(WorksheetPart sheet, Chart chart, C.ChartSpace space, ChartAnchor anchor)
    {
        var drawings = Drawings(sheet);
        var number = drawings.ChartParts.Count() + 1;
        // Given by us: the ids that the library draws at random would make every run a different file.
        var id = "rIdChart" + number.ToString(CultureInfo.InvariantCulture);
        var part = drawings.AddNewPart<ChartPart>(id);
        part.ChartSpace = space;
        part.ChartSpace.Save();
        drawings.WorksheetDrawing.Append(Anchored(drawings, chart, id, anchor));
        drawings.WorksheetDrawing.Save();
    }

    private static DrawingsPart Drawings(WorksheetPart sheet)
    {
        if (sheet.DrawingsPart is { } existing)
        {
            existing.WorksheetDrawing ??= new Xdr.WorksheetDrawing();
            return existing;
        }
        const string Id = "rIdDrawing1";
        var part = sheet.AddNewPart<DrawingsPart>(Id);
        part.WorksheetDrawing = new Xdr.WorksheetDrawing();
        var drawing = new DocumentFormat.OpenXml.Spreadsheet.Drawing { Id = Id };
        if (sheet.Worksheet.ChildElements.FirstOrDefault(child => Later.Contains(child.GetType())) is { } after)
            sheet.Worksheet.InsertBefore(drawing, after);
        else
            sheet.Worksheet.Append(drawing);
        sheet.Worksheet.Save();
        return part;
    }

    private static Xdr.TwoCellAnchor Anchored(DrawingsPart drawings, Chart chart, string chartId, ChartAnchor anchor)
    {
        var id = drawings.WorksheetDrawing.Descendants<Xdr.NonVisualDrawingProperties>().Select(shape => shape.Id?.Value ?? 0).DefaultIfEmpty(1u).Max() + 1;
        var frame = new Xdr.GraphicFrame(
            new Xdr.NonVisualGraphicFrameProperties(
                new Xdr.NonVisualDrawingProperties
                {
                    Id = id,
                    Name = "Chart " + id.ToString(CultureInfo.InvariantCulture),
                    Title = NativeText.Clean(chart.Title),
                    Description = NativeText.Clean(chart.Description),
                },
                new Xdr.NonVisualGraphicFrameDrawingProperties()),
            new Xdr.Transform(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = 0, Cy = 0 }),
            new A.Graphic(new A.GraphicData(new C.ChartReference { Id = chartId }) { Uri = ChartNamespace }))
        { Macro = "" };
        return new(Marker<Xdr.FromMarker>(anchor.FromColumn, anchor.FromRow), Marker<Xdr.ToMarker>(anchor.ToColumn, anchor.ToRow), frame, new Xdr.ClientData())
        {
            EditAs = Xdr.EditAsValues.OneCell,
        };
    }

    private static T Marker<T>(int column, int row) where T : OpenXmlCompositeElement, new()
    {
        var marker = new T();
        marker.Append(
            new Xdr.ColumnId(column.ToString(CultureInfo.InvariantCulture)), new Xdr.ColumnOffset("0"),
            new Xdr.RowId(row.ToString(CultureInfo.InvariantCulture)), new Xdr.RowOffset("0"));
        return marker;
    }
}
