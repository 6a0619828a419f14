using ExcelDataReader;

namespace SatStats.Importing;

/// <summary>Writes the rows of a sheet as RFC 4180 text. Rows without any value are left out.</summary>
internal sealed class SheetWriter(IExcelDataReader reader, TextWriter writer)
{
    // The table is as wide as its widest row among the first ones: sheets declare far more columns than they use.
    private const int RowsThatSettleTheWidth = 1000;

    public void Write(CancellationToken ct)
    {
        var first = new List<string[]>();
        while (first.Count < RowsThatSettleTheWidth && reader.Read()) Keep(first, Row());
        var width = first.Count == 0 ? 0 : first.Max(r => r.Length);
        foreach (var row in first) WriteRow(row, width);
        for (var n = 0; reader.Read(); n++)
        {
            if (n % 4096 == 0) ct.ThrowIfCancellationRequested();
            if (Row() is { Length: > 0 } row) WriteRow(row, width);
        }
    }

    private static void Keep(List<string[]> rows, string[] row)
    {
        if (row.Length > 0) rows.Add(row);
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
