using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace SatStats.Importing;

/// <summary>An .xlsx workbook: the sheet with the data becomes a CSV, row by row.</summary>
internal static class Workbook
{
    public static Readable Open(RawFile raw, ImportRequest request, string kind, CancellationToken ct)
    {
        TextEncodings.Register();
        try
        {
            var sheets = Sheets(raw.Path);
            var chosen = request.Sheet is { } wanted ? Named(sheets, wanted) : Fullest(sheets, raw.Name);
            return Convert(raw, request, sheets, chosen, ct);
        }
        catch (ExcelReaderException e)
        {
            throw new SatStatsException($"'{raw.Name}' cannot be read as a workbook: {e.Message}", "Save it again as .xlsx without a password, or as .csv.", inner: e);
        }
    }

    private static List<Sheet> Sheets(string path)
    {
        var sheets = new List<Sheet>();
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        // Counting the rows of a sheet means reading it, which a workbook of one sheet can be spared.
        if (reader.ResultsCount == 1) return [new(reader.Name, true, int.MaxValue, int.MaxValue)];
        do
        {
            sheets.Add(new(reader.Name, reader.VisibleState is null or "visible", reader.RowCount, UsedWidth(reader)));
        }
        while (reader.NextResult());
        return sheets;
    }

    // The declared width can be thousands of empty columns; what counts is what the first rows hold.
    private static int UsedWidth(IExcelDataReader reader)
    {
        var width = 0;
        for (var row = 0; row < 50 && reader.Read(); row++)
        {
            for (var i = reader.FieldCount - 1; i >= width; i--)
            {
                if (reader.GetValue(i) is not null) { width = i + 1; break; }
            }
        }
        return width;
    }

    private static Sheet Named(List<Sheet> sheets, string name) =>
        sheets.Find(s => string.Equals(s.Name, name.Trim(), StringComparison.OrdinalIgnoreCase))
        ?? throw SatStatsException.Unknown("sheet called", name, sheets.Select(s => s.Name));

    private static Sheet Fullest(List<Sheet> sheets, string path) =>
        sheets.Where(s => s.IsVisible && s.Rows > 1 && s.Width > 1).OrderByDescending(s => (long)s.Rows * s.Width).FirstOrDefault()
        ?? throw new SatStatsException($"'{path}' has no visible sheet with a table.", $"Name the sheet with --sheet: {string.Join(", ", sheets.Select(s => s.Name))}.");

    private static Readable Convert(RawFile raw, ImportRequest request, List<Sheet> sheets, Sheet chosen, CancellationToken ct)
    {
        var temp = TempFile.Filled(file =>
        {
            using var stream = File.OpenRead(raw.Path);
            using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
            while (reader.Name != chosen.Name && reader.NextResult()) { }
            using var writer = new StreamWriter(file, new UTF8Encoding(false)) { NewLine = "\n" };
            new SheetWriter(reader, writer).Write(ct);
        });
        return new Readable(temp.Path, "xlsx", "utf-8") { Temps = [temp], Part = chosen.Name, Delimiter = ",", Numbering = Numbering.Rows, Remarks = Choice(request, sheets, chosen) };
    }

    private static List<string> Choice(ImportRequest request, List<Sheet> sheets, Sheet chosen)
    {
        var others = sheets.Where(s => s != chosen && s.Rows > 0).Select(s => s.IsVisible ? $"'{s.Name}'" : $"'{s.Name}' (hidden)").ToList();
        if (request.Sheet is not null || others.Count == 0) return [];
        return [$"Sheet '{chosen.Name}' was read, as the one with the most data; not read: {string.Join(", ", others)}. Give --sheet to choose another."];
    }

    private sealed record Sheet(string Name, bool IsVisible, int Rows, int Width);
}
