using ExcelDataReader;

namespace SatStats.Importing;

/// <summary>
/// Writes the rows of a sheet as RFC 4180 text. A row without any value is an empty line, so that the rows of the text can be counted as
/// those of the sheet; empty rows below the last value are left out.
/// </summary>
internal sealed class SheetWriter(IExcelDataReader reader, TextWriter writer)
{
    // The table is as wide as its widest row among the first ones: sheets declare far more columns than they use.
    private const int RowsThatSettleTheWidth = 1000;

    // Sheets can declare a million formatted rows below the data.
    private long _emptyRows;

    public void Write(CancellationToken ct)
    {
        var first = new List<string[]>();
        while (first.Count < RowsThatSettleTheWidth && reader.Read()) first.Add(Row());
        var width = first.Select(r => r.Length).DefaultIfEmpty(0).Max();
        foreach (var row in first) WriteRow(row, width);
        for (var n = 0; reader.Read(); n++)
        {
            if (n % 4096 == 0) ct.ThrowIfCancellationRequested();
            WriteRow(Row(), width);
        }
    }

    /// <summary>The row up to its last value.</summary>
    private string[] Row()
    {
        var last = reader.FieldCount - 1;
        while (last >= 0 && CellText.IsEmpty(reader.GetValue(last))) last--;
        var cells = new string[last + 1];
        for (var i = 0; i <= last; i++) cells[i] = reader.GetValue(i) is double number ? CellText.Of(number, reader.GetNumberFormatString(i)) : CellText.Of(reader.GetValue(i));
        return cells;
    }

    private void WriteRow(string[] cells, int width)
    {
        if (cells.Length == 0)
        {
            _emptyRows++;
            return;
        }
        for (; _emptyRows > 0; _emptyRows--) writer.Write('\n');
        for (var i = 0; i < Math.Max(width, cells.Length); i++)
        {
            if (i > 0) writer.Write(',');
            if (i < cells.Length) WriteCell(cells[i]);
        }
        writer.Write('\n');
    }

    private void WriteCell(string text)
    {
        if (!text.AsSpan().ContainsAny(",\"\r\n"))
        {
            writer.Write(text);
            return;
        }
        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
