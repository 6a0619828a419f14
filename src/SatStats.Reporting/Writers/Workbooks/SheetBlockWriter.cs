using ClosedXML.Excel;
using SatStats.Reporting.Blocks;
using SatStats.Reporting.Texts;

namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>The first two lines of a sheet: its title, and its period or the way back.</summary>
internal sealed record SheetHead(string Title, string Under);

/// <summary>Writes the blocks of one section down a sheet.</summary>
internal sealed class SheetBlockWriter(IXLWorksheet sheet, SheetGrid grid, Looks looks) : IBlockWriter
{
    private const int LatestFrozenRow = 9;

    private readonly SheetTable _tables = new(sheet, grid, looks);
    private readonly PageBreaks _pages = new(sheet, grid);
    private readonly List<ChartPlace> _charts = [];
    private int _row = 1;
    private int _frozen = 2;

    public IReadOnlyList<ChartPlace> Charts => _charts;

    public void Begin(SheetHead head, string? backTo)
    {
        sheet.ShowGridLines = false;
        sheet.RowHeight = looks.Line;
        for (var i = 0; i < grid.Widths.Count; i++) sheet.Column(i + 1).Width = grid.Widths[i];
        var title = Cell(_row);
        title.SetValue<string>(head.Title).Style.Font.SetBold().Font.SetFontSize(20);
        sheet.Row(_row++).Height = 32;
        var under = Cell(_row);
        under.SetValue<string>(head.Under).Style.Font.SetFontSize(backTo is null ? 13 : 10).Font.SetFontColor(Looks.Quiet);
        if (backTo is not null) Link(under, backTo);
        sheet.Range(_row, SheetGrid.FirstColumn, _row, grid.LastColumn).Style.Border.SetBottomBorder(XLBorderStyleValues.Medium).Border.SetBottomBorderColor(Looks.Ink);
        sheet.Row(_row++).Height = 20;
        sheet.Row(_row++).Height = 8;
    }

    public void Write(Heading heading)
    {
        _pages.Keep(_row);
        if (_row > 4) sheet.Row(_row++).Height = 10;
        Cell(_row).SetValue<string>(heading.Text).Style.Font.SetBold().Font.SetFontSize(14);
        sheet.Row(_row++).Height = 24;
    }

    public void Write(Paragraph paragraph) => Lines(paragraph.Text, paragraph.IsLead ? 14 : null);

    public void Write(Callout callout)
    {
        var text = WriterWords.Remark.Fill(looks.Language, ("symbol", Symbol(callout.Tone)), ("label", callout.Label), ("text", callout.Text));
        var range = Lines(text, null);
        range.Style.Fill.SetBackgroundColor(Looks.Soft).Border.SetLeftBorder(XLBorderStyleValues.Thick).Border.SetLeftBorderColor(Looks.Of(callout.Tone));
        range.Style.Alignment.SetIndent(1);
        // Put together in an empty cell: for one with a value the library would first show the value as text, which it cannot do here.
        var parts = range.FirstCell().SetValue<string>("").RichText;
        parts.AddText(text[..(callout.Label.Length + 3)]).SetBold().SetFontColor(Looks.Of(callout.Tone));
        parts.AddText(text[(callout.Label.Length + 3)..]);
        sheet.Row(_row++).Height = 5;
    }

    public void Write(KeyFigures figures)
    {
        var table = KeyFigureTable.Of(figures, looks.Language);
        var first = Place(table);
        for (var i = 0; i < figures.Figures.Count; i++)
        {
            var value = sheet.Cell(first + i, SheetGrid.FirstColumn + 1);
            value.Style.Font.SetBold().Font.SetFontSize(15);
            sheet.Row(first + i).Height = 25;
            // A name survives when somebody moves the cell, so other workbooks can refer to it.
            sheet.Workbook.NamedRanges.Add("kpi_" + figures.Figures[i].Measurement.Metric.Id.Replace('-', '_'), value.AsRange());
            if (figures.Figures[i].Remark.Length > 0) value.Comment.AddText(figures.Figures[i].Remark);
        }
    }

    public void Write(Table table) => Place(table);

    public void Write(ChartBlock chart)
    {
        _pages.Need(_row, ChartPlace.Rows * looks.Line + (chart.Data.Rows.Count + 3) * (looks.Line + 3));
        var top = _row;
        _row += ChartPlace.Rows + 1;
        var first = Place(new Table("", chart.Data.Columns, chart.Data.Rows));
        var place = new ChartPlace(sheet.Name, chart, first, top - 1, grid);
        ErrorBars.Write(sheet, place, looks);
        _charts.Add(place);
    }

    public void Write(Definitions definitions) => Place(DefinitionTable.Of(definitions, looks.Language));

    /// <summary>Links to the other sheets.</summary>
    public void Contents(string title, IReadOnlyList<string> sheets)
    {
        Write(new Heading(title));
        foreach (var name in sheets)
        {
            Link(Cell(_row), name);
            Cell(_row).SetValue<string>(name);
            sheet.Row(_row++).Height = looks.Line + 2;
        }
    }

    public void End(string footer, bool isOnePage)
    {
        sheet.SheetView.FreezeRows(_frozen);
        SheetPrint.SetUp(sheet, grid, footer, _row, _frozen, isOnePage);
    }

    /// <summary>Writes a table and answers with the row of its first figures.</summary>
    private int Place(Table table)
    {
        _pages.Need(_row, Math.Min(table.Rows.Count, 6) * looks.Line);
        if (table.Caption.Length > 0)
        {
            Cell(_row).SetValue<string>(table.Caption).Style.Font.SetBold();
            sheet.Row(_row++).Height = looks.Line + 5;
        }
        var (head, next) = _tables.Write(table, _row);
        if (head <= LatestFrozenRow && !grid.IsShared && _charts.Count == 0) _frozen = head;
        _row = next;
        sheet.Row(_row++).Height = 8;
        return head + 1;
    }

    private IXLRange Lines(string text, double? size)
    {
        var range = sheet.Range(_row, SheetGrid.FirstColumn, _row, grid.LastColumn).Merge();
        range.FirstCell().SetValue<string>(text);
        range.Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Center);
        if (size is { } points) range.Style.Font.SetFontSize(points);
        var scale = (size ?? 11) / 11;
        sheet.Row(_row++).Height = TextWidth.Lines(text, grid.Width / scale) * looks.Line * scale + 5;
        return range;
    }

    private static void Link(IXLCell cell, string toSheet)
    {
        cell.Hyperlink = new XLHyperlink($"'{toSheet.Replace("'", "''", StringComparison.Ordinal)}'!A1");
        cell.Style.Font.SetFontColor(Looks.Accent).Font.SetUnderline(XLFontUnderlineValues.Single);
    }

    private IXLCell Cell(int row) => sheet.Cell(row, SheetGrid.FirstColumn);

    private static string Symbol(Tone tone) => tone switch { Tone.Good => "▲", Tone.Bad => "▼", _ => "●" };
}
