using System.Globalization;

namespace SatStats.Importing;

/// <summary>The texts of a sheet's rows, with days that were left as numbers made dates, and merged rows filled.</summary>
internal sealed class SheetMending(bool countsFrom1904, IReadOnlyDictionary<int, long> dayColumns, IReadOnlyList<MergedRows> merged)
{
    private readonly ILookup<int, MergedRows> _begins = merged.ToLookup(m => m.FirstRow);
    private readonly Dictionary<int, (int Until, string Text)> _open = [];

    /// <summary>The row up to its last value.</summary>
    public string[] Texts(SheetRow row)
    {
        var texts = new List<string>(row.Cells.Count);
        for (var i = 0; i < row.Cells.Count; i++) texts.Add(Text(row.Cells[i], i));
        if (merged.Count > 0) Fill(texts, row.Number);
        var last = texts.Count;
        while (last > 0 && texts[last - 1].Length == 0) last--;
        return [.. texts.Take(last)];
    }

    private string Text(SheetCell cell, int column)
    {
        if (!dayColumns.ContainsKey(column)) return cell.Text;
        if (cell.CouldBeDay) return CellText.Day(cell.Number, countsFrom1904) ?? cell.Text;
        return SheetColumns.IsDayInWriting(cell) ? CellText.Day(double.Parse(cell.Text, CultureInfo.InvariantCulture), countsFrom1904) ?? cell.Text : cell.Text;
    }

    private void Fill(List<string> texts, int row)
    {
        foreach (var (column, (until, text)) in _open)
        {
            if (row > until) _open.Remove(column);
            else if (column >= texts.Count || texts[column].Length == 0) Set(texts, column, text);
        }
        foreach (var area in _begins[row].Where(a => a.Column < texts.Count)) _open[area.Column] = (area.LastRow, texts[area.Column]);
    }

    private static void Set(List<string> texts, int column, string text)
    {
        while (texts.Count <= column) texts.Add("");
        texts[column] = text;
    }
}
