using ClosedXML.Excel;
using SatStats.Reporting.Blocks;

namespace SatStats.Reporting.Writers.Workbooks;

/// <summary>Writes tables: text as text, figures as numbers with a format, verdicts with a symbol, a word and a colour.</summary>
internal sealed class SheetTable(IXLWorksheet sheet, SheetGrid grid, Looks looks)
{
    /// <summary>Answers with the row of the heads and the first row after the table.</summary>
    public (int Head, int Next) Write(Table table, int row)
    {
        var columns = Columns(table, out var last);
        Heads(table, row, columns);
        for (var r = 0; r < table.Rows.Count; r++) Row(table, r, row + 1 + r, columns);
        for (var r = row; r <= row + table.Rows.Count; r++) Rule(r, r == row, last);
        for (var c = 0; c < table.Columns.Count; c++)
            if (table.Rows.Any(r => r.Cells[c] is JudgementCell)) Colour(sheet.Range(row + 1, columns[c], row + table.Rows.Count, columns[c]));
        return (row, row + 1 + table.Rows.Count);
    }

    /// <summary>Where each column of the table begins.</summary>
    private int[] Columns(Table table, out int last)
    {
        var spans = grid.Spans(table, looks.Language);
        var columns = new int[spans.Count];
        var next = SheetGrid.FirstColumn;
        for (var i = 0; i < spans.Count; i++)
        {
            columns[i] = next;
            next += spans[i];
        }
        last = next - 1;
        return columns;
    }

    private void Heads(Table table, int row, int[] columns)
    {
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var cell = sheet.Cell(row, columns[i]);
            cell.SetValue<string>(table.Columns[i].Title);
            Align(cell, table, i);
            cell.Style.Font.SetBold().Alignment.SetVertical(XLAlignmentVerticalValues.Bottom);
            if (!table.Columns[i].IsText) cell.Style.Alignment.SetWrapText();
        }
        var lines = table.Columns.Select((c, i) => c.IsText ? 1 : TextWidth.Lines(c.Title, grid.Widths[columns[i] - 1] * 0.9)).Max();
        sheet.Row(row).Height = lines * looks.Line + 4;
    }

    private void Row(Table table, int at, int row, int[] columns)
    {
        var lines = 1;
        for (var i = 0; i < table.Columns.Count; i++)
        {
            var cell = sheet.Cell(row, columns[i]);
            Fill(cell, table.Rows[at].Cells[i]);
            Align(cell, table, i);
            if (table.Rows[at].IsEmphasised) cell.Style.Font.SetBold();
            // Text that has several columns runs on over the empty ones; text in one column is broken.
            var isAlone = i == 0 || !IsSpread(table);
            if (table.Rows[at].Cells[i] is not TextCell text || !isAlone) continue;
            cell.Style.Alignment.SetWrapText();
            lines = Math.Max(lines, TextWidth.Lines(text.Text, grid.Widths[columns[i] - 1]));
        }
        sheet.Row(row).Height = lines * looks.Line + 3;
        if (lines > 1) sheet.Range(row, columns[0], row, columns[^1]).Style.Alignment.SetVertical(XLAlignmentVerticalValues.Top);
    }

    private bool IsSpread(Table table) => grid.Spans(table, looks.Language).Any(s => s > 1);

    private void Rule(int row, bool isHead, int last) => sheet.Range(row, SheetGrid.FirstColumn, row, last).Style
        .Border.SetBottomBorder(isHead ? XLBorderStyleValues.Medium : XLBorderStyleValues.Thin).Border.SetBottomBorderColor(isHead ? Looks.Ink : Looks.Rule);

    /// <summary>Text stands left, figures right; text right after figures would touch them and stands in a little.</summary>
    private static void Align(IXLCell cell, Table table, int column)
    {
        cell.Style.Alignment.Horizontal = table.Columns[column].IsText ? XLAlignmentHorizontalValues.Left : XLAlignmentHorizontalValues.Right;
        if (column > 0 && table.Columns[column].IsText && !table.Columns[column - 1].IsText) cell.Style.Alignment.Indent = 1;
    }

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
            case FigureCell:
                // Left blank: a chart over this cell leaves a gap, where a dash would count as nought.
                break;
            default:
                // As text, whatever it looks like: a ticket number is not a number, and nothing that stood in a file becomes a formula.
                cell.SetValue<string>(CellText.Of(content, looks.Language));
                break;
        }
    }

    private static void Colour(IXLRange range)
    {
        range.Style.Font.SetFontColor(Looks.Neutral);
        range.AddConditionalFormat().WhenStartsWith("▲").Font.SetFontColor(Looks.Good);
        range.AddConditionalFormat().WhenStartsWith("▼").Font.SetFontColor(Looks.Bad);
    }
}
