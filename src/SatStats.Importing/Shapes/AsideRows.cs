using System.Text.RegularExpressions;

namespace SatStats.Importing;

/// <summary>Tells rows that are no data from records. Where in doubt a row is a record.</summary>
internal sealed partial class AsideRows(Table table)
{
    private static readonly HashSet<string> TotalWords = new(
        ["total", "totals", "grand total", "subtotal", "sub total", "sum", "合计", "总计", "总和", "小计", "总数", "合計", "總計", "小計", "总合计"], StringComparer.OrdinalIgnoreCase);

    private readonly string[] _header = [.. table.HeaderCells.Select(c => c.Trim())];

    /// <summary>Whether the row repeats the header word for word.</summary>
    public bool RepeatsHeader(CutRecord row)
    {
        if (_header.Length == 0 || row.Cells.Count != _header.Length) return false;
        for (var i = 0; i < _header.Length; i++)
        {
            if (!row.Cells[i].AsSpan().Trim().SequenceEqual(_header[i])) return false;
        }
        return true;
    }

    /// <summary>
    /// Whether the row begins with a word for a total and says nothing but numbers after it. One amid the data must also have an empty key:
    /// nothing before the word, or nothing else but the word where records have texts.
    /// </summary>
    public static bool IsTotal(CutRecord row, bool isLast)
    {
        var first = -1;
        for (var i = 0; i < row.Cells.Count && first < 0; i++)
        {
            if (!string.IsNullOrWhiteSpace(row.Cells[i])) first = i;
        }
        if (first < 0 || row.Cells.Count == 1 || !TotalWords.Contains(row.Cells[first].Trim().TrimEnd(':', '：').Trim())) return false;
        var others = row.Cells.Skip(first + 1).Where(c => !string.IsNullOrWhiteSpace(c)).ToList();
        return others.TrueForAll(CellLooks.IsNumber) && (isLast || first > 0 || others.Count * 2 < row.Cells.Count - 1);
    }

    /// <summary>Whether nothing but the first cell says something, so that it could be a note below the data.</summary>
    public static bool SaysOneThing(CutRecord row) => row.Filled == 1 && (row.Cells.Count == 1 || !string.IsNullOrWhiteSpace(row.Cells[0]));

    /// <summary>Whether a row below all data is a note: it uses a note's words, or stands apart and reads like a sentence. A record that was cut off does neither.</summary>
    public static bool IsNote(CutRecord row, bool isApart)
    {
        if (!SaysOneThing(row) && !(row.Filled <= 2 && NoteWords().IsMatch(row.Cells[0]))) return false;
        var text = row.Cells.First(c => !string.IsNullOrWhiteSpace(c)).Trim();
        return NoteWords().IsMatch(text) || (isApart && (row.Cells.Count == 1 || text.Split(' ').Length > 2));
    }

    /// <summary>Whether a row below a note belongs to it: a line of the footer with nothing but a name in it.</summary>
    public static bool GoesOnWith(CutRecord row) => row.Fault == QuoteFault.None && SaysOneThing(row) && !row.Cells.Any(CellLooks.IsData);

    /// <summary>Whether the row begins another table: names, as many of them the table's own, but cut into another number of cells.</summary>
    public bool BeginsAnotherTable(CutRecord row)
    {
        if (_header.Length == 0 || row.Cells.Count < 2 || row.Cells.Count == table.Columns.Count || row.Cells.Any(CellLooks.IsData)) return false;
        return row.Cells.Count(c => _header.Contains(c.Trim(), StringComparer.OrdinalIgnoreCase)) * 2 > Math.Min(row.Cells.Count, _header.Length);
    }

    [GeneratedRegex(
        """
        ^\s*[*#（(\["]?\s*(time\s?zone|reporting\s+period|report\s+(generated|period|date)|generated\s+(on|by|at)|exported\s+(on|by|at)|created\s+(on|by|with)\b|printed\s+on|date\s+range|filters?\s*:|filtered\s+by|
        source\s*:|notes?\s*:|remarks?\s*:|disclaimer|confidential|copyright|©|\(c\)\s|all\s+rights\s+reserved|end\s+of\s+(report|file)|page\s+\d+|rows?\s+returned|record\s+count|total\s+(rows|records|number)|
        \d[\d,]*\s+(rows?|records?)\b|.*\b(truncated|maximum\s+number\s+of\s+(rows|records)|(row|export)\s+limit)\b|说明|备注|注[:：]|统计(时间|口径|范围|周期)|制表|导出(时间|人)|数据来源|查询(时间|条件)|报表|打印|時區|備註|資料來源|製表)
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex NoteWords();
}
