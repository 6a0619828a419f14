using System.Globalization;

namespace SatStats.Importing;

/// <summary>Finds the row that names the columns, which is not always the first.</summary>
internal static class HeaderRow
{
    private const int SearchedRows = 50;

    /// <summary>The position of the header among the rows, or -1 where none of the first rows can be one.</summary>
    /// <param name="width">How many cells most rows have.</param>
    public static int Find(IReadOnlyList<CutRecord> records, int width)
    {
        for (var i = 0; i < Math.Min(SearchedRows, records.Count); i++)
        {
            var record = records[i];
            if (record.Cells.Count != width && !LacksOnlyTheEmptyLast(records, i, width)) continue;
            if (record.Filled < Math.Max(Math.Min(2, width), (width + 1) / 2)) continue;
            // The first row of full width is the header, or the file has none: a later text-only row would just be data.
            return LooksLikeNames(record) ? i : -1;
        }
        return -1;
    }

    /// <summary>How many rows the header takes: survey exports put question texts and import codes under the names.</summary>
    public static int Rows(IReadOnlyList<CutRecord> records, int header) =>
        header + 2 < records.Count && records[header + 2].Cells.Any(c => c.Contains("{\"ImportId\"", StringComparison.Ordinal)) ? 3 : 1;

    // Some programs end every row of data, but not the header, with a delimiter.
    private static bool LacksOnlyTheEmptyLast(IReadOnlyList<CutRecord> records, int header, int width) =>
        width > 2 && records[header].Cells.Count == width - 1
        && records.Skip(header + 1).Where(r => !r.IsBlank).All(r => r.Cells.Count == width && string.IsNullOrWhiteSpace(r.Cells[^1]));

    private static bool LooksLikeNames(CutRecord record)
    {
        var filled = record.Cells.Where(c => !string.IsNullOrWhiteSpace(c)).ToList();
        return filled.Count(LooksLikeData) * 3 <= filled.Count;
    }

    private static bool LooksLikeData(string cell)
    {
        var text = cell.Trim();
        return text.Length > 300
            || double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            || MomentShape.Of(text) is not null;
    }
}
