using System.Globalization;
using ExcelDataReader;

namespace SatStats.Importing;

/// <summary>A workbook of the time before .xlsx (.xls), or a binary one (.xlsb). Such sheets are small.</summary>
internal sealed class OldBook : Book
{
    private readonly FileStream _stream;
    private readonly IExcelDataReader _reader;

    public OldBook(string path, bool isPackage)
    {
        TextEncodings.Register();
        _stream = File.OpenRead(path);
        try
        {
            _reader = isPackage ? ExcelReaderFactory.CreateOpenXmlReader(_stream) : ExcelReaderFactory.CreateBinaryReader(_stream);
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
        var sheets = new List<BookSheet>();
        do
        {
            sheets.Add(new(_reader.Name, _reader.VisibleState is null or "visible", (long)_reader.RowCount * _reader.FieldCount, sheets.Count.ToString(CultureInfo.InvariantCulture)));
        }
        while (_reader.NextResult());
        Sheets = sheets;
    }

    public override IReadOnlyList<BookSheet> Sheets { get; }

    public override IEnumerable<SheetRow> Rows(BookSheet sheet)
    {
        _reader.Reset();
        for (var n = int.Parse(sheet.Address, CultureInfo.InvariantCulture); n > 0; n--) _reader.NextResult();
        var cells = new List<SheetCell>();
        for (var row = 1; _reader.Read(); row++)
        {
            cells.Clear();
            for (var i = 0; i < _reader.FieldCount; i++) cells.Add(Cell(i));
            yield return new(row, cells);
        }
    }

    public override IReadOnlyList<MergedRows> Merged(BookSheet sheet) =>
        [.. (_reader.MergeCells ?? []).Where(m => m.ToRow > m.FromRow).Select(m => new MergedRows(m.FromColumn, m.FromRow + 1, m.ToRow + 1))];

    public override void Dispose()
    {
        _reader.Dispose();
        _stream.Dispose();
    }

    private SheetCell Cell(int i)
    {
        return _reader.GetValue(i) switch
        {
            null => SheetCell.Empty,
            string text => SheetCell.OfText(text),
            bool flag => new(CellKind.Other, flag ? "TRUE" : "FALSE"),
            DateTime moment when IsElapsed(i) => new(CellKind.Other, CellText.Of(moment - new DateTime(1899, 12, 31))),
            DateTime moment => new(CellKind.Moment, CellText.Of(moment)),
            TimeSpan span => new(CellKind.Other, CellText.Of(span)),
            double number => CellText.Of(number, Format(i), false),
            var other => SheetCell.OfText(Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
        };
    }

    private bool IsElapsed(int i) => Format(i).Kind == FormatKind.Elapsed;

    private CellFormat Format(int i) => _reader.GetNumberFormatString(i) is { Length: > 0 } code ? CellFormat.Of(code) : new(FormatKind.Number);
}
