using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace SatStats.Charting.Native;

/// <summary>About how many pixels lie between two cells; a native chart is laid out in fractions of its size, but text is not.</summary>
internal sealed record SheetSize(double Width, double Height)
{
    private const double CharacterWidth = 7;
    private const double CellPadding = 5;
    private const double UsualColumn = 64;
    private const double UsualRow = 20;

    public static SheetSize Of(WorksheetPart sheet, ChartAnchor anchor)
    {
        var columns = sheet.Worksheet.Elements<Columns>().SelectMany(list => list.Elements<Column>()).ToList();
        var rows = sheet.Worksheet.Descendants<Row>().Where(row => row.CustomHeight?.Value == true && row.Height is not null && row.RowIndex is not null)
            .ToDictionary(row => (int)row.RowIndex!.Value, row => row.Height!.Value * 96 / 72);
        var width = Enumerable.Range(anchor.FromColumn + 1, Math.Max(1, anchor.ToColumn - anchor.FromColumn)).Sum(column => ColumnWidth(columns, column));
        var height = Enumerable.Range(anchor.FromRow + 1, Math.Max(1, anchor.ToRow - anchor.FromRow)).Sum(row => rows.GetValueOrDefault(row, UsualRow));
        return new(width, height);
    }

    private static double ColumnWidth(List<Column> columns, int column) =>
        columns.Find(range => range.Min?.Value <= column && column <= range.Max?.Value)?.Width is { } width ? (width.Value * CharacterWidth) + CellPadding : UsualColumn;
}
