using ClosedXML.Excel;
using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>Writes tables: text as text, figures as numbers with a format, verdicts with a symbol, a word and a colour.</summary>
internal sealed class SheetTable(IXLWorksheet sheet, Looks looks)
{
    /// <summary>Answers with the row of the heads and the first row after the table.</summary>
    public (int Head, int Next) Write(Table table, int row, int column, SheetGrid grid)
    {
        Heads(table, row, column, grid);
        for (var r = 0; r < table.Rows.Count; r++) Row(table, r, row + 1 + r, column, grid);
        for (var c = 0; c < table.Columns.Count; c++)
            if (table.Rows.Any(r => r.Cells[c] is JudgementCell)) Colour(sheet.Range(row + 1, column + c, row + table.Rows.Count, column + c));
        return (row, row + 1 + table.Rows.Count);
    }

    private void Heads(Table table, int row, int column, SheetGrid grid)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var cell = sheet.Cell(row, column + i);
            cell.SetValue<string>(table.Columns[i].Title);
            cell.Style.Font.SetBold().Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Bottom);
            cell.Style.Alignment.Horizontal = table.Columns[i].IsText ? XLAlignmentHorizontalValues.Left : XLAlignmentHorizontalValues.Right;
            if (IsIndented(table, i)) cell.Style.Alignment.Indent = 1;
            cell.Style.Border.SetBottomBorder(XLBorderStyleValues.Medium).Border.SetBottomBorderColor(Looks.Ink);
        }
        var lines = table.Columns.Select((c, i) => TextWidth.Lines(c.Title, grid.Widths[column + i - 1] * 0.9)).Max();
        sheet.Row(row).Height = lines * looks.Line + 4;
    }

    private void Row(Table table, int at, int row, int column, SheetGrid grid)
    {
        var lines = 1;
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var cell = sheet.Cell(row, column + i);
            Fill(cell, table.Rows[at].Cells[i]);
            cell.Style.Alignment.Horizontal = table.Columns[i].IsText ? XLAlignmentHorizontalValues.Left : XLAlignmentHorizontalValues.Right;
            if (IsIndented(table, i)) cell.Style.Alignment.Indent = 1;
            cell.Style.Border.SetBottomBorder(XLBorderStyleValues.Thin).Border.SetBottomBorderColor(Looks.Rule);
            if (table.Rows[at].IsEmphasised) cell.Style.Font.SetBold();
            if (table.Rows[at].Cells[i] is TextCell text) lines = Math.Max(lines, TextWidth.Lines(text.Text, grid.Widths[column + i - 1]));
        }
        sheet.Row(row).Height = lines * looks.Line + 3;
        if (lines > 1) sheet.Range(row, column, row, column + table.Columns.Count - 1).Style.Alignment.SetWrapText().Alignment.SetVertical(XLAlignmentVerticalValues.Top);
    }

    /// <summary>Text right after figures would touch them.</summary>
    private static bool IsIndented(Table table, int column) => column > 0 && table.Columns[column].IsText && !table.Columns[column - 1].IsText;

    private void Fill(IXLCell cell, Cell content)
    {
        switch (content)
        {
            case FigureCell { Value: { } value } figure when double.IsFinite(value):
                cell.SetValue(value).Style.NumberFormat.Format = looks.Format(figure.Unit);
                break;
            case DifferenceCell difference when Looks.Number(difference) is { } number && double.IsFinite(number):
                cell.SetValue(number).Style.NumberFormat.Format = looks.Format(difference);
                break;
            default:
                // As text, whatever it looks like: a ticket number is not a number, and nothing that stood in a file becomes a formula.
                cell.SetValue<string>(CellText.Of(content, looks.Language));
                break;
        }
    }

    private static void Colour(IXLRange range)
    {
        range.AddConditionalFormat().WhenStartsWith("▲").Font.SetFontColor(Looks.Good);
        range.AddConditionalFormat().WhenStartsWith("▼").Font.SetFontColor(Looks.Bad);
        range.Style.Font.SetFontColor(Looks.Neutral);
    }
}
