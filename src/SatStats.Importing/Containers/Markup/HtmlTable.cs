using System.Globalization;
using System.Text;

namespace SatStats.Importing;

/// <summary>
/// Pages of HTML, and the XML that spreadsheets wrote in 2003: old web systems name them .xls. Of several tables the one with the most
/// cells is read.
/// </summary>
internal static class HtmlTable
{
    public static bool Looks(string path)
    {
        var head = Encoding.UTF8.GetString(new RawFile(path, path).Head(1 << 14)).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return head.StartsWith('<') && (head.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) || head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.Contains("<table", StringComparison.OrdinalIgnoreCase) || head.Contains("<html", StringComparison.OrdinalIgnoreCase));
    }

    /// <exception cref="SatStatsException">The page has no table.</exception>
    public static Readable Open(Readable text, RawFile raw, CancellationToken ct)
    {
        var cells = new List<(int Table, long Cells, int Width)>();
        foreach (var row in Rows(text.Path, ct)) Count(cells, row);
        var most = cells.Where(c => c.Width > 1).OrderByDescending(c => c.Cells).FirstOrDefault();
        if (most.Cells == 0)
            throw new SatStatsException($"'{raw.Name}' is a page of HTML or XML without a table, whatever its name says.", "Export it as .xlsx or .csv.");
        var temp = TempFile.Filled(stream =>
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16) { NewLine = "\n" };
            var rows = new RowWriter(writer);
            foreach (var row in Rows(text.Path, ct).Where(r => r.Table == most.Table))
            {
                if (row.Cells.All(string.IsNullOrEmpty)) rows.Nothing();
                else rows.Row(row.Cells, most.Width);
            }
        });
        return new Readable(temp.Path, "html", text.Encoding)
        {
            Delimiter = ",",
            Numbering = Numbering.Rows,
            Temps = [.. text.Temps, temp],
            Remarks = [.. text.Remarks, $"The file is a page of HTML or XML, whatever its name says; {(cells.Count == 1 ? "its table was read" : string.Create(CultureInfo.InvariantCulture, $"of its {cells.Count} tables the one with the most cells was read"))}."],
        };
    }

    private static IEnumerable<MarkupRow> Rows(string path, CancellationToken ct)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        foreach (var row in new MarkupRows(new MarkupReader(reader)).Read())
        {
            ct.ThrowIfCancellationRequested();
            yield return row;
        }
    }

    private static void Count(List<(int Table, long Cells, int Width)> cells, MarkupRow row)
    {
        if (cells.Count == 0 || cells[^1].Table != row.Table)
        {
            var known = cells.FindIndex(c => c.Table == row.Table);
            cells.Add(known < 0 ? (row.Table, 0, 0) : cells[known]);
            if (known >= 0) cells.RemoveAt(known);
        }
        cells[^1] = (row.Table, cells[^1].Cells + row.Cells.Count(c => c.Length > 0), Math.Max(cells[^1].Width, row.Cells.Count));
    }
}
